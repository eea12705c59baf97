import type { Money, TimelineEntry } from '#contract/common';
import type { ReviewDetail, ReviewItem, Urgency } from '#contract/desk';
import { QUEUES } from '#contract/labels';
import type { Language } from '#contract/words';
import { accountOf } from '../platform/accounts';
import { dateText, type Day, dayOf, isoOf, isoOrNull, isWorkingDay, momentText } from '../platform/calendar';
import { settingsOf } from '../platform/faults';
import type { Reader } from '../platform/transaction';
import { next } from '../rules/lifecycle';
import { decisionOf, type DeskCase, type DeskDecisions } from './decide';
import {
  type DeskEvent,
  type DeskItem,
  happened,
  isWaiting,
  lifecycleOf,
  rejectionLine,
  toRejection,
} from './items';

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
      ? `应于 ${date} 处理完，现已逾期`
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
export function lastWorkingDay(due: number): Day {
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

/**
 * REV-1: working days left until something is due, today and the last one among them (0: on days off after it); below
 * zero how many have passed since. Both in epoch ms.
 */
export function workingDaysLeft(due: number, now: number): number {
  const [from, until, sign] =
    now <= due ? [dayOf(now), lastWorkingDay(due), 1] : [dayOf(due) + 1, dayOf(now), -1];
  let days = 0;
  for (let day = from; day <= until; day += 1) if (isWorkingDay(day)) days += sign;
  return days;
}

/** What is decided on: an assistance request is about the application it came with. */
const about = (decisions: DeskDecisions, { provider, queue }: DeskItem) =>
  decisionOf(decisions, { provider, queue: queue === 'assistance' ? 'refunds' : queue });

/** A waiting item with what its customer may lose; what rows and sums are made from. */
export interface Weighed {
  readonly item: DeskItem;
  readonly found: DeskCase | null;
  readonly amount: Money | null;
}

/** Weighs items. */
export type Weighing = (item: DeskItem) => Weighed;

/** REV-1: what is at stake of an item by now; of one that is done, what was. */
export function weigh(reader: Reader, item: DeskItem, decisions: DeskDecisions): Weighed {
  if (!isWaiting(item)) return { item, found: null, amount: item.amount };
  const decision = about(decisions, item);
  const found = decision?.caseOf?.(reader, item) ?? null;
  const now = decision?.amount?.(reader, item.ref) ?? null;
  const amount = item.amount && { ...item.amount, minor: now ?? item.amount.minor };
  return { item, found, amount: amount ?? found?.stake.amount ?? null };
}

/** When its customer loses money over a waiting item unless it is decided before, epoch ms; null where nothing is to be lost. `weighed`: where that alone says so. */
export function lossOf(
  reader: Reader,
  item: DeskItem,
  decisions: DeskDecisions,
  weighed: Weighing,
): number | null {
  const known = about(decisions, item)?.lossBy?.(reader, item);
  if (known !== undefined) return known;
  const stake = weighed(item).found?.stake;
  return stake?.lost ? stake.deadline : null;
}

/** A row of a queue. */
export function toReviewItem(
  { now }: Reader,
  { item, found, amount }: Weighed,
  language: Language,
): ReviewItem {
  const stake = found?.stake;
  return {
    id: item.id,
    queue: item.queue,
    provider: item.provider,
    subject: { ...item.subject },
    customer: accountOf(item.accountId).name[language],
    state: item.state,
    rule: item.rule,
    amount: amount && { ...amount },
    askedAt: isoOf(item.askedAt),
    dueBy: isoOf(item.dueBy),
    estimated: item.estimated,
    urgency: urgencyOf(item, now),
    workingDays: workingDaysLeft(item.dueBy, item.decidedAt ?? now),
    stake: stake
      ? {
          deadline: isoOrNull(stake.deadline),
          safeUntil: isoOrNull(stake.safeUntil),
          boughtAt: isoOf(stake.boughtAt),
          lost: stake.lost,
        }
      : null,
    taken: item.taken
      ? {
          account: item.taken.by,
          name: accountOf(item.taken.by).name[language],
          at: isoOf(item.taken.at),
        }
      : null,
    decidedAt: isoOrNull(item.decidedAt),
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
  const decision = about(decisions, item);
  const weighed = weigh(reader, item, decisions);
  const ruling = weighed.found?.inWords(language) ?? null;
  return {
    ...toReviewItem(reader, weighed, language),
    facts: decision?.facts(reader, item, language, weighed.found) ?? [],
    reason: item.reason && { ...item.reason },
    contact: item.contact && { ...item.contact },
    breakdown: decision?.breakdown?.(reader, item.ref) ?? ruling?.decision.breakdown ?? null,
    ruling,
    notes: (item.notes ?? []).map(({ id, at, by, text }) => ({
      id,
      at: isoOf(at),
      by: accountOf(by).name[language],
      text,
    })),
    timeline: timelineOf(reader, item, language),
    actions: ACTIONS.flatMap(([event, action]) =>
      next(lifecycleOf(item.queue), item.state, event) === undefined ? [] : [action],
    ),
  };
}
