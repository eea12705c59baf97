/** Whole-number arithmetic on minor units that may pass the safe integers on the way (GEN-3). */

/** BigInt back to a number. Throws beyond the safe integers: a wrong amount must never look right. */
function safe(value: bigint): number {
  const result = Number(value);
  if (!Number.isSafeInteger(result)) throw new RangeError('amount beyond the safe integers');
  return result;
}

/** `value × times / by`, half rounded up; all at least 0, `by` above. */
export const halfUp = (value: number, times: number, by: number): number =>
  safe((2n * BigInt(value) * BigInt(times) + BigInt(by)) / (2n * BigInt(by)));

/** `whole × part / of`, rounded down: what a part of a payment has of its fee. */
export const shareOf = (whole: number, part: number, of: number): number =>
  safe((BigInt(whole) * BigInt(part)) / BigInt(of));
