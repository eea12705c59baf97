import type { Lifecycle } from '../../rules/lifecycle';
import type { OwnState } from './records';

export type CertificateEvent =
  | 'submit'
  | 'validate'
  | 'approve'
  | 'reject'
  | 'suspend'
  | 'cancelApplication'
  | 'completeCancellation'
  | 'beginRevocation'
  | 'completeRevocation';

/**
 * TCL-3: a certificate order from 5 through 0 to 1 or 2, or through 6 to 7. A failed one can be submitted again, a
 * suspended one cannot; only the authority revokes here. What was refunded stays in its own state.
 */
export const lifecycle: Lifecycle<OwnState, CertificateEvent> = {
  pendingSubmission: { submit: 'validating', cancelApplication: 'cancelling' },
  validating: {
    validate: 'reviewing',
    approve: 'issued',
    reject: 'failed',
    suspend: 'suspended',
    cancelApplication: 'cancelling',
  },
  reviewing: {
    approve: 'issued',
    reject: 'failed',
    suspend: 'suspended',
    cancelApplication: 'cancelling',
  },
  failed: { submit: 'validating' },
  suspended: {},
  cancelling: { completeCancellation: 'cancelled' },
  cancelled: {},
  issued: { beginRevocation: 'revoking' },
  revoking: { completeRevocation: 'revoked' },
  revoked: {},
};
