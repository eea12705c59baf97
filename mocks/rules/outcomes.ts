import type { Outcome } from './table';

/** The four things a row can come to. */
export const NOT_REFUNDABLE: Outcome = { verdict: 'notRefundable', review: null };
export const ACTION_REQUIRED: Outcome = { verdict: 'actionRequired', review: null };
export const AT_ONCE: Outcome = { verdict: 'refundable', review: 'none' };
export const AFTER_REVIEW: Outcome = { verdict: 'refundable', review: 'manual' };
