import type { AlipayCharge, AlipayNotification, AlipayRefund } from '../../../src/api/contract/alipay';
import { isoOf, isoOrNull } from '../../platform/days';
import type { Language } from '../../platform/language';
import type { Reader } from '../../platform/transaction';
import { isLive, minorOf } from '../../rail/charge';
import { windowEndOf } from '../../rail/checks';
import { codeOf } from '../../rail/codes';
import { notificationOf } from '../../rail/notifications';
import { toRate } from '../../rail/rates';
import type { Charge, RailPayment, RailRefund } from '../../rail/records';

/** Both rates of a refund across currencies; null where there is one currency (APY-5). */
function toExchange(payment: RailPayment, to: string, charge: Charge): AlipayCharge['exchange'] {
  const { rateDay, settled, settledIn, final, rateDueAt } = charge;
  if (rateDay === null) return null;
  const money = (minor: number) => ({ currency: to, minor });
  return {
    provisionalRate: toRate(rateDay, payment.currency, to),
    provisional: money(settled),
    pending: final === null,
    dueAt: isoOrNull(rateDueAt),
    rate: final && toRate(final.rateDay, payment.currency, to),
    settled: final && money(final.settled),
    settledIn: money(settledIn),
    difference: final && money(final.settled - settledIn),
  };
}

function toCharge(payment: RailPayment, charge: Charge): AlipayCharge {
  const currency = payment.settled?.currency ?? payment.currency;
  return {
    debited: { currency, minor: charge.debited },
    feeReturned: { currency, minor: charge.feeReturned },
    exchange: toExchange(payment, currency, charge),
  };
}

function notificationsOf(reader: Reader, { id }: RailRefund): AlipayNotification[] {
  const known = notificationOf(reader, id);
  if (!known) return [];
  const { url, state, nextAt, deliveries } = known;
  return [
    {
      url,
      state,
      nextAt: isoOrNull(nextAt),
      deliveries: deliveries.map((delivery) => ({ ...delivery, at: isoOf(delivery.at) })),
    },
  ];
}

/** A refund among the records of its payment, with code, charge and notifications (APY-8, APY-9). */
export function toRefund(
  reader: Reader,
  payment: RailPayment,
  refund: RailRefund,
  language: Language,
): AlipayRefund {
  const { meaning, whatToDo } = codeOf(refund.code);
  const minor = minorOf(refund);
  // A refusal may name what no payment could be: another currency, or more than can be counted.
  const isMoney = refund.currency === payment.currency && (isLive(refund) || Number.isSafeInteger(minor));
  return {
    refundId: refund.refundId,
    refundRequestId: refund.id,
    asked: { currency: refund.currency, value: refund.value },
    amount: isMoney ? { currency: refund.currency, minor } : null,
    status: refund.status,
    code: refund.code,
    meaning: meaning[language],
    whatToDo: whatToDo[language],
    waitingForBalance: refund.waiting,
    waitsUntil: refund.waiting ? isoOrNull(windowEndOf(payment)) : null,
    requestedAt: isoOf(refund.requestedAt),
    finishedAt: isoOrNull(refund.finishedAt),
    charge: refund.charge && toCharge(payment, refund.charge),
    notifications: notificationsOf(reader, refund),
  };
}
