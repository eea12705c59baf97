import {
  TencentApplication,
  type TencentDecideRequest,
  TencentRefund,
  type TencentSubject,
} from '#contract/tencent';
import { STAGES } from '#contract/labels';
import { countText } from '../../refunds/words';
import { type Briefs, type Sentence, sentence, type Telling, told, toldReason } from '../../rules/words';
import type { Priced, Ruling as RulingOn, SharedWarning } from '../../rules/evaluation';
import { policyOf } from '../../rules/policy';
import { addsUp, contradictions, type SubjectError } from '../../rules/subject';
import { ACTION_REQUIRED, AT_ONCE, type Case, choice, clausesOn, NOT_REFUNDABLE } from '../../rules/table';

/** What the Tencent Cloud policy decides on; there is no date in it. */
export type Subject = Readonly<TencentSubject> & Pick<Priced, 'returned'>;
export type Ruling = RulingOn<Subject, 'refundIsFinal' | SharedWarning>;
export type TencentRule = 'TCL-R1' | 'TCL-R2' | 'TCL-R3' | 'TCL-R4' | 'TCL-R5';

/** What the rows may ask; nothing here moves with time. */
const facts = { refund: choice(...TencentRefund.options), state: choice(...TencentApplication.options) };
const { oneOf } = clausesOn(facts);
const unless = [{ clause: oneOf('refund', 'none'), by: 'TCL-R5' }];
const CLOSED = ['failed', 'suspended', 'cancelled'] as const;

/** The refund rules per certificate order, in order of precedence. The states part what the rows say; time does nothing. */
const table = {
  id: 'tencent',
  facts,
  // An issued certificate with a refund cannot come about here, yet a subject may say so and gets its decision.
  reachable: () => true,
  rows: [
    { id: 'TCL-R5', outcome: NOT_REFUNDABLE, when: [[oneOf('refund', 'settling', 'refunded')]], unless: [] },
    { id: 'TCL-R1', outcome: NOT_REFUNDABLE, when: [[oneOf('state', 'issued')]], unless },
    { id: 'TCL-R2', outcome: ACTION_REQUIRED, when: [[oneOf('state', 'pendingSubmission')]], unless },
    {
      id: 'TCL-R3',
      outcome: ACTION_REQUIRED,
      when: [[oneOf('state', 'validating', 'reviewing', 'cancelling')]],
      unless,
    },
    { id: 'TCL-R4', outcome: AT_ONCE, when: [[oneOf('state', ...CLOSED)]], unless },
  ],
};

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
        'The application was not submitted yet. Cancel it in Certificate Details; an hour later the cancellation is completed and the refund can be requested. There is no deadline.',
    ),
  'TCL-R3': ({ subject }) =>
    subject.state === 'cancelling'
      ? sentence(
          'cancellationRunning',
          () => '正在取消申请，取消完成后即可退款；没有截止日期。',
          () =>
            'The application is being cancelled; once that is completed, the refund can be requested. There is no deadline.',
        )
      : sentence(
          'applicationRunning',
          () => '申请正在处理。先取消申请即可退款；一旦签发就不再退款。',
          () =>
            'The application is being handled. Cancel it first and the refund can be requested; once the certificate is issued there is no refund.',
        ),
  'TCL-R4': ({ subject }) => {
    const { code, zh, en } = WHY_CLOSED[subject.state as keyof typeof WHY_CLOSED];
    return sentence(
      code,
      () => `已付款，${zh}，证书未签发：可退款，无需审核，没有截止日期。`,
      () => `Paid, the ${en} and no certificate was issued: refundable without review. There is no deadline.`,
    );
  },
};

const WHY_CLOSED = {
  failed: { code: 'applicationFailed', zh: '申请失败', en: 'application failed' },
  suspended: { code: 'reviewSuspended', zh: '审核被暂停', en: 'review was suspended' },
  cancelled: { code: 'applicationCancelled', zh: '申请已取消', en: 'application was cancelled' },
} as const;

/** In a few words: why nothing comes back, and the step that starts where the row's ID leads (TCL-R2). */
const BRIEFS: Briefs<Ruling> = {
  'TCL-R5': ({ subject }) =>
    subject.refund === 'settling' ? STAGES.onItsWay : { 'zh-CN': '款项已退回', en: 'The money is back' },
  'TCL-R1': () => ({ 'zh-CN': '证书已签发', en: 'Already issued' }),
  'TCL-R2': () => ({ 'zh-CN': '点击证书 ID，取消申请', en: 'Open the ID and cancel the application' }),
  'TCL-R3': ({ subject }) =>
    subject.state === 'cancelling'
      ? { 'zh-CN': '正在取消，无需操作', en: 'Being cancelled, nothing to do' }
      : { 'zh-CN': '先取消申请', en: 'Cancel the application' },
};

const counted = (points: number) =>
  points === 1 ? '1 benefit point goes' : `${countText(points)} benefit points go`;

/** Where some were paid; by points alone, that no money comes back is not the whole truth. */
const pointsBack = (points: number, only: boolean): Telling =>
  only
    ? {
        'zh-CN': () => `订单只用权益点支付，退款金额为 0；退回 ${countText(points)} 权益点。`,
        en: () => `The order was paid by points alone, so the amount is 0; ${counted(points)} back.`,
      }
    : {
        'zh-CN': () => `另退回 ${countText(points)} 权益点。`,
        en: () => `${counted(points)} back as well.`,
      };

/** The subject as the rules see it. */
export const caseOf = ({ refund, state }: Subject): Case => ({ fixed: { refund, state }, anchors: {} });

/** GEN-14: nothing of a subject has a date, so its outlook begins now. */
export const startOf = (_subject: Subject, now: number): number => now;

export const tencentPolicy = policyOf<Subject, 'refundIsFinal'>({
  policy: table,
  caseOf,
  startOf,
  // Cancel first; a cancellation under way is only waited for.
  stepsFor: ({ state }, rule) =>
    rule === 'TCL-R2' || rule === 'TCL-R3'
      ? [{ operation: state === 'cancelling' ? 'wait' : 'cancelApplication', target: null, takesUpTo: null }]
      : [],
  reviewDays: null,
  // TCL-R5: where a refund can be asked for, it is said beforehand that it cannot be taken back.
  warningsOn: ({ subject: { refund, state } }) => [
    ['refundIsFinal', refund === 'none' && CLOSED.some((one) => one === state)],
  ],
  reasonOf(ruling, language) {
    const reason = REASONS[ruling.row.id as TencentRule](ruling);
    const { benefitPoints } = ruling.subject.price;
    if (benefitPoints === 0 || ruling.row.outcome.verdict === 'notRefundable')
      return toldReason(ruling, reason, language);
    const text = [reason.words, pointsBack(benefitPoints, ruling.refund === 0)].map((one) =>
      told(one, language),
    );
    return { code: reason.code, text: text.join(language === 'en' ? ' ' : '') };
  },
  briefs: BRIEFS,
  warnings: {
    refundIsFinal: () => ({
      'zh-CN': () => '确定之后退款立即完成，不能取消，订单也不能再用来申请证书。',
      en: () =>
        'After OK the refund is completed at once: it cannot be cancelled, and the order cannot be used for a certificate any more.',
    }),
  },
});

/**
 * GEN-9: what a well-shaped request may still get wrong, each with its field. Only the price can contradict itself: an
 * unlikely subject, such as a refunded one that was issued, gets its decision.
 */
export const subjectErrors = ({ subject }: TencentDecideRequest): readonly SubjectError[] =>
  contradictions([['price', 'doesNotAddUp', !addsUp(subject.price)]]);
