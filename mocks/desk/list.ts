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
import { askedOnce } from '../refunds/list';
import type { DeskDecisions } from './decide';
import { type DeskItem, doneItems, waitingItems } from './items';
import { lastWorkingDay, lossOf, toReviewItem, urgencyOf, weigh, type Weighing } from './views';

type Asked = QueryOf<typeof exportReviewItems>;

/** A waiting item in its place. */
interface Placed {
  readonly item: DeskItem;
  /** When the customer loses money over it unless it is decided before; Infinity where nothing is, or is no longer, to be lost. */
  readonly loss: number;
  readonly keys: readonly number[];
}

function placed(item: DeskItem, at: number | null, now: number): Placed {
  const { dueBy, askedAt } = item;
  const loss = at !== null && at >= now ? at : Infinity;
  const keys = dueBy < now ? [0, loss, dueBy, askedAt] : [1, Math.min(dueBy, loss), loss, dueBy, askedAt];
  return { item, loss, keys };
}

/**
 * REV-1, most urgent first: what is overdue, the customer's first loss first in it; then by whatever comes first, our due
 * date or the customer's loss.
 */
function mostUrgentFirst(a: Placed, b: Placed): number {
  for (let nth = 0; nth < a.keys.length; nth += 1) {
    const [left = 0, right = 0] = [a.keys[nth], b.keys[nth]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return a.item.id < b.item.id ? -1 : 1;
}

/** Whether somebody looks for an item: by ids, the subject's name, the customer's name in either language. Never the contact, never a note. */
function finding(search: string): (item: DeskItem) => boolean {
  if (search.trim() === '') return () => true;
  const isFound = matching(search);
  const found = ACCOUNTS.filter(({ name }) => isFound(Object.values(name)));
  const customers = new Set<string>(found.map(({ id }) => id));
  return ({ id, ref, subject, accountId }) =>
    customers.has(accountId) || isFound([id, ref, subject.id, subject.name]);
}

const isOf =
  ({ queue, provider }: Pick<Asked, 'queue' | 'provider'>) =>
  (item: DeskItem) =>
    (queue === undefined || item.queue === queue) && (provider === undefined || item.provider === provider);

/** GEN-5: each is weighed once in an answer, whoever asks. */
const weighing = (reader: Reader, decisions: DeskDecisions): Weighing =>
  askedOnce((item) => weigh(reader, item, decisions));

/** What waits of a kind, most urgent first, whatever is searched for. */
const waitingOf = (
  reader: Reader,
  of: Pick<Asked, 'queue' | 'provider'>,
  decisions: DeskDecisions,
  weighed: Weighing,
): Placed[] =>
  waitingItems(reader)
    .filter(isOf(of))
    .map((item) => placed(item, lossOf(reader, item, decisions, weighed), reader.now))
    .sort(mostUrgentFirst);

/** What is done of a kind, the latest first. */
const doneOf = (reader: Reader, of: Pick<Asked, 'queue' | 'provider'>): DeskItem[] =>
  doneItems(reader).filter(isOf(of)).toReversed();

/** How much of each queue waits for somebody, and how urgent it is. */
export function waitingCounts(reader: Reader, provider?: string): Record<QueueName, QueueCount> {
  const counts = Object.fromEntries(
    QueueName.options.map((queue) => [queue, { total: 0, overdue: 0, lastDay: 0 }]),
  ) as Record<QueueName, { total: number; overdue: number; lastDay: number }>;
  for (const item of waitingItems(reader)) {
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
function riskOf(
  reader: Reader,
  waiting: readonly Placed[],
  weighed: Weighing,
): AnswerOf<typeof listReviewItems>['atRisk'] {
  const by = addWorkingDays(reader.now, RISK_WITHIN).end;
  const amounts = new Map<string, Money>();
  for (const { item, loss } of waiting) {
    const amount = loss <= by && weighed(item).amount;
    if (amount) amounts.set(`${item.provider} ${item.subject.id}`, amount);
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
  const weighed = weighing(reader, decisions);
  const inPlace = waitingOf(reader, asked, decisions, weighed);
  const waiting = inPlace.map(({ item }) => item);
  const all = asked.status === 'waiting' ? waiting : doneOf(reader, asked);
  const { items, ...shown } = paged(all.filter(finding(asked.search)), page, pageSize);
  return {
    ...shown,
    all: all.length,
    items: items.map((item) => toReviewItem(reader, weighed(item), language)),
    waiting: waitingCounts(reader, asked.provider),
    schedule: scheduleOf(waiting, reader.now),
    atRisk: riskOf(reader, inPlace, weighed),
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
export function deskToCsv(
  reader: Reader,
  asked: Asked,
  decisions: DeskDecisions,
  language: Language,
): Promise<string> {
  const weighed = weighing(reader, decisions);
  const all =
    asked.status === 'waiting'
      ? waitingOf(reader, asked, decisions, weighed).map(({ item }) => item)
      : doneOf(reader, asked);
  return toCsv(
    COLUMNS,
    all.filter(finding(asked.search)).map((item) => toReviewItem(reader, weighed(item), language)),
    language,
  );
}
