import type { RailBehaviour } from '#contract/demo';
import type { RailRefundRequest, RailRefundResponse } from '#contract/rail';
import { instantOf } from '../platform/calendar';
import { runDue } from '../platform/clock';
import { changeSettings } from '../platform/faults';
import { Transaction } from '../platform/transaction';
import { railEvents } from './events';
import { LEDGER, payOut } from './ledger';
import type { Receivers } from './notifications';
import { topUp } from './outcome';
import { type GivenPayment, registerPayment } from './payments';
import { type RailRefund, REFUNDS } from './records';
import { answerRefund } from './refund';

/** For tests only: the rail by itself, at noon of a frozen day. */
export const NOW = instantOf('2026-11-22T12:00:00+08:00');
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** Other balances than these few hundred are the test's own matter. */
const AMPLE = 100_000_000;

export function railWorld({
  ample = true,
  receivers = {},
}: { readonly ample?: boolean; readonly receivers?: Receivers } = {}) {
  const tx = new Transaction(new Map(), NOW);
  const events = railEvents(receivers, false);
  if (ample) for (const currency of ['CNY', 'USD'] as const) topUp(tx, currency, AMPLE);
  let asked = 0;

  const request = (more: Partial<RailRefundRequest> = {}): RailRefundRequest => ({
    refundRequestId: `q-${(asked += 1)}`,
    paymentId: 'pay-1',
    refundAmount: { currency: 'CNY', value: '10000' },
    ...more,
  });

  return {
    tx,
    request,
    /** A payment of 100.00 CNY through ALIPAY_CN, an hour ago, unless told otherwise. */
    pay: (more: Partial<GivenPayment> & { readonly paidAt?: number } = {}) =>
      registerPayment(tx, {
        id: 'pay-1',
        order: null,
        currency: 'CNY',
        amount: 10_000,
        paidAt: tx.now - 60 * MINUTE,
        ...more,
      }),
    ask: (more: Partial<RailRefundRequest> = {}): RailRefundResponse => answerRefund(tx, request(more), 'en'),
    /** The same as anything at all. */
    send: (body: unknown): RailRefundResponse => answerRefund(tx, body, 'en'),
    code: (more: Partial<RailRefundRequest> = {}) => answerRefund(tx, request(more), 'en').result.resultCode,
    refund: (id: string): RailRefund => {
      const refund = tx.get(REFUNDS, id);
      if (!refund) throw new Error(`No refund ${id}`);
      return refund;
    },
    switch: (rail: RailBehaviour) => changeSettings(tx, { rail }),
    topUp: (currency: 'CNY' | 'USD', minor: number) => topUp(tx, currency, minor),
    payOut: (currency: 'CNY' | 'USD', minor: number) => payOut(tx, currency, minor),
    entries: () => tx.all(LEDGER),
    /** Time passes, and what is due by then happens. */
    to(at: number) {
      const fired = runDue(tx, events, at);
      tx.now = at;
      return fired;
    },
  };
}

export type RailWorld = ReturnType<typeof railWorld>;
