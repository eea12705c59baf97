import type { FiredEvent, Watch } from '../../platform/events';
import type { Reader } from '../../platform/transaction';
import { leftOf } from '../../rail/charge';
import { windowEndOf } from '../../rail/checks';
import { PAYMENTS, type RailPayment } from '../../rail/records';
import { isBetween } from '../../refunds/windows';

function closing(reader: Reader, payment: RailPayment, after: number, until: number): FiredEvent[] {
  const end = windowEndOf(payment);
  if (end === null || !isBetween(end + 1, after, until) || leftOf(reader, payment).left === 0) return [];
  return [
    {
      at: end + 1,
      kind: 'alipay.window',
      words: {
        'zh-CN': `支付 ${payment.id} 的退款期限结束`,
        en: `The refund window of payment ${payment.id} closes`,
      },
    },
  ];
}

/** GEN-7, APY-E4: refund windows closing on what is still left of a payment; in time order. */
const windows: Watch = (reader, after, until) =>
  reader
    .all(PAYMENTS)
    .flatMap((payment) => closing(reader, payment, after, until))
    .toSorted((a, b) => a.at - b.at);

export const watches: readonly Watch[] = [windows];
