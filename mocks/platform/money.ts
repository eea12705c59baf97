/** Sum of minor units (GEN-3). Throws when the sum leaves the safe integers: a wrong amount must never look right. */
export function sumMinor(parts: Iterable<number>): number {
  let sum = 0;
  for (const part of parts) sum += part;
  if (!Number.isSafeInteger(sum)) throw new RangeError('amount beyond the safe integers');
  return sum;
}
