import {
  type AlipayLedgerEntry,
  type AlipayLedgerKind,
  type AlipayWaiting,
  SettlementCurrency,
  type readAlipayBalance,
} from '../../../src/api/contract/alipay-balance';
import type { AnswerOf, QueryOf } from '../../../src/api/contract/endpoint';
import { isoOf } from '../../platform/days';
import type { Language, Words } from '../../platform/language';
import { paged } from '../../platform/listing';
import type { Reader } from '../../platform/transaction';
import { chargeOf, minorOf } from '../../rail/charge';
import { windowEndOf } from '../../rail/checks';
import { LEDGER, balanceOf } from '../../rail/ledger';
import { paymentAt } from '../../rail/payments';
import type { LedgerEntry, RailRefund } from '../../rail/records';
import { waitingRefunds } from '../../rail/waiting';

const KINDS: Readonly<Record<AlipayLedgerKind, Words>> = {
  payment: { 'zh-CN': '支付结算入账', en: 'Payment settled in' },
  refundAccepted: { 'zh-CN': '退款受理，从余额划出', en: 'Refund accepted, taken from the balance' },
  refundSucceeded: { 'zh-CN': '退款到达买家', en: 'Refund reached the buyer' },
  refundFailed: { 'zh-CN': '退款失败，退回余额', en: 'Refund failed, back in the balance' },
  rateAdjusted: { 'zh-CN': '按次日汇率调整', en: 'Adjusted to the next day’s rate' },
  topUp: { 'zh-CN': '充值', en: 'Top-up' },
  payout: { 'zh-CN': '提现到银行', en: 'Paid out to the bank' },
};

/** An entry of the ledger as the API tells it. */
export const toEntry = (
  { id, at, kind, paymentId, refundId, legs }: LedgerEntry,
  language: Language,
): AlipayLedgerEntry => ({
  id,
  at: isoOf(at),
  kind,
  text: KINDS[kind][language],
  paymentId,
  refundId,
  legs: legs.map(({ account, currency, minor }) => ({ account, amount: { currency, minor } })),
});

function toWaiting(reader: Reader, refund: RailRefund): AlipayWaiting[] {
  const payment = paymentAt(reader, refund.paymentId);
  const end = payment && windowEndOf(payment);
  if (!payment?.settled || !end) return [];
  const minor = minorOf(refund);
  return [
    {
      refundId: refund.refundId,
      refundRequestId: refund.id,
      paymentId: payment.id,
      amount: { currency: payment.currency, minor },
      needs: {
        currency: payment.settled.currency,
        minor: chargeOf(reader, payment, minor, reader.now).debited,
      },
      requestedAt: isoOf(refund.requestedAt),
      waitsUntil: isoOf(end),
    },
  ];
}

// What is told of the past is written later than it happened: by time, and by number within one moment.
const newestFirst = (a: LedgerEntry, b: LedgerEntry): number =>
  b.at - a.at || b.id.length - a.id.length || (a.id < b.id ? 1 : -1);

/** APY-E5: balances, what waits for them, and the ledger, newest first. */
export function balancePage(
  reader: Reader,
  { page, pageSize }: QueryOf<typeof readAlipayBalance>,
  language: Language,
): AnswerOf<typeof readAlipayBalance> {
  const entries = reader.all(LEDGER).toSorted(newestFirst);
  const shown = paged(entries, page, pageSize);
  return {
    balances: SettlementCurrency.options.map((currency) => ({
      currency,
      minor: balanceOf(reader, currency),
    })),
    waiting: waitingRefunds(reader).flatMap((refund) => toWaiting(reader, refund)),
    entries: {
      ...shown,
      all: entries.length,
      items: shown.items.map((entry) => toEntry(entry, language)),
    },
  };
}
