import { beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '#contract/endpoint';
import { endpoints } from '#contract/index';
import type { AccountId } from '#contract/session';
import type { Role } from '#contract/common';
import { type CallsOf, openWorld, type World } from '../testing/world';

/** An account of each role. Every request has a session of its own: among the addresses is the one that ends it. */
const CALLERS: Readonly<Record<Role, AccountId>> = {
  customer: 'customer',
  specialist: 'specialist',
  operator: 'operator',
};
const ROLES = Object.keys(CALLERS) as Role[];
const NOBODY = 'zzz-9999';
const guarded = endpoints.filter(({ auth }) => auth !== 'none');
const title = ({ method, root, path }: Endpoint) => `${method} ${root}${path}`;

/** Lists that hold the records of an address: whoever adds an address with an id says here where such ids are. */
const LISTS: readonly (readonly [RegExp, string])[] = [
  [/^\/aliyun\/certificates\/:id/, '/aliyun/certificates'],
  [/^\/aliyun\/refunds\/:id/, '/aliyun/refunds'],
  [/^\/alibaba\/certificates\/:id/, '/alibaba/certificates'],
  [/^\/alibaba\/orders\/:id/, '/alibaba/orders'],
  [/^\/alibaba\/refunds\/:id/, '/alibaba/refunds'],
  [/^\/alibaba\/pca\/:id/, '/alibaba/pca'],
  [/^\/alibaba\/gateway\/:id/, '/alibaba/gateway'],
  [/^\/tencent\/certificates\/:id/, '/tencent/certificates'],
  [/^\/tencent\/refunds\/:id/, '/tencent/refunds'],
  [/^\/records\/:policy\/:id\/facts/, '/aliyun/certificates'],
];

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

/** A request that says as little as it can: who asks is looked at before what they say. */
const bare = (calls: CallsOf, { method, root, path }: Endpoint, id = NOBODY, headers = {}) =>
  calls.raw(method, path.replace(':policy', 'aliyun').replaceAll(/:\w+/g, id), {
    root,
    headers,
    ...(method === 'POST' || method === 'PUT' ? { body: {} } : {}),
  });

describe.each(guarded.map((endpoint) => [title(endpoint), endpoint] as const))('GEN-10 %s', (_, endpoint) => {
  it.each([
    ['without a session', {}],
    ['with a forged one', { Authorization: `Bearer ${'0'.repeat(32)}` }],
    ['with another scheme', { Authorization: 'Basic Y3VzdG9tZXI6' }],
    ['with an empty one', { Authorization: 'Bearer ' }],
  ])('GEN-10 answers 401 %s', async (_how, headers) => {
    const { status, headers: answered } = await bare(world, endpoint, NOBODY, headers);
    expect(status).toBe(401);
    expect(answered.get('WWW-Authenticate')).toContain('Bearer');
  });

  it.each(ROLES)('GEN-10 lets in who may ask, and nobody else: %s', async (role) => {
    const { status } = await bare(await world.as(CALLERS[role]), endpoint);
    if (endpoint.auth.includes(role)) expect([401, 403]).not.toContain(status);
    else expect(status).toBe(403);
  });
});

const owned = guarded.filter(({ auth, path }) => auth.includes('customer') && path.includes(':id'));

it.each(owned.map((endpoint) => [title(endpoint), endpoint] as const))(
  'GEN-10 %s says of another customer’s record what it says of none',
  async (_, endpoint) => {
    const list = LISTS.find(([pattern]) => pattern.test(endpoint.path))?.[1];
    expect(list, 'a list of such records').toBeDefined();
    const [owner, stranger] = [await world.as('customer'), await world.as('customer-2')];
    const { body } = await owner.raw('GET', `${list}?pageSize=100`);
    const ids = (body as { items: { id: string }[] }).items.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    const [id = ''] = ids;
    const [foreign, unknown] = [await bare(stranger, endpoint, id), await bare(stranger, endpoint)];
    expect([404, 422]).toContain(foreign.status);
    const said = (text: string) => text.replaceAll(id, NOBODY);
    expect(said(foreign.text)).toBe(said(unknown.text));
    const own = await bare(owner, endpoint, id);
    if (endpoint.method === 'GET') expect(own.status).toBe(200);
  },
);
