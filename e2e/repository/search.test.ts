import { expect, it } from 'vitest';
import { listScenarios } from '#contract/demo';
import type { Language } from '#contract/words';
import { openWorld } from '../../mocks/testing/world';
import { FIRST_SHOWN, searched } from '../../src/demo/search';

/** What people type, and a scenario that must be among the first five. */
const ASKED: readonly (readonly [Language, typed: string, found: string])[] = [
  ['en', 'rail failure', 'aliyun.rail.unknown-then-fail'],
  ['en', 'half', 'alipay.refund.ready'],
  ['en', 'double click', 'aliyun.refund.lost-response'],
  ['en', 'day 28', 'aliyun.issued.day-28'],
  ['en', 'Day 7 last millisecond', 'alibaba.order.day-7-last-millisecond'],
  ['en', 'gift card', 'tencent.proportion'],
  ['en', 'stuck refund', 'aliyun.refund.settling-slow'],
  ['en', 'rejected', 'aliyun.refund.rejected'],
  ['en', 'network timeout', 'aliyun.rail.lost-response'],
  ['en', 'holiday', 'aliyun.review-across.national-day-2026'],
  ['en', 'coupon', 'aliyun.refund.nothing-paid'],
  ['en', 'not enough merchant balance', 'aliyun.rail.balance-short'],
  ['en', 'APY-E5', 'alipay.balance.short'],
  ['en', 'MERCHANT_BALANCE_NOT_ENOUGH', 'alipay.code.balance'],
  ['en', 'fx', 'alipay.rate.settled'],
  ['en', '双击', 'aliyun.refund.lost-response'],
  ['zh-CN', '支付失败', 'aliyun.refund.fails-next'],
  ['zh-CN', '一半', 'alipay.refund.ready'],
  ['zh-CN', '重复提交', 'aliyun.refund.lost-response'],
  ['zh-CN', '第28天', 'aliyun.issued.day-28'],
  ['zh-CN', '吊销来不及', 'alibaba.ssl.issued.too-late'],
  ['zh-CN', '国庆放假', 'alibaba.ssl.revocation-across.national-day-2026'],
  ['zh-CN', '免费证书', 'aliyun.free-dv'],
  ['zh-CN', '礼品卡', 'tencent.proportion'],
  ['zh-CN', '钱一直不到账', 'aliyun.refund.settling-slow'],
  ['zh-CN', 'half', 'alipay.refund.ready'],
];

const world = openWorld();
const listed = async (language: Language) => (await world).call(listScenarios, { language });

it.each(ASKED)('DEM-1 finds what people type, in %s: %s', async (language, typed, found) => {
  const { items, lines } = await listed(language);
  const first = searched(items, lines, typed).map(({ id }) => id);
  expect(first.slice(0, 5)).toContain(found);
  // A search narrows: what shows half of everything found nothing.
  expect(first.length).toBeLessThan(items.length / 2);
});

it('DEM-1 finds nothing where a word is in no scenario, and everything where nothing is asked', async () => {
  const { items, lines } = await listed('en');
  expect(searched(items, lines, 'double nonsense')).toEqual([]);
  expect(searched(items, lines, '  ')).toEqual(items);
});

it('DEM-1 what the gallery shows first are scenarios of every console, with each verdict', async () => {
  const { items } = await listed('en');
  const first = FIRST_SHOWN.map((id) => items.find((one) => one.id === id));
  expect(first).not.toContain(undefined);
  expect(new Set(first.map((one) => one?.provider)).size).toBe(4);
  expect(new Set(first.map((one) => one?.verdict))).toEqual(
    new Set(['refundable', 'actionRequired', 'notRefundable', null]),
  );
});
