import type { DeskDecision, DeskRetry } from '../desk/decisions';
import type { EventKinds } from '../platform/events';
import type { Tx } from '../platform/transaction';
import { decideRefund, refundOf } from './decide';
import { ACKNOWLEDGED, type Receivers } from '../rail/notifications';
import { refundIdOf } from './channel';
import { settlement } from './channels';
import { refundEvents } from './events';
import { AUTO_AFTER } from './open';
import { REFUNDS, type RefundRecord } from './records';
import { finishedAt } from './stage';
import type { RefundSubjectsByProvider } from './subjects';
import { NOTIFY_URL } from './throughRail';

/** Application → review → settlement, for every provider; their pages read and file applications over their own routes. */
export function refundsRoom(subjects: RefundSubjectsByProvider): {
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
    facts: async () => {
      const { factsOf } = await import('./facts');
      return (reader, item, language) => factsOf(reader, item.ref, subjects, language);
    },
  };
  const settlements: DeskRetry = {
    retry(tx, { ref }, actor) {
      const before = refundOf(tx, refundIdOf(ref));
      tell(tx, before, settlement.retry(tx, ref, actor));
    },
    facts: async () => {
      const { settlementFactsOf } = await import('./settlementFacts');
      return (reader, item, language) => settlementFactsOf(reader, item.ref, language);
    },
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
