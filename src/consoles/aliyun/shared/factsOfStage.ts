import type { RefundDecision, RefundStage } from '../../../api/contract/refund';

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
export const moneyOf = (stage: RefundStage): RefundStage | undefined => (DECISION_OF[stage] === 'approved' ? stage : undefined);
