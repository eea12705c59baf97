import type { HuaweiDecideRequest, HuaweiSubject } from '#contract/huawei';
import { instantOf } from '../../platform/calendar';
import type { Priced, Ruling as RulingOn, SharedWarning } from '../../rules/evaluation';
import { REVOCATION_DAYS, type Step } from '../../rules/outlook';
import { policyOf } from '../../rules/policy';
import { addsUp, contradictions, type SubjectError } from '../../rules/subject';
import {
  ACTION_REQUIRED,
  AFTER_REVIEW,
  type Case,
  choice,
  clausesOn,
  NOT_REFUNDABLE,
  type Policy,
  reached,
} from '../../rules/table';
import { revocationUnderReview, type Sentence, sentence, toldReason } from '../../rules/words';

/** What the policy decides on; the time of the payment as epoch ms. */
export interface Subject extends Omit<HuaweiSubject, 'paidAt'> {
  readonly paidAt: number;
  readonly returned?: Priced['returned'];
}

export const toSubject = (body: HuaweiSubject): Subject => ({ ...body, paidAt: instantOf(body.paidAt) });

/** GEN-9: a payment that is still to come, and a price that does not add up. */
export function subjectErrors({
  now,
  subject: { paidAt, price },
}: HuaweiDecideRequest): readonly SubjectError[] {
  return contradictions([
    ['paidAt', 'afterNow', instantOf(paidAt) > instantOf(now)],
    ['price', 'doesNotAddUp', !addsUp(price)],
  ]);
}

const HOUR = 3_600_000;
/** HWC-R2: hours, not calendar days: paid at noon, the window closes at noon. */
const WINDOW = 7 * 24 * HOUR;

/** The end of the window, epoch ms; `hours` more or less for a test that moves it. */
export const windowEnd = ({ paidAt }: Pick<Subject, 'paidAt'>, hours = 0): number =>
  paidAt + WINDOW + hours * HOUR;

const facts = {
  refund: choice('none', 'underReview', 'settling', 'refunded'),
  windowOver: reached('windowEnd'),
  state: choice('pending', 'underReview', 'failed', 'issued', 'revoking', 'revoked'),
};
const { is, oneOf } = clausesOn(facts);

const NO_REFUND_YET = { clause: oneOf('refund', 'none'), by: 'HWC-R1' };
const OPEN = [NO_REFUND_YET, { clause: is('windowOver', false), by: 'HWC-R2' }] as const;

/** Refunds within seven times 24 hours, in order of precedence. */
const rows = [
  {
    id: 'HWC-R1',
    outcome: NOT_REFUNDABLE,
    when: [[oneOf('refund', 'underReview', 'settling', 'refunded')]],
    unless: [],
  },
  { id: 'HWC-R2', outcome: NOT_REFUNDABLE, when: [[is('windowOver', true)]], unless: [NO_REFUND_YET] },
  { id: 'HWC-R3', outcome: AFTER_REVIEW, when: [[oneOf('state', 'pending')]], unless: OPEN },
  { id: 'HWC-R4', outcome: AFTER_REVIEW, when: [[oneOf('state', 'revoked')]], unless: OPEN },
  { id: 'HWC-G1', outcome: ACTION_REQUIRED, when: [[oneOf('state', 'underReview', 'failed')]], unless: OPEN },
  { id: 'HWC-G2', outcome: ACTION_REQUIRED, when: [[oneOf('state', 'issued')]], unless: OPEN },
  { id: 'HWC-G3', outcome: ACTION_REQUIRED, when: [[oneOf('state', 'revoking')]], unless: OPEN },
] as const;

export type HuaweiRule = (typeof rows)[number]['id'];

const table: Policy = { id: 'huawei', facts, reachable: () => true, rows };

/** The subject as the rules see it. */
export const caseOf = (subject: Subject, hours = 0): Case => ({
  fixed: { refund: subject.refund, state: subject.state },
  anchors: { windowEnd: windowEnd(subject, hours) },
});

export const startOf = ({ paidAt }: Subject): number => paidAt;

type Ruling = RulingOn<Subject, SharedWarning>;

const STEPS: { readonly [Rule in HuaweiRule]?: Step } = {
  'HWC-G1': { operation: 'cancelApplication', target: null, takesUpTo: null },
  'HWC-G2': { operation: 'revoke', target: null, takesUpTo: REVOCATION_DAYS },
  'HWC-G3': { operation: 'wait', target: null, takesUpTo: null },
};

const afterReview = (code: string, zh: string, en: string) => (ruling: Ruling) =>
  sentence(
    code,
    ({ moment, whole }) => `${zh}，${moment(ruling.deadline)} 之前申请，审核通过后${whole}。`,
    ({ moment, whole }) =>
      `${en}: requested by ${moment(ruling.deadline)}, ${whole} comes back after a review.`,
  );

const REASONS: { readonly [Rule in HuaweiRule]: (ruling: Ruling) => Sentence } = {
  'HWC-R1': () =>
    sentence(
      'refundExists',
      () => '该订单已有退订，不能再次申请。',
      () => 'This order has a refund already; there is no second one beside it.',
    ),
  'HWC-R2': ({ subject }) =>
    sentence(
      'windowOver',
      ({ moment }) => `自付款起 7×24 小时已于 ${moment(windowEnd(subject))} 结束，不再退款。`,
      ({ moment }) =>
        `Seven times 24 hours after the payment ended on ${moment(windowEnd(subject))}; there is no refund any more.`,
    ),
  'HWC-R3': afterReview('pending', '证书待申请', 'Nothing was applied for'),
  'HWC-R4': afterReview('revoked', '证书已吊销', 'The certificate is revoked'),
  'HWC-G1': ({ deadline }) =>
    sentence(
      'cancelFirst',
      ({ doneBy }) => `申请已提交，先取消申请。${doneBy(deadline)}`,
      ({ doneBy }) => `An application was submitted; cancel it first. ${doneBy(deadline)}`,
    ),
  'HWC-G2': ({ deadline }) =>
    sentence(
      'revokeFirst',
      ({ doneBy }) => `证书已签发，先吊销。${doneBy(deadline)}`,
      ({ doneBy }) => `The certificate was issued; revoke it first. ${doneBy(deadline)}`,
    ),
  'HWC-G3': revocationUnderReview,
};

/** HWC: everything the policy says of an order, and the same in words. */
export const huaweiPolicy = policyOf<Subject, never>({
  policy: table,
  caseOf: (subject) => caseOf(subject),
  startOf,
  stepsFor(_subject, rule) {
    const step = STEPS[rule as HuaweiRule];
    return step ? [step] : [];
  },
  // HWC-R3, HWC-R4: reviewed, but nobody says for how long; taken as on the China site of Aliyun.
  reviewDays: { expected: 5, latest: 15 },
  warningsOn: () => [],
  reasonOf: (ruling, language) => toldReason(ruling, REASONS[ruling.row.id as HuaweiRule](ruling), language),
  briefs: {
    'HWC-R1': () => ({ 'zh-CN': '已有退订', en: 'A refund exists' }),
    'HWC-R2': () => ({ 'zh-CN': '已超过 7×24 小时', en: 'More than 7 × 24 hours ago' }),
  },
  warnings: {},
});
