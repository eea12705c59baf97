/**
 * The same keys with other words: what a translation must satisfy, checked by the compiler (GEN-12). Chinese counts
 * without a singular: a translation adds one to each plural.
 */
export type Translation<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Translation<Source[Key]>;
} & {
  readonly [Key in keyof Source as Key extends `${infer Counted}_other` ? `${Counted}_one` : never]: string;
};
