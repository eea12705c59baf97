import { type NewDeskItem, openDeskItem } from '../desk/open';
import type { DeskItem } from '../desk/records';
import { addWorkingDays } from '../platform/calendar';
import type { RejectionRecord } from '../platform/history';
import type { Tx } from '../platform/transaction';
import { REVOCATION_DAYS } from '../rules/steps';

/** Working days a validation has, and those after which auto mode passes it (REV-3). */
export const VALIDATION_DAYS = 1;
/** Working days after which auto mode completes a revocation (REV-3). */
export const REVOCATION_AUTO_DAYS = 3;

/** Whose certificate waits at the desk. */
export type About = Pick<NewDeskItem, 'provider' | 'accountId' | 'subject' | 'ref'>;

/** What became of the wish to revoke a certificate. Times are epoch ms. */
export interface Revocation {
  readonly requestedAt: number | null;
  readonly completedAt: number | null;
  readonly latestBy: number | null;
  readonly estimated: boolean;
  /** Why the last request was refused, if it was. */
  readonly rejection: RejectionRecord | null;
  readonly deskItem: string | null;
}

export const NOT_REVOKED: Revocation = {
  requestedAt: null,
  completedAt: null,
  latestBy: null,
  estimated: false,
  rejection: null,
  deskItem: null,
};

function askDesk(
  tx: Tx,
  about: About,
  queue: 'validations' | 'revocations',
  days: { readonly due: number; readonly auto: number },
): DeskItem {
  const due = addWorkingDays(tx.now, days.due);
  return openDeskItem(tx, {
    ...about,
    queue,
    rule: null,
    amount: null,
    dueBy: due.end,
    estimated: due.estimated,
    reason: null,
    contact: null,
    autoAfter: days.auto,
  });
}

/** REV-1: an application waits at the desk to be validated. */
export const askForValidation = (tx: Tx, about: About): DeskItem =>
  askDesk(tx, about, 'validations', { due: VALIDATION_DAYS, auto: VALIDATION_DAYS });

/** REV-1: a revocation waits at the desk, at most to the end of the 5th working day (ABC-S4, ALY-11). */
export function askForRevocation(tx: Tx, about: About): Revocation & { readonly latestBy: number } {
  const item = askDesk(tx, about, 'revocations', { due: REVOCATION_DAYS, auto: REVOCATION_AUTO_DAYS });
  return {
    ...NOT_REVOKED,
    requestedAt: tx.now,
    latestBy: item.dueBy,
    estimated: item.estimated,
    deskItem: item.id,
  };
}

/** The revocation is completed now; it cannot be undone. */
export const completedNow = <Kept extends Revocation>({ now }: Pick<Tx, 'now'>, revocation: Kept): Kept => ({
  ...revocation,
  completedAt: now,
  rejection: null,
  deskItem: null,
});

/** The revocation was refused: as if never asked for, with the reason kept for the customer. */
export const refused = (rejection: RejectionRecord): Revocation => ({ ...NOT_REVOKED, rejection });
