import type { AliyunState } from '../../../api/contract/aliyun';
import type { RefundStage } from '../../../api/contract/refund';
import type { Tone } from '../../../ui/tone';

/** The colour of a list state. */
export const STATE_TONES: Readonly<Record<AliyunState, Tone>> = {
  paid: 'info',
  underReview: 'warn',
  reviewFailed: 'bad',
  issued: 'good',
  revocationUnderReview: 'warn',
  revoked: 'quiet',
  refundUnderReview: 'warn',
  refunded: 'quiet',
  expired: 'quiet',
};

/** The colour of a refund's stage. */
export const STAGE_TONES: Readonly<Record<RefundStage, Tone>> = {
  underReview: 'warn',
  onItsWay: 'warn',
  refunded: 'good',
  returnedToBalance: 'good',
  withPerson: 'warn',
  rejected: 'bad',
  cancelled: 'quiet',
  failed: 'bad',
};

const STANDING: readonly RefundStage[] = ['underReview', 'onItsWay', 'withPerson', 'refunded', 'returnedToBalance'];

/** Whether an application still stands: under review, on its way or done. The others leave the certificate as if there were none. */
export const stands = (stage: RefundStage): boolean => STANDING.includes(stage);
