import { ACTION_REQUIRED, AT_ONCE, NOT_REFUNDABLE } from '../../rules/outcomes';
import type { Policy } from '../../rules/table';
import { clausesOn } from '../../rules/vocabulary';
import { facts, reachable } from './facts';

const { is, oneOf, atLeast, lessThan } = clausesOn(facts);

const USED = is('used', true);
const SSL = oneOf('service', 'ssl');
const PCA = oneOf('service', 'pca');
const GATEWAY = oneOf('service', 'gateway');
const RESETTABLE = oneOf('service', 'pca', 'gateway');
const RESET = is('reset', true);
const NOT_RESET = is('reset', false);
const WITHIN_WINDOW = atLeast('daysLeftToRefund', 0);
const QUOTA_WHOLE = is('quotaConsumed', false);

const NO_REFUND_YET = { clause: oneOf('refund', 'none'), by: 'ABC-R13' };
const EVENT_REFUNDS = { clause: is('eventRefunds', true), by: 'ABC-R1' };
const NOT_RENEWED_EARLY = { clause: is('earlyRenewal', false), by: 'ABC-R6' };
const ORDINARY = [NO_REFUND_YET, EVENT_REFUNDS, NOT_RENEWED_EARLY] as const;
const OPEN = [...ORDINARY, { clause: WITHIN_WINDOW, by: 'ABC-R2' }] as const;
const NOT_COMBINED = { clause: is('combined', false), by: 'ABC-R5' };
const NOT_CONSUMED = { clause: QUOTA_WHOLE, by: 'ABC-R12' };
const RESET_STILL_COUNTS = { clause: atLeast('daysLeftToReset', 0), by: 'ABC-R15' };
const RESET_IN_TIME = { clause: atLeast('daysLeftAtReset', 0), by: 'ABC-R15' };

/**
 * The refund rules per order, in order of precedence; each row carries what keeps it apart from the rows above.
 * ABC-R12 stands before ABC-R15, which comes first for a private CA and second for a gateway.
 */
export const alibabaPolicy: Policy = {
  id: 'alibaba',
  facts,
  reachable,
  rows: [
    {
      id: 'ABC-R13',
      outcome: NOT_REFUNDABLE,
      when: [[oneOf('refund', 'settling', 'refunded')]],
      unless: [],
    },
    {
      id: 'ABC-R1',
      outcome: NOT_REFUNDABLE,
      when: [[is('eventRefunds', false)]],
      unless: [NO_REFUND_YET],
    },
    {
      id: 'ABC-R6',
      outcome: NOT_REFUNDABLE,
      when: [[is('earlyRenewal', true)]],
      unless: [NO_REFUND_YET, EVENT_REFUNDS],
    },
    {
      id: 'ABC-R2',
      outcome: NOT_REFUNDABLE,
      when: [[lessThan('daysLeftToRefund', 0)]],
      unless: ORDINARY,
    },
    // Of any service, a private CA that was never enabled included: no reset is asked for (ABC-P2).
    {
      id: 'ABC-R3',
      outcome: AT_ONCE,
      when: [[is('used', false), WITHIN_WINDOW]],
      unless: ORDINARY,
    },
    {
      id: 'ABC-R4',
      outcome: NOT_REFUNDABLE,
      when: [[USED, oneOf('service', 'other'), WITHIN_WINDOW]],
      unless: ORDINARY,
    },
    {
      id: 'ABC-R5',
      outcome: NOT_REFUNDABLE,
      when: [[USED, SSL, is('combined', true)]],
      unless: OPEN,
    },
    {
      id: 'ABC-R7',
      outcome: ACTION_REQUIRED,
      when: [[USED, SSL, is('certificateHeld', true)]],
      unless: [...OPEN, NOT_COMBINED],
    },
    {
      id: 'ABC-R8',
      outcome: AT_ONCE,
      when: [[USED, SSL, is('certificateHeld', false)]],
      unless: [...OPEN, NOT_COMBINED],
    },
    {
      id: 'ABC-R12',
      outcome: NOT_REFUNDABLE,
      when: [[USED, GATEWAY, is('quotaConsumed', true)]],
      unless: OPEN,
    },
    {
      id: 'ABC-R15',
      outcome: NOT_REFUNDABLE,
      when: [
        [USED, RESETTABLE, NOT_RESET, lessThan('daysLeftToReset', 0)],
        [USED, RESETTABLE, RESET, lessThan('daysLeftAtReset', 0)],
      ],
      unless: [...OPEN, NOT_CONSUMED],
    },
    {
      id: 'ABC-R9',
      outcome: ACTION_REQUIRED,
      when: [[USED, PCA, NOT_RESET]],
      unless: [...OPEN, RESET_STILL_COUNTS],
    },
    {
      id: 'ABC-R10',
      outcome: AT_ONCE,
      when: [[USED, PCA, RESET]],
      unless: [...OPEN, RESET_IN_TIME],
    },
    {
      id: 'ABC-R11',
      outcome: ACTION_REQUIRED,
      when: [[USED, GATEWAY, QUOTA_WHOLE, NOT_RESET]],
      unless: [...OPEN, RESET_STILL_COUNTS],
    },
    {
      id: 'ABC-R14',
      outcome: AT_ONCE,
      when: [[USED, GATEWAY, QUOTA_WHOLE, RESET]],
      unless: [...OPEN, RESET_IN_TIME],
    },
  ],
};
