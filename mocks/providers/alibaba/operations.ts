import type { AccountId } from '../../../src/api/contract/session';
import { demandCoverage, parseDomain } from '../../certificates/domain';
import { askForRevocation, askForValidation } from '../../certificates/reviews';
import { withdrawDeskItem } from '../../desk/open';
import type { Tx } from '../../platform/transaction';
import { certificateOf, decided, demand, referenceTo, save } from './certificate';
import { demandContact } from './contacts';
import { noting } from './history';
import { PROVIDER, holdingOf, orderAt } from './order';
import type { CertificateRecord } from './records';

/** What is asked for with Modify and Submit. */
export interface Application {
  readonly domain: string;
  readonly contactId: string;
}

const about = (record: CertificateRecord) => ({
  provider: PROVIDER,
  accountId: record.accountId,
  subject: referenceTo(record),
  ref: record.id,
});

/**
 * ABC-S1 Cancel Apply: off the list, its quota restored. ABC-M1: the first certificate of a multi-year order takes
 * those that are not activated along. 404, 409.
 */
export function cancelApplication(tx: Tx, id: string, accountId: AccountId): CertificateRecord {
  const record = certificateOf(tx, id, accountId);
  const state = demand(record, 'cancelApply');
  const removed = { ...record, state, removedAt: tx.now };
  const saved = save(tx, noting(removed, tx.now, 'customer', { code: 'applicationCancelled' }));
  if (record.sequence === 1) takeOthersAlong(tx, record);
  return saved;
}

function takeOthersAlong(tx: Tx, { orderId }: CertificateRecord): void {
  for (const other of holdingOf(tx, orderAt(tx, orderId)).certificates) {
    if (other.state !== 'notActivated') continue;
    const removed = { ...other, state: decided(other, 'takeAlong'), removedAt: tx.now };
    save(tx, noting(removed, tx.now, 'system', { code: 'takenAlong' }));
  }
}

/** ABC-S2 Withdraw: Pending Application again, and nobody waits for it any more. 404, 409. */
export function withdrawApplication(tx: Tx, id: string, accountId: AccountId): CertificateRecord {
  const record = certificateOf(tx, id, accountId);
  const state = demand(record, 'withdraw');
  if (record.application.deskItem !== null) withdrawDeskItem(tx, record.application.deskItem);
  const application = { ...record.application, submittedAt: null, failure: null, deskItem: null };
  return save(
    tx,
    noting({ ...record, state, application }, tx.now, 'customer', { code: 'applicationWithdrawn' }),
  );
}

/**
 * ABC-S3 Modify and Submit: Validating Application again, at the desk. 422 for the domain, and for a contact without
 * ID number; 404; 409.
 */
export function submitApplication(
  tx: Tx,
  id: string,
  accountId: AccountId,
  typed: Application,
): CertificateRecord {
  const record = certificateOf(tx, id, accountId);
  const domain = parseDomain(typed.domain);
  demandCoverage(domain, record.product);
  const contactId = demandContact(typed.contactId, accountId);
  const state = demand(record, 'submit');
  const named = { ...record, domain: domain.name, state };
  const item = askForValidation(tx, about(named));
  const application = { submittedAt: tx.now, contactId, failure: null, deskItem: item.id };
  return save(
    tx,
    noting({ ...named, application }, tx.now, 'customer', {
      code: 'applicationModified',
      domain: domain.name,
      dueBy: item.dueBy,
    }),
  );
}

/** ABC-M2 Cancel of one that is not activated: off the list, its quota restored. 404, 409. */
export function cancelCertificate(tx: Tx, id: string, accountId: AccountId): CertificateRecord {
  const record = certificateOf(tx, id, accountId);
  const removed = { ...record, state: demand(record, 'cancel'), removedAt: tx.now };
  return save(tx, noting(removed, tx.now, 'customer', { code: 'cancelled' }));
}

/** ABC-S4 Revoke: waits at the desk, at most to the end of the 5th working day. 404, 409. */
export function requestRevocation(tx: Tx, id: string, accountId: AccountId): CertificateRecord {
  const record = certificateOf(tx, id, accountId);
  const state = demand(record, 'revoke');
  const revocation = askForRevocation(tx, about(record));
  const { latestBy } = revocation;
  return save(
    tx,
    noting({ ...record, state, revocation }, tx.now, 'customer', { code: 'revocationRequested', latestBy }),
  );
}
