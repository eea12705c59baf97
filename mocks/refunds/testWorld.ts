import { autoEvents, decideItem, itemOf } from '../desk/decide';
import { deskRoutes } from '../desk/routes';
import { addWorkingDays } from '../platform/calendar';
import { type EventKinds, type FiredEvent, runDue } from '../platform/clock';
import type { RejectionRecord } from '../platform/language';
import { Refusal } from '../platform/problems';
import { Transaction } from '../platform/transaction';
import { railEvents } from '../rail/events';
import { paymentAt } from '../rail/payments';
import { paymentIdOf, REFUNDS as ON_RAIL } from '../rail/records';
import { type NewRefund, openRefund, payThroughRail } from './application';
import { PAYMENTS } from './channels';
import { refundsOf } from './events';
import { type RefundRecord, REFUNDS } from './record';

export const at = (iso: string): number => Date.parse(iso);
export const MINUTE = 60_000;
export const NOW = at('2026-11-22T10:00:00+08:00');

/** An application as a provider files it; 1,500.00 CNY paid by Alipay unless told otherwise. */
export function given(tx: Transaction, change: Partial<NewRefund> = {}): NewRefund {
  const amount = Object.values(change.price?.paid ?? { alipay: 150_000 }).reduce((sum, one) => sum + one, 0);
  const manual = change.review === 'manual';
  return {
    provider: 'aliyun',
    accountId: 'customer',
    subject: { id: 'cas-0001', name: 'shop.example.com', kind: 'certificate' },
    rule: manual ? 'ALY-R2' : 'ALY-R1',
    review: 'none',
    reason: { code: 'notNeeded', label: '业务自身原因，不再需要', text: null },
    assistance: null,
    price: { currency: 'CNY', list: amount, discount: 0, voucher: 0, paid: { alipay: 150_000 } },
    amount,
    dates: manual
      ? {
          expectedBy: addWorkingDays(tx.now, 5).end,
          latestBy: addWorkingDays(tx.now, 15).end,
          estimated: false,
        }
      : null,
    closesAt: null,
    closing: null,
    ...change,
  };
}

/** The order of an application, paid a day before unless it was paid already. */
function bought(tx: Transaction, filed: NewRefund): NewRefund {
  const { provider, subject, price } = filed;
  if (!paymentAt(tx, paymentIdOf(provider, subject.id)))
    payThroughRail(tx, { provider, ...subject, price, paidAt: tx.now - 24 * 60 * MINUTE });
  return filed;
}

/** Every refund of money that any channel was asked for. */
export const requested = (tx: Transaction): readonly unknown[] => [...tx.all(PAYMENTS), ...tx.all(ON_RAIL)];

/** Desk, refunds and the rail on one transaction, with a clock to move. */
export function world(now = NOW) {
  const tx = new Transaction(new Map(), now);
  const refunds = refundsOf({
    aliyun: { ownState: () => '已付款' },
  });
  const decisions = refunds.desk;
  const events: EventKinds = {
    ...refunds.events,
    ...railEvents(refunds.receivers),
    ...autoEvents(decisions),
  };
  return {
    tx,
    decisions,
    routes: deskRoutes(decisions),
    events,
    open: (change?: Partial<NewRefund>) => openRefund(tx, bought(tx, given(tx, change))),
    refund: (id: string) => tx.get(REFUNDS, id) as RefundRecord,
    advanceTo(until: number): FiredEvent[] {
      const fired = runDue(tx, events, until);
      tx.now = until;
      return fired;
    },
    decide: (item: string, rejection: RejectionRecord | null = null) =>
      decideItem(tx, decisions, itemOf(tx, item), 'specialist', rejection),
  };
}

/** The refusal a call throws; fails when it throws none. */
export function refusalOf(call: () => unknown): Refusal {
  try {
    call();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
