import * as z from 'zod/mini';
import { EVERYONE, Role } from './common';
import { Empty, endpoint } from './endpoint';

/** The demo accounts of GEN-10; the same ids stand in links as `?as=`. */
export const AccountId = z.enum(['customer', 'customer-2', 'specialist', 'specialist-2', 'operator']);
export type AccountId = z.infer<typeof AccountId>;

export const Account = z.strictObject({ id: AccountId, role: Role, name: z.string() });
export type Account = z.infer<typeof Account>;

export const listAccounts = endpoint({
  id: 'listAccounts',
  method: 'GET',
  path: '/session/accounts',
  summary: 'The demo accounts one can sign in as',
  auth: 'none',
  still: true,
  answer: z.strictObject({ items: z.array(Account) }),
});

export const openSession = endpoint({
  id: 'openSession',
  method: 'POST',
  path: '/session',
  summary: 'Sign in as a demo account; the token belongs to one tab',
  auth: 'none',
  body: z.strictObject({ account: AccountId }),
  answer: z.strictObject({ token: z.string(), account: Account }),
  status: 201,
});

export const readSession = endpoint({
  id: 'readSession',
  method: 'GET',
  path: '/session',
  summary: 'Who this session is; 401 without one',
  auth: EVERYONE,
  answer: z.strictObject({ account: Account }),
});

export const closeSession = endpoint({
  id: 'closeSession',
  method: 'DELETE',
  path: '/session',
  summary: 'Sign out',
  auth: EVERYONE,
  answer: Empty,
  status: 204,
});
