import { NOT_REVOKED } from '../../certificates/reviews';
import { instantOf } from '../../platform/days';
import { payThroughRail } from '../../refunds/purchase';
import { type Room, openRoom } from '../../testing/room';
import { aliyun } from '.';
import { type AliyunRecord, CERTIFICATES } from './records';

/** For tests only: certificates, and this console with the desk and the money. */

/** A plain unissued OV certificate of the customer, bought 2026-11-20 09:00. */
export function certificate(id: string, change: Partial<AliyunRecord> = {}): AliyunRecord {
  return {
    id,
    accountId: 'customer',
    domain: `${id}.example.cn`,
    product: { validation: 'OV', free: false, coverage: 'single', years: 1 },
    price: { currency: 'CNY', list: 200_000, discount: 20_000, voucher: 30_000, paid: { alipay: 150_000 } },
    purchasedAt: instantOf('2026-11-20T09:00:00+08:00'),
    servicePeriodEndsAt: instantOf('2027-11-20T09:00:00+08:00'),
    application: { state: 'notSubmitted', submittedAt: null, failure: null, deskItem: null },
    issuedAt: null,
    expiresAt: null,
    revocation: { ...NOT_REVOKED, state: 'none' },
    refundId: null,
    history: [],
    ...change,
  };
}

/** The same, issued at an instant and valid for a year. */
export function issued(id: string, issuedAt: string, change: Partial<AliyunRecord> = {}): AliyunRecord {
  const at = instantOf(issuedAt);
  return certificate(id, {
    purchasedAt: at - 3_600_000,
    application: { state: 'passed', submittedAt: at - 1_800_000, failure: null, deskItem: null },
    issuedAt: at,
    expiresAt: at + 365 * 86_400_000,
    ...change,
  });
}

/** The same, with its revocation completed at an instant. */
export function revoked(
  id: string,
  issuedAt: string,
  revokedAt: string,
  change: Partial<AliyunRecord> = {},
): AliyunRecord {
  const at = instantOf(revokedAt);
  const base = issued(id, issuedAt, change);
  return {
    ...base,
    revocation: { ...base.revocation, state: 'completed', requestedAt: at, completedAt: at, latestBy: at },
  };
}

/** Opens a world at an instant with some certificates in it; auto review unless told. */
export const openWorld = (
  at: string,
  records: readonly AliyunRecord[],
  review: 'auto' | 'manual' = 'auto',
): Promise<Room> =>
  openRoom(
    aliyun,
    at,
    (tx) => {
      for (const record of records) {
        tx.put(CERTIFICATES, record);
        payThroughRail(tx, {
          provider: 'aliyun',
          ...record,
          name: record.domain,
          paidAt: record.purchasedAt,
        });
      }
    },
    review,
  );

export type World = Room;

/** A refund request nobody could object to. */
export const PLAIN = { reason: { code: 'notNeeded', text: null }, assistance: null };
