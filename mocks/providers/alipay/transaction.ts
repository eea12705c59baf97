import type { AlipayTransaction } from '../../../src/api/contract/alipay';
import { isoOrNull } from '../../platform/days';
import type { Language, Words } from '../../platform/language';
import type { Reader } from '../../platform/transaction';
import { firstUnmet, windowEndOf } from '../../rail/checks';
import { codeOf } from '../../rail/codes';
import { leftOf } from '../../rail/charge';
import { methodOf, minimumOf } from '../../rail/methods';
import { toRate } from '../../rail/rates';
import type { RailPayment } from '../../rail/records';
import { toContract, toMethod } from './methodViews';
import { toRefund } from './refundViews';
import { timelineOf } from './timeline';
import { listedOf, toRow } from './transactions';

const ALLOWED: Words = {
  'zh-CN': '剩余金额现在可以退款。',
  en: 'The rest can be refunded now.',
};

const NOTHING_LEFT: Words = {
  'zh-CN': '已全部退款或处理中，没有剩余可退金额。',
  en: 'All of it is back or on its way; nothing is left to refund.',
};

/** What the checks would say to a refund of the rest; a short balance does not forbid it, it makes it wait (APY-2). */
function refundableOf(
  reader: Reader,
  payment: RailPayment,
  left: number,
  language: Language,
): AlipayTransaction['refundable'] {
  const unmet = firstUnmet(reader, payment, { currency: payment.currency, value: String(left) });
  if (!unmet) return { allowed: true, code: null, text: ALLOWED[language] };
  return {
    allowed: unmet.id === 'APY-E5',
    code: unmet.code,
    text: (left === 0 ? NOTHING_LEFT : codeOf(unmet.code).meaning)[language],
  };
}

function settlementOf({ settled, currency }: RailPayment): AlipayTransaction['settlement'] {
  if (!settled) return null;
  const money = (minor: number) => ({ currency: settled.currency, minor });
  return {
    gross: money(settled.gross),
    fee: money(settled.fee),
    net: money(settled.gross - settled.fee),
    rate: settled.rateDay === null ? null : toRate(settled.rateDay, currency, settled.currency),
  };
}

/** APY-8: everything about one payment, and what could be refunded of it before anybody types an amount. */
export function toTransaction(reader: Reader, payment: RailPayment, language: Language): AlipayTransaction {
  const { currency } = payment;
  const listed = listedOf(reader, payment);
  const method = methodOf(payment.method);
  const endsAt = windowEndOf(payment);
  const { left } = leftOf(reader, payment);
  const refundable = refundableOf(reader, payment, left, language);
  return {
    ...toRow(reader, listed, language),
    capability: toMethod(method, language),
    contract: toContract(payment.feesReturned, language),
    window: { endsAt: isoOrNull(endsAt), open: endsAt !== null && reader.now <= endsAt },
    minimum: { currency, minor: minimumOf(method, currency) },
    refundableMax: { currency, minor: refundable.allowed ? left : 0 },
    settlement: settlementOf(payment),
    refunds: listed.refunds.map((refund) => toRefund(reader, payment, refund, language)),
    timeline: timelineOf(reader, payment, listed.refunds, language),
    refundable,
  };
}
