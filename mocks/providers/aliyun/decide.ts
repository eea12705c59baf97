import { naturalDays } from '#contract/days';
import { STAGES } from '#contract/labels';
import type { Language, Words } from '#contract/words';
import {
  type Briefs,
  reviewedInTime,
  revocationUnderReview,
  type Sentence,
  sentence,
  toldReason,
} from '../../rules/words';
import { lastSafe, type Ruling as RulingOn, type SharedWarning } from '../../rules/evaluation';
import { deadlineOf, outlookOf, REVOCATION_DAYS, stretchAt, type Step } from '../../rules/outlook';
import { policyOf } from '../../rules/policy';
import { type AliyunRule, caseOf, endOf, startOf, type Subject, table } from './policy';

type OwnWarning = 'reviewMayEndAfterExpiry';

/** A decision in numbers, before it is put into words and ISO strings; times are epoch ms, money minor units. */
export type Ruling = RulingOn<Subject, OwnWarning | SharedWarning>;

/** The last moment before the present stretch began, such as the end of day 28. */
const before = ({ present }: Ruling): number => present.from - 1;

const isPast = (moment: number | null, now: number) => moment !== null && moment < now;

/** ALY-R1: until when a refund is instant once the application is withdrawn at `now`; null where it no longer is. Epoch ms. */
export function ifWithdrawn(subject: Subject, now: number): number | null {
  const facing = caseOf({ ...subject, application: 'notSubmitted' });
  const stretch = stretchAt(outlookOf(table, facing, subject.purchasedAt), now);
  return stretch.row.outcome.review === 'none' ? deadlineOf(stretch) : null;
}

