import {
  closeSession,
  listAccounts,
  openSession as openSessionEndpoint,
  readSession,
} from '#contract/session';
import { accountOf, type AccountRecord, ACCOUNTS, openSession, SESSIONS } from './accounts';
import type { Language } from '#contract/words';
import { reading, type Route, writing } from './route';

const inWords = ({ id, role, name }: AccountRecord, language: Language) => ({
  id,
  role,
  name: name[language],
});

/** Sign-in, who am I, sign-out (GEN-10). */
export const sessionRoutes: readonly Route[] = [
  reading(listAccounts, ({ language }) => ({ items: ACCOUNTS.map((account) => inWords(account, language)) })),
  writing(openSessionEndpoint, ({ tx, body, language }) => ({
    token: openSession(tx, body.account),
    account: inWords(accountOf(body.account), language),
  })),
  reading(readSession, ({ account, language }) => ({ account: inWords(account, language) })),
  writing(closeSession, ({ tx, token }) => {
    if (token !== null) tx.remove(SESSIONS, token);
    return undefined;
  }),
];
