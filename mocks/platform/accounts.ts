import type { Role } from '#contract/common';
import { ACCOUNT_NAMES } from '#contract/labels';
import { AccountId } from '#contract/session';
import type { Words } from '#contract/words';
import { LIMITS, Refusal } from './problems';
import { collection, type Dated, keepNewest, type Reader, type Tx } from './transaction';

export interface AccountRecord {
  readonly id: AccountId;
  readonly role: Role;
  readonly name: Words;
}

const ROLES: Readonly<Record<AccountId, Role>> = {
  customer: 'customer',
  'customer-2': 'customer',
  specialist: 'specialist',
  'specialist-2': 'specialist',
  operator: 'operator',
};

/** The demo accounts (GEN-10): two customers, so that isolation can be seen, and two specialists who share a desk. */
export const ACCOUNTS: readonly AccountRecord[] = AccountId.options.map((id) => ({
  id,
  role: ROLES[id],
  name: ACCOUNT_NAMES[id],
}));

/** The account of an id. Ids come from the contract's enum, so one always exists. */
export function accountOf(id: AccountId): AccountRecord {
  const found = ACCOUNTS.find((account) => account.id === id);
  if (!found) throw new Error(`No account ${id}`);
  return found;
}

interface SessionRecord extends Dated {
  readonly accountId: AccountId;
}

/** Sessions outlive scenarios and resets: changing the data does not sign anybody out. */
export const SESSIONS = collection<SessionRecord>('sessions');

/** Opens a session and returns its bearer token: unguessable, and known to one tab (GEN-10). */
export function openSession(tx: Tx, accountId: AccountId): string {
  // randomUUID is missing on plain http; getRandomValues is not.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const token = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  keepNewest(tx, SESSIONS, { id: token, accountId }, LIMITS.sessions);
  return token;
}

/** The bearer token of an `Authorization` header, or null. */
export const tokenOf = (header: string | null): string | null =>
  /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1] ?? null;

/** Tokens that stand for an account without a session: those of whoever passes a request on under another proof (APY-11). */
export type Standing = ReadonlyMap<string, AccountId>;

/** Who asks. 401 without a session, 403 when the role is not among `roles`. */
export function admit(
  reader: Reader,
  header: string | null,
  roles: readonly Role[],
  standing: Standing,
): AccountRecord {
  const token = tokenOf(header) ?? '';
  const accountId = standing.get(token) ?? reader.get(SESSIONS, token)?.accountId;
  if (accountId === undefined) throw new Refusal(401, 'noSession');
  const account = accountOf(accountId);
  if (!roles.includes(account.role)) throw new Refusal(403, 'wrongRole');
  return account;
}
