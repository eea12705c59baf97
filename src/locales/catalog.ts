/** The same keys with other words: what a translation must satisfy, checked by the compiler (GEN-12). */
export type Translation<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Translation<Source[Key]>;
};
