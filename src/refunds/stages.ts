import type { RefundDecision, RefundStage } from '../api/contract/refund';
import type { Tone } from '../ui/tone';

/** The colour of a refund's stage. */
export const STAGE_TONES: Readonly<Record<RefundStage, Tone>> = {
  underReview: 'wait',
  onItsWay: 'wait',
  refunded: 'good',
  returnedToBalance: 'good',
  withPerson: 'wait',
  rejected: 'bad',
  cancelled: 'quiet',
  failed: 'bad',
};

const STANDING: readonly RefundStage[] = [
  'underReview',
  'onItsWay',
  'withPerson',
  'refunded',
  'returnedToBalance',
];

/** Whether an application still stands: under review, on its way or done. The others leave everything as if there were none. */
export const stands = (stage: RefundStage): boolean => STANDING.includes(stage);

/** The decision that a stage implies (GEN-13): money on its way was approved before. */
export const DECISION_OF: Readonly<Record<RefundStage, RefundDecision>> = {
  underReview: 'underReview',
  onItsWay: 'approved',
  refunded: 'approved',
  returnedToBalance: 'approved',
  withPerson: 'approved',
  rejected: 'rejected',
  cancelled: 'cancelled',
  failed: 'failed',
};

/** The stage as a fact about money; undefined while nothing is to be paid. */
export const moneyOf = (stage: RefundStage): RefundStage | undefined =>
  DECISION_OF[stage] === 'approved' ? stage : undefined;
