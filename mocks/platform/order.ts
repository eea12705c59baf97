/** Whether one thing stands before another; of two different ones exactly one does. */
export type Before<T> = (a: T, b: T) => boolean;

/** From so many changes on, copying everything once is less work than moving the rest for each. */
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
    if (out.length + into.length > MANY) this.#merge(out, new Ordered(into, this.#before).items);
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

  #merge(out: readonly T[], into: readonly T[]): void {
    const gone = out.map((one) => this.placeOf(one)).sort((a, b) => a - b);
    const places = into.map((one) => this.placeOf(one));
    const merged: T[] = [];
    let from = 0;
    const copyTo = (place: number) => {
      for (; from < place; from += 1) merged.push(this.#items[from] as T);
    };
    let [left, next] = [0, 0];
    while (left < gone.length || next < into.length) {
      const [leaves, comes] = [gone[left] ?? Infinity, places[next] ?? Infinity];
      copyTo(Math.min(leaves, comes));
      if (comes <= leaves) {
        merged.push(into[next] as T);
        next += 1;
      } else {
        from += 1;
        left += 1;
      }
    }
    copyTo(this.#items.length);
    this.#items = merged;
  }
}
