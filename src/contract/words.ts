/** The two languages of the product (GEN-12); zh-CN is the source of every catalog. */
const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in both: labels of states, stages, channels and codes are facts, so both halves take them from here. */
export type Words = Readonly<Record<Language, string>>;

/** Whether it names one of the two; for what comes from an address or a header. */
export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((one) => one === value);

/**
 * The same keys with other words: what a translation must satisfy, checked by the compiler (GEN-12). Chinese counts
 * without a singular: a translation adds one to each plural.
 */
export type Translation<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Translation<Source[Key]>;
} & {
  readonly [Key in keyof Source as Key extends `${infer Counted}_other` ? `${Counted}_one` : never]: string;
};
