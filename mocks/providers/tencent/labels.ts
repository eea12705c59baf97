import type { TencentOperation, TencentState } from '../../../src/api/contract/tencent';
import type { Words } from '../../platform/language';

/** The console's own labels of the list's states (GEN-12). */
export const STATE_LABELS: Readonly<Record<TencentState, Words>> = {
  pendingSubmission: { 'zh-CN': '待提交', en: 'Pending Submission' },
  validating: { 'zh-CN': '验证中', en: 'Validating' },
  reviewing: { 'zh-CN': '审核中', en: 'Reviewing' },
  failed: { 'zh-CN': '审核失败', en: 'Failed' },
  suspended: { 'zh-CN': '审核已暂停', en: 'Suspended' },
  cancelling: { 'zh-CN': '取消中', en: 'Cancelling' },
  cancelled: { 'zh-CN': '已取消', en: 'Cancelled' },
  issued: { 'zh-CN': '已签发', en: 'Issued' },
  revoking: { 'zh-CN': '吊销中', en: 'Revoking' },
  revoked: { 'zh-CN': '已吊销', en: 'Revoked' },
  expired: { 'zh-CN': '已过期', en: 'Expired' },
  refunded: { 'zh-CN': '已退款', en: 'Refunded' },
};

/** The console's own labels of the operations besides refund. */
export const OPERATION_LABELS: Readonly<Record<TencentOperation, Words>> = {
  submit: { 'zh-CN': '提交', en: 'Submit' },
  cancelApplication: { 'zh-CN': '取消申请', en: 'Cancel Application' },
};
