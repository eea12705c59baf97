/** What a funding source paid, or gets back; minor units. */
interface Share {
  readonly amount: number;
}

/**
 * TCL-2: an amount in the proportion of what each source paid, in whole minor units. The largest remainders take what
 * rounding down leaves, ties in the given order: the parts add up, and none exceeds what was paid by it. Sources that
 * get nothing are left out. Throws where more would come back than was paid.
 */
export function inProportion<Source extends Share>(amount: number, paid: readonly Source[]): Source[] {
  // Whole numbers of any size: an amount times a part leaves the safe integers soon.
  const total = paid.reduce((sum, one) => sum + BigInt(one.amount), 0n);
  if (BigInt(amount) > total)
    throw new RangeError(`${amount} is not what comes back: only ${total} was paid`);
  if (amount === 0) return [];
  const shares = paid.map((source) => {
    const product = BigInt(amount) * BigInt(source.amount);
    return { source, whole: product / total, rest: product % total };
  });
  const left = BigInt(amount) - shares.reduce((sum, { whole }) => sum + whole, 0n);
  // A stable sort: of equal remainders the first keeps its place.
  const lucky = new Set(
    shares.toSorted((a, b) => Number(b.rest > a.rest) - Number(b.rest < a.rest)).slice(0, Number(left)),
  );
  return shares.flatMap((share) => {
    const part = Number(share.whole) + (lucky.has(share) ? 1 : 0);
    return part > 0 ? [{ ...share.source, amount: part }] : [];
  });
}
