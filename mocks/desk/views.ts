import type { ReviewDetail, ReviewItem } from '../../src/api/contract/review';
import { accountOf } from '../platform/accounts';
import { isoOf, isoOrNull } from '../platform/days';
import type { Language } from '../platform/language';
import type { Reader } from '../platform/transaction';
import { next } from '../rules/lifecycle';
import { decisionOf } from './decide';
import type { DeskFacts } from './loadFacts';
import { type DeskEvent, lifecycleOf } from './lifecycle';
import type { DeskItem } from './records';
import { toRejection } from './texts';
import { timelineOf } from './timeline';
import { urgencyOf } from './urgency';

const ACTIONS = [
  ['approve', 'approve'],
  ['reject', 'reject'],
  ['contact', 'contacted'],
  ['close', 'close'],
  ['retry', 'retry'],
] as const satisfies readonly (readonly [DeskEvent, ReviewDetail['actions'][number]])[];

/** A row of a queue. */
export function toReviewItem(reader: Reader, item: DeskItem, language: Language): ReviewItem {
  return {
    id: item.id,
    queue: item.queue,
    provider: item.provider,
    subject: { ...item.subject },
    customer: accountOf(item.accountId).name[language],
    state: item.state,
    rule: item.rule,
    amount: item.amount && { ...item.amount },
    askedAt: isoOf(item.askedAt),
    dueBy: isoOf(item.dueBy),
    estimated: item.estimated,
    urgency: urgencyOf(item, reader.now),
  };
}

/** One item with everything a specialist decides on; the one place that shows a contact as it is (GEN-11, REV-2). */
export function toReviewDetail(
  reader: Reader,
  item: DeskItem,
  facts: DeskFacts,
  language: Language,
): ReviewDetail {
  // An assistance request is about the application it came with, so it shows that one's facts.
  const queue = item.queue === 'assistance' ? 'refunds' : item.queue;
  return {
    ...toReviewItem(reader, item, language),
    facts: decisionOf(facts, { ...item, queue })?.(reader, item, language) ?? [],
    reason: item.reason && { ...item.reason },
    contact: item.contact && { ...item.contact },
    rejection: item.rejection && toRejection(item.rejection, language),
    decidedAt: isoOrNull(item.decidedAt),
    timeline: timelineOf(reader, item, language),
    actions: ACTIONS.flatMap(([event, action]) =>
      next(lifecycleOf(item.queue), item.state, event) === undefined ? [] : [action],
    ),
  };
}
