import type { Actor } from '../../src/api/contract/timeline';
import { unschedule } from '../platform/events';
import type { RejectionRecord } from '../platform/history';
import { conflict, notFound } from '../platform/problems';
import type { Reader, Tx } from '../platform/transaction';
import { next } from '../rules/lifecycle';
import { settlement } from './channels';
import { type DecisionEvent, REFUND_DECISION } from './lifecycle';
import { REFUNDS, type RefundRecord } from './records';
import { refusalWords } from './texts';

/** Event kind of ALY-2: what an application is about expires while it is under review; the ref is the refund's id. */
export const EXPIRY = 'refund.expiry';

/** The application of an id; 404 without one. */
export function refundOf(reader: Reader, id: string): RefundRecord {
  const refund = reader.get(REFUNDS, id);
  if (!refund) throw notFound();
  return refund;
}

/**
 * Decides an application once and starts the payment if it is approved, in the same transaction.
 * 409 with the present state for whoever comes second (ALY-8).
 */
export function decideRefund(
  tx: Tx,
  id: string,
  event: DecisionEvent,
  actor: Actor,
  rejection: RejectionRecord | null = null,
): RefundRecord {
  const refund = refundOf(tx, id);
  const state = next(REFUND_DECISION, refund.decision.state, event);
  if (state === undefined)
    throw conflict('refundDecided', refund.decision.state, refusalWords(refund.decision.state));
  unschedule(tx, EXPIRY, id);
  const decided: RefundRecord = {
    ...refund,
    decision: { state, at: tx.now, by: actor },
    rejection,
    history: [...refund.history, { at: tx.now, actor, code: state }],
  };
  tx.put(REFUNDS, decided);
  return state === 'approved' ? settlement.start(tx, decided) : decided;
}
