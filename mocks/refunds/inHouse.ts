import type { ChannelBehaviour } from '../../src/api/contract/demo';
import { type Rec, collection } from '../platform/collection';
import { schedule } from '../platform/events';
import { settingsOf } from '../platform/settings';
import type { Reader, Tx } from '../platform/transaction';
import type { Answer, Payment, Said, SettlementChannel, Standing } from './channel';

/** What the channel keeps of a request; its id is the request id. */
export interface PaymentRecord extends Rec {
  readonly payment: Payment;
  readonly state: 'pending' | 'succeeded' | 'failed';
}

export const PAYMENTS = collection<PaymentRecord>('refunds.payments');

/** The channel tells that a pending payment has come through; the ref is the request id. */
export const ARRIVAL = 'refund.arrival';

/** How long a slow payment takes, ms. */
export const SLOW = 60 * 60_000;

const OUTCOMES: Readonly<Record<ChannelBehaviour, { state: PaymentRecord['state']; answer: Answer }>> = {
  succeeds: { state: 'succeeded', answer: 'succeeded' },
  slow: { state: 'pending', answer: 'pending' },
  fails: { state: 'failed', answer: 'failed' },
  // It did pay; only nobody heard so.
  'lost-answer': { state: 'succeeded', answer: 'noAnswer' },
};

const isSame = (a: Payment, b: Payment): boolean =>
  a.currency === b.currency && a.amount === b.amount && a.source === b.source && a.to === b.to;

const said = <Result>(result: Result): Said<Result> => ({ result, code: null });

function payOnce(tx: Tx, payment: Payment, behaviour: ChannelBehaviour): Said<Answer> {
  const known = tx.get(PAYMENTS, payment.requestId);
  if (known) {
    if (!isSame(known.payment, payment))
      throw new Error(`${payment.requestId} was requested with other content`);
    return said<Answer>(known.state);
  }
  const { state, answer } = OUTCOMES[behaviour];
  tx.put(PAYMENTS, { id: payment.requestId, payment, state });
  if (state === 'pending') schedule(tx, { at: tx.now + SLOW, kind: ARRIVAL, ref: payment.requestId });
  return said(answer);
}

const standing = (reader: Reader, requestId: string) =>
  said<Standing>(reader.get(PAYMENTS, requestId)?.state ?? 'unknown');

/** Pays as the demo's switch says at the time of the first request. */
export const inHouse: SettlementChannel = {
  request: (tx, payment) => payOnce(tx, payment, settingsOf(tx).channel),
  inquire: standing,
};

/** The account balance is the house's own book: it takes money at once, always. */
export const balance: SettlementChannel = {
  request: (tx, payment) => payOnce(tx, payment, 'succeeds'),
  inquire: standing,
};

/** A slow payment comes through. */
export function arrive(tx: Tx, requestId: string): void {
  const known = tx.get(PAYMENTS, requestId);
  if (known?.state === 'pending') tx.put(PAYMENTS, { ...known, state: 'succeeded' });
}
