import type { AliyunState } from '../../../api/contract/aliyun';
import type { Tone } from '../../../ui/tone';

/** The colour of a list state. */
export const STATE_TONES: Readonly<Record<AliyunState, Tone>> = {
  paid: 'info',
  underReview: 'wait',
  reviewFailed: 'bad',
  issued: 'good',
  revocationUnderReview: 'wait',
  revoked: 'quiet',
  refundUnderReview: 'wait',
  refunded: 'quiet',
  expired: 'quiet',
};
