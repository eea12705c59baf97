import type { AliyunSubject } from '#contract/aliyun';
import { type Boundary, boundaryAt } from '../../rules/subject';
import type { AliyunRule } from './policy';

const unissued: AliyunSubject = {
  product: { validation: 'OV', free: false },
  purchasedAt: '2026-11-17T09:00:00+08:00',
  servicePeriodEndsAt: '2027-11-17T09:00:00+08:00',
  application: 'notSubmitted',
  issuedAt: null,
  expiresAt: null,
  revocation: 'none',
  revokedAt: null,
  refund: 'none',
  price: { currency: 'CNY', list: 200000, discount: 20000, voucher: 30000, paid: { alipay: 150000 } },
};
const failed: AliyunSubject = { ...unissued, application: 'failed' };
const submitted: AliyunSubject = { ...unissued, application: 'underReview' };
const endless: AliyunSubject = { ...unissued, servicePeriodEndsAt: null };
/** Service so short that day 15 before its end falls into the first five days. */
const short: AliyunSubject = { ...unissued, servicePeriodEndsAt: '2026-12-05T18:00:00+08:00' };

const issued: AliyunSubject = {
  ...unissued,
  purchasedAt: '2026-02-27T10:00:00+08:00',
  servicePeriodEndsAt: '2027-02-27T10:00:00+08:00',
  application: 'passed',
  issuedAt: '2026-03-02T15:00:00+08:00',
  expiresAt: '2027-03-02T15:00:00+08:00',
};
const revoking: AliyunSubject = { ...issued, revocation: 'underReview' };
const revokedOn = (revokedAt: string): AliyunSubject => ({ ...issued, revocation: 'completed', revokedAt });
const inTime = revokedOn('2026-03-30T23:59:59.999+08:00');
const tooLate = revokedOn('2026-03-31T00:00:00.000+08:00');

const END_OF_DAY_5 = '2026-11-22T23:59:59.999+08:00';
const END_OF_DAY_15_BEFORE = '2027-11-02T23:59:59.999+08:00';
const END_OF_DAY_28 = '2026-03-30T23:59:59.999+08:00';
const END_OF_DAY_30 = '2026-04-01T23:59:59.999+08:00';

const at = boundaryAt<AliyunSubject, AliyunRule>;

