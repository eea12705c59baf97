import type { Channel } from '../../src/api/contract/refund';
import type { Actor } from '../../src/api/contract/timeline';
import { schedule, unschedule } from '../platform/events';
import type { Tx } from '../platform/transaction';
import { type Open, changed, note, openAttempt, paymentOf, withPart } from './attempts';
import {
  type Answer,
  type Payment,
  type Said,
  type SettlementChannel,
  type Standing,
  refundIdOf,
  requestIdOf,
} from './channel';
import { giveToPerson, takeBack } from './handOver';
import { paidBy } from './parts';
import { inProportion } from './shares';
import { type AttemptRecord, type PartRecord, REFUNDS, type RefundRecord } from './records';

/** Event kind of a follow-up; its ref is the request id. */
export const INQUIRY = 'refund.inquiry';

const MINUTE = 60_000;

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
  /** A person has the same done once more for what was handed over (REV-1); undefined when nothing is. */
  retry(tx: Tx, requestId: string, actor: Actor): RefundRecord | undefined;
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
      code: null,
    };
    const sent = withPart(refund, at, { ...part, attempts: [...part.attempts, attempt] });
    const open: Open = { refund: sent, at, part: sent.parts[at] as PartRecord, attempt };
    const payment = paymentOf(open);
    const code = part.attempts.length === 0 ? 'paymentRequested' : 'fallbackRequested';
    const noted = note(tx, sent, 'system', code, payment);
    return conclude(tx, { ...open, refund: noted }, channelFor(payment).request(tx, payment));
  }

  const conclude = (tx: Tx, open: Open, said: Said<Answer>): RefundRecord =>
    isFinal(said) ? finish(tx, open, said) : wait(tx, open, said);

  function finish(tx: Tx, open: Open, { result, code }: Said<Final>): RefundRecord {
    const { attempt } = open;
    unschedule(tx, INQUIRY, attempt.requestId);
    if (open.part.withPerson) takeBack(tx, attempt.requestId);
    const settled = { state: result, finishedAt: tx.now, code };
    if (result === 'succeeded')
      return note(tx, changed(open, settled, false), 'channel', 'paymentArrived', paymentOf(open));
    // APY-10, ABC-1: a failure does not lose the money. Only the balance itself has nowhere to fall back to.
    const last = attempt.to === 'accountBalance';
    const failed = note(tx, changed(open, settled, false), 'channel', 'paymentFailed', paymentOf(open));
    return last
      ? handOver(tx, { ...open, refund: failed, attempt: { ...attempt, ...settled } })
      : send(tx, failed, open.at, 'accountBalance');
  }

  /** Unsettled after a request: what became of it is asked later, and in the end by a person. */
  function wait(tx: Tx, open: Open, { result, code }: Said<Answer>): RefundRecord {
    const { attempt } = open;
    const state = result === 'pending' ? 'processing' : attempt.state;
    const now: Open = { ...open, attempt: { ...attempt, state, code } };
    const minutes = result === 'disputed' ? undefined : LADDER[attempt.asked];
    const noted: Open = { ...now, refund: noteOf(tx, now, attempt, result) };
    if (open.part.withPerson) return changed(noted, {}, true);
    if (minutes === undefined) return handOver(tx, noted);
    schedule(tx, { at: tx.now + minutes * MINUTE, kind: INQUIRY, ref: attempt.requestId });
    return changed(noted, {});
  }

  /** REV-1: nothing more can be done by itself. */
  function handOver(tx: Tx, open: Open): RefundRecord {
    const handed = changed(open, {}, true);
    giveToPerson(tx, open);
    return note(tx, handed, 'system', 'withPerson', paymentOf(open));
  }

  const stored = (tx: Tx, refund: RefundRecord): RefundRecord => {
    tx.put(REFUNDS, refund);
    return refund;
  };

  const openOf = (tx: Tx, requestId: string): Open | undefined =>
    openAttempt(tx.get(REFUNDS, refundIdOf(requestId)), requestId);

  const inquire = (tx: Tx, open: Open): Said<Standing> =>
    channelFor(paymentOf(open)).inquire(tx, open.attempt.requestId);

  /** Inquires; what is not final is requested again under the same id. */
  function askAgain(tx: Tx, open: Open): RefundRecord {
    const standing = inquire(tx, open);
    if (isFinal(standing)) return stored(tx, finish(tx, open, standing));
    const payment = paymentOf(open);
    const attempt = { ...open.attempt, asked: open.attempt.asked + 1 };
    return stored(tx, conclude(tx, { ...open, attempt }, channelFor(payment).request(tx, payment)));
  }

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
      const open = openOf(tx, requestId);
      return open && !open.part.withPerson ? askAgain(tx, open) : undefined;
    },
    hear(tx, requestId) {
      const open = openOf(tx, requestId);
      const standing = open && inquire(tx, open);
      return open && standing && isFinal(standing) ? stored(tx, finish(tx, open, standing)) : undefined;
    },
    retry(tx, requestId, actor) {
      const open = openOf(tx, requestId);
      if (!open?.part.withPerson) return undefined;
      return askAgain(tx, { ...open, refund: note(tx, open.refund, actor, 'askedAgain', paymentOf(open)) });
    },
  };
}

/** What the timeline says of an answer that settles nothing; the same answer again is not news. */
function noteOf(tx: Tx, now: Open, before: AttemptRecord, result: Answer): RefundRecord {
  const { refund, attempt } = now;
  const payment = paymentOf(now);
  const first = before.asked === 0 && before.code === null && before.state === 'requested';
  if (result === 'pending')
    return before.state === 'processing' ? refund : note(tx, refund, 'channel', 'paymentProcessing', payment);
  if (!first && before.code === attempt.code) return refund;
  return attempt.code === null
    ? note(tx, refund, 'system', 'paymentUnanswered', payment)
    : note(tx, refund, 'channel', 'paymentUnclear', payment);
}

type Final = 'succeeded' | 'failed';

const isFinal = (said: Said<Answer | Standing>): said is Said<Final> =>
  said.result === 'succeeded' || said.result === 'failed';
