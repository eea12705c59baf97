import type { TencentState } from '../../../api/contract/tencent';
import type { Tone } from '../../../ui/tone';

/** The colour of a list state. */
export const STATE_TONES: Readonly<Record<TencentState, Tone>> = {
  pendingSubmission: 'info',
  validating: 'wait',
  reviewing: 'wait',
  failed: 'bad',
  suspended: 'warn',
  cancelling: 'wait',
  cancelled: 'quiet',
  issued: 'good',
  revoking: 'wait',
  revoked: 'quiet',
  expired: 'quiet',
  refunded: 'quiet',
};
