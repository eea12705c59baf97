import type { AlipayNotification, AlipayRefundState } from '../../../api/contract/alipay';
import type { RailPaymentStatus, RailRefundStatus, RailResultStatus } from '../../../api/contract/rail';
import type { Tone } from '../../../ui/tone';

/** The colour of a payment's status. */
export const PAYMENT_TONES: Readonly<Record<RailPaymentStatus, Tone>> = {
  SUCCESS: 'good',
  PROCESSING: 'wait',
  FAIL: 'bad',
  CANCELLED: 'quiet',
};

/** The colour of what came back of a payment. */
export const REFUND_STATE_TONES: Readonly<Record<AlipayRefundState, Tone>> = {
  none: 'quiet',
  partial: 'info',
  full: 'good',
  processing: 'wait',
  failed: 'bad',
};

/** The colour of a refund; while it is under way, never that of a failure (APY-2). */
export const REFUND_TONES: Readonly<Record<RailRefundStatus, Tone>> = {
  SUCCESS: 'good',
  PROCESSING: 'wait',
  FAIL: 'bad',
};

/** The colour of a result's class. */
export const CLASS_TONES: Readonly<Record<RailResultStatus, Tone>> = { S: 'good', F: 'bad', U: 'wait' };

/** The colour of how far a notification is. */
export const NOTIFICATION_TONES: Readonly<Record<AlipayNotification['state'], Tone>> = {
  sending: 'wait',
  acknowledged: 'good',
  givenUp: 'warn',
};
