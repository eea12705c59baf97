import type { AnswerOf } from '#contract/endpoint';
import { type Asked, COMPARED_STATES, type comparePolicies, type ComparedState } from '#contract/explorer';
import { isoOf, instantOf, MS_PER_DAY } from '../platform/calendar';
import { edited, type Edits } from '../rules/prove';
import { factsAt, type Policy, rowsHolding } from '../rules/table';
import { type Explorable, onDay } from './explorable';

/** Days since payment that are compared. */
const DAYS = 60;

/** What a policy says on one day in one state. */
function saidAt({ pose }: Explorable, table: Policy, asked: Asked) {
  const { facing, now } = pose(asked);
  const rows = rowsHolding(table, factsAt(table.facts, facing, now));
  const [row] = rows;
  return {
    rules: rows.map(({ id }) => id),
    verdict: rows.length === 1 ? (row?.outcome.verdict ?? null) : null,
    review: rows.length === 1 ? (row?.outcome.review ?? null) : null,
    asked,
  };
}

/** A subject of a policy paid today at ten, one certificate of it in a state, as seen some days later; null where the policy knows no such thing. */
function askedOn({ shared }: Explorable, state: ComparedState, day: number): Asked | null {
  const subject = shared?.(state, day);
  if (!subject) return null;
  return { now: isoOf(instantOf(onDay(0)) + day * MS_PER_DAY), subject };
}

const same = (left: ReturnType<typeof saidAt>, right: ReturnType<typeof saidAt>, sameTable: boolean) =>
  sameTable
    ? left.rules.join() === right.rules.join()
    : left.verdict === right.verdict && left.review === right.review;

/** POL-5: two policies on the facts they share, or one with a change to its table: day by day and state by state. */
export function comparisonOf(
  left: Explorable,
  right: Explorable,
  change: Edits,
): AnswerOf<typeof comparePolicies> {
  const changed = edited(right.table, change);
  const sameTable = left.id === right.id;
  let parted = 0;
  let all = 0;
  const rows = COMPARED_STATES.map((state) => {
    const stretches: AnswerOf<typeof comparePolicies>['rows'][number]['stretches'] = [];
    for (let day = 0; day <= DAYS; day += 1) {
      const [one, other] = [askedOn(left, state, day), askedOn(right, state, day)];
      if (!one || !other) continue;
      const found = { left: saidAt(left, left.table, one), right: saidAt(right, changed, other) };
      const agree = same(found.left, found.right, sameTable);
      all += 1;
      if (!agree) parted += 1;
      const last = stretches.at(-1);
      const alike =
        last?.until === day &&
        last.left.rules.join() === found.left.rules.join() &&
        last.right.rules.join() === found.right.rules.join();
      if (alike) last.until = day + 1;
      else stretches.push({ from: day, until: day + 1, agree, ...found });
    }
    return { state, stretches };
  });
  return { left: left.id, right: right.id, days: DAYS, points: all, parted, rows };
}