const REASONS: { readonly [Rule in AliyunRule]: (ruling: Ruling) => Sentence } = {
  'ALY-R0': () =>
    sentence(
      'freeCertificate',
      () => '这是免费 DV 证书，免费证书在任何情况下都不退款。',
      () => 'This is a free DV certificate; free certificates are never refunded.',
    ),
  'ALY-G4': ({ subject }) => ONE_REFUND_ONLY[subject.refund],
  'ALY-R6': (ruling) =>
    ruling.subject.issuedAt === null
      ? sentence(
          'servicePeriodEnded',
          ({ moment }) => `订单的服务期已于 ${moment(endOf(ruling.subject))} 结束，证书未签发也不再退款。`,
          ({ moment }) =>
            `The order’s service period ended on ${moment(endOf(ruling.subject))}; there is no refund after it, even though the certificate was never issued.`,
        )
      : sentence(
          'expired',
          ({ moment }) => `证书已于 ${moment(endOf(ruling.subject))} 过期，过期的证书不退款。`,
          ({ moment }) =>
            `The certificate expired on ${moment(endOf(ruling.subject))}; an expired certificate is not refunded.`,
        ),
  'ALY-R3': ({ subject, present }) =>
    sentence(
      'tooCloseToServiceEnd',
      ({ day, moment }) =>
        `证书未签发，订单服务期于 ${moment(subject.servicePeriodEndsAt)} 到期；自 ${day(present.from)} 起已不足 15 个自然日，不再退款。`,
      ({ day, moment }) =>
        `Not issued, and the order’s service period ends on ${moment(subject.servicePeriodEndsAt)}: since ${day(present.from)} that is less than 15 natural days away, so there is no refund.`,
    ),
  'ALY-G1': (ruling) => {
    const { subject, deadline, safeUntil } = ruling;
    const withdrawn = ifWithdrawn(subject, ruling.now);
    const pays = ruling.refund > 0;
    // Without a day of its own a result may still end the chance: nothing is said to have no end.
    const [zhEnd, enEnd] =
      deadline === null || ruling.now > (safeUntil ?? deadline) ? ['', ''] : [undefined, undefined];
    return sentence(
      'applicationUnderReview',
      ({ moment }) =>
        `证书申请正在审核，期间不能退款；撤回申请后即可退款${
          withdrawn === null
            ? '，需人工审核'
            : `，${moment(withdrawn)} 之前撤回并申请${pays ? '可即时到账' : '无需人工审核'}，之后需人工审核`
        }。一旦签发，须先吊销才能退款。${zhEnd ?? `稳妥起见，最晚应在 ${moment(safeUntil)} 之前撤回并申请。`}`,
      ({ moment }) =>
        `The application is under review; there is no refund meanwhile. Withdraw it and ${pays ? 'the money can come back' : 'the refund can be requested'}, ${
          withdrawn === null
            ? 'after a manual review'
            : `${pays ? 'at once' : 'without review'} if withdrawn and requested by ${moment(withdrawn)}, after a manual review later`
        }. Once the certificate is issued, a revocation comes first.${enEnd ?? ` To be safe, withdraw and ask by ${moment(safeUntil)}.`}`,
    );
  },
  'ALY-R1': ({ subject, deadline, refund }) =>
    sentence(
      'boughtWithinFiveDays',
      ({ day, moment, whole }) =>
        `证书未签发，购买于 ${day(subject.purchasedAt)}，未超过 5 个自然日。${moment(deadline)} 之前申请${refund > 0 ? `可${whole}，无需人工审核，即时到账` : '无需人工审核'}。`,
      ({ day, moment, whole }) =>
        `Not issued, and bought on ${day(subject.purchasedAt)}, not more than 5 natural days ago. Until ${moment(deadline)} ${refund > 0 ? `${whole} comes back at once, without review` : 'the refund needs no review'}.`,
    ),
  'ALY-R2': (ruling) =>
    sentence(
      'unissuedAfterReview',
      ({ day, whole, applyBy }) =>
        `证书未签发，购买于 ${day(ruling.subject.purchasedAt)}，已超过 5 个自然日。经人工审核后${whole}：${day(ruling.now)} 申请，预计 ${day(ruling.review?.expectedBy ?? null)}、最晚 ${day(ruling.review?.latestBy ?? null)} 审核完成。${applyBy(ruling)}`,
      ({ day, whole, applyBy }) =>
        `Not issued, and bought on ${day(ruling.subject.purchasedAt)}, more than 5 natural days ago. After a manual review ${whole} comes back: applied for on ${day(ruling.now)}, expected by ${day(ruling.review?.expectedBy ?? null)}, at the latest by ${day(ruling.review?.latestBy ?? null)}. ${applyBy(ruling)}`,
    ),
  'ALY-R5': (ruling) =>
    ruling.subject.revocation === 'completed'
      ? sentence(
          'revokedTooLate',
          ({ day }) =>
            `证书于 ${day(ruling.subject.issuedAt)} 签发，吊销到 ${day(ruling.subject.revokedAt)} 才完成，晚于签发后 28 个自然日，不退款。`,
          ({ day }) =>
            `Issued on ${day(ruling.subject.issuedAt)}, and its revocation was only completed on ${day(ruling.subject.revokedAt)}, more than 28 natural days later; there is no refund.`,
        )
      : sentence(
          'notRevokedInTime',
          ({ day, moment }) =>
            `证书于 ${day(ruling.subject.issuedAt)} 签发，已超过 28 个自然日；吊销须在 ${moment(before(ruling))} 之前完成${ruling.subject.revocation === 'underReview' ? '，而现在仍在审核' : ''}，不再退款。`,
          ({ day, moment }) =>
            `Issued on ${day(ruling.subject.issuedAt)}, more than 28 natural days ago; a revocation had to be completed by ${moment(before(ruling))}${ruling.subject.revocation === 'underReview' ? ' and is still under review' : ''}, so there is no refund any more.`,
        ),
  'ALY-G5': (ruling) =>
    sentence(
      'offerEnded',
      ({ day, moment }) =>
        `证书已按时于 ${day(ruling.subject.revokedAt)} 完成吊销，但签发（${day(ruling.subject.issuedAt)}）已超过 30 个自然日；退款须在 ${moment(before(ruling))} 之前申请。`,
      ({ day, moment }) =>
        `Revoked in time, on ${day(ruling.subject.revokedAt)}, but issued on ${day(ruling.subject.issuedAt)}, more than 30 natural days ago; the refund had to be requested by ${moment(before(ruling))}.`,
    ),
  'ALY-R4': (ruling) =>
    sentence(
      'revokedInTime',
      ({ day, whole, applyBy }) =>
        `证书于 ${day(ruling.subject.issuedAt)} 签发，${day(ruling.subject.revokedAt)} 完成吊销，在 28 个自然日之内。经人工审核后${whole}：${day(ruling.now)} 申请，预计 ${day(ruling.review?.expectedBy ?? null)}、最晚 ${day(ruling.review?.latestBy ?? null)} 审核完成。${applyBy(ruling)}`,
      ({ day, whole, applyBy }) =>
        `Issued on ${day(ruling.subject.issuedAt)} and revoked on ${day(ruling.subject.revokedAt)}, within 28 natural days. After a manual review ${whole} comes back: applied for on ${day(ruling.now)}, expected by ${day(ruling.review?.expectedBy ?? null)}, at the latest by ${day(ruling.review?.latestBy ?? null)}. ${applyBy(ruling)}`,
    ),
  'ALY-G3': revocationUnderReview,
  'ALY-G2': ({ subject, deadline, steps, askBy, takenUntil, now }) =>
    sentence(
      'revokeFirst',
      ({ day, moment }) =>
        `证书于 ${day(subject.issuedAt)} 签发，须先吊销才能退款，吊销须在 ${moment(deadline)} 之前完成，之后在 ${moment(takenUntil)} 之前申请退款。吊销审核最长 5 个工作日${isPast(lastSafe(steps), now) ? '' : `，最晚应在 ${moment(lastSafe(steps))} 之前提交`}。${reviewedInTime({ askBy, takenUntil }, 'zh-CN')}`,
      ({ day, moment }) =>
        `Issued on ${day(subject.issuedAt)}: revoke it first, and the revocation must be completed by ${moment(deadline)}, and the refund then requested by ${moment(takenUntil)}. The review of a revocation takes up to 5 working days${isPast(lastSafe(steps), now) ? '' : `, so request it by ${moment(lastSafe(steps))}`}.${reviewedInTime({ askBy, takenUntil }, 'en')}`,
    ),
};

