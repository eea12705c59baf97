import { describe, expect, it } from 'vitest';
import { type AlibabaCa, type AlibabaGateway, InstanceStatus } from '#contract/alibabaProducts';
import { changeSettings } from '../../platform/faults';
import type { Builder } from './telling';
import { NOW, openWorld, ORDER, orderIn, type World } from './testing';

const KINDS = {
  ca: { path: '/alibaba/pca/ca-0001', other: '/alibaba/gateway/ca-0001' },
  gateway: { path: '/alibaba/gateway/gw-0001', other: '/alibaba/pca/gw-0001' },
} as const;
type Kind = keyof typeof KINDS;

const bought = (kind: Kind, { buyCa, buyGateway }: Builder) => (kind === 'ca' ? buyCa(3) : buyGateway(3));
const inUse = (kind: Kind, builder: Builder) => {
  const past = bought(kind, builder);
  return kind === 'ca' ? past.enable(2) : past.addDomain(2, 'a.example.com');
};

const STARTS: Readonly<Record<InstanceStatus, (kind: Kind, builder: Builder) => unknown>> = {
  unused: bought,
  inUse,
  reset: (kind, builder) => inUse(kind, builder).reset(1),
  refunding: (kind, builder) => {
    const past = inUse(kind, builder).reset(1).channel('slow').refund('now');
    changeSettings(builder.tx, { rail: 'normal' });
    return past;
  },
  refunded: (kind, builder) => inUse(kind, builder).reset(1).refund('now'),
};

const CONFIRMED = { confirmed: true };
const world = (kind: Kind, status: InstanceStatus): Promise<World> =>
  openWorld((builder) => void STARTS[status](kind, builder));
const read = async (opened: World, kind: Kind) =>
  (await opened.get<AlibabaCa | AlibabaGateway>(KINDS[kind].path, 'customer', 'en')).body;

describe.each(['ca', 'gateway'] as const)('ABC-P1 ABC-H1 the reset of a %s', (kind) => {
  const { path, other } = KINDS[kind];

  it.each(InstanceStatus.options)(`ABC-P1 ABC-H1 ${kind}, %s`, async (status) => {
    const opened = await world(kind, status);
    const before = await read(opened, kind);
    expect(before.status).toBe(status);
    expect(before.operations).toEqual(status === 'inUse' ? ['reset'] : []);
    expect(before.previews).toHaveLength(before.operations.length);
    const answer = await opened.post<AlibabaCa>(`${path}/reset`, CONFIRMED);
    if (status !== 'inUse') {
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({ code: 'notInThisState', state: status });
      expect(await read(opened, kind)).toEqual(before);
      return;
    }
    expect(answer.body).toMatchObject({ status: 'reset', operations: [], order: { verdict: 'refundable' } });
    const again = await opened.post(`${path}/reset`, CONFIRMED);
    expect(again.body).toMatchObject({ status: 409, state: 'reset' });
  });

  it(`ABC-P1 ABC-H1 ${kind}: needs its confirmation, and its own page`, async () => {
    const opened = await world(kind, 'inUse');
    for (const body of [{}, { confirmed: false }]) {
      const { status, body: problem } = await opened.post(`${path}/reset`, body);
      expect([status, problem.errors?.[0]?.pointer]).toEqual([422, '/confirmed']);
    }
    expect((await opened.post(`${other}/reset`, CONFIRMED)).status).toBe(404);
    expect((await read(opened, kind)).status).toBe('inUse');
  });
});

describe('what becomes of them', () => {
  it.each(['root', 'intermediate'] as const)(
    'ABC-P1 a %s CA reads Refunded only once the money has arrived',
    async (which) => {
      const opened = await openWorld((builder) => {
        builder.buyCa(3, { ca: { kind: which, region: 'ap-southeast-1' } }).enable(2);
        changeSettings(builder.tx, { rail: 'REFUND_IN_PROCESS' });
      });
      expect((await opened.post(`${ORDER}/refunds`, {})).body).toMatchObject({
        code: 'actionRequired',
        state: 'ABC-R9',
      });
      await opened.post(`${KINDS.ca.path}/reset`, CONFIRMED);
      expect((await opened.post(`${ORDER}/refunds`, { seenRule: 'ABC-R10' })).status).toBe(201);
      expect(await read(opened, 'ca')).toMatchObject({
        status: 'refunding',
        statusText: 'Refund on its way',
      });
      await opened.to('2026-11-25T10:00:00+08:00');
      expect(await read(opened, 'ca')).toMatchObject({ status: 'refunded', statusText: 'Refunded' });
      expect(await orderIn(opened)).toMatchObject({ status: 'refunded', rule: 'ABC-R13' });
    },
  );

  it('ABC-H1 what was consumed stays consumed after a reset, and the domain names are gone', async () => {
    const opened = await openWorld((builder) => void inUse('gateway', builder).consume(1, 3, 9));
    const [preview] = (await read(opened, 'gateway')).previews;
    expect(preview).toMatchObject({ windowEndsAt: null, atStake: null, safety: 'none' });
    expect(preview?.consequences.map(({ tone }) => tone)).toEqual(['danger', 'danger', 'info']);
    const { body } = await opened.post<AlibabaGateway>(`${KINDS.gateway.path}/reset`, CONFIRMED);
    expect(body).toMatchObject({ visits: 3, outboundBytes: 9, domains: [], order: { rule: 'ABC-R12' } });
  });

  it('ABC-P1 the region selector counts, and shows the region asked for', async () => {
    const opened = await openWorld(({ buyCa }) => {
      buyCa(3, { ca: { kind: 'root', region: 'eu-central-1' } });
      buyCa(2, { id: 'ab-0002', ca: { kind: 'root', region: 'ap-southeast-5' } });
    }, NOW);
    const list = async (query: string) =>
      (await opened.get<{ region: string; total: number; items: AlibabaCa[] }>(`/alibaba/pca${query}`)).body;
    expect(await list('')).toMatchObject({ region: 'eu-central-1', total: 1, items: [{ id: 'ca-0001' }] });
    expect(await list('?region=ap-southeast-5')).toMatchObject({ total: 1, items: [{ id: 'ca-0002' }] });
    expect(await list('?region=ap-southeast-1')).toMatchObject({ total: 0 });
    const orders = await opened.get<{ items: { id: string }[] }>(
      '/alibaba/orders?service=pca&region=ap-southeast-5',
    );
    expect(orders.body.items.map(({ id }) => id)).toEqual(['ab-0002']);
  });
});
