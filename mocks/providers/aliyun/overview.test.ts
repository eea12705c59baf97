import { describe, expect, it } from 'vitest';
import { type AliyunRow, AliyunSort, type listAliyunCertificates } from '#contract/aliyun';
import type { AnswerOf } from '#contract/endpoint';
import { instantOf } from '../../platform/calendar';
import type { AliyunRecord } from './record';
import { certificate, issued, openWorld, PLAIN, revoked, type World } from './testing';

type List = AnswerOf<typeof listAliyunCertificates>;

const NOW = '2026-11-23T10:00:00+08:00';
const OLD = instantOf('2026-11-01T10:00:00+08:00');
const state = (one: AliyunRecord['state']) => ({
  state: one,
  application: { submittedAt: OLD, failure: null, deskItem: null },
});

const ONE_OF_EACH: readonly AliyunRecord[] = [
  certificate('paid', { domain: 'shop.example.cn' }),
  certificate('waiting', {
    ...state('underReview'),
    servicePeriodEndsAt: instantOf('2027-01-20T10:00:00+08:00'),
  }),
  certificate('failed', { ...state('reviewFailed'), purchasedAt: OLD, servicePeriodEndsAt: null }),
  issued('issued', '2026-11-20T10:00:00+08:00'),
  {
    ...issued('revoking', '2026-11-10T10:00:00+08:00'),
    state: 'revocationUnderReview',
    revocation: {
      requestedAt: OLD,
      completedAt: null,
      latestBy: OLD,
      estimated: false,
      rejection: null,
      deskItem: null,
    },
  },
  revoked('revoked', '2026-11-18T10:00:00+08:00', '2026-11-20T10:00:00+08:00'),
  certificate('asked', { purchasedAt: OLD, domain: '*.例子.cn' }),
  certificate('paid-back', { domain: 'SHOP.example.com' }),
  certificate('ended', { purchasedAt: OLD, servicePeriodEndsAt: instantOf(NOW) }),
  certificate('theirs', { accountId: 'customer-2' }),
];

async function oneOfEach(): Promise<World> {
  const world = await openWorld(NOW, ONE_OF_EACH);
  await world.post('/aliyun/certificates/asked/refunds', PLAIN);
  await world.post('/aliyun/certificates/paid-back/refunds', PLAIN);
  return world;
}

const list = async (world: World, query = '', account: 'customer' | 'customer-2' = 'customer') =>
  (await world.get<List>(`/aliyun/certificates${query}`, account)).body;
const ids = ({ items }: List) => items.map(({ id }) => id);

