import { HuaweiDecideRequest, HuaweiState, type HuaweiSubject } from '#contract/huawei';
import type { ComparedState } from '#contract/explorer';
import type { Words } from '#contract/words';
import { naturalDays } from '../../platform/calendar';
import { type Axis, type Explorable, explorableOf, onDay } from '../../explorer/explorable';
import { aboutRules, asTable, at as place, BECAUSE, type SourceSentence } from '../../explorer/readings';
import { asIfWithout, withOutcome } from '../../rules/prove';
import { type Boundary, boundaryAt } from '../../rules/subject';
import { type Facts, NOT_REFUNDABLE } from '../../rules/table';
import { linesOf, type Stated, stated } from '../../rules/words';
import {
  caseOf,
  type HuaweiRule,
  huaweiPolicy,
  startOf,
  type Subject,
  subjectErrors,
  toSubject,
} from './policy';

const from = (zh: string, en: string): Words => ({
  'zh-CN': `华为云帮助中心“SSL证书退订”，${zh}`,
  en: `Huawei Cloud help center, unsubscribing from SSL certificates (zh-CN), ${en}`,
});
const LIMITS = from('约束与限制', 'restrictions');
const SILENT = from('未列出的情形', 'a case it leaves open');

const RULES: Readonly<Record<HuaweiRule, Stated>> = {
  'HWC-R1': stated('已有退订：不能再次退订。', 'A refund exists: there is no second one.', SILENT, {
    'zh-CN': '来源没有说明已有退订的订单；同一笔款项只退一次。',
    en: 'The source is silent about an order that has a refund; the same money comes back once.',
  }),
  'HWC-R2': stated(
    '付款超过 7×24 小时：不退款。按小时计，不按自然日。',
    'More than 7 × 24 hours after payment: no refund. Hours count, not calendar days.',
    LIMITS,
  ),
  'HWC-R3': stated(
    '期限内，从未申请或已取消申请（待申请）：审核后全额退款。',
    'Within them, never applied for or the application cancelled: full refund after a review.',
    LIMITS,
    {
      'zh-CN': '来源只说须审核，没有说明多久；按平均 5 个、最长 15 个工作日。',
      en: 'The source asks for a review without saying how long; taken as 5 working days on average and 15 at most.',
    },
  ),
  'HWC-R4': stated(
    '期限内，已签发且已完成吊销：审核后全额退款。',
    'Within them, issued and revoked: full refund after a review.',
    LIMITS,
  ),
  'HWC-G1': stated(
    '期限内，申请审核中或审核失败：先取消申请。',
    'Within them, the application under review or failed: cancel it first.',
    SILENT,
    {
      'zh-CN': '来源只列出取消之后的订单，没有说明之前怎样。',
      en: 'The source lists orders whose application was cancelled, not those before it.',
    },
  ),
  'HWC-G2': stated('期限内，已签发：先吊销。', 'Within them, issued: revoke it first.', SILENT, {
    'zh-CN': '来源只列出已吊销的订单；吊销审核按 5 个工作日。',
    en: 'The source lists revoked orders only; a revocation is taken to need up to 5 working days.',
  }),
  'HWC-G3': stated('期限内，吊销审核中：等待。', 'Within them, the revocation under review: wait.', SILENT, {
    'zh-CN': '来源要求期限内“完成”吊销。',
    en: 'The source asks for a revocation that was completed within the window.',
  }),
};

/** One order, paid on Tuesday 1 December 2026 at noon. */
const order: HuaweiSubject = {
  paidAt: '2026-12-01T12:00:00+08:00',
  state: 'pending',
  refund: 'none',
  price: { currency: 'CNY', list: 120_000, discount: 20_000, voucher: 0, paid: { accountBalance: 100_000 } },
};
const LAST = '2026-12-08T11:59:59.999+08:00';
const OVER = '2026-12-08T12:00:00.000+08:00';
const at = boundaryAt<HuaweiSubject, HuaweiRule>;
const inState = (state: HuaweiState): HuaweiSubject => ({ ...order, state });
const LABELS: Readonly<Record<HuaweiState, Words>> = {
  pending: { 'zh-CN': '待申请', en: 'Pending application' },
  underReview: { 'zh-CN': '审核中', en: 'Under review' },
  failed: { 'zh-CN': '审核失败', en: 'Review failed' },
  issued: { 'zh-CN': '已签发', en: 'Issued' },
  revoking: { 'zh-CN': '吊销审核中', en: 'Revocation under review' },
  revoked: { 'zh-CN': '已吊销', en: 'Revoked' },
};

const REFUNDS = {
  underReview: ['退订审核中', 'a refund under review'],
  settling: ['退款在途', 'a refund on its way'],
  refunded: ['已退款', 'refunded'],
} as const;
const both = (state: HuaweiState, rule: HuaweiRule) => [
  at(
    [
      `${LABELS[state]['zh-CN']}，168 小时的最后一毫秒`,
      `${LABELS[state].en}, the last millisecond of 168 hours`,
    ],
    inState(state),
    LAST,
    rule,
    LAST,
  ),
  at(
    [`${LABELS[state]['zh-CN']}，168 小时已过`, `${LABELS[state].en}, 168 hours are over`],
    inState(state),
    OVER,
    'HWC-R2',
  ),
];

