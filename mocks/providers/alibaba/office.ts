import type { Actor } from '../../../src/api/contract/timeline';
import { completedNow, refused } from '../../certificates/reviews';
import { yearsAfter } from '../../certificates/validity';
import type { RejectionRecord } from '../../platform/history';
import type { Tx } from '../../platform/transaction';
import { decided, save } from './certificate';
import { noting } from './history';
import type { CertificateRecord } from './records';

/** A certificate is good for one year at a time; a multi-year order has one for each (ABC-M1). */
const VALID_FOR = 1;

/** The application passed: Issued now. */
export function issue(tx: Tx, record: CertificateRecord, actor: Actor): void {
  const expiresAt = yearsAfter(tx.now, VALID_FOR);
  const application = { ...record.application, failure: null, deskItem: null };
  const issued = { ...record, state: decided(record, 'approve'), application, issuedAt: tx.now, expiresAt };
  save(tx, noting(issued, tx.now, actor, { code: 'issued', expiresAt }));
}

/** The application was refused: Validation Failed, with the reason kept for the customer. */
export function fail(tx: Tx, record: CertificateRecord, actor: Actor, failure: RejectionRecord): void {
  const application = { ...record.application, failure, deskItem: null };
  const failed = { ...record, state: decided(record, 'reject'), application };
  save(tx, noting(failed, tx.now, actor, { code: 'applicationFailed', ...failure }));
}

/** ABC-S4: the revocation is completed now; it cannot be undone. */
export function complete(tx: Tx, record: CertificateRecord, actor: Actor): void {
  const revoked = {
    ...record,
    state: decided(record, 'approve'),
    revocation: completedNow(tx, record.revocation),
  };
  save(tx, noting(revoked, tx.now, actor, { code: 'revoked' }));
}

/** ABC-2: the revocation was refused: Issued as before, with the reason; the window has run on. */
export function refuse(tx: Tx, record: CertificateRecord, actor: Actor, rejection: RejectionRecord): void {
  const issued = { ...record, state: decided(record, 'reject'), revocation: refused(rejection) };
  save(tx, noting(issued, tx.now, actor, { code: 'revocationRejected', ...rejection }));
}
