import type { Words } from '#contract/words';
import type { DeskDecision, DeskRetry } from '../desk/decide';
import type { EventKind, EventKinds, FiredEvent } from '../platform/clock';
import type { Reader, Tx } from '../platform/transaction';
import { ACKNOWLEDGED, type Receivers } from '../rail/notifications';
import type { Stretch } from '../rules/outlook';
import { AUTO_AFTER, decideRefund, expireRefund, EXPIRY, refundOf } from './application';
import { ARRIVAL, arrive, NOTIFY_URL, refundIdOf } from './channels';
import { factsOf, settlementFactsOf } from './deskFacts';
import { finishedAt, type RefundRecord, REFUNDS, type RefundSubjectsByProvider } from './record';
import { INQUIRY, settlement } from './settlement';

type Tell = (tx: Tx, before: RefundRecord, after: RefundRecord | undefined) => void;

const nameOf = (reader: Reader, id: string): string => reader.get(REFUNDS, id)?.subject.name ?? id;

/** An event about one application; `tell` hears what it was before and is after. */
function kind(
  idOf: (ref: string) => string,
  words: (name: string, ref: string) => Words,
  run: (tx: Tx, before: RefundRecord, ref: string) => RefundRecord | undefined,
  tell: Tell,
): EventKind {
  return {
    run(tx, ref) {
      const before = tx.get(REFUNDS, idOf(ref));
      if (before) tell(tx, before, run(tx, before, ref));
    },
    words: (reader, ref) => words(nameOf(reader, idOf(ref)), ref),
  };
}

/** GEN-7: what happens to applications by time alone. */
function refundEvents(tell: Tell): EventKinds {
  return {
    [EXPIRY]: kind(
      (ref) => ref,
      (name, ref) => ({
        'zh-CN': `退款申请 ${ref} 因到期关闭：${name}`,
        en: `Refund application ${ref} is closed because of expiry: ${name}`,
      }),
      (tx, before) => expireRefund(tx, before),
      tell,
    ),
    [INQUIRY]: kind(
      refundIdOf,
      (name, ref) => ({
        'zh-CN': `查询退款 ${ref} 的结果：${name}`,
        en: `Inquiry about payment ${ref}: ${name}`,
      }),
      (tx, _before, ref) => settlement.followUp(tx, ref),
      tell,
    ),
    [ARRIVAL]: kind(
      refundIdOf,
      (name, ref) => ({ 'zh-CN': `退款 ${ref} 到账：${name}`, en: `Payment ${ref} comes through: ${name}` }),
      (tx, _before, ref) => {
        arrive(tx, ref);
        return settlement.hear(tx, ref);
      },
      tell,
    ),
  };
}

/** Application → review → settlement, for every provider; their pages read and file applications over their own routes. */
export function refundsOf(subjects: RefundSubjectsByProvider): {
  events: EventKinds;
  desk: { refunds: DeskDecision; settlements: DeskRetry };
  /** Who listens to the rail (APY-7). */
  receivers: Receivers;
} {
  const tell = (tx: Tx, before: RefundRecord, after: RefundRecord | undefined): void => {
    if (after && finishedAt(before) === null && finishedAt(after) !== null)
      subjects[after.provider]?.onEnded?.(tx, after);
  };
  const refunds: DeskDecision = {
    autoAfter: AUTO_AFTER,
    approve(tx, item, actor) {
      const before = refundOf(tx, item.ref);
      tell(tx, before, decideRefund(tx, item.ref, 'approve', actor));
    },
    reject(tx, item, actor, rejection) {
      const before = refundOf(tx, item.ref);
      tell(tx, before, decideRefund(tx, item.ref, 'reject', actor, rejection));
    },
    facts: (reader, item, language) => factsOf(reader, item.ref, subjects, language),
  };
  const settlements: DeskRetry = {
    retry(tx, { ref }, actor) {
      const before = refundOf(tx, refundIdOf(ref));
      tell(tx, before, settlement.retry(tx, ref, actor));
    },
    facts: (reader, item, language) => settlementFactsOf(reader, item.ref, language),
  };
  const receivers: Receivers = {
    // Received twice, or about something long finished: asked about, nothing found open, acknowledged all the same.
    [NOTIFY_URL](tx, { refundRequestId }) {
      const before = tx.get(REFUNDS, refundIdOf(refundRequestId));
      if (before) tell(tx, before, settlement.hear(tx, refundRequestId));
      return ACKNOWLEDGED;
    },
  };
  return { events: refundEvents(tell), desk: { refunds, settlements }, receivers };
}

/** Whether something falls into a stretch of time, open at its start and closed at its end (epoch ms). */
export const isBetween = (at: number, after: number, until: number) => after < at && at <= until;

function outcomeWords({ row }: Stretch): Words {
  const { verdict, review } = row.outcome;
  if (verdict === 'actionRequired') return { 'zh-CN': '需先操作', en: 'something must be done first' };
  if (verdict === 'notRefundable') return { 'zh-CN': '不再退款', en: 'no refund any more' };
  return review === 'none'
    ? { 'zh-CN': '可退款，无需审核', en: 'refundable without review' }
    : { 'zh-CN': '可退款，但需人工审核', en: 'refundable, but after a manual review' };
}

/** GEN-7: the refund terms of something named change, by time alone, at the beginning of each stretch. */
export const termsChange = (kind: string, name: string, turns: readonly Stretch[]): FiredEvent[] =>
  turns.map((stretch) => {
    const words = outcomeWords(stretch);
    const { id } = stretch.row;
    return {
      at: stretch.from,
      kind,
      words: {
        'zh-CN': `${name}：退款条件变化，${words['zh-CN']}（${id}）`,
        en: `${name}: the refund terms changed, ${words.en} (${id})`,
      },
    };
  });
