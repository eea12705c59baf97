import { type Sentence, en, say, zh } from '../../certificates/consequences';
import { dateText } from '../../platform/dateTexts';
import type { Words } from '../../platform/language';
import type { ReviewDates } from '../../rules/ruling';

const zhDay = (ms: number) => dateText(ms, 'zh-CN');
const enDay = (ms: number) => dateText(ms, 'en');

/** `due`: end of the validation; `deadline`: until when withdrawing still helps, null without end. */
export const noRefundUnderReview = (due: number, deadline: number | null): Sentence =>
  say(
    'warning',
    `提交后进入审核，预计 ${zh(due)} 前有结果。审核期间不能退款：只能先撤回${deadline === null ? '' : `（须在 ${zh(deadline)} 之前）`}，或等待结果。`,
    `Once submitted it is under review, with a result expected by ${en(due)}. Meanwhile there is no refund: withdraw first${deadline === null ? '' : ` (by ${en(deadline)})`}, or wait for the result.`,
  );

/** `thenReview`: whether a manual review follows, or nothing. */
export const fastRefundEnds = (deadline: number, thenReview: boolean): Sentence =>
  say(
    'warning',
    `${zh(deadline)} 之前退款无需审核、即时到账；要用到它，须在此前撤回。之后${thenReview ? '退款需人工审核' : '不再退款'}。`,
    `Until ${en(deadline)} a refund needs no review and arrives at once; to use that, withdraw by then. After it ${thenReview ? 'a refund needs a manual review' : 'there is no refund'}.`,
  );

/** `deadline`: the end of the 28 days if it were issued now. */
export const revocationOnceIssued = (deadline: number): Sentence =>
  say(
    'warning',
    `一旦签发，只有在签发后 28 个自然日内完成吊销才能退款（若今天签发，为 ${zh(deadline)} 之前），而吊销的证书无法恢复。`,
    `Once issued, the money comes back only if a revocation is completed within 28 natural days (issued today: by ${en(deadline)}), and a revoked certificate cannot be restored.`,
  );

export const ifReviewFails = (): Sentence =>
  say(
    'info',
    '若审核失败，可以修改后再次提交，或按届时的规则申请退款。',
    'If the review fails, it can be modified and submitted again, or refunded as the rules then allow.',
  );

export const refundableOnceWithdrawn = (review: ReviewDates | null, deadline: number | null): Sentence =>
  say(
    'info',
    `撤回后可申请全额退款，${review === null ? '无需审核，即时到账' : `需人工审核（今天申请，最晚 ${zhDay(review.latestBy)} 完成）`}；${deadline === null ? '没有截止日期' : `${review === null ? '这一条件' : ''}截止 ${zh(deadline)}`}。`,
    `Once withdrawn, the full amount can be asked for, ${review === null ? 'without review and at once' : `with a manual review (applied for today, by ${enDay(review.latestBy)} at the latest)`}; ${deadline === null ? 'there is no deadline' : `until ${en(deadline)}`}.`,
  );

export const backToPaid = (): Sentence =>
  say(
    'info',
    '审核随之终止，证书回到“已付款”，以后可以再次申请。',
    'The review ends, the certificate is "Paid" again, and it can be submitted again later.',
  );

/** `deadline`: when the revocation must be completed (epoch ms); `byExpiry`: because the certificate expires then. */
export const revocationWindow = (deadline: number, byExpiry: boolean): Words =>
  byExpiry
    ? {
        'zh-CN': `证书在 ${zh(deadline)} 之后过期`,
        en: `the certificate expires after ${en(deadline)}`,
      }
    : {
        'zh-CN': `签发后第 28 天于 ${zh(deadline)} 结束`,
        en: `day 28 after issuance ends ${en(deadline)}`,
      };

/** `deadline`: until when the refund of a certificate revoked in time can be asked for. */
export const refundOnceRevoked = (deadline: number): Sentence =>
  say(
    'info',
    `按时完成吊销后，请在 ${zh(deadline)} 之前申请退款：全额，需人工审核，最长 15 个工作日。`,
    `Once it is completed in time, ask for the refund by ${en(deadline)}: the full amount, after a manual review of at most 15 working days.`,
  );
