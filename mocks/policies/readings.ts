import type { Words } from '#contract/words';
import { type Facts, holds, type Policy, type Row, rowsHolding } from '../rules/table';

/** What a decision stands on, for asking whether another reading would have changed it. */
export interface Decided {
  readonly row: Row;
  readonly facts: Facts;
  readonly warnings: readonly string[];
  readonly steps: readonly string[];
}

/** What a policy would say if a place were read the other way, and which decisions that would change. */
export interface OtherReading {
  readonly words: Words;
  readonly changes: (decided: Decided, table: Policy) => boolean;
}

const told = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });

/** The other reading is another table: it changes what that decides otherwise. */
export const asTable = (zh: string, en: string, other: (table: Policy) => Policy): OtherReading => ({
  words: told(zh, en),
  changes({ row, facts }, table) {
    const [only, ...more] = rowsHolding(other(table), facts);
    return more.length > 0 || only?.id !== row.id || only.outcome.verdict !== row.outcome.verdict;
  },
});

/** The other reading does not concern the table alone: which decisions it is about. */
export const about = (zh: string, en: string, changes: (decided: Decided) => boolean): OtherReading => ({
  words: told(zh, en),
  changes,
});

/** The same for everything that these rules decide. */
export const aboutRules = (zh: string, en: string, ...rules: readonly string[]): OtherReading =>
  about(zh, en, ({ row }) => rules.includes(row.id));

/** The rows read from top to bottom in another order, the first one that fits deciding. */
export const inOrder = (zh: string, en: string, order: readonly string[]): OtherReading => ({
  words: told(zh, en),
  changes({ row, facts }, table) {
    const first = order
      .flatMap((id) => table.rows.find((one) => one.id === id) ?? [])
      .find(({ when }) => when.some((group) => group.every((clause) => holds(table.facts, clause, facts))));
    return first !== undefined && first.id !== row.id;
  },
});
