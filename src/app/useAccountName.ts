import { type Account, readSession } from '../api/contract/session';
import { useEndpoint } from '../api/useEndpoint';

/** The account's name in the page's language; the one known from signing in until the API answered. */
export function useAccountName(account: Account | undefined): string {
  const { data } = useEndpoint(readSession, {}, { enabled: account !== undefined });
  return (data ? data.account.name : account?.name) ?? '';
}
