import type { Breakdown } from '#contract/decision';
import type { Words } from '#contract/words';
import type { DeskDecision, DeskRetry } from '../desk/decide';
import type { DeskItem } from '../desk/items';
import type { EventKind, EventKinds } from '../platform/clock';
import type { Reader, Tx } from '../platform/transaction';
import { ACKNOWLEDGED, type Receivers } from '../rail/notifications';
import { AUTO_AFTER, decideRefund, expireRefund, EXPIRY } from './application';
import { ARRIVAL, arrive } from './channels';
import { amountNow, factsOf, settlementFactsOf } from './deskFacts';
import {
  NOTIFY_URL,
  refundIdOf,
  type RefundRecord,
  REFUNDS,
  type RefundSubjectsByProvider,
  standingIn,
} from './record';
import { INQUIRY, settlement } from './settlement';
import { breakdownOf } from './views';

const nameOf = (reader: Reader, id: string): string => reader.get(REFUNDS, id)?.subject.name ?? id;

function breakdown(reader: Reader, id: string): Breakdown | null {
  const refund = reader.get(REFUNDS, id);
  return refund ? breakdownOf(standingIn(reader, refund)) : null;
}

function underReview(reader: Reader, { ref }: DeskItem): RefundRecord | undefined {
  const refund = reader.get(REFUNDS, ref);
  return refund?.decision.state === 'underReview' ? refund : undefined;
}

/** An event about one application; nothing happens where there is none. */
function kind(
  idOf: (ref: string) => string,
  words: (name: string, ref: string) => Words,
  run: (tx: Tx, refund: RefundRecord, ref: string) => void,
): EventKind {
  return {
    run(tx, ref) {
      const refund = tx.get(REFUNDS, idOf(ref));
      if (refund) run(tx, refund, ref);
    },
    words: (reader, ref) => words(nameOf(reader, idOf(ref)), ref),
  };
}

/** GEN-7: what happens to applications by time alone. */
const refundEvents: EventKinds = {
  [EXPIRY]: kind(
    (ref) => ref,
    (name, ref) => ({
      'zh-CN': `退款申请 ${ref} 未审核完，随证书或服务期结束而关闭：${name}`,
      en: `Refund application ${ref} is closed: the certificate or its service period ended before the review: ${name}`,
    }),
    expireRefund,
  ),
  [INQUIRY]: kind(
    refundIdOf,
    (name, ref) => ({
      'zh-CN': `查询退款 ${ref} 的结果：${name}`,
      en: `Inquiry about payment ${ref}: ${name}`,
    }),
    (tx, _refund, ref) => settlement.followUp(tx, ref),
  ),
  [ARRIVAL]: kind(
    refundIdOf,
    (name, ref) => ({ 'zh-CN': `退款 ${ref} 到账：${name}`, en: `Payment ${ref} comes through: ${name}` }),
    (tx, _refund, ref) => {
      arrive(tx, ref);
      settlement.hear(tx, ref);
    },
  ),
};

/** Application → review → settlement, for every provider; their pages read and file applications over their own routes. */
export function refundsOf(subjects: RefundSubjectsByProvider): {
  events: EventKinds;
  desk: { refunds: DeskDecision; settlements: DeskRetry };
  /** Who listens to the rail (APY-7). */
  receivers: Receivers;
} {
  const refunds: DeskDecision = {
    autoAfter: AUTO_AFTER,
    approve: (tx, item, actor) => void decideRefund(tx, item.ref, 'approve', actor),
    reject: (tx, item, actor, rejection) => void decideRefund(tx, item.ref, 'reject', actor, rejection),
    facts: (reader, item, language) => factsOf(reader, item.ref, subjects, language),
    amount: amountNow,
    caseOf(reader, item) {
      const refund = underReview(reader, item);
      return (refund && subjects[refund.provider]?.caseOf?.(reader, refund)) ?? null;
    },
    lossBy(reader, item) {
      const refund = underReview(reader, item);
      // Its case is one of an application: that ends it, whatever the policy says.
      return refund?.closesAt && subjects[refund.provider]?.caseOf ? refund.closesAt - 1 : null;
    },
    breakdown,
  };
  const settlements: DeskRetry = {
    retry: (tx, { ref }, actor) => void settlement.retry(tx, ref, actor),
    facts: (reader, item, language) => settlementFactsOf(reader, item.ref, language),
    amount: amountNow,
    breakdown: (reader, ref) => breakdown(reader, refundIdOf(ref)),
  };
  const receivers: Receivers = {
    // Received twice, or about something long finished: asked about, nothing found open, acknowledged all the same.
    [NOTIFY_URL](tx, { refundRequestId }) {
      settlement.hear(tx, refundRequestId);
      return ACKNOWLEDGED;
    },
  };
  return { events: refundEvents, desk: { refunds, settlements }, receivers };
}
