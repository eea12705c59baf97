import { type Account, readSession } from '../api/contract/session';
import { useEndpoint } from '../api/useEndpoint';

/** The account's name in the page's language; the one known from signing in until the API answered, or was not asked. */
export function useAccountName(account: Account | undefined, known = false): string {
  const { data } = useEndpoint(readSession, {}, { enabled: account !== undefined && !known });
  return (data ? data.account.name : account?.name) ?? '';
}
