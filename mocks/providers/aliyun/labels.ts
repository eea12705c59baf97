import type { AliyunOperation, AliyunState } from '../../../src/api/contract/aliyun';
import type { RefundReasonCode } from '../../../src/api/contract/refund';
import type { Words } from '../../platform/language';

/** The console's own labels of the list's states (GEN-12), as the source has them. */
export const STATE_LABELS: Readonly<Record<AliyunState, Words>> = {
  paid: { 'zh-CN': '已付款', en: 'Paid' },
  underReview: { 'zh-CN': '审核中', en: 'Under review' },
  reviewFailed: { 'zh-CN': '审核失败', en: 'Review failed' },
  issued: { 'zh-CN': '已签发', en: 'Issued' },
  revocationUnderReview: { 'zh-CN': '吊销审核中', en: 'Revocation under review' },
  revoked: { 'zh-CN': '已吊销', en: 'Revoked' },
  refundUnderReview: { 'zh-CN': '申请审核中', en: 'Refund under review' },
  refunded: { 'zh-CN': '已退款', en: 'Refunded' },
  expired: { 'zh-CN': '已过期', en: 'Expired' },
};

/** The console's own labels of the operations besides refund (ALY-11). */
export const OPERATION_LABELS: Readonly<Record<AliyunOperation, Words>> = {
  apply: { 'zh-CN': '申请', en: 'Apply' },
  withdraw: { 'zh-CN': '撤回', en: 'Withdraw' },
  modify: { 'zh-CN': '修改', en: 'Modify' },
  revoke: { 'zh-CN': '吊销', en: 'Revoke' },
};

/** ALY-5: the five refund reasons; a request keeps the label it was chosen by. */
export const REASON_LABELS: Readonly<Record<RefundReasonCode, Words>> = {
  blocked: {
    'zh-CN': '申请或安装证书环节受阻，也找不到人协助',
    en: 'Blocked while applying for or installing the certificate, and nobody to help',
  },
  tooSlow: {
    'zh-CN': '证书申请持续“审核中”或“审核失败”，无法及时满足业务',
    en: 'The application stays "Under review" or "Review failed" and is too late for the business',
  },
  wrongRenewal: {
    'zh-CN': '续费重新购买的证书与原证书类型不一致，退款重购',
    en: 'The renewed certificate is of another type; refund and buy again',
  },
  notNeeded: { 'zh-CN': '业务自身原因，不再需要', en: 'Business reasons, no longer needed' },
  other: { 'zh-CN': '其他', en: 'Other' },
};
