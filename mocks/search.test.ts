import { beforeAll, describe, expect, it } from 'vitest';
import { searchEverything } from '#contract/search';
import { openWorld } from './testing/world';

type World = Awaited<ReturnType<typeof openWorld>>;
let world: World;

beforeAll(async () => {
  world = await openWorld({ scenario: 'aliyun.overview' });
});

async function find(who: 'customer' | 'customer-2' | 'specialist' | 'operator', search: string) {
  const { call } = await world.as(who);
  const { groups } = await call(searchEverything, { query: { search } });
  return Object.fromEntries(groups.map((group) => [group.kind, group]));
}

const idsOf = async (...asked: Parameters<typeof find>) =>
  Object.values(await find(...asked)).flatMap(({ items }) => items.map(({ id }) => id));

describe('GEN-10 one search across everything one may see', () => {
  it('GEN-10 a customer finds certificates, orders and payments of every console, with state and page', async () => {
    const { certificate } = await find('customer', 'cas-0001');
    expect(certificate?.items[0]).toMatchObject({ id: 'cas-0001', path: '/aliyun/certificates/cas-0001' });
    expect(certificate?.items[0]?.state).not.toBe('');
    expect((await find('customer', 'pay-aliyun-cas-1001')).payment?.items[0]).toMatchObject({
      path: '/aliyun/certificates/cas-1001',
    });
    const kinds = new Set([
      ...Object.keys(await find('customer', 'example')),
      ...Object.keys(await find('customer', 'r-')),
      ...Object.keys(await find('customer', 'ca-')),
    ]);
    expect([...kinds].toSorted()).toEqual(expect.arrayContaining(['certificate', 'order', 'refund']));
  });

  it('GEN-10 never anything of another customer: what one finds, the other does not', async () => {
    for (const text of ['example', 'cas-', 'ab', 'tc-', 'r-', 'pay-', 'ca-', 'gw-']) {
      const [ours, theirs] = await Promise.all([idsOf('customer', text), idsOf('customer-2', text)]);
      expect(
        ours.filter((id) => theirs.includes(id)),
        text,
      ).toEqual([]);
    }
    expect(await find('customer-2', 'cas-0001')).toEqual({});
  });

  it('GEN-10 each role finds its own: the desk its items, the merchant payments and refunds', async () => {
    expect(Object.keys(await find('specialist', 'd-'))).toEqual(['item']);
    const merchant = Object.keys(await find('operator', 'pay-'));
    expect(merchant).toContain('payment');
    for (const kind of merchant) expect(['payment', 'refund']).toContain(kind);
    expect(Object.keys(await find('operator', 'd-0001'))).toEqual([]);
  });

  it('GEN-9 what is typed is read as the lists read it, the very thing comes first, five of a kind at most', async () => {
    expect((await find('customer', 'ＣＡＳ－０００１ ')).certificate?.items[0]?.id).toBe('cas-0001');
    const { certificate } = await find('customer', 'example');
    expect(certificate?.items).toHaveLength(5);
    expect(certificate?.total).toBeGreaterThan(5);
    const name = certificate?.items[0]?.name?.replace('*.', 'www.') ?? '';
    expect(
      (await find('customer', `https://${name.replace(/^www\./, '')}/path?x=1`)).certificate?.total,
    ).toBeGreaterThan(0);
    expect(await find('customer', '  ')).toEqual({});
  });

  it('GEN-10 the desk is not searched by contact data (GEN-11)', async () => {
    expect(await find('specialist', '13800')).toEqual({});
  });
});
