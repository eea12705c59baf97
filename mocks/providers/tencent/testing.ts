import fc from 'fast-check';
import { TencentApplication, type TencentDecideRequest } from '#contract/tencent';
import { instantOf } from '../../platform/calendar';
import { openConsole, type Console } from '../../testing/console';
import { after, laterBy, MIDNIGHT, offset, written } from '../../testing/random';
import { tencent } from './api';
import { CERTIFICATES, type PackageRecord, PACKAGES, type TencentRecord } from './record';
import { CONSENT_VERSION } from './refund';

/** For tests only: certificate orders, and this console with the desk and the money. */

export const NOW = '2026-11-22T10:00:00+08:00';

/** A plain OV order of the customer that waits for its submission, 700.00 by cash and 300.00 by gift card. */
export function order(id: string, change: Partial<TencentRecord> = {}): TencentRecord {
  return {
    id,
    accountId: 'customer',
    domain: `${id}.example.cn`,
    product: { validation: 'OV', free: false, coverage: 'single', years: 1 },
    price: {
      currency: 'CNY',
      list: 100_000,
      discount: 0,
      voucher: 0,
      paid: { cash: 70_000, giftCard: 30_000 },
    },
    benefit: null,
    purchasedAt: instantOf('2026-11-18T09:00:00+08:00'),
    state: 'pendingSubmission',
    submittedAt: null,
    failure: null,
    deskItem: null,
    cancelledBy: null,
    issuedAt: null,
    expiresAt: null,
    refundId: null,
    history: [],
    ...change,
  };
}

/** A package of the customer, good until an instant (ISO 8601). */
export const pack = (id: string, expiresAt: string): PackageRecord => ({
  id,
  accountId: 'customer',
  name: `Package ${id}`,
  points: 100,
  expiresAt: instantOf(expiresAt),
});

/** Opens a world with some orders and packages in it; auto review unless told. */
export const openWorld = (
  records: readonly TencentRecord[],
  { packages = [], review = 'auto', at = NOW }: Beginning = {},
): Promise<Console> =>
  openConsole(
    tencent,
    at,
    (tx) => {
      for (const record of records) tx.put(CERTIFICATES, record);
      for (const one of packages) tx.put(PACKAGES, one);
    },
    review,
  );

interface Beginning {
  readonly packages?: readonly PackageRecord[];
  readonly review?: 'auto' | 'manual';
  readonly at?: string;
}

/** A refund request nobody could object to. */
export const AGREED = { consent: { version: CONSENT_VERSION } };

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