/** Both sides of the window, in every state. */
export const boundaries: readonly Boundary<HuaweiSubject, HuaweiRule>[] = [
  at(['刚付款', 'paid this very moment'], order, order.paidAt, 'HWC-R3', LAST),
  ...both('pending', 'HWC-R3'),
  ...both('underReview', 'HWC-G1'),
  ...both('failed', 'HWC-G1'),
  ...both('issued', 'HWC-G2'),
  ...both('revoking', 'HWC-G3'),
  ...both('revoked', 'HWC-R4'),
  ...(['underReview', 'settling', 'refunded'] as const).map((refund) =>
    at(REFUNDS[refund], { ...order, refund }, OVER, 'HWC-R1'),
  ),
];

const limits = place('约束与限制', 'restrictions');

/** What the page says, sentence by sentence. */
const sentences: readonly SourceSentence[] = [
  place('标题', 'title').idle('能否退订？', 'Can it be refunded?', BECAUSE.heading),
  limits.line('支持 7 天无理由退款。', 'Refunded within seven days, no reason asked.', 'HWC-R3 HWC-R2'),
  limits.line(
    '自完成付款起不超过 7×24 小时。',
    'Not more than 7 × 24 hours after the payment was completed.',
    'HWC-R2',
  ),
  limits.line(
    '例：12 月 1 日 12:00 付款，8 日 11:59 之前可退。',
    'Paid on 1 December at 12:00, it can be refunded until 11:59 on the 8th.',
    'HWC-R2',
    2,
  ),
  limits.line(
    '从未申请，或申请后未签发且已取消。',
    'Never applied for, or applied for, not issued and cancelled.',
    'HWC-R3 HWC-G1',
    2,
  ),
  limits.line(
    '已签发的，须在期限内完成吊销。',
    'Once issued, the revocation has to be completed in time.',
    'HWC-R4 HWC-G2 HWC-G3',
  ),
  limits.line(
    '代金券和优惠券抵扣的部分不退。',
    'What vouchers and coupons covered does not come back.',
    'GEN-4',
  ),
  place('操作步骤', 'steps').line('提交后须经审核。', 'What is submitted is reviewed.', 'HWC-R3 HWC-R1'),
];

const example = { ...order, paidAt: onDay(0) };
const axes: readonly Axis[] = [
  {
    label: { 'zh-CN': '付款后的天数（满 24 小时为一天）', en: 'Days since payment, of 24 hours each' },
    columns: null,
    rows: HuaweiState.options.map((state) => ({
      id: state,
      label: LABELS[state],
      day0: onDay(0),
      asked: [{ now: onDay(0), subject: { ...example, state } }],
    })),
  },
];

const SHARED: Readonly<Record<ComparedState, HuaweiState>> = {
  notSubmitted: 'pending',
  underReview: 'underReview',
  failed: 'failed',
  issued: 'issued',
  revoking: 'revoking',
  revoked: 'revoked',
};

/** HWC as the explorer shows it: a policy alone, without a console. */
export const explored: Explorable = explorableOf({
  id: 'huawei',
  policy: huaweiPolicy,
  request: HuaweiDecideRequest,
  errorsOf: subjectErrors,
  toSubject,
  caseOf: (subject: Subject) => caseOf(subject),
  startOf,
  lines: Object.values(linesOf(RULES)),
  sentences,
  others: {
    'HWC-R1': asTable('按没有退订处理。', 'Decided as if there were none.', (of) =>
      asIfWithout(of, 'HWC-R1'),
    ),
    'HWC-R3': aboutRules('即时到账，无需审核。', 'At once, without a review.', 'HWC-R3', 'HWC-R4'),
    'HWC-G1': asTable('提交之后一律不退。', 'Once submitted, no refund.', (of) =>
      withOutcome(of, 'HWC-G1', NOT_REFUNDABLE),
    ),
    'HWC-G2': asTable('签发之后一律不退。', 'Once issued, no refund.', (of) =>
      withOutcome(of, 'HWC-G2', NOT_REFUNDABLE),
    ),
    'HWC-G3': asTable('吊销审核中一律不退。', 'While it is being revoked, no refund.', (of) =>
      withOutcome(of, 'HWC-G3', NOT_REFUNDABLE),
    ),
  },
  precedence: null,
  boundaries,
  axes,
  wayOf: ({ paidAt, state }, now) => [{ axis: 0, row: state, from: 0, until: naturalDays(paidAt, now) }],
  caseAt: ({ refund, windowOver, state }: Facts) => ({
    now: onDay(0),
    subject: { ...example, refund, state, paidAt: onDay(windowOver === true ? -8 : -1) },
  }),
  shared: (state) => ({ ...example, state: SHARED[state] }),
  records: () => [],
});
