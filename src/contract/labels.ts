import type { Verdict } from './decision';
import type { Channel, RefundStage, RejectionReason, ReviewState } from './refund';
import type { Language, Words } from './words';

/** Labels of one kind, each in both languages. */
type Labels<Name extends string> = Readonly<Record<Name, Words>>;

/** GEN-5: what a decision comes to. */
export const VERDICTS: Labels<Verdict> = {
  refundable: { 'zh-CN': '可退款', en: 'Refundable' },
  actionRequired: { 'zh-CN': '需先操作', en: 'One step first' },
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

const PROPER = /^(Alipay|Tencent)/;

/** A label inside a sentence: English writes it small there, but for names. */
export const inSentence = (label: Words, language: Language): string =>
  language === 'en' && !PROPER.test(label.en) ? label.en.toLowerCase() : label[language];

/** Labels in one language, for a catalog of that language. */
export const labelsIn = <Name extends string>(labels: Labels<Name>, language: Language) =>
  Object.fromEntries(
    Object.entries<Words>(labels).map(([name, words]) => [name, words[language]]),
  ) as Readonly<Record<Name, string>>;
