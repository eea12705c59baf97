import { dayOf } from '#contract/days';
import type { Awaited, Terms } from '#contract/decision';
import type { Stake, TermsBoard } from '#contract/summary';
import type { Language } from '#contract/words';
import { dayEnd, dayStart, endOfDay, instantOf, isoOf, isoOrNull, isWorkingDay } from '../platform/calendar';
import { actOf } from '../rules/briefs';
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
export function actBy({ money, ruling }: Judged, awaited: Awaited | null): number | null {
  if (money.fact !== 'none' || ruling.refund === 0) return null;
  const ends = afterwards(ruling)?.row.outcome.verdict === 'notRefundable' ? ruling.safeUntil : null;
  const result = awaited?.grave && ruling.steps[0]?.operation !== 'wait' ? instantOf(awaited.by) : null;
  return smallest([ends, result]);
}

const DAYS_AHEAD = 7;

/** Until when the figures look ahead, epoch ms. */
export const lookAhead = (now: number): number => dayEnd(dayOf(now) + DAYS_AHEAD);

/** Under which heading the money of something stands: under way, or to be lost at a time that comes or has passed. */
export function stakeOf(one: Judged, awaited: Awaited | null): Exclude<Stake, 'refundable'> | null {
  const { now } = one.ruling;
  if (['underReview', 'settling'].includes(one.money.fact)) return 'underWay';
  const at = actBy(one, awaited);
  if (at === null || at > lookAhead(now)) return null;
  if (at < now) return 'passed';
  return at <= endOfDay(now) ? 'today' : 'week';
}

/** After every instant that can be written. */
const LATER = 9e15;

/** Most urgent first: what has a date by that date, then what a step or a refund can be done for, then the rest. */
export function urgencyOf(one: Judged, awaited: Awaited | null): number {
  const { row } = one.ruling;
  if (one.money.fact !== 'none') return LATER + 2;
  if (row.outcome.verdict === 'notRefundable') return LATER + 3;
  return (
    smallest([dueOf(one.ruling), actBy(one, awaited)]) ??
    LATER + (row.outcome.verdict === 'refundable' ? 1 : 0)
  );
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

/** GEN-16: those whose term is nearest on one axis of days, all of the account's whatever the page; `toRow` tells one. */
export function boardOf<One extends Judged>(
  all: readonly One[],
  now: number,
  language: Language,
  nameOf: (one: One) => string,
  toRow: (one: One) => OnBoard,
): TermsBoard {
  const near = all
    .filter(({ money, ruling }) => {
      const due = dueOf(ruling);
      return (
        money.fact === 'none' && ruling.refund > 0 && due !== null && due <= dayEnd(dayOf(now) + NEAR_DAYS)
      );
    })
    .toSorted((a, b) => (dueOf(a.ruling) ?? 0) - (dueOf(b.ruling) ?? 0));
  const shown = near.slice(0, MOST);
  const last = Math.max(
    dayOf(now) + LEAST_AHEAD,
    ...shown.map(({ ruling }) => Math.min(dayOf(ruling.deadline ?? now), dayOf(now) + NEAR_DAYS) + 2),
  );
  const first = dayOf(now) - BEFORE;
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    from: isoOf(dayStart(first)),
    until: isoOf(dayEnd(last)),
    daysOff: days.filter((day) => !isWorkingDay(day)).map((day) => isoOf(dayStart(day))),
    total: near.length,
    items: shown.map((one) => {
      const { outlook, present: stretch, row } = one.ruling;
      const { id, amount, verdict, rule, boughtAt, deadline, safeUntil, awaited, ...more } = toRow(one);
      const { brief, endedAt, afterwards: then } = more;
      const next = outlook.find(({ from }) => from === stretch.until);
      return {
        id,
        name: nameOf(one),
        amount,
        act: actOf(one.ruling)[language],
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
