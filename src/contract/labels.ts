import type { Actor } from './common';
import type { Verdict } from './decision';
import type { Queue, ReviewState } from './desk';
import type { Channel, RefundStage, RejectionReason } from './refund';
import type { AccountId } from './session';
import type { Language, Words } from './words';

/** Labels of one kind, each in both languages. */
type Labels<Name extends string> = Readonly<Record<Name, Words>>;

/** GEN-5: what a decision comes to. */
export const VERDICTS: Labels<Verdict> = {
  refundable: { 'zh-CN': '可退款', en: 'Refundable' },
  actionRequired: { 'zh-CN': '需先操作', en: 'Steps first' },
  notRefundable: { 'zh-CN': '不可退款', en: 'Not refundable' },
};

/** GEN-13: how far a refund is. */
export const STAGES: Labels<RefundStage> = {
  underReview: { 'zh-CN': '申请审核中', en: 'Refund under review' },
  onItsWay: { 'zh-CN': '退款在途', en: 'Refund on its way' },
  refunded: { 'zh-CN': '已退款', en: 'Refunded' },
  returnedToBalance: { 'zh-CN': '已退至余额', en: 'Returned to balance' },
  withPerson: { 'zh-CN': '人工处理中', en: 'With a specialist' },
  rejected: { 'zh-CN': '退款审核失败', en: 'Refund rejected' },
  cancelled: { 'zh-CN': '已取消', en: 'Cancelled' },
  failed: { 'zh-CN': '退款失败', en: 'Refund failed' },
};

/** ALY-7: where money comes from and goes to; a console names its own balance. */
export const CHANNELS: Labels<Channel> = {
  alipay: { 'zh-CN': '支付宝账户', en: 'Alipay account' },
  onlineBank: { 'zh-CN': '网上银行账户', en: 'Online bank account' },
  accountBalance: { 'zh-CN': '账户余额', en: 'Account balance' },
  card: { 'zh-CN': '银行卡', en: 'Card' },
  cash: { 'zh-CN': '腾讯云账户（现金）', en: 'Tencent Cloud account (cash)' },
  giftCard: { 'zh-CN': '腾讯云账户（礼品卡）', en: 'Tencent Cloud account (gift card)' },
};

/** GEN-4: what it was paid with; the accounts those are stand above. */
export const SOURCES: Labels<Channel> = {
  alipay: { 'zh-CN': '支付宝', en: 'Alipay' },
  onlineBank: { 'zh-CN': '网上银行', en: 'Online bank' },
  accountBalance: CHANNELS.accountBalance,
  card: CHANNELS.card,
  cash: { 'zh-CN': '现金', en: 'Cash' },
  giftCard: { 'zh-CN': '礼品卡', en: 'Gift card' },
};

/** GEN-4: what other doors returned of a payment, on its way included. */
export const RETURNED: Words = { 'zh-CN': '已退回或在途', en: 'Back already or on its way' };

/** GEN-4: what comes of a refund where nothing was paid, or nothing is left. */
export const NOTHING_BACK: Words = { 'zh-CN': '没有款项退回', en: 'Nothing comes back' };

/** GEN-13: who did something. */
export const ACTORS: Labels<Actor> = {
  customer: { 'zh-CN': '客户', en: 'Customer' },
  specialist: { 'zh-CN': '退款专员', en: 'Refund specialist' },
  operator: { 'zh-CN': '商户运营', en: 'Merchant operator' },
  backOffice: { 'zh-CN': '后台审核', en: 'Back office' },
  authority: { 'zh-CN': '签发机构', en: 'Certificate authority' },
  channel: { 'zh-CN': '支付渠道', en: 'Payment channel' },
  system: { 'zh-CN': '系统', en: 'System' },
};

/** GEN-10: the demo accounts. */
export const ACCOUNT_NAMES: Labels<AccountId> = {
  customer: { 'zh-CN': '示例客户 A', en: 'Demo customer A' },
  'customer-2': { 'zh-CN': '示例客户 B', en: 'Demo customer B' },
  specialist: ACTORS.specialist,
  'specialist-2': { 'zh-CN': '第二专员', en: 'Second specialist' },
  operator: ACTORS.operator,
};

/** REV-1: what waits at the desk, by queue. */
export const QUEUES: Labels<Queue> = {
  refunds: { 'zh-CN': '退款申请', en: 'Refund applications' },
  revocations: { 'zh-CN': '吊销', en: 'Revocations' },
  validations: { 'zh-CN': '证书审核', en: 'Validations' },
  assistance: { 'zh-CN': '协助', en: 'Assistance' },
  settlements: { 'zh-CN': '未结算退款', en: 'Unsettled payments' },
  benefitPackages: { 'zh-CN': '过期权益包', en: 'Expired benefit packages' },
};

