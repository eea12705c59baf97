import type { AccountId } from '../../../src/api/contract/session';
import { demandCoverage, parseDomain } from '../../certificates/domain';
import { askForValidation } from '../../certificates/reviews';
import { withdrawDeskItem } from '../../desk/open';
import { schedule, unschedule } from '../../platform/events';
import type { Tx } from '../../platform/transaction';
import { demand } from './allowed';
import { PROVIDER, certificateOf, referenceTo } from './certificate';
import { noting } from './history';
import { CANCELLED, HOUR, VALIDATED, after, save } from './office';
import type { TencentRecord } from './records';

/**
 * TCL-3, from 5 (or, after a failure, 2) to 0: the application waits at the desk; for OV and EV the domain is validated within the hour, and
 * the review goes on. 422 for the domain, 404, 409 where the state does not allow it.
 */
export function submitApplication(tx: Tx, id: string, accountId: AccountId, typed: string): TencentRecord {
  const domain = parseDomain(typed);
  const record = certificateOf(tx, id, accountId);
  demandCoverage(domain, record.product);
  demand(tx, record, 'submit');
  const named = { ...record, domain: domain.name };
  const item = askForValidation(tx, { provider: PROVIDER, accountId, subject: referenceTo(named), ref: id });
  if (record.product.validation !== 'DV') schedule(tx, { at: tx.now + HOUR, kind: VALIDATED, ref: id });
  const submitted = {
    ...named,
    state: after(record, 'submit'),
    submittedAt: tx.now,
    failure: null,
    deskItem: item.id,
  };
  return save(
    tx,
    noting(submitted, tx.now, 'customer', {
      code: record.state === 'failed' ? 'applicationModified' : 'applicationSubmitted',
      domain: domain.name,
      dueBy: item.dueBy,
    }),
  );
}

/**
 * TCL-R2, TCL-R3 Cancel Application: 6 for an hour of test clock, then 7 (TCL-3). Nobody waits for it any more, and it
 * cannot be taken back. 404, 409 where the state does not allow it.
 */
export function cancelApplication(tx: Tx, id: string, accountId: AccountId): TencentRecord {
  const record = certificateOf(tx, id, accountId);
  demand(tx, record, 'cancelApplication');
  if (record.deskItem !== null) withdrawDeskItem(tx, record.deskItem);
  unschedule(tx, VALIDATED, id);
  const by = tx.now + HOUR;
  schedule(tx, { at: by, kind: CANCELLED, ref: id });
  const cancelling = {
    ...record,
    state: after(record, 'cancelApplication'),
    deskItem: null,
    cancelledBy: by,
  };
  return save(tx, noting(cancelling, tx.now, 'customer', { code: 'cancellationRequested', by }));
}
