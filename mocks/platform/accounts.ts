import type { Role } from '../../src/api/contract/roles';
import type { AccountId } from '../../src/api/contract/session';
import type { Words } from './language';

export interface AccountRecord {
  readonly id: AccountId;
  readonly role: Role;
  readonly name: Words;
}

/** The demo accounts (GEN-10): two customers, so that isolation can be seen. */
export const ACCOUNTS: readonly AccountRecord[] = [
  { id: 'customer', role: 'customer', name: { 'zh-CN': '示例客户 A', en: 'Demo customer A' } },
  { id: 'customer-2', role: 'customer', name: { 'zh-CN': '示例客户 B', en: 'Demo customer B' } },
  { id: 'specialist', role: 'specialist', name: { 'zh-CN': '退款专员', en: 'Refund specialist' } },
  { id: 'operator', role: 'operator', name: { 'zh-CN': '商户运营', en: 'Merchant operator' } },
];

/** The account of an id. Ids come from the contract's enum, so one always exists. */
export function accountOf(id: AccountId): AccountRecord {
  const found = ACCOUNTS.find((account) => account.id === id);
  if (!found) throw new Error(`No account ${id}`);
  return found;
}
