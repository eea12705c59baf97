import type { RefundDecision } from '../../src/api/contract/refund';
import type { Lifecycle } from '../rules/lifecycle';

export type DecisionEvent = 'approve' | 'reject' | 'cancel' | 'expire';

/** GEN-13, ALY-8: an application is decided once; whoever comes second meets a state that allows nothing. */
export const REFUND_DECISION: Lifecycle<RefundDecision, DecisionEvent> = {
  underReview: { approve: 'approved', reject: 'rejected', cancel: 'cancelled', expire: 'failed' },
  approved: {},
  rejected: {},
  cancelled: {},
  failed: {},
};

/** Where an application begins: without a review it is approved by its rule alone (ALY-6). */
export const FIRST_STATE = { none: 'approved', manual: 'underReview' } as const satisfies Record<
  string,
  RefundDecision
>;