const ONE_REFUND_ONLY: { readonly [State in Ruling['subject']['refund']]: Sentence } = {
  // Not reachable through the table; the text stays true should it ever be shown.
  none: sentence(
    'refundExists',
    () => '该证书已有退款。',
    () => 'There is a refund for this certificate already.',
  ),
  underReview: sentence(
    'refundUnderReview',
    () => '该证书的退款申请正在审核，不能再次申请。',
    () => 'A refund of this certificate is under review; there is no second one beside it.',
  ),
  settling: sentence(
    'refundOnItsWay',
    () => '该证书的退款已批准，款项正在途中。',
    () => 'The refund of this certificate is approved and the money is on its way.',
  ),
  refunded: sentence(
    'alreadyRefunded',
    () => '该证书已退款，款项已到账。',
    () => 'This certificate was refunded already; the money has arrived.',
  ),
};

const issuedFor = ({ subject: { issuedAt }, now }: Ruling, zh = '', en = ''): Words => {
  const days = issuedAt === null ? 0 : naturalDays(issuedAt, now);
  return { 'zh-CN': `签发已 ${days} 天${zh}`, en: `Issued ${days} days ago${en}` };
};

/** Why nothing comes back, in a few words. */
const BRIEFS: Briefs<Ruling> = {
  'ALY-R0': () => ({ 'zh-CN': '免费证书不退款', en: 'Free certificate' }),
  'ALY-G4': ({ subject }) => REFUND_THERE[subject.refund],
  'ALY-R6': ({ subject }) =>
    subject.issuedAt === null
      ? { 'zh-CN': '服务期已结束', en: 'Service period over' }
      : { 'zh-CN': '证书已过期', en: 'Expired' },
  'ALY-R3': () => ({ 'zh-CN': '距服务到期不足 15 天', en: 'Service ends in under 15 days' }),
  'ALY-R5': (ruling) =>
    ruling.subject.revocation === 'completed'
      ? { 'zh-CN': '吊销完成得太晚', en: 'Revoked too late' }
      : issuedFor(ruling, '，未吊销', ', not revoked'),
  'ALY-G5': (ruling) => issuedFor(ruling),
};

