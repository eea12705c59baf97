import type { Tx } from '../../platform/transaction';
import type { Actor } from '../../../src/api/contract/timeline';
import { yearsAfter } from '../../certificates/validity';
import { openDeskItem } from '../../desk/open';
import type { DeskItem } from '../../desk/records';
import { addWorkingDays } from '../../platform/calendar';
import { REFUNDS, type RefundRecord } from '../../refunds/records';
import { PACKAGES, type PackageRecord } from './records';

/** Working days within which somebody should have returned points by hand. */
const BY_HAND_WITHIN = 3;

/** Whether nothing can be put into a package any more at `now` (epoch ms). */
export const isExpiredPackage = ({ expiresAt }: PackageRecord, now: number): boolean => now >= expiresAt;

function noted(
  tx: Tx,
  refund: RefundRecord,
  actor: Actor,
  code: 'pointsReturned' | 'pointsWithPerson',
  points: NonNullable<RefundRecord['points']>,
): RefundRecord {
  const entry = { at: tx.now, actor, code, params: { points: points.points, package: points.package } };
  const told = { ...refund, points, history: [...refund.history, entry] };
  tx.put(REFUNDS, told);
  return told;
}

/**
 * TCL-2: the points of a refund go back to their package in the same transaction; where it has expired they wait at
 * the desk for a person, since nothing can be put into it any more.
 */
export function returnPoints(
  tx: Tx,
  refund: RefundRecord,
  { package: id, points }: { readonly package: string; readonly points: number },
): RefundRecord {
  const from = tx.get(PACKAGES, id);
  if (!from) throw new Error(`No benefit package ${id}`);
  if (!isExpiredPackage(from, tx.now)) {
    tx.put(PACKAGES, { ...from, points: from.points + points });
    return noted(tx, refund, 'system', 'pointsReturned', {
      points,
      package: id,
      state: 'returned',
      at: tx.now,
    });
  }
  const due = addWorkingDays(tx.now, BY_HAND_WITHIN);
  openDeskItem(tx, {
    queue: 'benefitPackages',
    provider: refund.provider,
    accountId: refund.accountId,
    subject: refund.subject,
    ref: refund.id,
    rule: refund.rule,
    amount: null,
    dueBy: due.end,
    estimated: due.estimated,
    reason: null,
    contact: null,
    autoAfter: null,
  });
  return noted(tx, refund, 'system', 'pointsWithPerson', {
    points,
    package: id,
    state: 'withPerson',
    at: null,
  });
}

/** TCL-2, REV-1: a person returns the points of an expired package to a new one, good for a year from now. */
export function restorePoints(tx: Tx, item: DeskItem, actor: Actor): void {
  const refund = tx.get(REFUNDS, item.ref);
  const expired = refund?.points && tx.get(PACKAGES, refund.points.package);
  if (!refund?.points || !expired) throw new Error(`${item.id}: no points to return`);
  const { points } = refund.points;
  const fresh: PackageRecord = {
    ...expired,
    id: tx.nextId('pkg'),
    points,
    expiresAt: yearsAfter(tx.now, 1),
  };
  tx.put(PACKAGES, fresh);
  noted(tx, refund, actor, 'pointsReturned', {
    points,
    package: fresh.id,
    state: 'returned',
    at: tx.now,
  });
}
