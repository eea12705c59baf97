import { dayOf } from '#contract/days';
import type { Awaited, ReviewKind, Terms, Verdict } from '#contract/decision';
import type { Stake, TermsBoard } from '#contract/summary';
import type { Language } from '#contract/words';
import { dayEnd, dayStart, endOfDay, instantOf, isoOf, isoOrNull, isWorkingDay } from '../platform/calendar';
import { actOf } from '../rules/words';
import type { Ruling } from '../rules/evaluation';
import type { OrderMoney } from './record';

/** Something refundable with its latest application, the decision on it right now, and what is awaited of it. */
export interface Judged {
  readonly money: OrderMoney;
  readonly ruling: Ruling;
}

/** The one of some values that stands furthest to one side, whatever is null among them; null where all are. */
const furthest = (values: readonly (number | null)[], isFurther: (a: number, b: number) => boolean) =>
  values.reduce((best, one) => (one !== null && (best === null || isFurther(one, best)) ? one : best), null);
export const smallest = (values: readonly (number | null)[]) => furthest(values, (a, b) => a < b);
export const largest = (values: readonly (number | null)[]) => furthest(values, (a, b) => a > b);

/** GEN-16: the first date a person has to mind, the last safe moment or the deadline; epoch ms, null without either. */
export const dueOf = ({ safeUntil, deadline }: Ruling): number | null => smallest([safeUntil, deadline]);

/** GEN-16: what a ruling says about time, wherever it is shown; `boughtAt` in epoch ms. */
export const termsOf = (ruling: Ruling, boughtAt: number, awaited: Awaited | null, brief: string): Terms => ({
  verdict: ruling.row.outcome.verdict,
  rule: ruling.row.id,
  boughtAt: isoOf(boughtAt),
  deadline: isoOrNull(ruling.deadline),
  safeUntil: isoOrNull(ruling.safeUntil),
  awaited,
  brief,
  endedAt: isoOrNull(endOf(ruling)),
  afterwards: afterwards(ruling)?.row.outcome.verdict ?? null,
});

/** What follows the present stretch once its deadline has passed; nothing where it has none. */
const afterwards = ({ outlook, present: { until }, deadline }: Ruling) =>
  deadline === null ? undefined : outlook.find(({ from }) => from === until);

/** The last instant at which something could still come back, epoch ms; null while it can, or where it never could. */
const endOf = ({ outlook, now, row }: Ruling): number | null =>
  row.outcome.verdict === 'notRefundable'
    ? largest(
        outlook
          .filter((one) => one.row.outcome.verdict !== 'notRefundable' && one.from <= now)
          .map(({ until }) => until && until - 1),
      )
    : null;

/**
 * Until when a person has to act so that the money is not lost, epoch ms: the last safe moment where nothing comes after
 * the deadline, or a result that may end the chance; null where nothing is to be done or nothing can be lost.
 */
function actBy({ money, ruling }: Judged, awaited: Awaited | null): number | null {
  if (money.fact !== 'none' || ruling.refund === 0) return null;
  const ends = afterwards(ruling)?.row.outcome.verdict === 'notRefundable' ? ruling.safeUntil : null;
  const result = awaited?.grave && ruling.steps[0]?.operation !== 'wait' ? instantOf(awaited.by) : null;
  return smallest([ends, result]);
}

const DAYS_AHEAD = 7;

/** Until when the figures look ahead, epoch ms. */
export const lookAhead = (now: number): number => dayEnd(dayOf(now) + DAYS_AHEAD);

/** What lists are filtered, sorted and summed by; with one row of the policy and one state of its money it stays the same. Epoch ms, minor units. */
export interface Facts {
  readonly verdict: Verdict;
  readonly review: ReviewKind | null;
  readonly fact: OrderMoney['fact'];
  readonly currency: string;
  /** What comes back, or would after the required operations. */
  readonly refund: number;
  /** The same, or what is under way. */
  readonly minor: number;
  readonly deadline: number | null;
  readonly due: number | null;
  readonly act: number | null;
  readonly latestBy: number | null;
}

/** What lists ask of something and of what is awaited of it. */
export function factsOf(one: Judged, awaited: Awaited | null): Facts {
  const { money, ruling } = one;
  const { verdict, review } = ruling.row.outcome;
  const { refund, deadline } = ruling;
  const { fact, standing } = money;
  return {
    verdict,
    review,
    fact,
    currency: ruling.subject.price.currency,
    refund,
    minor: fact === 'none' ? refund : (standing?.amount ?? 0),
    deadline,
    due: dueOf(ruling),
    act: actBy(one, awaited),
    latestBy: standing?.refund.latestBy ?? null,
  };
}

