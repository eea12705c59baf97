import type { RailBehaviour } from '../../src/api/contract/demo';
import type { RailCode } from '../../src/api/contract/rail';

/** How long the rail works on what it answered with U, ms. */
export const WORKING = 30 * 60_000;

/**
 * What the demo's switch makes of a request that passed every check (DEM-5): only answered, stored as refused, waiting
 * for balance, or accepted; then how it ends, and whether at once or after `WORKING`.
 */
export type Turn =
  | { readonly kind: 'answered'; readonly code: RailCode }
  | { readonly kind: 'refused'; readonly code: RailCode }
  | { readonly kind: 'waits' }
  | { readonly kind: 'accepted'; readonly says: RailCode | null; readonly ends: 'SUCCESS' | 'PROCESS_FAIL' };

const ANSWERED_ONLY: readonly RailCode[] = [
  'PARAM_ILLEGAL',
  'ORDER_NOT_EXIST',
  'REPEAT_REQ_INCONSISTENT',
  'REQUEST_TRAFFIC_EXCEED_LIMIT',
];

/** `says` null: it ends at once, and the answer tells how. */
export function turnOf(behaviour: RailBehaviour): Turn {
  switch (behaviour) {
    case 'normal':
    case 'notification-lost':
    case 'notification-twice':
    case 'lost-request':
    case 'lost-response':
      return { kind: 'accepted', says: null, ends: 'SUCCESS' };
    case 'REFUND_IN_PROCESS':
    case 'UNKNOWN_EXCEPTION':
      return { kind: 'accepted', says: behaviour, ends: 'SUCCESS' };
    case 'unknown-then-fail':
      return { kind: 'accepted', says: 'REFUND_IN_PROCESS', ends: 'PROCESS_FAIL' };
    case 'PROCESS_FAIL':
      return { kind: 'accepted', says: null, ends: 'PROCESS_FAIL' };
    case 'MERCHANT_BALANCE_NOT_ENOUGH':
      return { kind: 'waits' };
    default:
      return { kind: ANSWERED_ONLY.includes(behaviour) ? 'answered' : 'refused', code: behaviour };
  }
}
