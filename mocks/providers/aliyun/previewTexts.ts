import { dateText, momentText } from '../../platform/dateTexts';
import type { Words } from '../../platform/language';
import type { ReviewDates } from '../../rules/ruling';

/** One consequence, before it is said in a language. */
export interface Sentence {
  readonly tone: 'info' | 'warning' | 'danger';
  readonly words: Words;
}

/** Words of another room, said here. */
export const as = (tone: Sentence['tone'], words: Words): Sentence => ({ tone, words });

const say = (tone: Sentence['tone'], zh: string, en: string): Sentence => ({
  tone,
  words: { 'zh-CN': zh, en },
});

const zh = (ms: number) => momentText(ms, 'zh-CN');
const en = (ms: number) => momentText(ms, 'en');
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

export const lostForGood = (domain: string): Sentence =>
  say(
    'danger',
    `吊销完成后，${domain} 的证书永久失效，无法恢复；使用它的网站和服务将不再受信任。`,
    `Once revoked, the certificate of ${domain} is lost for good; sites and services that use it are no longer trusted.`,
  );

export const noRefundByRevoking = (reason: Words): Sentence =>
  say('danger', `吊销不会带来退款：${reason['zh-CN']}`, `Revoking brings no refund. ${reason.en}`);

const windowZh = (deadline: number, byExpiry: boolean) =>
  byExpiry ? `证书在 ${zh(deadline)} 之后过期` : `签发后第 28 天于 ${zh(deadline)} 结束`;
const windowEn = (deadline: number, byExpiry: boolean) =>
  byExpiry ? `the certificate expires after ${en(deadline)}` : `day 28 after issuance ends ${en(deadline)}`;

/** `latest`: end of the 5th working day; `deadline`: when the revocation must be completed. */
export const revocationInTime = (latest: number, deadline: number, byExpiry: boolean): Sentence =>
  say(
    'info',
    `吊销审核最晚 ${zh(latest)} 结束（5 个工作日），来得及：${windowZh(deadline, byExpiry)}。`,
    `The review of the revocation ends by ${en(latest)} at the latest (5 working days), in time: ${windowEn(deadline, byExpiry)}.`,
  );

/** `startBy`: the last safe moment, which has passed. */
export const revocationMayBeTooLate = (
  latest: number,
  deadline: number,
  byExpiry: boolean,
  startBy: number | null,
): Sentence =>
  say(
    'danger',
    `吊销审核最晚 ${zh(latest)} 才结束（5 个工作日），而${windowZh(deadline, byExpiry)}。若在此之后才完成，证书和退款都会失去。${startBy === null ? '' : `稳妥的提交时间是 ${zh(startBy)} 之前，已经过去。`}`,
    `The review of the revocation may last until ${en(latest)} (5 working days), but ${windowEn(deadline, byExpiry)}. Completed after that, both certificate and refund are lost.${startBy === null ? '' : ` The last safe moment to ask was ${en(startBy)}.`}`,
  );

/** `deadline`: until when the refund of a certificate revoked in time can be asked for. */
export const refundOnceRevoked = (deadline: number): Sentence =>
  say(
    'info',
    `按时完成吊销后，请在 ${zh(deadline)} 之前申请退款：全额，需人工审核，最长 15 个工作日。`,
    `Once it is completed in time, ask for the refund by ${en(deadline)}: the full amount, after a manual review of at most 15 working days.`,
  );

export const estimatedDates = (): Sentence =>
  say(
    'info',
    '其中有尚未公布工作日历的年份，按周一至周五估算。',
    'Some of these days are in a year without a published working calendar; they are estimated as Monday to Friday.',
  );
