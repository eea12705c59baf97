import type { Words } from '#contract/words';

/**
 * One side of a boundary, written out as plain dates. Nothing in it is computed from a table's own numbers: these
 * cases are what a wrong number in the table is caught by.
 */
export interface Boundary<Subject, Rule extends string> {
  readonly title: Words;
  readonly now: string;
  readonly subject: Subject;
  readonly rule: Rule;
  /** Last instant of the rule, where the verdict has one. */
  readonly deadline: string | null;
}

/** A `Boundary` in one line. */
export const boundaryAt = <Subject, Rule extends string>(
  [zh, en]: readonly [zh: string, en: string],
  subject: Subject,
  now: string,
  rule: Rule,
  deadline: string | null = null,
): Boundary<Subject, Rule> => ({ title: { 'zh-CN': zh, en }, subject, now, rule, deadline });

/** A contradiction in a request: the field to fill, clear or change, and a stable code. */
export interface SubjectError {
  /** JSON Pointer into the request. */
  readonly pointer: string;
  readonly code: string;
}

/** One line of a policy's list: a field of the subject, a stable code, and whether it is wrong here. */
export type Check = readonly [field: string, code: string, wrong: boolean];

/** GEN-9: the checks that found something wrong, in the order of the list. */
export function contradictions(checks: readonly Check[]): readonly SubjectError[] {
  return checks.flatMap(([field, code, wrong]) => (wrong ? [{ pointer: `/subject/${field}`, code }] : []));
}

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
