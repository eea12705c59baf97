import { product } from '../demo/variety';
import { describe, expect, it } from 'vitest';
import { type Builder, priceOf } from './alibaba/telling';
import { openWorld as openAlibaba } from './alibaba/testing';
import { certificate, issued, openWorld as openAliyun, revoked } from './aliyun/testing';
import { order, openWorld as openTencent } from './tencent/testing';

const PRICE = { currency: 'CNY', list: 30_000, discount: 0, voucher: 30_000, paid: { alipay: 0 } };
const NOTHING = { price: PRICE };
const NOW = '2026-11-22T10:00:00+08:00';
const LONG_AGO = { ...NOTHING, purchasedAt: Date.parse('2026-11-01T09:00:00+08:00') };

/** What money would come with, in the words of rows, decisions, previews and what is awaited. */
const PROMISES =
  /at once,? without|comes back at once|money can come back|arrives at once|the full |CN?[¥$]0|即时到账|全额/;

const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(texts)
      : [];

/** Every text of an answer that promises money. */
const promisesIn = (body: unknown): string[] => texts(body).filter((text) => PROMISES.test(text));

describe.each(['en', 'zh-CN'] as const)('%s: nothing paid, nothing promised', (language) => {
  it.each([
    ['day 2, not submitted', certificate('c', NOTHING)],
    ['day 21, not submitted', certificate('c', LONG_AGO)],
    ['issued', issued('c', '2026-11-10T09:00:00+08:00', NOTHING)],
    ['revoked', revoked('c', '2026-11-10T09:00:00+08:00', '2026-11-15T09:00:00+08:00', NOTHING)],
  ])('GEN-4 Aliyun, %s: page, list and previews', async (_, record) => {
    const { get } = await openAliyun(NOW, [record]);
    for (const path of ['/aliyun/certificates/c', '/aliyun/certificates'])
      expect(promisesIn((await get(path, 'customer', language)).body)).toEqual([]);
  });

  it.each([
    ['day 2', certificate('c', NOTHING)],
    ['day 21', certificate('c', LONG_AGO)],
  ])('GEN-4 Aliyun, %s, under review: page, list, previews and what is awaited', async (_, record) => {
    const { get, post } = await openAliyun(NOW, [record], 'manual');
    await post('/aliyun/certificates/c/application', { domain: 'c.example.cn' });
    for (const path of ['/aliyun/certificates/c', '/aliyun/certificates']) {
      const { body } = await get<object>(path, 'customer', language);
      expect(JSON.stringify(body)).toContain('ALY-G1');
      expect(promisesIn(body)).toEqual([]);
    }
  });

  const free = { price: priceOf(product('OV'), { voucher: 18_000, paid: { alipay: 0 } }) };
  it.each<readonly [string, (builder: Builder) => unknown]>([
    ['unused', ({ buy }) => buy(2, free)],
    ['pending', ({ buy }) => buy(3, free).begin(2)],
    ['validating', ({ buy }) => buy(3, free).apply(0)],
    ['issued', ({ buy }) => buy(3, free).apply(3).pass(2)],
    ['revoked', ({ buy }) => buy(6, free).apply(6).pass(5).revoke(3).completeRevocation(2)],
  ])('GEN-4 Alibaba Cloud, %s: order, list, certificates and previews', async (_, build) => {
    const { get } = await openAlibaba((builder) => void build(builder));
    for (const path of ['orders/ab-0001', 'orders', 'certificates'])
      expect(promisesIn((await get(`/alibaba/${path}`, 'customer', language)).body)).toEqual([]);
  });

  it.each(['pendingSubmission', 'validating', 'failed'] as const)(
    'GEN-4 Tencent Cloud, %s: page and list',
    async (state) => {
      const paid = { cash: 0, giftCard: 0 };
      const one = order('tc-1', { state, price: { ...PRICE, paid, benefitPoints: 0 } as never });
      const { get } = await openTencent([one]);
      for (const path of ['/tencent/certificates/tc-1', '/tencent/certificates'])
        expect(promisesIn((await get(path, 'customer', language)).body)).toEqual([]);
    },
  );
});

it('GEN-4 a refund of nothing is no figure of what comes back now', async () => {
  const { get } = await openAliyun(NOW, [certificate('c', NOTHING), certificate('d')]);
  const { body } = await get<{ summary: { refundable: object } }>('/aliyun/certificates');
  expect(body.summary.refundable).toMatchObject({ count: 1, atOnce: 1 });
  const stake = await get<{ items: { id: string }[] }>('/aliyun/certificates?stake=refundable');
  expect(stake.body.items.map(({ id }) => id)).toEqual(['d']);
});