describe('ALY-10 the overview', () => {
  it('ALY-10 GEN-13 shows one label per certificate, and the filter finds it by the same', async () => {
    const world = await oneOfEach();
    const all = await list(world);
    expect(Object.fromEntries(all.items.map((row) => [row.id, row.state]))).toEqual({
      paid: 'paid',
      waiting: 'underReview',
      failed: 'reviewFailed',
      issued: 'issued',
      revoking: 'revocationUnderReview',
      revoked: 'revoked',
      asked: 'refundUnderReview',
      'paid-back': 'refunded',
      ended: 'expired',
    });
    for (const row of all.items) expect(ids(await list(world, `?state=${row.state}`))).toEqual([row.id]);
  });

  it('ALY-10 filters by verdict, which all add up', async () => {
    const world = await oneOfEach();
    const found = await Promise.all(
      ['refundable', 'actionRequired', 'notRefundable'].map((verdict) =>
        list(world, `?verdict=${verdict}&sort=domain`),
      ),
    );
    expect(found.map((one) => ids(one).toSorted())).toEqual([
      ['failed', 'paid', 'revoked'],
      ['issued', 'revoking', 'waiting'],
      ['asked', 'ended', 'paid-back'],
    ]);
    expect(found[0]).toMatchObject({ total: 3, all: 9 });
  });

  it.each([
    ['shop', ['paid', 'paid-back']],
    ['  SHOP.EXAMPLE.CN ', ['paid']],
    ['例子', ['asked']],
    ['paid-b', ['paid-back']],
    ['theirs', []],
    ['%', []],
    ['.*', []],
  ])('ALY-10 searches domain and id: "%s"', async (search, expected) => {
    const world = await oneOfEach();
    expect(ids(await list(world, `?search=${encodeURIComponent(search)}`)).toSorted()).toEqual(expected);
  });

  it('ALY-10 shows the expiry of issued ones and none for others (ALY-1)', async () => {
    const { items } = await list(await oneOfEach());
    for (const row of items) expect(row.expiresAt === null).toBe(row.issuedAt === null);
  });

  it('ALY-10 sorts by every column both ways, nothing last, ties by id', async () => {
    const world = await oneOfEach();
    const keys: Record<string, (row: AliyunRow) => string | number | null> = {
      purchasedAt: (row) => Date.parse(row.purchasedAt),
      expiresAt: (row) => row.expiresAt && Date.parse(row.expiresAt),
      // GEN-16: the last safe moment where it is the earlier one.
      deadline: ({ safeUntil, deadline }) =>
        (safeUntil ?? deadline) && Date.parse(safeUntil ?? deadline ?? ''),
      amount: (row) => row.amount.minor,
      domain: (row) => row.domain,
    };
    for (const sort of AliyunSort.options) {
      const { items } = await list(world, `?sort=${sort}`);
      const keyOf = keys[sort.replace('-', '')];
      const values = items.map((row) => keyOf?.(row) ?? null);
      const present = values.filter((value) => value !== null);
      const ordered = present.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      expect(values, sort).toEqual([
        ...(sort.startsWith('-') ? ordered.toReversed() : ordered),
        ...values.filter((value) => value === null),
      ]);
    }
  });

  it('ALY-10 sums up what is refundable, to be done first, and in progress, whatever the filter', async () => {
    const world = await oneOfEach();
    const { summary } = await list(world, '?state=expired');
    expect(summary).toEqual({
      refundable: { count: 3, amounts: [{ currency: 'CNY', minor: 450_000 }] },
      actionRequired: {
        count: 3,
        nextDeadline: '2026-12-08T23:59:59.999+08:00',
        missed: 0,
        nextResult: '2026-11-01T10:00:00.000+08:00',
      },
      inProgress: { count: 1, latestBy: '2026-12-14T23:59:59.999+08:00' },
    });
  });

  it('GEN-9 isolates the accounts', async () => {
    const world = await oneOfEach();
    expect(ids(await list(world, '', 'customer-2'))).toEqual(['theirs']);
    expect((await world.get('/aliyun/certificates', 'specialist')).status).toBe(403);
    expect((await world.call(null, 'GET', '/aliyun/certificates')).status).toBe(401);
  });
});

describe('pages', () => {
  const many = Array.from({ length: 60 }, (_, index) => certificate(`c-${String(index).padStart(2, '0')}`));

  it('ALY-10 covers everything once over the pages although all sort alike; a page past the end is the last', async () => {
    const world = await openWorld(NOW, many);
    const pages = await Promise.all(
      [1, 2, 3].map((page) => list(world, `?page=${page}&pageSize=25&sort=amount`)),
    );
    expect(pages.map(({ items }) => items.length)).toEqual([25, 25, 10]);
    expect(new Set(pages.flatMap(ids)).size).toBe(60);
    expect(await list(world, '?page=99&pageSize=25&sort=amount')).toEqual(pages[2]);
    expect(await list(world, '?search=nothing&page=7')).toMatchObject({
      items: [],
      page: 1,
      total: 0,
      all: 60,
    });
  });

  it.each([
    '?page=0',
    '?page=x',
    '?pageSize=101',
    '?sort=price',
    '?state=gone',
    '?verdict=maybe',
    '?unknown=1',
  ])('GEN-9 %s is refused', async (query) => {
    const world = await openWorld(NOW, many);
    expect((await world.get(`/aliyun/certificates${query}`)).status).toBe(422);
  });
});
