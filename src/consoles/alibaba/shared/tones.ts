import type { AlibabaCertificateStanding } from '../../../api/contract/alibaba-certificates';
import type { InstanceStatus } from '../../../api/contract/alibaba-instances';
import type { AlibabaOrderStatus } from '../../../api/contract/alibaba-orders';
import type { Tone } from '../../../ui/tone';

export const CERTIFICATE_TONES: Readonly<Record<AlibabaCertificateStanding, Tone>> = {
  pendingApplication: 'info',
  validatingApplication: 'wait',
  validationFailed: 'bad',
  issued: 'good',
  notActivated: 'quiet',
  validatingRevocation: 'wait',
  revoked: 'quiet',
  removed: 'quiet',
};

export const INSTANCE_TONES: Readonly<Record<InstanceStatus, Tone>> = {
  unused: 'info',
  inUse: 'good',
  reset: 'quiet',
  refunding: 'wait',
  refunded: 'good',
};

export const ORDER_TONES: Readonly<Record<AlibabaOrderStatus, Tone>> = {
  paid: 'info',
  refunding: 'wait',
  refunded: 'good',
};