/** Under which heading the money of something stands at `now` (epoch ms): under way, or to be lost at a time that comes or has passed. */
export function stakesAt(now: number): (facts: Facts) => Exclude<Stake, 'refundable'> | null {
  // Asked of a hundred thousand: the ends of its days are found once.
  const [ahead, today] = [lookAhead(now), endOfDay(now)];
  return ({ fact, act }) => {
    if (fact === 'underReview' || fact === 'settling') return 'underWay';
    if (act === null || act > ahead) return null;
    if (act < now) return 'passed';
    return act <= today ? 'today' : 'week';
  };
}

/** After every instant that can be written. */
const LATER = 9e15;

/** Most urgent first: what has a date by that date, then what a step or a refund can be done for, then the rest. */
export function urgencyOf({ fact, verdict, due, act }: Facts): number {
  if (fact !== 'none') return LATER + 2;
  if (verdict === 'notRefundable') return LATER + 3;
  return smallest([due, act]) ?? LATER + (verdict === 'refundable' ? 1 : 0);
}

/** How far ahead the board looks, and how many it shows. */
const NEAR_DAYS = 31;
const MOST = 8;

/** Before today, and at least after it: the marks of the axis need their place. */
const BEFORE = 2;
const LEAST_AHEAD = 12;

/** What a row of the board is told from. */
export interface OnBoard extends Terms {
  readonly id: string;
  readonly amount: TermsBoard['items'][number]['amount'];
}

/** Those whose term is near, the nearest first: so many of them, and how many there are. */
export interface Near<One> {
  readonly nearest: readonly { readonly one: One; readonly due: number }[];
  readonly total: number;
}

/** GEN-16: of all of an account's, whatever the page, those whose term is nearest at `now` (epoch ms). */
export function nearOf<One>(all: readonly One[], factsOf: (one: One) => Facts, now: number): Near<One> {
  const end = dayEnd(dayOf(now) + NEAR_DAYS);
  // The nearest so far, in order: sorting all of them would take longer than everything else that is asked of them.
  const nearest: { readonly one: One; readonly due: number }[] = [];
  let total = 0;
  for (const one of all) {
    const { fact, refund, due } = factsOf(one);
    if (fact !== 'none' || refund <= 0 || due === null || due > end) continue;
    total += 1;
    const place = nearest.findIndex((other) => due < other.due);
    if (place >= 0) nearest.splice(place, 0, { one, due });
    else if (nearest.length < MOST) nearest.push({ one, due });
    if (nearest.length > MOST) nearest.pop();
  }
  return { nearest, total };
}

/** The nearest of several, which come in their order. */
export const nearestOf = <One>(all: readonly Near<One>[]): Near<One> => ({
  nearest: all
    .flatMap(({ nearest }) => nearest)
    .toSorted((a, b) => a.due - b.due)
    .slice(0, MOST),
  total: all.reduce((sum, { total }) => sum + total, 0),
});

/** GEN-16: those on one axis of days; `toRow` tells one. */
export function boardOf<One>(
  { nearest, total }: Near<One>,
  now: number,
  language: Language,
  { nameOf, rulingOf }: { readonly nameOf: (one: One) => string; readonly rulingOf: (one: One) => Ruling },
  toRow: (one: One) => OnBoard,
): TermsBoard {
  const shown = nearest.map(({ one }) => [one, rulingOf(one)] as const);
  const last = Math.max(
    dayOf(now) + LEAST_AHEAD,
    ...shown.map(([, ruling]) => Math.min(dayOf(ruling.deadline ?? now), dayOf(now) + NEAR_DAYS) + 2),
  );
  const first = dayOf(now) - BEFORE;
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    from: isoOf(dayStart(first)),
    until: isoOf(dayEnd(last)),
    daysOff: days.filter((day) => !isWorkingDay(day)).map((day) => isoOf(dayStart(day))),
    total,
    items: shown.map(([one, ruling]) => {
      const { outlook, present: stretch, row } = ruling;
      const { id, amount, verdict, rule, boughtAt, deadline, safeUntil, awaited, ...more } = toRow(one);
      const { brief, endedAt, afterwards: then } = more;
      const next = outlook.find(({ from }) => from === stretch.until);
      return {
        id,
        name: nameOf(one),
        amount,
        act: actOf(ruling)[language],
        verdict,
        rule,
        boughtAt,
        deadline,
        safeUntil,
        awaited,
        brief,
        endedAt,
        afterwards: then,
        from: isoOf(stretch.from),
        review: row.outcome.review,
        afterUntil: then === 'notRefundable' ? null : isoOrNull(next?.until ?? null),
      };
    }),
  };
}
