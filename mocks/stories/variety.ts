import type { AccountId } from '../../src/api/contract/session';

/** What stands before the domain of a seeded certificate. */
export const HOSTS = (
  'www pay api mail cdn img static erp crm oa hr git ci docs wiki blog m app open auth sso vpn video live map search ' +
  'data bi iot edge news forum help status test stage beta portal partner supplier invoice tax ticket travel food health auto home labs jobs'
).split(' ');

interface Owner {
  readonly account: AccountId;
  /** Ids of what they own are counted from here. */
  readonly prefix: number;
  readonly zones: readonly [string, ...string[]];
}

/** The two customers whose things are seeded (GEN-10). */
export const OWNERS: readonly Owner[] = [
  { account: 'customer', prefix: 1000, zones: ['example.cn', 'example.com'] },
  { account: 'customer-2', prefix: 2000, zones: ['example.net', 'example.org'] },
];

/** The n-th of a list that begins again after its end. */
export const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;

/** A time of day that differs from one case to the next. */
export const timeOf = (n: number): string =>
  `${String(8 + (n % 2)).padStart(2, '0')}:${String((n * 7) % 60).padStart(2, '0')}`;
