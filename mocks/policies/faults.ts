import type { Words } from '#contract/words';
import { invalid, type Refusal } from '../platform/problems';
import type { SubjectError } from '../rules/subject';

/** What a subject contradicts itself in, told at its field: a person fills in the form of the what-if. */
const WORDS: Readonly<Record<string, Words>> = {
  freeNeedsDv: { 'zh-CN': '只有 DV 证书有免费的', en: 'Only DV certificates can be free' },
  afterNow: { 'zh-CN': '不能晚于“现在”', en: 'Not later than "now"' },
  notAfterPurchase: { 'zh-CN': '须晚于购买时间', en: 'Must be after the purchase' },
  doesNotAddUp: {
    'zh-CN': '目录价减去优惠和代金券，须等于各项实际支付之和',
    en: 'List price less discount and voucher must add up to what was paid',
  },
  issuedNeedsPassed: { 'zh-CN': '已签发时须为“通过”', en: 'Must be "passed" once issued' },
  passedNeedsIssuance: {
    'zh-CN': '通过的申请须有签发时间',
    en: 'A passed application was issued at some time',
  },
  beforePurchase: { 'zh-CN': '不能早于购买时间', en: 'Not before the purchase' },
  needsIssuance: { 'zh-CN': '签发之后才有', en: 'Only once it was issued' },
  issuedNeedsExpiry: { 'zh-CN': '已签发的证书有到期时间', en: 'An issued certificate has an expiry' },
  notAfterIssuance: { 'zh-CN': '须晚于签发时间', en: 'Must be after the issuance' },
  completedNeedsDate: { 'zh-CN': '完成的吊销须有完成时间', en: 'A completed revocation has its time' },
  needsCompletion: { 'zh-CN': '吊销完成之后才有', en: 'Only once the revocation was completed' },
  beforeIssuance: { 'zh-CN': '不能早于签发时间', en: 'Not before the issuance' },
  afterPayment: { 'zh-CN': '不能晚于付款时间', en: 'Not after the payment' },
  needsRefunds: { 'zh-CN': '不退款的活动没有退款天数', en: 'An event without refunds has no days for them' },
  needsUse: { 'zh-CN': '进行过操作的订单才有', en: 'Only of an order with which something was done' },
  repeated: { 'zh-CN': '每张证书序号不同', en: 'Each certificate has its own sequence' },
  aboveYears: { 'zh-CN': '不能大于年数', en: 'Not above the years' },
  neitherInUseNorReset: { 'zh-CN': '须在使用中，或已重置', en: 'Either in use or reset' },
  stillInUse: { 'zh-CN': '重置之后不再使用', en: 'Once reset it is in use no more' },
  paidNeedsDate: { 'zh-CN': '成功的支付须有时间', en: 'A payment that succeeded has its time' },
  aboveAmount: { 'zh-CN': '不能大于支付金额', en: 'Not above the amount of the payment' },
  beforePlacement: { 'zh-CN': '不能早于下单时间', en: 'Not before the order was placed' },
};

/** GEN-9: the refusal of a subject that contradicts itself, in words at each field. */
export const contradiction = (errors: readonly SubjectError[]): Refusal =>
  invalid(
    ...errors.map(({ pointer, code }) => ({ pointer, code, ...(WORDS[code] && { words: WORDS[code] }) })),
  );
