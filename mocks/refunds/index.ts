import type { DeskDecision } from '../desk/decisions';
import type { EventKinds } from '../platform/events';
import type { Route } from '../platform/route';
import type { Tx } from '../platform/transaction';
import { decideRefund, refundOf } from './decide';
import { refundEvents } from './events';
import { AUTO_AFTER } from './open';
import type { RefundRecord } from './records';
import { finishedAt } from './stage';
import type { RefundSubjectsByProvider } from './subjects';

/** Application → review → settlement, for every provider; their pages read and file applications over their own routes. */
export function refundsRoom(subjects: RefundSubjectsByProvider): {
  routes: readonly Route[];
  events: EventKinds;
  desk: { refunds: DeskDecision };
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
  return { routes: [], events: refundEvents(tell), desk: { refunds } };
}
