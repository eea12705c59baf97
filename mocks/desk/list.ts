import { decimalOf, type Money } from '#contract/common';
import {
  type exportReviewItems,
  type listReviewItems,
  Queue as QueueName,
  type QueueCount,
  type ReviewItem,
  type Schedule,
} from '#contract/desk';
import type { AnswerOf, QueryOf } from '#contract/endpoint';
import { DESK_FIELDS, ITEM_STATES, QUEUES } from '#contract/labels';
import { providerOf } from '#contract/providers';
import type { Language } from '#contract/words';
import { ACCOUNTS } from '../platform/accounts';
import { addWorkingDays, dayEnd, dayOf, isoOf, isWorkingDay } from '../platform/calendar';
import { matching } from '../platform/hostname';
import { paged } from '../platform/listing';
import type { Reader } from '../platform/transaction';
import { type CsvColumn, momentColumn, toCsv } from '../refunds/csv';
import type { DeskDecisions } from './decide';
import { DESK, type DeskItem, isWaiting } from './items';
import { lastWorkingDay, toReviewItem, urgencyOf, weigh, type Weighed } from './views';

type Asked = QueryOf<typeof exportReviewItems>;

const byId = (a: DeskItem, b: DeskItem) => (a.id < b.id ? -1 : 1);
const latestFirst = (a: Weighed, b: Weighed) =>
  (b.item.decidedAt ?? 0) - (a.item.decidedAt ?? 0) || byId(b.item, a.item);

/** When the customer loses money over an item unless it is decided before; Infinity where nothing is, or is no longer, to be lost. */
const lossAt = ({ found }: Weighed, now: number): number =>
  found?.stake.lost && found.stake.deadline !== null && found.stake.deadline >= now
    ? found.stake.deadline
    : Infinity;

/**
 * REV-1, most urgent first: what is overdue, the customer's first loss first in it; then by whatever comes first, our due
 * date or the customer's loss.
 */