/** Both sides of every boundary of the Aliyun table. */
export const boundaries: readonly Boundary<AliyunSubject, AliyunRule>[] = [
  at(
    ['刚购买', 'bought this very moment'],
    unissued,
    '2026-11-17T09:00:00.000+08:00',
    'ALY-R1',
    END_OF_DAY_5,
  ),
  at(
    ['第 5 天最后一毫秒', 'last millisecond of day 5'],
    unissued,
    '2026-11-22T23:59:59.999+08:00',
    'ALY-R1',
    END_OF_DAY_5,
  ),
  at(
    ['第 6 天第一毫秒', 'first millisecond of day 6'],
    unissued,
    '2026-11-23T00:00:00.000+08:00',
    'ALY-R2',
    END_OF_DAY_15_BEFORE,
  ),
  at(['第 5 天，审核失败', 'day 5, failed'], failed, '2026-11-22T23:59:59.999+08:00', 'ALY-R1', END_OF_DAY_5),
  at(
    ['第 6 天，审核失败', 'day 6, failed'],
    failed,
    '2026-11-23T00:00:00.000+08:00',
    'ALY-R2',
    END_OF_DAY_15_BEFORE,
  ),
  at(
    ['第 5 天，审核中', 'day 5, under review'],
    submitted,
    '2026-11-22T23:59:59.999+08:00',
    'ALY-G1',
    END_OF_DAY_15_BEFORE,
  ),
  at(
    ['第 6 天，审核中', 'day 6, under review'],
    submitted,
    '2026-11-23T00:00:00.000+08:00',
    'ALY-G1',
    END_OF_DAY_15_BEFORE,
  ),
  at(
    ['距服务到期 15 天', '15 days before the service ends'],
    unissued,
    '2027-11-02T23:59:59.999+08:00',
    'ALY-R2',
    END_OF_DAY_15_BEFORE,
  ),
  at(
    ['距服务到期 14 天', '14 days before the service ends'],
    unissued,
    '2027-11-03T00:00:00.000+08:00',
    'ALY-R3',
  ),
  at(
    ['距服务到期 15 天，审核中', '15 days before, under review'],
    submitted,
    '2027-11-02T23:59:59.999+08:00',
    'ALY-G1',
    END_OF_DAY_15_BEFORE,
  ),
  at(
    ['距服务到期 14 天，审核中', '14 days before, under review'],
    submitted,
    '2027-11-03T00:00:00.000+08:00',
    'ALY-R3',
  ),
  at(
    ['距服务到期 14 天，审核失败', '14 days before, failed'],
    failed,
    '2027-11-03T00:00:00.000+08:00',
    'ALY-R3',
  ),
  at(['服务期的最后一刻', 'last moment of the service'], unissued, '2027-11-17T08:59:59.999+08:00', 'ALY-R3'),
  at(['服务已到期', 'service ended'], unissued, '2027-11-17T09:00:00.000+08:00', 'ALY-R6'),
  at(
    ['服务已到期，审核中', 'service ended, under review'],
    submitted,
    '2027-11-17T09:00:00.000+08:00',
    'ALY-R6',
  ),
  at(
    ['服务期很短，距到期 15 天', 'short service, 15 days before'],
    short,
    '2026-11-20T23:59:59.999+08:00',
    'ALY-R1',
    '2026-11-20T23:59:59.999+08:00',
  ),
  at(
    ['服务期很短，距到期 14 天', 'short service, 14 days before'],
    short,
    '2026-11-21T00:00:00.000+08:00',
    'ALY-R3',
  ),
  at(
    ['没有服务期，第 5 天', 'no service period, day 5'],
    endless,
    '2026-11-22T23:59:59.999+08:00',
    'ALY-R1',
    END_OF_DAY_5,
  ),
  at(
    ['没有服务期，十年之后', 'no service period, ten years on'],
    endless,
    '2036-11-17T09:00:00.000+08:00',
    'ALY-R2',
  ),
  at(
    ['没有服务期，审核中', 'no service period, under review'],
    { ...endless, application: 'underReview' },
    '2036-11-17T09:00:00+08:00',
    'ALY-G1',
  ),

  at(['刚签发', 'issued this very moment'], issued, '2026-03-02T15:00:00.000+08:00', 'ALY-G2', END_OF_DAY_28),
  at(
    ['第 28 天最后一毫秒', 'last millisecond of day 28'],
    issued,
    '2026-03-30T23:59:59.999+08:00',
    'ALY-G2',
    END_OF_DAY_28,
  ),
  at(['第 29 天第一毫秒', 'first millisecond of day 29'], issued, '2026-03-31T00:00:00.000+08:00', 'ALY-R5'),
  at(
    ['第 28 天，吊销审核中', 'day 28, revoking'],
    revoking,
    '2026-03-30T23:59:59.999+08:00',
    'ALY-G3',
    END_OF_DAY_28,
  ),
  at(['第 29 天，吊销审核中', 'day 29, revoking'], revoking, '2026-03-31T00:00:00.000+08:00', 'ALY-R5'),
  at(
    ['第 28 天吊销，随即退款', 'revoked on day 28, at once'],
    inTime,
    '2026-03-30T23:59:59.999+08:00',
    'ALY-R4',
    END_OF_DAY_30,
  ),
  at(
    ['第 28 天吊销，第 29 天', 'revoked on day 28, day 29'],
    inTime,
    '2026-03-31T00:00:00.000+08:00',
    'ALY-R4',
    END_OF_DAY_30,
  ),
  at(
    ['第 28 天吊销，第 30 天最后一毫秒', 'revoked on day 28, last millisecond of day 30'],
    inTime,
    '2026-04-01T23:59:59.999+08:00',
    'ALY-R4',
    END_OF_DAY_30,
  ),
  at(
    ['第 28 天吊销，第 31 天第一毫秒', 'revoked on day 28, first millisecond of day 31'],
    inTime,
    '2026-04-02T00:00:00.000+08:00',
    'ALY-G5',
  ),
  at(
    ['第 29 天吊销，随即退款', 'revoked on day 29, at once'],
    tooLate,
    '2026-03-31T00:00:00.000+08:00',
    'ALY-R5',
  ),
  at(
    ['第 29 天吊销，第 30 天', 'revoked on day 29, day 30'],
    tooLate,
    '2026-04-01T23:59:59.999+08:00',
    'ALY-R5',
  ),
  at(
    ['第 29 天吊销，第 31 天', 'revoked on day 29, day 31'],
    tooLate,
    '2026-04-02T00:00:00.000+08:00',
    'ALY-R5',
  ),
  at(['过期前的最后一刻', 'last moment before expiry'], issued, '2027-03-02T14:59:59.999+08:00', 'ALY-R5'),
  at(['已过期', 'expired'], issued, '2027-03-02T15:00:00.000+08:00', 'ALY-R6'),
  at(
    ['按时吊销，之后过期', 'expired after being revoked in time'],
    inTime,
    '2027-03-02T15:00:00.000+08:00',
    'ALY-R6',
  ),
  at(
    ['按时吊销，28 天内过期', 'revoked in time, expiring within day 28'],
    { ...revokedOn('2026-03-05T08:00:00+08:00'), expiresAt: '2026-03-20T12:00:00+08:00' },
    '2026-03-20T11:59:59.999+08:00',
    'ALY-R4',
    '2026-03-20T11:59:59.999+08:00',
  ),
  at(
    ['已签发，服务期已结束', 'issued, its service period over'],
    { ...issued, servicePeriodEndsAt: '2026-03-05T10:00:00+08:00' },
    '2026-03-10T00:00:00+08:00',
    'ALY-G2',
    END_OF_DAY_28,
  ),

  at(
    ['免费证书，第 0 天', 'free, day 0'],
    { ...unissued, product: { validation: 'DV', free: true } },
    '2026-11-17T09:00:00+08:00',
    'ALY-R0',
  ),
  at(
    ['免费证书，已退款，已过期', 'free, refunded, expired'],
    { ...unissued, product: { validation: 'DV', free: true }, refund: 'refunded' },
    '2027-11-17T09:00:00+08:00',
    'ALY-R0',
  ),
  at(
    ['退款审核中', 'refund under review'],
    { ...unissued, refund: 'underReview' },
    '2026-11-22T23:59:59.999+08:00',
    'ALY-G4',
  ),
  at(
    ['退款在途', 'refund on its way'],
    { ...inTime, refund: 'settling' },
    '2026-03-31T00:00:00+08:00',
    'ALY-G4',
  ),
  at(
    ['已退款，已到期', 'refunded and expired'],
    { ...unissued, refund: 'refunded' },
    '2027-11-17T09:00:00+08:00',
    'ALY-G4',
  ),
];
