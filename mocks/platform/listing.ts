import type { DateRange } from '#contract/endpoint';
import { isoOf } from './calendar';

/** Whether an instant (epoch ms) falls on a UTC+8 date of the range, both ends within. */
export function isWithin(ms: number, { since, until }: DateRange): boolean {
  if (since === undefined && until === undefined) return true;
  const date = isoOf(ms).slice(0, 10);
  return (since === undefined || since <= date) && (until === undefined || date <= until);
}

/** A value to sort by; null goes last whatever the direction. */
export type Key = string | number | null;

type Keys<Item> = Readonly<Record<string, (item: Item) => Key>>;

/** How a sort reads: by which key, and in which direction. */
function sortOf<Item>(sort: string, keys: Keys<Item>) {
  const descending = sort.startsWith('-');
  const keyOf = keys[descending ? sort.slice(1) : sort];
  if (!keyOf) throw new Error(`No sort key for ${sort}`);
  return { keyOf, factor: descending ? -1 : 1 };
}

/** Such an order of records; ties by id. */
export function orderBy<Item extends { readonly record: { readonly id: string } }>(
  sort: string,
  keys: Keys<Item>,
) {
  const { keyOf, factor } = sortOf<Item>(sort, { id: ({ record }) => record.id, ...keys });
  return {
    before: (a: Item, b: Item): boolean => {
      const order = compare(keyOf(a), keyOf(b), factor);
      return order === 0 ? a.record.id < b.record.id : order < 0;
    },
    /** Of a hundred thousand many have the same key: these are sorted once, and what has one comes together. */
    arranged: (items: readonly Item[]): Item[] => {
      if (sort === 'id') return [...inOrderOfId(items)];
      const byKey = new Map<Key, Item[]>();
      for (const item of inOrderOfId(items)) {
        const key = keyOf(item);
        const alike = byKey.get(key);
        if (alike) alike.push(item);
        else byKey.set(key, [item]);
      }
      return [...byKey.keys()].sort((a, b) => compare(a, b, factor)).flatMap((key) => byKey.get(key) ?? []);
    },
  };
}

/** As they come where that is in order of their ids already, as it nearly always is. */
function inOrderOfId<Item extends { readonly record: { readonly id: string } }>(
  items: readonly Item[],
): readonly Item[] {
  const isOut = (item: Item, nth: number) => nth > 0 && item.record.id < (items[nth - 1]?.record.id ?? '');
  return items.some(isOut) ? items.toSorted((a, b) => (a.record.id < b.record.id ? -1 : 1)) : items;
}

/** Sorts by a key named `field` or `-field`; ties keep their order of arrival, so pages never overlap. */
export function sorted<Item>(items: readonly Item[], sort: string, keys: Keys<Item>): Item[] {
  const { keyOf, factor } = sortOf(sort, keys);
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .toSorted((a, b) => compare(a.key, b.key, factor))
    .map(({ item }) => item);
}

function compare(a: Key, b: Key, factor: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (a === b) return 0;
  return (a < b ? -1 : 1) * factor;
}

/** One page of items; a page past the end is the last one. */
export function paged<Item>(items: readonly Item[], page: number, pageSize: number) {
  const last = Math.max(1, Math.ceil(items.length / pageSize));
  const at = Math.min(page, last);
  return { items: items.slice((at - 1) * pageSize, at * pageSize), page: at, pageSize, total: items.length };
}

/** Sum of minor units (GEN-3). Throws when the sum leaves the safe integers: a wrong amount must never look right. */
export function sumMinor(parts: Iterable<number>): number {
  let sum = 0;
  for (const part of parts) sum += part;
  if (!Number.isSafeInteger(sum)) throw new RangeError('amount beyond the safe integers');
  return sum;
}
