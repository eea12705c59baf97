/** Anything stored: immutable once put, replaced as a whole. */
export interface Rec {
  readonly id: string;
}

/** A typed name of a set of records; rooms own theirs, the store knows none of them. */
export interface Collection<T extends Rec> {
  readonly name: string;
  /** Carries the record type only; never present at run time. */
  readonly record?: T;
}

/** Names a collection. */
export const collection = <T extends Rec>(name: string): Collection<T> => ({ name });
