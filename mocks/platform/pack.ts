import type { Change } from './transaction';
import type { Rec, Source } from './tables';

/** The values of many things side by side; what several of them have is there once. */
type Column =
  | { readonly few: readonly unknown[]; readonly which: Uint8Array | Uint16Array | Uint32Array }
  | { readonly fields: readonly string[]; readonly columns: readonly Column[] }
  | { readonly each: readonly unknown[] };

/** Records of one collection with the same fields in the same order, and the place of each among all of it. */
interface Alike {
  readonly places: Uint32Array;
  readonly column: Column;
}

/** Records by collection, as they are stored where there are many: read in a fraction of the time that each by itself takes. */
type Packed = Readonly<Record<string, { readonly count: number; readonly alike: readonly Alike[] }>>;

/** Records by collection, each in one text: it is read when somebody asks for one of them, which most pages do of few collections. */
type Written = Readonly<Record<string, string>>;

/** What replaces everything, in one piece. */
export type Base = Packed | Written;

/** From so many records on, packing them takes less time than to write and read all of one collection. */
const MANY = 5_000;

/** In one piece what replaces everything; what was taken out again on the way is not there. */
export function baseOf(changes: readonly Change[], many = MANY): Base {
  const all = new Map<string, Rec[]>();
  for (const { collection, value } of changes) {
    if (!value) continue;
    const records = all.get(collection) ?? [];
    all.set(collection, records);
    records.push(value);
  }
  const store = changes.length < many ? (records: readonly Rec[]) => JSON.stringify(records) : packed;
  return Object.fromEntries(Array.from(all, ([name, records]) => [name, store(records)])) as Base;
}

/** The records of such a piece by collection. */
export const sourcesOf = (base: Base): ReadonlyMap<string, Source> =>
  new Map(
    Object.entries(base as Readonly<Record<string, string | Packed[string]>>).map(([name, one]) => [
      name,
      typeof one === 'string' ? new Read(one) : new Unpacked(one),
    ]),
  );

/** Records of a collection as they were written. */
class Read implements Source {
  readonly #text: string;
  #records: ReadonlyMap<string, Rec> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  #read(): ReadonlyMap<string, Rec> {
    return (this.#records ??= new Map((JSON.parse(this.#text) as Rec[]).map((one) => [one.id, one])));
  }

  get = (id: string) => this.#read().get(id);
  all = () => this.#read().values();
}

/** After so many values it is known whether nearly all are different; of all, how many may be for keeping each but once. */
const SAMPLE = 10_000;
const REPEATS = 0.5;

function columnOf(values: readonly unknown[]): Column {
  const places = new Map<unknown, number>();
  const which = new Uint32Array(values.length);
  for (let nth = 0; nth < values.length; nth += 1) {
    let place = places.get(values[nth]);
    if (place === undefined) places.set(values[nth], (place = places.size));
    which[nth] = place;
    if (nth + 1 === SAMPLE && places.size > SAMPLE * 0.9) return apart(values);
  }
  if (places.size > values.length * REPEATS) return apart(values);
  const narrow = places.size <= 0x100 ? Uint8Array : places.size <= 0x10000 ? Uint16Array : Uint32Array;
  return { few: [...places.keys()], which: narrow.from(which) };
}

/** Nearly all of them are different: what they consist of may not be. */
function apart(values: readonly unknown[]): Column {
  const fields = fieldsOf(values[0]);
  return fields.length > 0 && values.every((one) => isAlike(one, fields))
    ? shaped(fields, values as readonly Fields[])
    : { each: values };
}

const shaped = (fields: readonly string[], values: readonly Fields[]): Column => ({
  fields,
  columns: fields.map((field) => columnOf(values.map((one) => one[field]))),
});

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];

function isAlike(value: unknown, fields: readonly string[]): boolean {
  const own = fieldsOf(value);
  return own.length === fields.length && own.every((field, nth) => field === fields[nth]);
}

const packed = (records: readonly Rec[]): Packed[string] => ({
  count: records.length,
  alike: byShape(records),
});

function byShape(records: readonly Rec[]): Alike[] {
  const shapes = new Map<string, number[]>();
  for (const [place, record] of records.entries()) {
    const shape = JSON.stringify(Object.keys(record));
    const places = shapes.get(shape) ?? [];
    shapes.set(shape, places);
    places.push(place);
  }
  return [...shapes.values()].map((places) => {
    const alike = places.map((place) => records[place] as unknown as Fields);
    return { places: Uint32Array.from(places), column: shaped(Object.keys(alike[0] ?? {}), alike) };
  });
}

/** Makes the n-th value of a column. */
function maker(column: Column): (nth: number) => unknown {
  if ('each' in column) return (nth) => column.each[nth];
  if ('few' in column) return (nth) => column.few[column.which[nth] ?? 0];
  const { fields } = column;
  // Copies of one object are made faster than as many that grow field by field.
  const model = Object.fromEntries(fields.map((field) => [field, undefined]));
  const makers = column.columns.map(maker);
  return (nth) => {
    const made: Record<string, unknown> = { ...model };
    for (let at = 0; at < makers.length; at += 1) made[fields[at] as string] = makers[at]?.(nth);
    return made;
  };
}

/** Records of a collection as they were packed: each is made when it is asked for, and stays the same one. */
class Unpacked implements Source {
  readonly #count: number;
  readonly #made: (Rec | undefined)[];
  /** Which shape the record of a place has, and which of these it is. */
  readonly #shape: Uint16Array;
  readonly #nth: Uint32Array;
  readonly #makers: readonly ((nth: number) => Rec)[];
  readonly #idOf: readonly ((nth: number) => string)[];
  #places: Map<string, number> | undefined;

  constructor({ count, alike }: Packed[string]) {
    this.#count = count;
    this.#made = Array.from({ length: count });
    this.#shape = new Uint16Array(count);
    this.#nth = new Uint32Array(count);
    for (const [shape, { places }] of alike.entries())
      for (const [nth, place] of places.entries()) {
        this.#shape[place] = shape;
        this.#nth[place] = nth;
      }
    this.#makers = alike.map(({ column }) => maker(column) as (nth: number) => Rec);
    this.#idOf = alike.map(({ column }) => maker(fieldOf(column, 'id')) as (nth: number) => string);
  }

  get(id: string): Rec | undefined {
    if (!this.#places) {
      this.#places = new Map();
      for (let place = 0; place < this.#count; place += 1) {
        const idOf = this.#idOf[this.#shape[place] ?? 0];
        this.#places.set(idOf?.(this.#nth[place] ?? 0) ?? '', place);
      }
    }
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.#at(place);
  }

  /** All of them in their order. */
  *all(): Iterable<Rec> {
    for (let place = 0; place < this.#count; place += 1) yield this.#at(place);
  }

  #at(place: number): Rec {
    const make = this.#makers[this.#shape[place] ?? 0] as (nth: number) => Rec;
    return (this.#made[place] ??= make(this.#nth[place] ?? 0));
  }
}

const fieldOf = (column: Column, field: string): Column =>
  ('fields' in column && column.columns[column.fields.indexOf(field)]) || { each: [] };
