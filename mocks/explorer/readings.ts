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

/** POL-7: a sentence of a source in our own words, and what became of it. */
export interface SourceSentence {
  readonly place: Words;
  readonly words: Words;
  /** How many sentences of the source say this, where they repeat themselves at one place. */
  readonly count: number;
  /** The numbered lines it led to; none where it cannot be executed. */
  readonly lines: readonly string[];
  readonly because: Words | null;
}

type Pair = readonly [zh: string, en: string];

const both = ([zh, en]: Pair): Words => ({ 'zh-CN': zh, en });

/** Sentences at one place: `line` leads to numbered lines, `idle` says why it leads to none. */
export const at = (...place: Pair) => ({
  line: (zh: string, en: string, lines: string, count = 1): SourceSentence => ({
    place: both(place),
    words: both([zh, en]),
    count,
    lines: lines.split(' '),
    because: null,
  }),
  idle: (zh: string, en: string, because: Words, count = 1): SourceSentence => ({
    place: both(place),
    words: both([zh, en]),
    count,
    lines: [],
    because,
  }),
});

/** Why a sentence asks for nothing that a program could do. */
export const BECAUSE = {
  heading: both(['标题、目录或元数据，没有要求。', 'A heading, menu or metadata: it asks for nothing.']),
  announces: both(['只说明文档讲什么。', 'It only says what the document is about.']),
  refers: both(['只是指向别处。', 'It only points elsewhere.']),
  picture: both(['图片，内容已见于文字。', 'A picture of what the text says.']),
  advice: both(['给读者的建议，没有规则。', 'Advice to the reader, without a rule.']),
  outside: both(['在本产品之外进行。', 'It happens outside this product.']),
} as const;
