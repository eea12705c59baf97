import type { AccountId } from '../../../src/api/contract/session';
import type { Actor } from '../../../src/api/contract/timeline';
import { openDeskItem } from '../../desk/open';
import { addWorkingDays } from '../../platform/calendar';
import type { RejectionRecord } from '../../platform/history';
import type { Tx } from '../../platform/transaction';
import { next } from '../../rules/lifecycle';
import { demand } from './allowed';
import { PROVIDER, certificateOf, referenceTo } from './certificate';
import { noting } from './history';
import { type RevocationEvent, revocationLifecycle } from './lifecycle';
import { workingDays } from './policy';
import { type AliyunRecord, CERTIFICATES } from './records';

/** Working days after which auto mode completes a revocation (REV-3). */
export const REVOCATION_AUTO_DAYS = 3;

const moved = (record: AliyunRecord, event: RevocationEvent): AliyunRecord['revocation']['state'] => {
  const state = next(revocationLifecycle, record.revocation.state, event);
  if (state === undefined) throw new Error(`${record.id}: no ${event} in ${record.revocation.state}`);
  return state;
};

/** ALY-11 吊销: waits at the desk, at most to the end of the 5th working day. 404, 409. */
export function requestRevocation(tx: Tx, id: string, accountId: AccountId): AliyunRecord {
  const record = certificateOf(tx, id, accountId);
  demand(tx, record, 'revoke');
  const latest = addWorkingDays(tx.now, workingDays.revocation);
  const item = openDeskItem(tx, {
    queue: 'revocations',
    provider: PROVIDER,
    accountId,
    subject: referenceTo(record),
    ref: id,
    rule: null,
    amount: null,
    dueBy: latest.end,
    estimated: latest.estimated,
    reason: null,
    contact: null,
    autoAfter: REVOCATION_AUTO_DAYS,
  });
  const revocation = {
    state: moved(record, 'revoke'),
    requestedAt: tx.now,
    completedAt: null,
    latestBy: latest.end,
    estimated: latest.estimated,
    rejection: null,
    deskItem: item.id,
  };
  return save(
    tx,
    noting({ ...record, revocation }, tx.now, 'customer', {
      code: 'revocationRequested',
      latestBy: latest.end,
    }),
  );
}

/** The revocation is completed now; it cannot be undone. */
export function completeRevocation(tx: Tx, record: AliyunRecord, actor: Actor): void {
  const revocation = {
    ...record.revocation,
    state: moved(record, 'approve'),
    completedAt: tx.now,
    rejection: null,
    deskItem: null,
  };
  save(tx, noting({ ...record, revocation }, tx.now, actor, { code: 'revoked' }));
}

/** The revocation was refused: issued as before, with the reason; the 28 days have run on. */
export function rejectRevocation(
  tx: Tx,
  record: AliyunRecord,
  actor: Actor,
  rejection: RejectionRecord,
): void {
  const revocation = {
    state: moved(record, 'reject'),
    requestedAt: null,
    completedAt: null,
    latestBy: null,
    estimated: false,
    rejection,
    deskItem: null,
  };
  save(tx, noting({ ...record, revocation }, tx.now, actor, { code: 'revocationRejected', ...rejection }));
}

function save(tx: Tx, record: AliyunRecord): AliyunRecord {
  tx.put(CERTIFICATES, record);
  return record;
}
