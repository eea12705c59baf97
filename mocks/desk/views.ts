import type { TimelineEntry } from '#contract/common';
import { QUEUES } from '#contract/labels';
import { Queue as QueueName, type ReviewDetail, type ReviewItem, type Urgency } from '#contract/refund';
import type { Language } from '#contract/words';
import { accountOf, ACCOUNTS } from '../platform/accounts';
import { dateText, type Day, dayOf, isoOf, isoOrNull, isWorkingDay, momentText } from '../platform/calendar';
import { settingsOf } from '../platform/faults';
import { matches } from '../platform/hostname';
import { paged } from '../platform/listing';
import type { Reader } from '../platform/transaction';
import { next } from '../rules/lifecycle';
import { decisionOf, type DeskDecisions } from './decide';
import {
  DESK,
  type DeskEvent,
  type DeskItem,
  happened,
  isWaiting,
  lifecycleOf,
  rejectionLine,
  toRejection,
} from './items';

interface DeskQuery {
  readonly queue: QueueName;
  readonly status: 'waiting' | 'done';
  readonly search: string;
  readonly page: number;
  readonly pageSize: number;
}

const byId = (a: DeskItem, b: DeskItem) => (a.id < b.id ? -1 : 1);
const mostUrgentFirst = (a: DeskItem, b: DeskItem) =>
  a.dueBy - b.dueBy || a.askedAt - b.askedAt || byId(a, b);
const latestFirst = (a: DeskItem, b: DeskItem) => (b.decidedAt ?? 0) - (a.decidedAt ?? 0) || byId(b, a);

/** Everything a search looks at: ids, the subject's name, the customer's name in either language. Never the contact. */
function searchable({ id, ref, subject, accountId }: DeskItem): string[] {
  const names = ACCOUNTS.filter((account) => account.id === accountId).flatMap(({ name }) =>
    Object.values(name),
  );
  return [id, ref, subject.id, subject.name, ...names];
}

/** REV-1: one page of a queue, most urgent first; done ones latest first. A page past the end is the last one. */
export function deskPage(reader: Reader, { queue, status, search, page, pageSize }: DeskQuery) {
  const items = reader
    .all(DESK)
    .filter((item) => item.queue === queue && isWaiting(item) === (status === 'waiting'));
  const found = items.filter((item) => matches(search, ...searchable(item)));
  found.sort(status === 'waiting' ? mostUrgentFirst : latestFirst);
  return { ...paged(found, page, pageSize), all: items.length };
}

/** How many items of each queue wait for somebody. */
export function waitingCounts(reader: Reader): Record<QueueName, number> {
  const waiting = reader.all(DESK).filter(isWaiting);
  const count = (queue: QueueName) => waiting.filter((item) => item.queue === queue).length;
  return Object.fromEntries(QueueName.options.map((queue) => [queue, count(queue)])) as Record<
    QueueName,
    number
  >;
}

/** GEN-13: what happened to an item and what is expected of whom, and until when. */
function timelineOf(reader: Reader, item: DeskItem, language: Language): TimelineEntry[] {
  const past = item.history.map((entry): TimelineEntry => ({
    at: isoOf(entry.at),
    actor: entry.actor,
    code: entry.code,
    ...happened(entry.code, language),
    detail: entry.code === 'asked' ? QUEUES[item.queue][language] : rejectionText(item, entry.code, language),
  }));
  return isWaiting(item) ? [...past, due(reader, item, language), ...byItself(reader, item, language)] : past;
}

const rejectionText = ({ rejection }: DeskItem, code: string, language: Language): string | null =>
  code === 'rejected' && rejection ? rejectionLine(rejection, language) : null;

function due(reader: Reader, item: DeskItem, language: Language): TimelineEntry {
  const date = dateText(item.dueBy, language);
  const late = reader.now > item.dueBy;
  const detail = {
    'zh-CN': late
      ? `应于 ${date} 前处理，现已逾期`
      : `最迟 ${date}${item.estimated ? '（按估算的工作日）' : ''}`,
    en: late
      ? `Was due by ${date}, now overdue`
      : `By ${date} at the latest${item.estimated ? ' (estimated working days)' : ''}`,
  };
  return {
    at: null,
    actor: 'specialist',
    code: 'due',
    tone: 'waiting',
    title: language === 'en' ? 'Waits for a specialist' : '等待专员处理',
    detail: detail[language],
  };
}

/** REV-3: in auto mode the back office is next, unless a person is faster. */
function byItself(reader: Reader, item: DeskItem, language: Language): TimelineEntry[] {
  if (item.state !== 'open' || item.autoAt === null || settingsOf(reader).review !== 'auto') return [];
  const moment = momentText(item.autoAt, language);
  return [
    {
      at: null,
      actor: 'backOffice',
      code: 'auto',
      tone: 'next',
      title: language === 'en' ? 'Auto mode approves' : '自动模式通过',
      detail:
        language === 'en' ? `On ${moment}, unless somebody decides before` : `${moment}，此前可由专员处理`,
    },
  ];
}

/** The last working day on or before the day something is due. */
function lastWorkingDay(due: number): Day {
  let day = dayOf(due);
  while (!isWorkingDay(day)) day -= 1;
  return day;
}

/** REV-1: amber from the last working day on, red once it is past due. `now` in epoch ms. */
export function urgencyOf(item: DeskItem, now: number): Urgency {
  if (!isWaiting(item)) return 'done';
  if (now > item.dueBy) return 'overdue';
  return dayOf(now) >= lastWorkingDay(item.dueBy) ? 'lastDay' : 'normal';
}

const ACTIONS = [
  ['approve', 'approve'],
  ['reject', 'reject'],
  ['contact', 'contacted'],
  ['close', 'close'],
  ['retry', 'retry'],
] as const satisfies readonly (readonly [DeskEvent, ReviewDetail['actions'][number]])[];

/** A row of a queue. */
export function toReviewItem(
  reader: Reader,
  item: DeskItem,
  decisions: DeskDecisions,
  language: Language,
): ReviewItem {
  const now = isWaiting(item) ? decisionOf(decisions, item)?.amount?.(reader, item.ref) : null;
  return {
    id: item.id,
    queue: item.queue,
    provider: item.provider,
    subject: { ...item.subject },
    customer: accountOf(item.accountId).name[language],
    state: item.state,
    rule: item.rule,
    amount: item.amount && { ...item.amount, minor: now ?? item.amount.minor },
    askedAt: isoOf(item.askedAt),
    dueBy: isoOf(item.dueBy),
    estimated: item.estimated,
    urgency: urgencyOf(item, reader.now),
    rejection: item.rejection && toRejection(item.rejection, language),
  };
}

/** One item with everything a specialist decides on; the one place that shows a contact as it is (GEN-11, REV-2). */
export function toReviewDetail(
  reader: Reader,
  item: DeskItem,
  decisions: DeskDecisions,
  language: Language,
): ReviewDetail {
  // An assistance request is about the application it came with, so it shows that one's facts.
  const queue = item.queue === 'assistance' ? 'refunds' : item.queue;
  return {
    ...toReviewItem(reader, item, decisions, language),
    facts: decisionOf(decisions, { ...item, queue })?.facts(reader, item, language) ?? [],
    reason: item.reason && { ...item.reason },
    contact: item.contact && { ...item.contact },
    decidedAt: isoOrNull(item.decidedAt),
    timeline: timelineOf(reader, item, language),
    actions: ACTIONS.flatMap(([event, action]) =>
      next(lifecycleOf(item.queue), item.state, event) === undefined ? [] : [action],
    ),
  };
}
