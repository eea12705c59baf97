/** A price as every provider states it; minor units of one currency, per funding source. */
export interface Price<Source extends string = string> {
  readonly currency: string;
  readonly list: number;
  readonly discount: number;
  readonly voucher: number;
  readonly paid: Readonly<Partial<Record<Source, number>>>;
}

/** The funding sources in the order they are shown and paid back. */
const ORDER: readonly string[] = ['alipay', 'onlineBank', 'card', 'cash', 'giftCard', 'accountBalance'];

/** GEN-4: list − discount − voucher is what the funding sources paid together. */
// Both sides are compared as they are, without a guard for safe integers: sums beyond them are larger than any list price.
export function addsUp({ list, discount, voucher, paid }: Price): boolean {
  return (
    list - discount - voucher === Object.values(paid).reduce<number>((sum, part) => sum + (part ?? 0), 0)
  );
}

/** GEN-4: what was actually paid, the list price less discount and voucher; minor units. */
export function paidIn({ list, discount, voucher }: Price): number {
  return list - discount - voucher;
}

/** GEN-4: what each funding source actually paid, in a fixed order; sources that paid nothing are left out. */
export function paidParts<Source extends string>({
  paid,
}: Pick<Price<Source>, 'paid'>): { source: Source; minor: number }[] {
  return (Object.keys(paid) as Source[])
    .toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .flatMap((source) => {
      const minor = paid[source] ?? 0;
      return minor > 0 ? [{ source, minor }] : [];
    });
}
