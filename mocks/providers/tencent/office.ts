import type { Actor } from '../../../src/api/contract/timeline';
import { yearsAfter } from '../../certificates/validity';
import { schedule, unschedule } from '../../platform/events';
import type { RejectionRecord } from '../../platform/history';
import type { Tx } from '../../platform/transaction';
import { next } from '../../rules/lifecycle';
import { noting } from './history';
import { type CertificateEvent, lifecycle } from './lifecycle';
import { CERTIFICATES, type OwnState, type TencentRecord } from './records';

/** Kinds of the events by which an order moves on with time alone; the ref is the order's id. */
export const CANCELLED = 'tencent.cancelled';
export const VALIDATED = 'tencent.validated';
export const REVOKED = 'tencent.revoked';

export const HOUR = 3_600_000;

/** The state an event leads to; throws where it is illegal, which callers have ruled out. */
export function after({ id, state }: TencentRecord, event: CertificateEvent): OwnState {
  const to = next(lifecycle, state, event);
  if (to === undefined) throw new Error(`${id}: no ${event} in ${state}`);
  return to;
}

/** Stores an order. */
export function save(tx: Tx, record: TencentRecord): TencentRecord {
  tx.put(CERTIFICATES, record);
  return record;
}

/** The application passed: issued now, for the product's years to the same UTC+8 date (TCL-R1). */
export function issue(tx: Tx, record: TencentRecord, actor: Actor): void {
  unschedule(tx, VALIDATED, record.id);
  const expiresAt = yearsAfter(tx.now, record.product.years);
  const issued = {
    ...record,
    state: after(record, 'approve'),
    deskItem: null,
    issuedAt: tx.now,
    expiresAt,
  };
  save(tx, noting(issued, tx.now, actor, { code: 'issued', expiresAt }));
}

/** TCL-R4: a refusal for a risk check suspends the review, any other lets the application fail; both with the reason. */
export function decline(tx: Tx, record: TencentRecord, actor: Actor, failure: RejectionRecord): void {
  unschedule(tx, VALIDATED, record.id);
  const suspended = failure.reason === 'riskHold';
  const declined = {
    ...record,
    state: after(record, suspended ? 'suspend' : 'reject'),
    deskItem: null,
    failure,
  };
  const code = suspended ? 'applicationSuspended' : 'applicationFailed';
  save(tx, noting(declined, tx.now, actor, { code, ...failure }));
}

/** The domain is validated; what is left is the review of the organisation. */
export const validated = (tx: Tx, record: TencentRecord): TencentRecord =>
  save(
    tx,
    noting({ ...record, state: after(record, 'validate') }, tx.now, 'authority', { code: 'domainValidated' }),
  );

/** TCL-3: a cancellation is completed, an hour of test clock after it was asked for; Refund appears. */
export const cancelled = (tx: Tx, record: TencentRecord): TencentRecord =>
  save(
    tx,
    noting({ ...record, state: after(record, 'completeCancellation'), cancelledBy: null }, tx.now, 'system', {
      code: 'applicationCancelled',
    }),
  );

/** The authority begins to revoke an issued certificate; a day later it is revoked. */
export function beginRevocation(tx: Tx, record: TencentRecord): TencentRecord {
  const by = tx.now + 24 * HOUR;
  schedule(tx, { at: by, kind: REVOKED, ref: record.id });
  return save(
    tx,
    noting({ ...record, state: after(record, 'beginRevocation') }, tx.now, 'authority', {
      code: 'revocationBegun',
      by,
    }),
  );
}

/** The certificate is revoked for good. */
export const revoked = (tx: Tx, record: TencentRecord): TencentRecord =>
  save(
    tx,
    noting({ ...record, state: after(record, 'completeRevocation') }, tx.now, 'authority', {
      code: 'revoked',
    }),
  );
