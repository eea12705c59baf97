import { describe, expect, it } from 'vitest';
import { endpoints } from '#contract/index';
import { openWorld } from '../testing/world';

const world = await openWorld();
const ACCOUNTS = { customer: 'customer', specialist: 'specialist', operator: 'operator' } as const;

/** As a phone in Chinese input mode, or an address book, would hand it over. */
const pasted = (text: string): string =>
  `\u202A\uFEFF${text
    .toUpperCase()
    .split('')
    .map((char) => (/[!-~]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char))
    .join('\u200B')}\u202C\u00A0`;

interface Row {
  readonly id: string;
  readonly domain?: string;
  readonly name?: string;
  readonly subject?: { readonly name: string };
}
interface Page {
  readonly items: readonly Row[];
  readonly total: number;
}

/** Every list that can be searched, whatever the console. */
const LISTS = endpoints.flatMap(({ id, path, method, auth, query, media }) =>
  method === 'GET' &&
  auth !== 'none' &&
  media === 'application/json' &&
  'page' in (query as never as { shape: object }).shape &&
  'search' in (query as never as { shape: object }).shape
    ? [{ id, path, account: ACCOUNTS[auth[0] ?? 'customer'] }]
    : [],
);

const ask = async (list: (typeof LISTS)[number], query: Record<string, string>) => {
  const caller = await world.as(list.account);
  const search = new URLSearchParams({ pageSize: '100', ...query });
  const { status, body } = await caller.raw('GET', `${list.path}?${search.toString()}`);
  expect(status).toBe(200);
  return body as Page;
};

describe('ALY-10 every list is searched as people type and paste', () => {
  it('ALY-10 there are twelve of them', () => {
    expect(LISTS.map(({ id }) => id)).toHaveLength(12);
  });

  it.each(LISTS)(
    'ALY-10 $id finds a pasted id, name and address, and takes pasted query parameters',
    async (list) => {
      const { items, total } = await ask(list, {});
      const [row] = items;
      if (!row) throw new Error('nothing to look for');
      const found = async (search: string) => (await ask(list, { search })).items.map(({ id }) => id);
      expect(await found(pasted(row.id))).toContain(row.id);
      const named = items.find((one) =>
        /^[a-z0-9.-]+\.[a-z]+$/.test(one.domain ?? one.name ?? one.subject?.name ?? ''),
      );
      const name = named?.domain ?? named?.name ?? named?.subject?.name;
      if (named && name !== undefined) {
        expect(await found(pasted(name))).toContain(named.id);
        expect(await found(`https://${name.toUpperCase()}:8443/pay?order=1#top`)).toContain(named.id);
      }
      const page = await ask(list, { page: '\u200E１\u00A0', pageSize: '１００' });
      expect([page.total, page.items.length]).toEqual([total, items.length]);
    },
  );
});
