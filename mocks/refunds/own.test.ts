import { expect, it } from 'vitest';
import { listAliyunRefunds } from '#contract/aliyun';
import { refundPayment } from '#contract/rail';
import { openWorld } from '../testing/world';

it('GEN-4 ALY-9 the refund list is asked again and again, and follows what the merchant refunds meanwhile', async () => {
  const world = await openWorld({ scenario: 'aliyun.refund.under-review' });
  const [customer, operator] = [await world.as('customer'), await world.as('operator')];
  const amount = async () => {
    const { items } = await customer.call(listAliyunRefunds, { query: { search: 'cas-0001' } });
    return items[0]?.amount.minor;
  };
  expect([await amount(), await amount()]).toEqual([150_000, 150_000]);
  const body = {
    refundRequestId: 'm-1',
    paymentId: 'pay-aliyun-cas-0001',
    refundAmount: { currency: 'CNY', value: '50000' },
  };
  // Nothing of the application itself is written.
  expect((await operator.call(refundPayment, { body })).result.resultCode).toBe('SUCCESS');
  expect(await amount()).toBe(100_000);
});