function mostUrgentFirst(now: number): (a: Weighed, b: Weighed) => number {
  const known = new Map<Weighed, readonly number[]>();
  const keys = (one: Weighed): readonly number[] => {
    const found = known.get(one);
    if (found) return found;
    const { dueBy, askedAt } = one.item;
    const loss = lossAt(one, now);
    const made = dueBy < now ? [0, loss, dueBy, askedAt] : [1, Math.min(dueBy, loss), loss, dueBy, askedAt];
    known.set(one, made);
    return made;
  };
  return (a, b) => {
    const [left, right] = [keys(a), keys(b)];
    const at = left.findIndex((key, index) => key !== right[index]);
    return at === -1 ? byId(a.item, b.item) : (left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1;
  };
}

/** Everything a search looks at: ids, the subject's name, the customer's name in either language. Never the contact, never a note. */
function searchable({ id, ref, subject, accountId }: DeskItem): string[] {
  const names = ACCOUNTS.filter((account) => account.id === accountId).flatMap(({ name }) =>
    Object.values(name),
  );
  return [id, ref, subject.id, subject.name, ...names];
}

const isOf =
  ({ queue, provider }: Pick<Asked, 'queue' | 'provider'>) =>
  (item: DeskItem) =>
    (queue === undefined || item.queue === queue) && (provider === undefined || item.provider === provider);

/** What there is of a kind in its order, whatever is searched for; each of it weighed once (GEN-5). */
const weighedOf = (
  reader: Reader,
  { status, ...of }: Pick<Asked, 'status' | 'queue' | 'provider'>,
  decisions: DeskDecisions,
): Weighed[] =>
  reader
    .all(DESK)
    .filter((item) => isOf(of)(item) && isWaiting(item) === (status === 'waiting'))
    .map((item) => weigh(reader, item, decisions))
    .sort(status === 'waiting' ? mostUrgentFirst(reader.now) : latestFirst);

function searched(weighed: readonly Weighed[], search: string): readonly Weighed[] {
  if (search.trim() === '') return weighed;
  const isFound = matching(search);
  return weighed.filter(({ item }) => isFound(searchable(item)));
}

/** How much of each queue waits for somebody, and how urgent it is. */
export function waitingCounts(reader: Reader, provider?: string): Record<QueueName, QueueCount> {
  const counts = Object.fromEntries(
    QueueName.options.map((queue) => [queue, { total: 0, overdue: 0, lastDay: 0 }]),
  ) as Record<QueueName, { total: number; overdue: number; lastDay: number }>;
  for (const item of reader.all(DESK).filter(isWaiting)) {
    if (!isOf({ provider })(item)) continue;
    const count = counts[item.queue];
    count.total += 1;
    const urgency = urgencyOf(item, reader.now);
    if (urgency === 'overdue' || urgency === 'lastDay') count[urgency] += 1;
  }
  return counts;
}

/** Working days that are told one by one. */
const DAYS_SHOWN = 9;

/** REV-1: what waits by the working day on which it is due. */
export function scheduleOf(items: readonly DeskItem[], now: number): Schedule {
  const days: { day: number; count: number }[] = [];
  for (let day = dayOf(now); days.length < DAYS_SHOWN; day += 1)
    if (isWorkingDay(day)) days.push({ day, count: 0 });
  let [overdue, later] = [0, 0];
  for (const { dueBy } of items) {
    const due = lastWorkingDay(dueBy);
    // Due on a day off that is not over: what can still be done is done on the first day.
    const bar = days.find(({ day }) => day >= due);
    if (now > dueBy) overdue += 1;
    else if (bar) bar.count += 1;
    else later += 1;
  }
  return { overdue, later, days: days.map(({ day, count }) => ({ day: isoOf(dayEnd(day)), count })) };
}

/** Working days within which a loss is told beside the due dates. */
const RISK_WITHIN = 2;

/** What customers lose by the end of the second working day; each thing once, however many items are about it. */
function riskOf(weighed: readonly Weighed[], now: number): AnswerOf<typeof listReviewItems>['atRisk'] {
  const by = addWorkingDays(now, RISK_WITHIN).end;
  const amounts = new Map<string, Money>();
  for (const one of weighed) {
    const { provider, subject } = one.item;
    if (lossAt(one, now) <= by && one.amount) amounts.set(`${provider} ${subject.id}`, one.amount);
  }
  const sums = new Map<Money['currency'], number>();
  for (const { currency, minor } of amounts.values()) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return { by: isoOf(by), amounts: [...sums].map(([currency, minor]) => ({ currency, minor })) };
}

/** REV-1: one page of the desk, or of one queue of it; done ones latest first. A page past the end is the last one. */
export function deskPage(
  reader: Reader,
  { page, pageSize, ...asked }: QueryOf<typeof listReviewItems>,
  decisions: DeskDecisions,
  language: Language,
): AnswerOf<typeof listReviewItems> {
  const all = weighedOf(reader, asked, decisions);
  const { items, ...shown } = paged(searched(all, asked.search), page, pageSize);
  const waiting =
    asked.status === 'waiting' ? all : weighedOf(reader, { ...asked, status: 'waiting' }, decisions);
  return {
    ...shown,
    all: all.length,
    items: items.map((one) => toReviewItem(reader, one, language)),
    waiting: waitingCounts(reader, asked.provider),
    schedule: scheduleOf(
      waiting.map(({ item }) => item),
      reader.now,
    ),
    atRisk: riskOf(waiting, reader.now),
  };
}

const COLUMNS: readonly CsvColumn<ReviewItem>[] = [
  [DESK_FIELDS.id, ({ id }) => id],
  [DESK_FIELDS.queue, ({ queue }, language) => QUEUES[queue][language]],
  [DESK_FIELDS.provider, ({ provider }, language) => providerOf(provider)?.name[language] ?? provider],
  [DESK_FIELDS.subject, ({ subject }) => subject.name],
  [DESK_FIELDS.subjectId, ({ subject }) => subject.id],
  [DESK_FIELDS.customer, ({ customer }) => customer],
  [DESK_FIELDS.state, ({ state }, language) => ITEM_STATES[state][language]],
  [DESK_FIELDS.rule, ({ rule }) => rule ?? ''],
  [DESK_FIELDS.amount, ({ amount }) => (amount ? decimalOf(amount.minor, amount.currency) : '')],
  [DESK_FIELDS.currency, ({ amount }) => amount?.currency ?? ''],
  momentColumn(DESK_FIELDS.asked, ({ askedAt }) => askedAt),
  momentColumn(DESK_FIELDS.due, ({ dueBy }) => dueBy),
  [DESK_FIELDS.left, ({ urgency, workingDays }) => (urgency === 'done' ? '' : String(workingDays))],
  momentColumn(DESK_FIELDS.limit, ({ stake }) => stake?.deadline ?? null),
  [DESK_FIELDS.taken, ({ taken }) => taken?.name ?? ''],
  momentColumn(DESK_FIELDS.decidedAt, ({ decidedAt }) => decidedAt),
  [
    DESK_FIELDS.rejection,
    ({ rejection }) => (rejection ? `${rejection.reasonText} · ${rejection.explanation}` : ''),
  ],
];

/** REV-1: the same list as CSV, without contacts and internal notes (GEN-11). */
export const deskToCsv = (
  reader: Reader,
  asked: Asked,
  decisions: DeskDecisions,
  language: Language,
): Promise<string> =>
  toCsv(
    COLUMNS,
    searched(weighedOf(reader, asked, decisions), asked.search).map((one) =>
      toReviewItem(reader, one, language),
    ),
    language,
  );
