import type { TencentOperation, TencentPreview } from '../../../src/api/contract/tencent';
import { type Sentence, en, estimatedDates, say, toConsequences, zh } from '../../certificates/consequences';
import { VALIDATION_DAYS } from '../../certificates/reviews';
import { addWorkingDays } from '../../platform/calendar';
import type { Language } from '../../platform/language';
import { countText, moneyText } from '../../refunds/money';
import { HOUR } from './office';
import type { Ruling } from './ruling';

interface Before {
  readonly ruling: Ruling;
  /** Epoch ms. */
  readonly now: number;
}

function submitting({ now }: Before): Sentence[] {
  const due = addWorkingDays(now, VALIDATION_DAYS);
  return [
    say(
      'warning',
      '一旦签发，订单就不再退款；在此之前取消申请，仍可退款。',
      'Once the certificate is issued, the order is not refunded any more; until then, cancelling the application keeps the refund possible.',
    ),
    say(
      'info',
      `预计 ${zh(due.end)} 前有结果；若申请失败或审核被暂停，可以退款。`,
      `A result is expected by ${en(due.end)}; if the application fails or its review is suspended, a refund is possible.`,
    ),
    ...(due.estimated ? [estimatedDates()] : []),
  ];
}

function cancelling({ ruling, now }: Before): Sentence[] {
  const { price } = ruling.subject;
  const by = now + HOUR;
  const amount = (language: Language) => moneyText(ruling.refund, price.currency, language);
  const points = price.benefitPoints;
  return [
    say(
      'danger',
      '取消后不能恢复，这个订单不会再签发证书。',
      'Cancelling cannot be undone: no certificate will be issued under this order.',
    ),
    say(
      'info',
      `取消在 ${zh(by)} 完成，之后列表中出现“退款”，可退 ${amount('zh-CN')}${points > 0 ? `和 ${countText(points)} 权益点` : ''}，无需审核，没有截止日期。`,
      `It is completed at ${en(by)}; then Refund appears in the list: ${amount('en')}${points > 0 ? ` and ${countText(points)} benefit points` : ''}, without review and without a deadline.`,
    ),
  ];
}

const PREVIEWS: Readonly<Record<TencentOperation, (before: Before) => Sentence[]>> = {
  submit: submitting,
  cancelApplication: cancelling,
};

/** TCL-3: what an operation does to the refund and by when, the gravest first. `ruling` is the present decision. */
export const previewOf = (
  operation: TencentOperation,
  ruling: Ruling,
  now: number,
  language: Language,
): TencentPreview => ({
  operation,
  consequences: toConsequences(PREVIEWS[operation]({ ruling, now }), language),
});
