import type { Channel, RefundStage } from '../../src/api/contract/refund';
import type { Language, Words } from '../platform/language';

const CHANNELS: Readonly<Record<Channel, Words>> = {
  alipay: { 'zh-CN': '支付宝账户', en: 'Alipay account' },
  onlineBank: { 'zh-CN': '网上银行', en: 'online bank account' },
  accountBalance: { 'zh-CN': '账户余额', en: 'account balance' },
  card: { 'zh-CN': '银行卡', en: 'card' },
  cash: { 'zh-CN': '腾讯云账户（现金）', en: 'Tencent Cloud account (cash)' },
  giftCard: { 'zh-CN': '腾讯云账户（礼品卡）', en: 'Tencent Cloud account (gift card)' },
};

const STAGES: Readonly<Record<RefundStage, Words>> = {
  underReview: { 'zh-CN': '申请审核中', en: 'Refund under review' },
  onItsWay: { 'zh-CN': '退款在途', en: 'Refund on its way' },
  refunded: { 'zh-CN': '已退款', en: 'Refunded' },
  returnedToBalance: { 'zh-CN': '已退至余额', en: 'Returned to balance' },
  withPerson: { 'zh-CN': '人工处理中', en: 'With a specialist' },
  rejected: { 'zh-CN': '退款审核失败', en: 'Refund rejected' },
  cancelled: { 'zh-CN': '已取消', en: 'Cancelled' },
  failed: { 'zh-CN': '退款失败', en: 'Refund failed' },
};

/** Where money comes from or goes to. */
export const channelName = (channel: Channel, language: Language): string => CHANNELS[channel][language];

/** Several places in one sentence. */
export const channelNames = (channels: readonly Channel[], language: Language): string =>
  channels.map((one) => channelName(one, language)).join(language === 'en' ? ', ' : '、');

/** A stage by its label. */
export const stageName = (stage: RefundStage, language: Language): string => STAGES[stage][language];
