import type { Words } from '#contract/words';

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
