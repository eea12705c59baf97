/** The two languages of the product (GEN-12); zh-CN is the source of every catalog. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in both: labels of states, stages, channels and codes are facts, so both halves take them from here. */
export type Words = Readonly<Record<Language, string>>;

/** Whether it names one of the two; for what comes from an address or a header. */
export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((one) => one === value);
