import type { Channel } from '../../src/api/contract/refund';
import { schedule, unschedule } from '../platform/events';
import type { Tx } from '../platform/transaction';
import { type Open, changed, note, openAttempt, paymentOf, withPart } from './attempts';
import {
  type Answer,
  type Payment,
  type SettlementChannel,
  type Standing,
  refundIdOf,
  requestIdOf,
} from './channel';
import { paidBy } from './parts';
import { inProportion } from './shares';
import { type AttemptRecord, type PartRecord, REFUNDS, type RefundRecord } from './records';

/** Event kind of a follow-up; its ref is the request id. */
export const INQUIRY = 'refund.inquiry';

/** APY-2: minutes from one attempt to the next repeat of the same request id; after the last a person takes over. */
export const LADDER = [2, 10, 10, 60] as const;

/** Moves the money of approved applications; every call puts what it changed. */
export interface Settlement {
  /** Requests each part once (GEN-8); the application must be approved. */
  start(tx: Tx, refund: RefundRecord): RefundRecord;
  /** APY-2: inquires first, then repeats the same id; undefined when nothing is open under it. */
  followUp(tx: Tx, requestId: string): RefundRecord | undefined;
  /** The channel says it has news; it is asked, not believed. */
  hear(tx: Tx, requestId: string): RefundRecord | undefined;
}

/** Settlement over the channel that carries each payment. */
export function settlementThrough(channelFor: (payment: Payment) => SettlementChannel): Settlement {
  function send(tx: Tx, refund: RefundRecord, at: number, to: Channel): RefundRecord {
    const part = refund.parts[at] as PartRecord;
    const requestId = requestIdOf(refund.id, at, part.attempts.length);
    const attempt: AttemptRecord = {
      requestId,
      to,
      state: 'requested',
      requestedAt: tx.now,
      finishedAt: null,
      asked: 0,
    };
    const sent = withPart(refund, at, { ...part, attempts: [...part.attempts, attempt] });
    const open: Open = { refund: sent, at, part: sent.parts[at] as PartRecord, attempt };
    const payment = paymentOf(open);
    const noted = note(
      tx,
      sent,
      'system',
      part.attempts.length === 0 ? 'paymentRequested' : 'fallbackRequested',
      payment,
    );
    const answer = channelFor(payment).request(tx, payment);
    return isFinal(answer)
      ? finish(tx, { ...open, refund: noted }, answer)
      : wait(tx, { ...open, refund: noted }, answer);
  }

  function finish(tx: Tx, open: Open, result: 'succeeded' | 'failed'): RefundRecord {
    const { attempt } = open;
    unschedule(tx, INQUIRY, attempt.requestId);
    const settled = { state: result, finishedAt: tx.now };
    if (result === 'succeeded')
      return note(tx, changed(open, settled, false), 'channel', 'paymentArrived', paymentOf(open));
    // APY-10, ABC-1: a failure does not lose the money. Only the balance itself has nowhere to fall back to.
    const last = attempt.to === 'accountBalance';
    const failed = note(tx, changed(open, settled, last), 'channel', 'paymentFailed', paymentOf(open));
    return last
      ? note(tx, failed, 'system', 'withPerson', paymentOf(open))
      : send(tx, failed, open.at, 'accountBalance');
  }

  /** Unsettled after a request: what became of it is asked later, and in the end by a person. */
  function wait(tx: Tx, open: Open, answer: 'pending' | 'noAnswer'): RefundRecord {
    const { attempt } = open;
    const state = answer === 'pending' ? 'processing' : attempt.state;
    const minutes = LADDER[attempt.asked];
    if (minutes === undefined) {
      return note(tx, changed(open, { state }, true), 'system', 'withPerson', paymentOf(open));
    }
    schedule(tx, { at: tx.now + minutes * 60_000, kind: INQUIRY, ref: attempt.requestId });
    const waiting = changed(open, { state });
    if (answer === 'noAnswer') {
      return attempt.asked === 0
        ? note(tx, waiting, 'system', 'paymentUnanswered', paymentOf(open))
        : waiting;
    }
    return attempt.state === 'processing'
      ? waiting
      : note(tx, waiting, 'channel', 'paymentProcessing', paymentOf(open));
  }

  const stored = (tx: Tx, refund: RefundRecord): RefundRecord => {
    tx.put(REFUNDS, refund);
    return refund;
  };

  const inquire = (tx: Tx, open: Open): Standing =>
    channelFor(paymentOf(open)).inquire(tx, open.attempt.requestId);

  return {
    start(tx, refund) {
      if (refund.decision.state !== 'approved' || refund.parts.length > 0)
        throw new Error(`${refund.id} is not to be paid now`);
      const parts = inProportion(refund.amount, paidBy(refund.price)).map((paid): PartRecord => ({
        ...paid,
        attempts: [],
        withPerson: false,
      }));
      const total = parts.reduce((sum, { amount }) => sum + amount, 0);
      if (total !== refund.amount) throw new Error(`${refund.id}: the parts are not what comes back`);
      return stored(
        tx,
        parts.reduce<RefundRecord>((sent, { source }, at) => send(tx, sent, at, source), {
          ...refund,
          parts,
        }),
      );
    },
    followUp(tx, requestId) {
      const open = openAttempt(tx.get(REFUNDS, refundIdOf(requestId)), requestId);
      if (!open || open.part.withPerson) return undefined;
      const standing = inquire(tx, open);
      if (isFinal(standing)) return stored(tx, finish(tx, open, standing));
      const payment = paymentOf(open);
      const answer = channelFor(payment).request(tx, payment);
      const attempt = { ...open.attempt, asked: open.attempt.asked + 1 };
      return stored(tx, isFinal(answer) ? finish(tx, open, answer) : wait(tx, { ...open, attempt }, answer));
    },
    hear(tx, requestId) {
      const open = openAttempt(tx.get(REFUNDS, refundIdOf(requestId)), requestId);
      const standing = open && inquire(tx, open);
      return open && standing && isFinal(standing) ? stored(tx, finish(tx, open, standing)) : undefined;
    },
  };
}

const isFinal = <T extends Answer | Standing>(result: T): result is T & ('succeeded' | 'failed') =>
  result === 'succeeded' || result === 'failed';
