import type { TencentState } from '../../../src/api/contract/tencent';
import type { TencentRecord } from './records';
import type { Subject } from './subject';

/** Whether an issued certificate is past its expiry at `now` (epoch ms); one never issued does not expire. */
export const isExpired = ({ expiresAt }: TencentRecord, now: number): boolean =>
  expiresAt !== null && now >= expiresAt;

/** GEN-13: the one label of the list's state column, the first that holds. */
export function stateOf(record: TencentRecord, refund: Subject['refund'], now: number): TencentState {
  if (refund === 'refunded') return 'refunded';
  return isExpired(record, now) ? 'expired' : record.state;
}

/** TCL-3: the numbers Tencent Cloud's own API shows; a suspended review has none. */
const STATUS_CODES: Readonly<Record<TencentState, number | null>> = {
  validating: 0,
  reviewing: 0,
  issued: 1,
  failed: 2,
  expired: 3,
  pendingSubmission: 5,
  cancelling: 6,
  cancelled: 7,
  revoking: 9,
  revoked: 10,
  refunded: 14,
  suspended: null,
};

/** TCL-3: a state by Tencent Cloud's own number; null where it has none. */
export const statusCodeOf = (state: TencentState): number | null => STATUS_CODES[state];
