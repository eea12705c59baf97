import fc from 'fast-check';
import { TencentApplication, type TencentDecideRequest } from '../../../src/api/contract/tencent-policy';
import { MIDNIGHT, after, laterBy, offset, written } from '../../testing/policy/random';

/** For tests only: random valid requests. */

const minor = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5_000_000 }));

const price = fc
  .record({
    currency: fc.constantFrom('CNY', 'USD', 'JPY', 'KWD'),
    discount: minor,
    voucher: minor,
    paid: fc.record({ cash: minor, giftCard: minor }),
    benefitPoints: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100_000 })),
  })
  .map((one) => ({ ...one, list: one.discount + one.voucher + one.paid.cash + one.paid.giftCard }));

/** Requests that the API answers with a decision. */
export const validRequest: fc.Arbitrary<TencentDecideRequest> = fc
  .record({
    at: laterBy(fc.integer({ min: 0, max: 800 })),
    offset,
    state: fc.constantFrom(...TencentApplication.options),
    refund: fc.oneof(
      { weight: 6, arbitrary: fc.constant('none' as const) },
      { weight: 1, arbitrary: fc.constantFrom('settling' as const, 'refunded' as const) },
    ),
    price,
  })
  .map(({ at, offset: hours, ...subject }) => ({ now: written(after(MIDNIGHT, at), hours), subject }));