/** REV-1: what is told of an item of the desk, on pages and in the CSV alike. */
export const DESK_FIELDS = {
  id: { 'zh-CN': '编号', en: 'ID' },
  queue: { 'zh-CN': '队列', en: 'Queue' },
  provider: { 'zh-CN': '系统', en: 'System' },
  subject: { 'zh-CN': '事项', en: 'Item' },
  subjectId: { 'zh-CN': '对象编号', en: 'About' },
  customer: { 'zh-CN': '客户', en: 'Customer' },
  state: { 'zh-CN': '状态', en: 'State' },
  rule: { 'zh-CN': '规则', en: 'Rule' },
  amount: { 'zh-CN': '涉及金额', en: 'At stake' },
  currency: { 'zh-CN': '币种', en: 'Currency' },
  asked: { 'zh-CN': '提交时间', en: 'Submitted' },
  due: { 'zh-CN': '我们的到期日', en: 'Our due date' },
  left: { 'zh-CN': '剩余工作日', en: 'Working days left' },
  limit: { 'zh-CN': '客户自己的期限', en: 'Customer’s deadline' },
  taken: { 'zh-CN': '处理人', en: 'Taken by' },
  decidedAt: { 'zh-CN': '完成时间', en: 'Finished' },
  rejection: { 'zh-CN': '驳回说明', en: 'Rejection' },
} as const satisfies Labels<string>;

/** ALY-9: what is told of an application, on pages and in the CSV alike. */
export const REFUND_FIELDS = {
  id: { 'zh-CN': '申请编号', en: 'Application' },
  certificate: { 'zh-CN': '实例 ID', en: 'Instance ID' },
  domain: { 'zh-CN': '域名', en: 'Domain' },
  stage: { 'zh-CN': '进度', en: 'Stage' },
  explanation: { 'zh-CN': '审核说明', en: 'Explanation' },
  rule: { 'zh-CN': '适用规则', en: 'Rule' },
  amount: { 'zh-CN': '金额', en: 'Amount' },
  currency: { 'zh-CN': '币种', en: 'Currency' },
  destination: { 'zh-CN': '退回', en: 'Returns to' },
  submittedAt: { 'zh-CN': '提交时间', en: 'Submitted' },
  expectedBy: { 'zh-CN': '预计完成', en: 'Expected by' },
  latestBy: { 'zh-CN': '最迟完成', en: 'Latest by' },
  finishedAt: { 'zh-CN': '完成时间', en: 'Finished' },
} as const satisfies Labels<string>;

/** ALY-10: what rows say of a certificate or an order and the decision on it, on pages and in CSV alike. */
export const ROW_FIELDS = {
  product: { 'zh-CN': '产品', en: 'Product' },
  state: { 'zh-CN': '状态', en: 'State' },
  bought: { 'zh-CN': '购买日期', en: 'Bought on' },
  paid: { 'zh-CN': '付款日期', en: 'Paid on' },
  issued: { 'zh-CN': '签发日期', en: 'Issued on' },
  expires: { 'zh-CN': '到期时间', en: 'Expires on' },
  verdict: { 'zh-CN': '能否退款', en: 'Refundable?' },
  brief: { 'zh-CN': '说明', en: 'In short' },
  safeUntil: { 'zh-CN': '最后稳妥时刻', en: 'Last safe moment' },
  deadline: { 'zh-CN': '截止', en: 'Deadline' },
  amount: { 'zh-CN': '退款金额', en: 'Amount' },
  service: { 'zh-CN': '服务', en: 'Service' },
  paidAmount: { 'zh-CN': '付款金额', en: 'Amount paid' },
  certificate: { 'zh-CN': '证书 ID', en: 'Certificate ID' },
  name: { 'zh-CN': '名称', en: 'Name' },
  kind: { 'zh-CN': '类型', en: 'Kind' },
  issuedCertificates: { 'zh-CN': '已签发证书', en: 'Certificates issued' },
  visits: { 'zh-CN': '访问次数', en: 'Visits' },
  outboundBytes: { 'zh-CN': '出站字节', en: 'Outbound bytes' },
} as const satisfies Labels<string>;

/** A list between two dates: the last lies before the first. */
export const RANGE_REVERSED: Words = { 'zh-CN': '早于开始日期', en: 'Before the first date' };

/** Between several destinations in one line. */
export const DESTINATIONS_APART: Words = { 'zh-CN': '；', en: '; ' };

/** REV-2: why a specialist said no. */
export const REJECTION_REASONS: Labels<RejectionReason> = {
  documentsIncomplete: { 'zh-CN': '材料不完整', en: 'Documents incomplete' },
  riskHold: { 'zh-CN': '风险核查未通过', en: 'Held back after a risk check' },
  duplicate: { 'zh-CN': '重复提交', en: 'Submitted twice' },
  policyNotMet: { 'zh-CN': '不符合退款政策', en: 'Policy not met' },
  other: { 'zh-CN': '其他原因', en: 'Another reason' },
};

/** REV-1: how far an item of the desk is. */
export const ITEM_STATES: Labels<ReviewState> = {
  open: { 'zh-CN': '待处理', en: 'Waiting' },
  contacted: { 'zh-CN': '已联系', en: 'Contacted' },
  approved: { 'zh-CN': '已通过', en: 'Approved' },
  rejected: { 'zh-CN': '已驳回', en: 'Rejected' },
  closed: { 'zh-CN': '已关闭', en: 'Closed' },
  withdrawn: { 'zh-CN': '已撤销', en: 'Withdrawn' },
};

const PROPER = /^(Alipay|Tencent|Aliyun|Alibaba)/;

/** A label inside a sentence: English writes it small there, but for names. */
export const inSentence = (label: Words, language: Language): string =>
  language === 'en' && !PROPER.test(label.en) ? label.en.toLowerCase() : label[language];

/** Labels in one language, for a catalog of that language. */
export const labelsIn = <Name extends string>(labels: Labels<Name>, language: Language) =>
  Object.fromEntries(
    Object.entries<Words>(labels).map(([name, words]) => [name, words[language]]),
  ) as Readonly<Record<Name, string>>;