const REFUND_THERE: Readonly<Record<Subject['refund'], Words>> = {
  none: { 'zh-CN': '已有退款', en: 'There is a refund' },
  underReview: STAGES.underReview,
  settling: STAGES.onItsWay,
  refunded: { 'zh-CN': '款项已退回', en: 'The money is back' },
};

const STEPS: { readonly [Rule in AliyunRule]?: Step } = {
  'ALY-G1': { operation: 'withdraw', target: null, takesUpTo: null },
  'ALY-G2': { operation: 'revoke', target: null, takesUpTo: REVOCATION_DAYS },
  'ALY-G3': { operation: 'wait', target: null, takesUpTo: null },
};

/** Rules under which a refund follows a revocation. */
const REVOKES: ReadonlySet<string> = new Set<AliyunRule>(['ALY-G2', 'ALY-G3']);

/** ALY-G5: until when the refund of a certificate revoked in time is offered, epoch ms; asked of the table. */
function offeredUntil(subject: Subject): number | null {
  const revokedAt = subject.issuedAt ?? subject.purchasedAt;
  const facing = caseOf({ ...subject, revocation: 'completed', revokedAt });
  const [stretch] = outlookOf(table, facing, revokedAt);
  return stretch ? deadlineOf(stretch) : null;
}

/** ALY: everything the policy says of a certificate, and the same in words. */
export const aliyunPolicy = policyOf<Subject, OwnWarning>({
  policy: table,
  caseOf,
  startOf,
  stepsFor(_subject, rule) {
    const step = STEPS[rule as AliyunRule];
    return step ? [step] : [];
  },
  endOf,
  reviewedAfter: (subject, rule, deadline) =>
    rule === 'ALY-G1' ? deadline : REVOKES.has(rule) ? offeredUntil(subject) : null,
  // ALY-R2, ALY-R4: 5 working days on average, 15 at most (GEN-2).
  reviewDays: { expected: 5, latest: 15 },
  warningsOn({ subject, review }) {
    const end = endOf(subject);
    // ALY-2: expired from its very instant on, so a review ending with it ends too late.
    return [['reviewMayEndAfterExpiry', review !== null && end !== null && review.latestBy >= end]];
  },
  reasonOf: (ruling, language: Language) =>
    toldReason(ruling, REASONS[ruling.row.id as AliyunRule](ruling), language),
  briefs: BRIEFS,
  warnings: {
    reviewMayEndAfterExpiry: ({ subject, review }) => ({
      'zh-CN': ({ day, moment }) =>
        `审核最晚到 ${day(review?.latestBy ?? null)} 结束，而${subject.issuedAt === null ? '服务期' : '证书'}于 ${moment(endOf(subject))} 到期。若${subject.issuedAt === null ? '服务' : '证书'}先到期，退款会因此失败。`,
      en: ({ day, moment }) =>
        `The review may last until ${day(review?.latestBy ?? null)}, but the ${subject.issuedAt === null ? 'service period ends' : 'certificate expires'} on ${moment(endOf(subject))}. If that comes first, the refund fails for that reason.`,
    }),
  },
});
