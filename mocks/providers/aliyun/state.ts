import type { AliyunState } from '../../../src/api/contract/aliyun';
import { endOf } from './certificate';
import type { AliyunRecord } from './records';
import type { Subject } from './subject';

const OF_APPLICATION = {
  notSubmitted: 'paid',
  underReview: 'underReview',
  failed: 'reviewFailed',
  passed: 'issued',
} as const satisfies Record<AliyunRecord['application']['state'], AliyunState>;

const OF_REVOCATION = {
  none: 'issued',
  underReview: 'revocationUnderReview',
  completed: 'revoked',
} as const satisfies Record<AliyunRecord['revocation']['state'], AliyunState>;

/** GEN-13: the certificate's own state, whatever became of refund and expiry. */
export const ownStateOf = ({ issuedAt, application, revocation }: AliyunRecord): AliyunState =>
  issuedAt === null ? OF_APPLICATION[application.state] : OF_REVOCATION[revocation.state];

/** Whether it is past its end at `now` (epoch ms, ALY-1). */
export function isExpired(record: AliyunRecord, now: number): boolean {
  const end = endOf(record);
  return end !== null && now >= end;
}

/** GEN-13: the one label of the list's state column, the first that holds. */
export function stateOf(record: AliyunRecord, refund: Subject['refund'], now: number): AliyunState {
  if (refund === 'refunded') return 'refunded';
  if (refund === 'underReview') return 'refundUnderReview';
  return isExpired(record, now) ? 'expired' : ownStateOf(record);
}
