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
    for (const sort of AliyunSort.options.filter((one) => one !== 'urgent')) {
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
    const { terms: _, ...figures } = summary;
    const cny = (minor: number) => [{ currency: 'CNY', minor }];
    expect(figures).toEqual({
      passed: { count: 0, amounts: [], at: null },
      today: { count: 0, amounts: [], at: null },
      week: { count: 0, amounts: [], at: null },
      refundable: { count: 3, amounts: cny(450_000), at: null, atOnce: 1 },
      underWay: { count: 1, amounts: cny(150_000), at: '2026-12-14T23:59:59.999+08:00' },
      atRisk: { until: '2026-11-30T23:59:59.999+08:00', amounts: [] },
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
    '?stake=all',
    '?since=2026-02-30',
    '?unknown=1',
  ])('GEN-9 %s is refused', async (query) => {
    const world = await openWorld(NOW, many);
    expect((await world.get(`/aliyun/certificates${query}`)).status).toBe(422);
  });
});

/** 1,500.00 each; the dates are of the rules, not of the seed. */
const DUE: readonly AliyunRecord[] = [
  issued('passed', '2026-10-27T10:00:00+08:00'),
  issued('today', '2026-11-02T10:00:00+08:00'),
  issued('week', '2026-11-05T10:00:00+08:00'),
  issued('later', '2026-11-14T10:00:00+08:00'),
  certificate('at-once', { purchasedAt: instantOf('2026-11-19T09:00:00+08:00') }),
  certificate('reviewed', { purchasedAt: OLD }),
  issued('over', '2026-10-20T10:00:00+08:00'),
];

describe('GEN-16 what is at stake', () => {
  const world = () => openWorld(NOW, DUE);

  it('GEN-16 the money past its safe moment, to be acted for today, and within seven days; what still comes back later is not lost', async () => {
    const { items, summary } = await list(await world());
    const ends = Object.fromEntries(items.map(({ id, safeUntil, deadline }) => [id, [safeUntil, deadline]]));
    expect(ends.passed?.[0]).toBe('2026-11-17T23:59:59.999+08:00');
    expect(ends.today?.[0]).toBe('2026-11-23T23:59:59.999+08:00');
    const each = [{ currency: 'CNY', minor: 150_000 }];
    expect(summary).toMatchObject({
      passed: { count: 1, amounts: each, at: ends.passed?.[1] },
      today: { count: 1, amounts: each, at: ends.today?.[0] },
      week: { count: 1, amounts: each, at: ends.week?.[0] },
      atRisk: { until: '2026-11-30T23:59:59.999+08:00', amounts: [{ currency: 'CNY', minor: 450_000 }] },
    });
  });

  it.each([
    ['passed', ['passed']],
    ['today', ['today']],
    ['week', ['week']],
    ['refundable', ['at-once', 'reviewed']],
    ['underWay', []],
  ])('GEN-16 ?stake=%s lets through what the figure counts', async (stake, expected) => {
    expect(ids(await list(await world(), `?stake=${stake}`))).toEqual(expected);
  });

  it('GEN-16 most urgent first unless told: by the earlier of last safe moment and deadline, what is over last', async () => {
    const all = ids(await list(await world()));
    expect(all.slice(0, 5)).toEqual(['passed', 'today', 'at-once', 'week', 'later']);
    expect(all.at(-1)).toBe('over');
    expect(all.slice(0, 5)).toEqual(ids(await list(await world(), '?sort=deadline')).slice(0, 5));
  });

  it('GEN-16 the nearest terms, at most eight, of everything whatever the page, with the days off', async () => {
    const { summary } = await list(await world(), '?pageSize=1&search=over');
    expect(summary.terms.items.map(({ id }) => id)).toEqual(['passed', 'today', 'at-once', 'week', 'later']);
    expect(summary.terms).toMatchObject({ total: 5, from: '2026-11-21T00:00:00.000+08:00' });
    expect(summary.terms.daysOff.slice(0, 3)).toEqual([
      '2026-11-21T00:00:00.000+08:00',
      '2026-11-22T00:00:00.000+08:00',
      '2026-11-28T00:00:00.000+08:00',
    ]);
    const atOnce = summary.terms.items.find(({ id }) => id === 'at-once');
    expect(atOnce).toMatchObject({ review: 'none', afterwards: 'refundable', act: '退款' });
    expect(atOnce?.afterUntil).not.toBeNull();
    expect(summary.terms.items[0]).toMatchObject({
      act: '吊销',
      afterwards: 'notRefundable',
      afterUntil: null,
    });
    const many = await openWorld(
      NOW,
      Array.from({ length: 12 }, (_, index) => issued(`i-${index}`, '2026-11-05T10:00:00+08:00')),
    );
    const { terms } = (await list(many)).summary;
    expect([terms.items.length, terms.total]).toEqual([8, 12]);
    expect(
      (await list(await openWorld(NOW, [certificate('old', { purchasedAt: OLD })]))).summary.terms.items,
    ).toEqual([]);
  });

  it.each([
    ['?since=2026-11-19', ['at-once']],
    ['?until=2026-11-01&since=2026-11-01', ['reviewed']],
  ])('ALY-10 bought within %s, both days within', async (query, expected) => {
    expect(ids(await list(await world(), query))).toEqual(expected);
  });

  it('GEN-9 a range that ends before it begins is refused at its end', async () => {
    const answer = await (
      await world()
    ).get<{ errors: { pointer: string; code: string }[] }>(
      '/aliyun/certificates?since=2026-11-02&until=2026-11-01',
    );
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '?until', code: 'rangeReversed' }]);
  });

  it('ALY-10 the CSV holds every row that the filters let through, in the words of the page', async () => {
    const answer = await (
      await world()
    ).get<string>('/aliyun/certificates.csv?stake=today', 'customer', 'en');
    const [head = '', row = '', ...more] = answer.text.trim().split('\r\n');
    expect(more).toEqual([]);
    expect(head).toBe(
      'Instance ID,Domain,Product,State,Bought on (UTC+8),Issued on (UTC+8),Expires on (UTC+8),Refundable?,In short,Last safe moment (UTC+8),Deadline (UTC+8),Amount,Currency',
    );
    expect(row).toContain('2026-11-23 23:59,2026-11-30 23:59,1500.00,CNY');
    expect(row).toContain('Steps first,"Revoke first, 5 working days"');
    const all = await (await world()).get<string>('/aliyun/certificates.csv');
    expect(all.text.trim().split('\r\n')).toHaveLength(DUE.length + 1);
  });
});
