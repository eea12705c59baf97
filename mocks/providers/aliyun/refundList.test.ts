import { describe, expect, it } from 'vitest';
import type { listAliyunRefunds } from '#contract/aliyun';
import type { AnswerOf } from '#contract/endpoint';
import type { RefundApplication } from '#contract/refund';
import { instantOf } from '../../platform/calendar';
import { certificate, openWorld, PLAIN, type World } from './testing';

type List = AnswerOf<typeof listAliyunRefunds>;

const PHONE = '13800138000';

async function withRefunds(): Promise<World> {
  const old = { purchasedAt: instantOf('2026-11-01T10:00:00+08:00') };
  const world = await openWorld(
    '2026-11-23T10:00:00+08:00',
    [
      certificate('one', { domain: '=cmd.example.cn' }),
      certificate('two', {
        ...old,
        price: { currency: 'CNY', list: 9_900, discount: 0, voucher: 0, paid: { onlineBank: 9_900 } },
      }),
      certificate('three', old),
      certificate('theirs', { accountId: 'customer-2' }),
    ],
    'manual',
  );
  const helped = { reason: { code: 'blocked', text: null }, assistance: { kind: 'phone', value: PHONE } };
  await world.post('/aliyun/certificates/one/refunds', helped);
  await world.to('2026-11-23T11:00:00+08:00');
  await world.post('/aliyun/certificates/two/refunds', PLAIN);
  await world.to('2026-11-24T11:00:00+08:00');
  await world.post('/aliyun/certificates/three/refunds', PLAIN);
  await world.post('/aliyun/refunds/r-0003/cancel');
  await world.post('/aliyun/certificates/theirs/refunds', PLAIN, 'customer-2');
  return world;
}

const list = async (world: World, query = '') => (await world.get<List>(`/aliyun/refunds${query}`)).body;
const ids = ({ items }: List) => items.map(({ id }) => id);

describe('ALY-9 the progress list', () => {
  it('ALY-9 shows stage, dates, amount and destination of every own application, newest first', async () => {
    const { items, total, all } = await list(await withRefunds());
    expect({ total, all }).toEqual({ total: 3, all: 3 });
    expect(items.map(({ id, stage }) => [id, stage])).toEqual([
      ['r-0003', 'cancelled'],
      ['r-0002', 'underReview'],
      ['r-0001', 'refunded'],
    ]);
    expect(items[1]).toMatchObject({
      subject: { id: 'two', name: 'two.example.cn', kind: 'certificate' },
      rule: 'ALY-R2',
      amount: { currency: 'CNY', minor: 9_900 },
      destinations: ['onlineBank'],
      expectedBy: '2026-11-30T23:59:59.999+08:00',
      latestBy: '2026-12-14T23:59:59.999+08:00',
      canCancel: true,
    });
  });

  it.each([
    ['?stage=underReview', ['r-0002']],
    ['?search=r-0001', ['r-0001']],
    ['?search=THREE.example', ['r-0003']],
    ['?search=two', ['r-0002']],
    ['?search=138', []],
    ['?since=2026-11-24', ['r-0003']],
    ['?until=2026-11-23', ['r-0002', 'r-0001']],
    ['?sort=amount', ['r-0002', 'r-0003', 'r-0001']],
    ['?sort=-amount', ['r-0003', 'r-0001', 'r-0002']],
    ['?sort=latestBy', ['r-0002', 'r-0003', 'r-0001']],
    ['?sort=-latestBy', ['r-0003', 'r-0002', 'r-0001']],
    ['?sort=submittedAt&pageSize=2', ['r-0001', 'r-0002']],
    ['?sort=submittedAt&pageSize=2&page=9', ['r-0003']],
  ])('ALY-9 %s', async (query, expected) => {
    expect(ids(await list(await withRefunds(), query))).toEqual(expected);
  });

  it('ALY-9 GEN-11 the CSV holds the filtered rows, no contact, and no formula', async () => {
    const world = await withRefunds();
    const all = await world.get<string>('/aliyun/refunds.csv?sort=submittedAt', 'customer', 'en');
    expect(all.status).toBe(200);
    expect(all.text.trim().split('\r\n')).toHaveLength(4);
    expect(all.text).not.toContain('0013');
    expect(all.text).not.toContain('theirs');
    expect(all.text).not.toMatch(/(^|[,"])=cmd/m);
    const some = await world.get<string>('/aliyun/refunds.csv?stage=underReview');
    expect(some.text.trim().split('\r\n')).toHaveLength(2);
    expect(some.text).toContain('r-0002');
  });

  it('ALY-9 each application has a page with its timeline and the certificate as its own fact', async () => {
    const world = await withRefunds();
    const { body } = await world.get<RefundApplication>('/aliyun/refunds/r-0002', 'customer', 'en');
    expect(body).toMatchObject({
      subjectState: 'Paid',
      decision: { state: 'underReview' },
      settlement: null,
    });
    expect(body.timeline.length).toBeGreaterThan(1);
    const done = await world.get<RefundApplication>('/aliyun/refunds/r-0001', 'customer', 'en');
    // The page said it becomes this, and the list says it by now.
    expect(done.body).toMatchObject({ stage: 'refunded', subjectState: 'Refunded' });
  });
});
