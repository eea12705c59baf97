import { type MiddlewareFunction, redirect } from 'react-router-dom';
import type { Role } from '#contract/common';
import type { AccountId } from '#contract/session';
import type { ApiProblem } from '../api/client';
import { currentSession } from '../api/session';

/** Thrown for a page of another role; the error page says so and offers to switch accounts. */
export class Forbidden extends Error {
  readonly roles: readonly Role[];

  constructor(roles: readonly Role[]) {
    super(roles.join());
    this.roles = roles;
  }
}

/** The state a link carries (DEM-2). */
export const LINK_PARAMETERS = ['scenario', 'as', 'now', 'settingsAt', 'lang', 'review', 'fault'] as const;
export type LinkParameter = (typeof LINK_PARAMETERS)[number];
export type LinkState = { readonly [P in LinkParameter]?: string };

/** A link that could not be applied: which part, and what the backend said about it. */
export class LinkProblem extends Error {
  readonly parameter: LinkParameter;
  readonly value: string;
  readonly problem: ApiProblem | null;
  /** The address without the state, for going on without it. */
  readonly rest: string;

  constructor(parameter: LinkParameter, value: string, problem: ApiProblem | null, rest: string) {
    super(`${parameter}=${value}`);
    this.parameter = parameter;
    this.value = value;
    this.problem = problem;
    this.rest = rest;
  }
}

/** Where a page goes for want of a session, and comes back from (GEN-10). `path` includes search and hash. */
export const signInPath = (path: string): string => `/sign-in?next=${encodeURIComponent(path)}`;

/** Middleware for pages that need a session of one of these roles. Runs before their loaders, so nothing is asked in vain. */
export const signedInAs =
  (...roles: Role[]): MiddlewareFunction =>
  async ({ request }, next) => {
    const session = currentSession();
    const url = new URL(request.url);
    const base = import.meta.env.BASE_URL.replace(/\/+$/, '');
    if (!session) throw redirect(signInPath(`${url.pathname.slice(base.length)}${url.search}`));
    if (!roles.includes(session.account.role)) throw new Forbidden(roles);
    return next();
  };

const HOMES: Readonly<Record<Role, string>> = {
  customer: '/aliyun/certificates',
  specialist: '/review',
  operator: '/alipay/transactions',
};

/** The role of a demo account. */
export const roleOf = (account: AccountId): Role =>
  account === 'specialist' || account === 'operator' ? account : 'customer';

/** The same page as a link that signs this tab in first (DEM-2). */
export function signedInThere(path: string, account: AccountId): string {
  const [bare = '', query = ''] = path.split('?');
  const params = new URLSearchParams(query);
  params.set('as', account);
  return `${bare}?${params.toString()}`;
}

/** Where an account of this role begins. */
export const homeOf = (role: Role): string => HOMES[role];

/** Only paths of this product are returned to; anything else would be an open redirect. */
export function safeNext(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';
}
