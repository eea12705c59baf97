import type { Figure, ListSummary } from '#contract/summary';
import { endOfDay, isoOf, isoOrNull } from '../platform/calendar';
import { sumMinor } from '../platform/listing';
import type { Passing } from './kept';
import { type Facts, lookAhead, type Near, nearestOf, nearOf, smallest, stakesAt } from './terms';

/** GEN-4: money comes back now; a refund of nothing is no figure of it. */
export const comesBackNow = ({ verdict, refund }: Facts): boolean => verdict === 'refundable' && refund > 0;

/** How many, how much of each currency, and the first and last of their dates: summed on the way, since they may be a hundred thousand. */
class Sum {
  count = 0;
  first: number | null = null;
  last: number | null = null;
  readonly #minor = new Map<string, number>();

  add({ currency, minor }: Pick<Facts, 'currency' | 'minor'>, at: number | null): void {
    this.count += 1;
    this.#give(currency, minor);
    this.#reach(at);
  }

  /** What others summed, after what was summed here. */
  join(other: Sum): void {
    this.count += other.count;
    for (const [currency, minor] of other.#minor) this.#give(currency, minor);
    this.#reach(other.first);
    this.#reach(other.last);
  }

  #give(currency: string, minor: number): void {
    this.#minor.set(currency, (this.#minor.get(currency) ?? 0) + minor);
  }

  #reach(at: number | null): void {
    if (at === null) return;
    if (this.first === null || at < this.first) this.first = at;
    if (this.last === null || at > this.last) this.last = at;
  }

  /** What would come back, or comes where it is under way; together with others, in their order. */
  amounts(...more: readonly Sum[]): Figure['amounts'] {
    const all = [this, ...more].flatMap((one) => [...one.#minor]);
    return [...new Set(all.map(([currency]) => currency))].map((currency) => ({
      currency,
      minor: sumMinor(all.flatMap(([one, minor]) => (one === currency ? minor : []))),
    }));
  }

  figure(at: number | null): Figure {
    return { count: this.count, amounts: this.amounts(), at: isoOrNull(at) };
  }
}

/** What a customer has at stake at one instant; over everything, whatever the filters. */
class Stakes {
  readonly by = { passed: new Sum(), today: new Sum(), week: new Sum(), underWay: new Sum() };
  readonly refundable = new Sum();
  atOnce = 0;

  add(all: readonly Facts[], now: number): this {
    const stakeOf = stakesAt(now);
    for (const facts of all) {
      const stake = stakeOf(facts);
      const at = stake === 'underWay' ? facts.latestBy : stake === 'passed' ? facts.deadline : facts.act;
      if (stake) this.by[stake].add(facts, at);
      if (!comesBackNow(facts)) continue;
      this.refundable.add(facts, null);
      if (facts.review === 'none') this.atOnce += 1;
    }
    return this;
  }

  join({ by, refundable, atOnce }: Stakes): this {
    for (const name of ['passed', 'today', 'week', 'underWay'] as const) this.by[name].join(by[name]);
    this.refundable.join(refundable);
    this.atOnce += atOnce;
    return this;
  }

  told(now: number): Omit<ListSummary, 'terms'> {
    const { passed, today, week, underWay } = this.by;
    return {
      passed: passed.figure(passed.first),
      today: today.figure(today.first),
      week: week.figure(week.first),
      refundable: { ...this.refundable.figure(null), atOnce: this.atOnce },
      underWay: underWay.figure(underWay.last),
      atRisk: { until: isoOf(lookAhead(now)), amounts: passed.amounts(today, week) },
    };
  }
}

/** What is at stake in some of them, and the nearest of these. */
interface Looked<One> {
  readonly stakes: Stakes;
  readonly near: Near<One>;
}

/** Looks through some at `now` (epoch ms): good until the next of their dates passes, or the day ends. */
export function lookedThrough<One>(
  some: readonly One[],
  factsOf: (one: One) => Facts,
  now: number,
): Passing<Looked<One>> {
  const known = some.map(factsOf);
  let until = endOfDay(now);
  for (const { act } of known) if (act !== null && act >= now && act < until) until = act;
  return { value: { stakes: new Stakes().add(known, now), near: nearOf(some, factsOf, now) }, until };
}

/** What was found in parts, in their order, as one. */
export const together = <One>(parts: readonly Passing<Looked<One>>[], now: number) => ({
  value: {
    figures: parts.reduce((all, { value }) => all.join(value.stakes), new Stakes()).told(now),
    near: nearestOf(parts.map(({ value }) => value.near)),
  },
  until: smallest(parts.map(({ until }) => until)) ?? endOfDay(now),
});

/** Few enough to look through again when one of them changes, and so many that a hundred thousand are few parts. */
const PART = 1_000;

interface Part<One> extends Passing<Looked<One>> {
  readonly of: readonly One[];
  readonly since: number;
}

const partsOf = new WeakMap<readonly unknown[], readonly Part<unknown>[]>();

/** Looks only through the parts of a list in which one thing is another one than before, or whose time is over. */
export function inParts<One>(
  all: readonly One[],
  look: (some: readonly One[]) => Passing<Looked<One>>,
  now: number,
  size = PART,
): readonly Passing<Looked<One>>[] {
  const known = (partsOf.get(all) ?? []) as readonly Part<One>[];
  const parts = Array.from({ length: Math.ceil(all.length / size) }, (_, nth): Part<One> => {
    const from = nth * size;
    const before = known[nth];
    const of = all.slice(from, from + size);
    const isStill = before && before.since <= now && now <= before.until && isSame(before.of, of);
    return isStill ? before : { of, since: now, ...look(of) };
  });
  partsOf.set(all, parts);
  return parts;
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false;
  for (let nth = 0; nth < some.length; nth += 1) if (some[nth] !== others[nth]) return false;
  return true;
}
