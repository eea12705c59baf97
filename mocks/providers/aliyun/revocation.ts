import type { AccountId } from '../../../src/api/contract/session';
import type { Actor } from '../../../src/api/contract/timeline';
import { askForRevocation, completedNow, refused } from '../../certificates/reviews';
import type { RejectionRecord } from '../../platform/history';
import type { Tx } from '../../platform/transaction';
import { next } from '../../rules/lifecycle';
import { demand } from './allowed';
import { PROVIDER, certificateOf, referenceTo } from './certificate';
import { noting } from './history';
import { type RevocationEvent, revocationLifecycle } from './lifecycle';
import { type AliyunRecord, CERTIFICATES } from './records';

const moved = (record: AliyunRecord, event: RevocationEvent): AliyunRecord['revocation']['state'] => {
  const state = next(revocationLifecycle, record.revocation.state, event);
  if (state === undefined) throw new Error(`${record.id}: no ${event} in ${record.revocation.state}`);
  return state;
};

/** ALY-11 吊销: waits at the desk, at most to the end of the 5th working day. 404, 409. */
export function requestRevocation(tx: Tx, id: string, accountId: AccountId): AliyunRecord {
  const record = certificateOf(tx, id, accountId);
  demand(tx, record, 'revoke');
  const state = moved(record, 'revoke');
  const asked = askForRevocation(tx, {
    provider: PROVIDER,
    accountId,
    subject: referenceTo(record),
    ref: id,
  });
  const { latestBy } = asked;
  const revocation = { ...asked, state };
  return save(
    tx,
    noting({ ...record, revocation }, tx.now, 'customer', { code: 'revocationRequested', latestBy }),
  );
}

/** The revocation is completed now; it cannot be undone. */
export function completeRevocation(tx: Tx, record: AliyunRecord, actor: Actor): void {
  const revocation = { ...completedNow(tx, record.revocation), state: moved(record, 'approve') };
  save(tx, noting({ ...record, revocation }, tx.now, actor, { code: 'revoked' }));
}

/** The revocation was refused: issued as before, with the reason; the 28 days have run on. */
export function rejectRevocation(
  tx: Tx,
  record: AliyunRecord,
  actor: Actor,
  rejection: RejectionRecord,
): void {
  const revocation = { ...refused(rejection), state: moved(record, 'reject') };
  save(tx, noting({ ...record, revocation }, tx.now, actor, { code: 'revocationRejected', ...rejection }));
}

function save(tx: Tx, record: AliyunRecord): AliyunRecord {
  tx.put(CERTIFICATES, record);
  return record;
}
