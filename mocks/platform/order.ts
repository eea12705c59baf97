/** Whether one thing stands before another; of two different ones exactly one does. */
export type Before<T> = (a: T, b: T) => boolean;

/** From so many changes on, going through everything once is less work than looking for each place. */
const MANY = 200;

/** Things in an order of their own, which stays as it is while single ones come and go. */
export class Ordered<T> {
  readonly #before: Before<T>;
  #items: T[];

  constructor(items: Iterable<T>, before: Before<T>) {
    this.#before = before;
    this.#items = [...items].sort((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0));
  }

  get items(): readonly T[] {
    return this.#items;
  }

  /** Takes some out and puts others in, each where it belongs; those taken out have to be there. */
  change(out: readonly T[], into: readonly T[]): void {
    if (out.length + into.length > MANY) this.#merge(new Set(out), new Ordered(into, this.#before).items);
    else {
      for (const one of out) this.#items.splice(this.placeOf(one), 1);
      for (const one of into) this.#items.splice(this.placeOf(one), 0, one);
    }
  }

  /** How many stand before it. */
  placeOf(one: T): number {
    let [from, to] = [0, this.#items.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#before(this.#items[middle] as T, one)) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  #merge(out: ReadonlySet<T>, into: readonly T[]): void {
    const merged: T[] = [];
    let at = 0;
    for (const one of this.#items) {
      if (out.has(one)) continue;
      for (; at < into.length && this.#before(into[at] as T, one); at += 1) merged.push(into[at] as T);
      merged.push(one);
    }
    for (; at < into.length; at += 1) merged.push(into[at] as T);
    this.#items = merged;
  }
}
