import published from 'chinese-days/dist/chinese-days.json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '#contract/decision';
import type { Price } from '../rules/subject';
import { DAY, HOUR } from './random';

/**
 * What a second reading of a policy is written with: dates, working days, outlook and money by other means. It shares
 * no code with the tables, the engine or the calendar, so a slip in one of them does not pass in both.
 */

/** What was worked out once is not again: a scan asks for the same few thousand dates all the time. */
function remembered<Given extends string | number, Result>(work: (given: Given, n: number) => Result) {
  const known: Record<number, Map<Given, Result>> = {};
  return (given: Given, n = 0): Result => {
    const same = (known[n] ??= new Map());
    let result = same.get(given);
    if (result === undefined) same.set(given, (result = work(given, n)));
    return result;
  };
}

/** The UTC+8 date of an instant: `2026-11-22`. */
export const localDate = remembered((ms: number) => new Date(ms + 8 * HOUR).toISOString().slice(0, 10));
const midnight = remembered((date: string) => Date.parse(`${date}T00:00:00+08:00`));
const plusDays = remembered((date: string, n) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + n * DAY).toISOString().slice(0, 10),
);
export const endOfDate = (date: string) => midnight(date) + DAY - 1;
/** Natural days from one instant to another. */
export const between = (a: number, b: number) =>
  Math.round((midnight(localDate(b)) - midnight(localDate(a))) / DAY);
/** The last instant of the n-th day after an instant's date. */
export const endOfDay = (from: number, n: number) => endOfDate(plusDays(localDate(from), n));
/** An instant as decisions write it. */
export const shown = (ms: number | null) =>
  ms === null ? null : new Date(ms + 8 * HOUR).toISOString().replace('Z', '+08:00');
export const read = (iso: string | null) => (iso === null ? null : Date.parse(iso));

const known = (date: string) => date >= '2004-01-01' && date <= '2026-12-31';
function worked(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const usual = weekday !== 0 && weekday !== 6;
  if (!known(date)) return usual;
  return (usual && !(date in published.holidays)) || date in published.workdays;
}

/** The n-th working day after a date. */
export const nthWorkingDay = remembered((date: string, n): { date: string; estimated: boolean } => {
  let [day, left, estimated] = [date, n, false];
  while (left > 0) {
    day = plusDays(day, 1);
    if (!known(day)) estimated = true;
    if (worked(day)) left -= 1;
  }
  return { date: day, estimated };
});

/** The end of the latest date whose n-th following working day is over by `until`; found by trying. */
export function lastStart(until: number, n: number): number {
  let date = localDate(until);
  while (endOfDate(nthWorkingDay(date, n).date) > until) date = plusDays(date, -1);
  return endOfDate(date);
}

/** GEN-16: the end of the latest date whose n-th following working day lies before the date of `next`, and is over by `limit`. */
export const lastStartBefore = (next: number, n: number, limit: number): number =>
  lastStart(Math.min(midnight(localDate(next)) - 1, limit), n);

/** What a second reading says about its rules. */
interface Reading {
  readonly verdictOf: (rule: string) => Decision['verdict'];
  readonly reviewOf: (rule: string) => 'none' | 'manual' | null;
}

/** Looks at every midnight up to `horizon`, and at `instants`, on the way: slow, and blind to a table's numbers. */
export function scannedOutlook(
  ruleAt: (now: number) => string,
  { verdictOf, reviewOf }: Reading,
  { start, horizon, instants = [] }: { start: number; horizon: number; instants?: readonly number[] },
): unknown[] {
  const looks = instants.filter((instant) => instant > start);
  for (let date = plusDays(localDate(start), 1); midnight(date) <= horizon; date = plusDays(date, 1))
    looks.push(midnight(date));
  const stretches: { from: number; rule: string }[] = [];
  for (const from of [start, ...looks.toSorted((a, b) => a - b)]) {
    const rule = ruleAt(from);
    if (stretches.at(-1)?.rule !== rule) stretches.push({ from, rule });
  }
  return stretches.map(({ from, rule }, i) => ({
    from: shown(from),
    until: shown(stretches[i + 1]?.from ?? null),
    verdict: verdictOf(rule),
    rule,
    review: reviewOf(rule),
  }));
}

/** Amount, breakdown and destination; `sources` in the order they are shown. */
export function moneyOf(
  { paid, ...price }: Price,
  sources: readonly string[],
  verdict: Decision['verdict'],
): Record<string, unknown> {
  const paying = sources.filter((source) => (paid[source] ?? 0) > 0);
  const minor =
    verdict === 'notRefundable' ? 0 : paying.reduce((sum, source) => sum + (paid[source] ?? 0), 0);
  return {
    amount: { currency: price.currency, minor },
    breakdown: { ...price, paid, refund: minor },
    destination: minor === 0 ? [] : paying.map((source) => ({ source, to: source, minor: paid[source] })),
  };
}

/** GEN-5: both decide every random subject alike, dates and amounts included; texts, warnings and trace are not compared. */
export function testAgreement<Request extends { now: string }>(
  label: string,
  requests: fc.Arbitrary<Request>,
  decide: (request: Request) => Decision,
  expected: (request: Request) => Record<string, unknown>,
  rules: number,
): void {
  describe(`GEN-5 the table of ${label} against a second reading`, () => {
    it(`GEN-5 ${label}: both decide every random subject alike, dates and amounts included`, () => {
      const seen = new Set<string>();
      fc.assert(
        fc.property(requests, (request) => {
          const { reason: _reason, warnings: _warnings, trace: _trace, ...decision } = decide(request);
          seen.add(decision.rule);
          expect(decision).toEqual(expected(request));
        }),
        { numRuns: 3_000 },
      );
      // Worth something only if the random subjects reach every rule.
      expect([...seen].toSorted()).toHaveLength(rules);
    });
  });
}
