import type {
  AlibabaCertificateOperation,
  AlibabaCertificateStanding,
} from '../../../src/api/contract/alibaba-certificates';
import type { InstanceStatus } from '../../../src/api/contract/alibaba-instances';
import type { AlibabaOrderStatus } from '../../../src/api/contract/alibaba-orders';
import type { Words } from '../../platform/language';

const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });

/** The console's own labels of certificate states (GEN-12), as the source has them. */
export const STATE_LABELS: Readonly<Record<AlibabaCertificateStanding, Words>> = {
  pendingApplication: words('待申请', 'Pending Application'),
  validatingApplication: words('审核中', 'Validating Application'),
  validationFailed: words('审核失败', 'Validation Failed'),
  issued: words('已签发', 'Issued'),
  notActivated: words('未激活', 'Not Activated'),
  validatingRevocation: words('吊销审核中', 'Validating Revocation'),
  revoked: words('已吊销', 'Revoked'),
  removed: words('已移除', 'Removed'),
};

/** The console's own labels of the operations; Modify is the one that submits. */
export const OPERATION_LABELS: Readonly<Record<AlibabaCertificateOperation | 'reset', Words>> = {
  cancelApply: words('取消申请', 'Cancel Apply'),
  withdraw: words('撤回', 'Withdraw'),
  submit: words('修改', 'Modify'),
  cancel: words('取消', 'Cancel'),
  revoke: words('吊销', 'Revoke'),
  renew: words('续费', 'Renew'),
  reset: words('重置', 'Reset'),
};

/** ABC-O1: an order reads refunded only once the money has arrived. */
export const ORDER_LABELS: Readonly<Record<AlibabaOrderStatus, Words>> = {
  paid: words('已付款', 'Paid'),
  refunding: words('退款在途', 'Refund on its way'),
  refunded: words('退款成功', 'Refund successfully'),
};

const REFUND_LABELS = {
  refunding: words('退款在途', 'Refund on its way'),
  refunded: words('已退款', 'Refunded'),
};

/** ABC-P1, H1: states of a private CA and of a gateway. */
export const INSTANCE_LABELS: Readonly<Record<'ca' | 'gateway', Readonly<Record<InstanceStatus, Words>>>> = {
  ca: {
    unused: words('未启用', 'Not Enabled'),
    inUse: words('已启用', 'Enabled'),
    reset: words('已重置', 'Reset'),
    ...REFUND_LABELS,
  },
  gateway: {
    unused: words('未添加域名', 'No Domain Name Added'),
    inUse: words('已添加域名', 'Domain Name Added'),
    reset: words('已重置', 'Reset'),
    ...REFUND_LABELS,
  },
};
