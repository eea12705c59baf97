import type {
  AlibabaCertificateOperation,
  AlibabaCertificateStanding,
} from '../../../src/api/contract/alibaba-certificates';
import type { InstanceStatus } from '../../../src/api/contract/alibaba-instances';
import type { Lifecycle } from '../../rules/lifecycle';

/** What the desk decides of a certificate; `takeAlong`: the first of its order was removed (ABC-M1). */
export type OfficeEvent = 'approve' | 'reject' | 'takeAlong';

/** ABC-S1 to S5, M1, M2: a certificate by its state. Revoked and removed are for good; a refused revocation leads back. */
export const certificateLifecycle: Lifecycle<
  AlibabaCertificateStanding,
  AlibabaCertificateOperation | OfficeEvent
> = {
  pendingApplication: { cancelApply: 'removed' },
  validatingApplication: { withdraw: 'pendingApplication', approve: 'issued', reject: 'validationFailed' },
  validationFailed: { submit: 'validatingApplication' },
  issued: { revoke: 'validatingRevocation', renew: 'issued' },
  notActivated: { cancel: 'removed', takeAlong: 'removed' },
  validatingRevocation: { approve: 'revoked', reject: 'issued' },
  revoked: {},
  removed: {},
};

/** ABC-P1, H1: a private CA or a gateway; only what is in use can be reset, once. */
export const instanceLifecycle: Lifecycle<InstanceStatus, 'reset'> = {
  unused: {},
  inUse: { reset: 'reset' },
  reset: {},
  refunding: {},
  refunded: {},
};
