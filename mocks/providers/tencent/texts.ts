import type { Coded } from '../../../src/api/contract/decision';
import type { Language } from '../../platform/language';
import {
  type Sentence,
  type Telling,
  SHARED_WARNINGS,
  sentence,
  told,
  toldReason,
} from '../../rules/sentences';
import { countText } from '../../refunds/money';
import type { TencentRule } from './ruleLines';
import type { Ruling, Warning } from './ruling';

/** Why the decision is what it is: a stable code and its sentence, with a word about points where some were paid. */
export function reasonOf(ruling: Ruling, language: Language): Coded {
  const reason = REASONS[ruling.row.id as TencentRule](ruling);
  const { benefitPoints } = ruling.subject.price;
  if (benefitPoints === 0 || ruling.row.outcome.verdict === 'notRefundable')
    return toldReason(ruling, reason, language);
  // Paid by points alone: that no money comes back is not the whole truth.
  const more = ruling.refund === 0 ? onlyPoints(benefitPoints) : pointsToo(benefitPoints);
  const text = [reason.words, more].map((telling) => told(telling, language));
  return { code: reason.code, text: text.join(language === 'en' ? ' ' : '') };
}

/** A warning's sentence. */
export const warningText = (code: Warning, ruling: Ruling, language: Language): string =>
  told(WARNINGS[code](ruling), language);

const counted = (points: number) =>
  points === 1 ? '1 benefit point goes' : `${countText(points)} benefit points go`;

const pointsToo = (points: number): Telling => ({
  'zh-CN': () => `另退回 ${countText(points)} 权益点。`,
  en: () => `${counted(points)} back as well.`,
});

const onlyPoints = (points: number): Telling => ({
  'zh-CN': () => `订单只用权益点支付，退款金额为 0；退回 ${countText(points)} 权益点。`,
  en: () => `The order was paid by points alone, so the amount is 0; ${counted(points)} back.`,
});

const REASONS: { readonly [Rule in TencentRule]: (ruling: Ruling) => Sentence } = {
  'TCL-R5': ({ subject }) =>
    subject.refund === 'settling'
      ? sentence(
          'refundOnItsWay',
          () => '该订单的退款正在途中，不能再次申请，也不能取消。',
          () => 'The refund of this order is on its way; it can neither be repeated nor cancelled.',
        )
      : sentence(
          'alreadyRefunded',
          () => '该订单已退款，不能再次申请；已完成的退款申请不能取消。',
          () => 'This order was refunded already; a completed refund application cannot be cancelled.',
        ),
  'TCL-R1': () =>
    sentence(
      'issued',
      () => '证书已签发。只有未签发的订单可以退款，之后吊销或过期也不改变这一点。',
      () =>
        'The certificate was issued. Only orders without an issued certificate are refunded, and revoking or expiry does not change that.',
    ),
  'TCL-R2': () =>
    sentence(
      'cancelPendingFirst',
      () => '申请尚未提交。在证书详情中取消申请，一小时后取消完成，即可退款；没有截止日期。',
      () =>
        'The application was not submitted yet. Cancel it in Certificate Details; an hour later the cancellation is completed and the money can come back. There is no deadline.',
    ),
  'TCL-R3': ({ subject }) => RUNNING[subject.state === 'cancelling' ? 'cancelling' : 'submitted'],
  'TCL-R4': ({ subject }) => CLOSED[subject.state as keyof typeof CLOSED],
};

const RUNNING = {
  cancelling: sentence(
    'cancellationRunning',
    () => '正在取消申请，取消完成后即可退款；没有截止日期。',
    () =>
      'The application is being cancelled; once that is completed, the money can come back. There is no deadline.',
  ),
  submitted: sentence(
    'applicationRunning',
    () => '申请正在处理。先取消申请即可退款；一旦签发就不再退款。',
    () =>
      'The application is being handled. Cancel it first and the money can come back; once the certificate is issued there is no refund.',
  ),
} as const;

const CLOSED = {
  failed: sentence(
    'applicationFailed',
    () => '已付款，申请失败，证书未签发：可退款，无需审核，没有截止日期。',
    () =>
      'Paid, the application failed and no certificate was issued: refundable without review. There is no deadline.',
  ),
  suspended: sentence(
    'reviewSuspended',
    () => '已付款，审核被暂停，证书未签发：可退款，无需审核，没有截止日期。',
    () =>
      'Paid, the review was suspended and no certificate was issued: refundable without review. There is no deadline.',
  ),
  cancelled: sentence(
    'applicationCancelled',
    () => '已付款，申请已取消，证书未签发：可退款，无需审核，没有截止日期。',
    () =>
      'Paid, the application was cancelled and no certificate was issued: refundable without review. There is no deadline.',
  ),
} as const;

const WARNINGS: { readonly [Code in Warning]: (ruling: Ruling) => Telling } = {
  refundIsFinal: () => ({
    'zh-CN': () => '确定之后退款立即完成，不能取消，订单也不能再用来申请证书。',
    en: () =>
      'After OK the refund is completed at once: it cannot be cancelled, and the order cannot be used for a certificate any more.',
  }),
  ...SHARED_WARNINGS,
};
