import type { Actor } from '../../src/api/contract/timeline';
import type { Tx } from '../platform/transaction';
import type { Payment } from './channel';
import { lastAttempt } from './parts';
import type { AttemptRecord, PartRecord, RefundRecord } from './records';

/** An attempt whose fate is open, with the part and application around it. */
export interface Open {
  readonly refund: RefundRecord;
  readonly at: number;
  readonly part: PartRecord;
  readonly attempt: AttemptRecord;
}

/** What the channel is asked to do. */
export const paymentOf = ({ refund, part, attempt }: Open): Payment => ({
  order: { provider: refund.provider, id: refund.subject.id },
  requestId: attempt.requestId,
  currency: refund.price.currency,
  amount: part.amount,
  source: part.source,
  to: attempt.to,
});

/** The unfinished attempt of a request id. */
export function openAttempt(refund: RefundRecord | undefined, requestId: string): Open | undefined {
  const at = refund?.parts.findIndex((one) => lastAttempt(one)?.requestId === requestId) ?? -1;
  const part = refund?.parts[at];
  const attempt = part && lastAttempt(part);
  if (!refund || !attempt || attempt.finishedAt !== null) return undefined;
  return { refund, at, part, attempt };
}

/** The refund with one part replaced. */
export const withPart = (refund: RefundRecord, at: number, part: PartRecord): RefundRecord => ({
  ...refund,
  parts: refund.parts.with(at, part),
});

/** The refund with its open attempt changed. */
export const changed = (
  { refund, at, part, attempt }: Open,
  change: Partial<AttemptRecord>,
  withPerson = part.withPerson,
) =>
  withPart(refund, at, {
    ...part,
    withPerson,
    attempts: [...part.attempts.slice(0, -1), { ...attempt, ...change }],
  });

/** The refund with an entry about one payment in its history. */
export function note(
  tx: Tx,
  refund: RefundRecord,
  actor: Actor,
  code: string,
  { amount, source, to }: Payment,
): RefundRecord {
  const params = { amount, currency: refund.price.currency, source, to };
  return { ...refund, history: [...refund.history, { at: tx.now, actor, code, params }] };
}
