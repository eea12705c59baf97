import type { AlibabaHeldCertificate, AlibabaSubject } from '#contract/alibabaOrders';
import { type Boundary, boundaryAt } from '../../rules/subject';
import type { AlibabaRule } from './reasons';

/** A used order, placed on Thursday 19 and paid on Friday 20 November 2026, the usual seven days ending on the 27th. */
const order = {
  placedAt: '2026-11-19T09:00:00+08:00',
  paidAt: '2026-11-20T09:00:00+08:00',
  used: true,
  promotion: null,
  combined: null,
  earlyRenewal: false,
  years: 3,
  refund: 'none',
  price: { currency: 'USD', list: 54000, discount: 4000, voucher: 5000, paid: { alipay: 45000 } },
  certificates: [],
  ca: null,
  gateway: null,
} as const;

/** An SSL order with these certificates still in the list. */
export const sslWith = (
  ...certificates: AlibabaHeldCertificate[]
): Extract<AlibabaSubject, { service: 'ssl' }> => ({ ...order, certificates, service: 'ssl' });

export const pca: Extract<AlibabaSubject, { service: 'pca' }> = {
  ...order,
  certificates: [],
  service: 'pca',
  ca: { enabled: true, resetAt: null },
};

export const gateway: Extract<AlibabaSubject, { service: 'gateway' }> = {
  ...order,
  certificates: [],
  service: 'gateway',
  gateway: { domainAdded: true, visits: 0, outboundBytes: 0, resetAt: null },
};

export const other: Extract<AlibabaSubject, { service: 'other' }> = {
  ...order,
  certificates: [],
  service: 'other',
};

const unused: AlibabaSubject = { ...sslWith(), used: false };
const removed = sslWith();
const held = sslWith({ sequence: 1, state: 'issued' });
const revoked = sslWith({ sequence: 1, state: 'revoked' });
const revoking = sslWith({ sequence: 1, state: 'validatingRevocation' });
const oneOfTwo = sslWith({ sequence: 1, state: 'revoked' }, { sequence: 2, state: 'notActivated' });
const combined: AlibabaSubject = { ...held, combined: 'hybrid' };
const asPaid = { placedAt: removed.paidAt };

const caResetAt = (resetAt: string): AlibabaSubject => ({ ...pca, ca: { enabled: false, resetAt } });
const whole = gateway.gateway;
const gatewayResetAt = (resetAt: string): AlibabaSubject => ({
  ...gateway,
  gateway: { ...whole, domainAdded: false, resetAt },
});
const visitedAndReset: AlibabaSubject = {
  ...gateway,
  gateway: { domainAdded: false, visits: 1, outboundBytes: 0, resetAt: '2026-11-26T23:59:59.999+08:00' },
};
const withoutDomain: AlibabaSubject = { ...gateway, used: false, gateway: { ...whole, domainAdded: false } };
const visited: AlibabaSubject = { ...gateway, gateway: { ...whole, visits: 1 } };
const trafficked: AlibabaSubject = { ...gateway, gateway: { ...whole, outboundBytes: 1 } };

const usual = { name: 'Double 11', refundPolicy: 'standard', windowDays: null } as const;
const days14 = { ...usual, windowDays: 14 };
const day1 = { ...usual, windowDays: 1 };
const noRefunds = { ...usual, refundPolicy: 'none' } as const;

/** The seventh day after payment, and the moment it is over. */
const PAID_7 = '2026-11-27T23:59:59.999+08:00';
const PAID_8 = '2026-11-28T00:00:00.000+08:00';
/** The seventh day after the order was placed, a day earlier. */
const PLACED_7 = '2026-11-26T23:59:59.999+08:00';
const PLACED_8 = '2026-11-27T00:00:00.000+08:00';

const at = boundaryAt<AlibabaSubject, AlibabaRule>;

type Title = readonly [zh: string, en: string];

/** Both sides of a window: the rule on its last millisecond, and what follows one later. */
const window = (
  [zh, en]: Title,
  subject: AlibabaSubject,
  [last, rule, next, follower]: [string, AlibabaRule, string, AlibabaRule],
  deadline: string | null = last,
) => [
  at([`${zh}，最后一毫秒`, `${en}, last millisecond`], subject, last, rule, deadline),
  at([`${zh}，再过一毫秒`, `${en}, one later`], subject, next, follower),
];

/** Both sides of the seven days from payment; `deadline` null where the verdict has none. */
const sincePaid = (title: Title, subject: AlibabaSubject, rule: AlibabaRule, deadline?: null) =>
  window(title, subject, [PAID_7, rule, PAID_8, 'ABC-R2'], deadline);

/** Both sides of the seven days from placing the order. */
const sincePlaced = (title: Title, subject: AlibabaSubject, rule: AlibabaRule) =>
  window(title, subject, [PLACED_7, rule, PLACED_8, 'ABC-R15']);

const ssl: readonly Boundary<AlibabaSubject, AlibabaRule>[] = [
  at(['刚付款', 'paid this very moment'], unused, '2026-11-20T09:00:00.000+08:00', 'ABC-R3', PAID_7),
  ...sincePaid(['从未使用', 'never used'], unused, 'ABC-R3'),
  ...sincePaid(['其他服务，已使用', 'another service, used'], other, 'ABC-R4', null),
  ...sincePaid(['其他服务，从未使用', 'another service, never used'], { ...other, used: false }, 'ABC-R3'),
  ...sincePaid(['配额已合并', 'quota combined'], combined, 'ABC-R5', null),
  ...sincePaid(
    ['配额已合并，证书均已移除', 'quota combined, all removed'],
    { ...removed, combined: 'multiDomainWildcard' },
    'ABC-R5',
    null,
  ),
  ...sincePaid(['仍有证书', 'a certificate held'], held, 'ABC-R7'),
  ...sincePaid(['证书均已移除', 'every certificate removed'], removed, 'ABC-R8'),
  ...sincePaid(['已吊销', 'revoked'], revoked, 'ABC-R8'),
  at(['最后一天，吊销审核中', 'revoking on the last day'], revoking, PAID_7, 'ABC-R7', PAID_7),
  at(['一张已吊销，一张未吊销', 'one revoked, one not'], { ...oneOfTwo, years: 2 }, PAID_7, 'ABC-R7', PAID_7),
];

const resets: readonly Boundary<AlibabaSubject, AlibabaRule>[] = [
  ...sincePlaced(['CA 已启用', 'CA enabled'], pca, 'ABC-R9'),
  ...sincePaid(
    ['CA 已启用，下单时即付款', 'CA enabled, placed as it was paid'],
    { ...pca, ...asPaid },
    'ABC-R9',
  ),
  ...sincePaid(['CA 启用过久', 'CA enabled too long'], pca, 'ABC-R15', null),
  ...sincePaid(['CA 于第 7 天重置', 'CA reset on day 7'], caResetAt(PLACED_7), 'ABC-R10'),
  at(
    ['CA 于第 7 天重置，随即退款', 'CA reset on day 7, at once'],
    caResetAt(PLACED_7),
    PLACED_7,
    'ABC-R10',
    PAID_7,
  ),
  at(
    ['CA 于第 6 天重置', 'CA reset on day 6'],
    caResetAt('2026-11-25T23:59:59.999+08:00'),
    PLACED_8,
    'ABC-R10',
    PAID_7,
  ),
  at(
    ['CA 在付款前重置', 'CA reset before the order was paid'],
    caResetAt('2026-11-19T10:00:00+08:00'),
    PAID_7,
    'ABC-R10',
    PAID_7,
  ),
  ...sincePaid(['CA 于第 8 天重置', 'CA reset on day 8'], caResetAt(PLACED_8), 'ABC-R15', null),
  at(
    ['CA 从未启用', 'CA never enabled'],
    { ...pca, used: false, ca: { enabled: false, resetAt: null } },
    PAID_7,
    'ABC-R3',
    PAID_7,
  ),

  ...sincePlaced(['已添加域名', 'domain added'], gateway, 'ABC-R11'),
  ...sincePaid(
    ['已添加域名，下单时即付款', 'domain added, placed as it was paid'],
    { ...gateway, ...asPaid },
    'ABC-R11',
  ),
  ...sincePaid(['域名添加过久', 'domain added too long ago'], gateway, 'ABC-R15', null),
  ...sincePaid(['网关于第 7 天重置', 'gateway reset on day 7'], gatewayResetAt(PLACED_7), 'ABC-R14'),
  at(
    ['网关于第 6 天重置', 'gateway reset on day 6'],
    gatewayResetAt('2026-11-25T23:59:59.999+08:00'),
    PLACED_8,
    'ABC-R14',
    PAID_7,
  ),
  ...sincePaid(['网关于第 8 天重置', 'gateway reset on day 8'], gatewayResetAt(PLACED_8), 'ABC-R15', null),
  ...sincePaid(['一次访问', 'one visit'], visited, 'ABC-R12', null),
  ...window(['一字节流量', 'one byte'], trafficked, [PLACED_7, 'ABC-R12', PLACED_8, 'ABC-R12'], null),
  at(['消耗后按时重置', 'consumed, then reset in time'], visitedAndReset, PLACED_7, 'ABC-R12'),
  at(['网关未添加域名', 'gateway without a domain'], withoutDomain, PAID_7, 'ABC-R3', PAID_7),
];

/** The last milliseconds of an event's 14 days and 1 day from payment, and the day earlier from placing. */
const PAID_14 = '2026-12-04T23:59:59.999+08:00';
const PLACED_14 = '2026-12-03T23:59:59.999+08:00';
const PLACED_15 = '2026-12-04T00:00:00.000+08:00';
const PAID_1 = '2026-11-21T23:59:59.999+08:00';
const PLACED_1 = '2026-11-20T23:59:59.999+08:00';
const inEvent = <Of extends AlibabaSubject>(of: Of, promotion: Of['promotion']) => ({ ...of, promotion });
const forbidden = inEvent(unused, noRefunds);

const events: readonly Boundary<AlibabaSubject, AlibabaRule>[] = [
  ...sincePaid(['活动期限与平常相同', 'an event with the usual days'], inEvent(unused, usual), 'ABC-R3'),
  ...window(['活动期限 14 天', 'an event of 14 days'], inEvent(unused, days14), [
    PAID_14,
    'ABC-R3',
    '2026-12-05T00:00:00.000+08:00',
    'ABC-R2',
  ]),
  ...window(['活动期限 1 天', 'an event of 1 day'], inEvent(held, day1), [
    PAID_1,
    'ABC-R7',
    '2026-11-22T00:00:00.000+08:00',
    'ABC-R2',
  ]),
  ...window(['CA，活动期限 14 天', 'CA, an event of 14 days'], inEvent(pca, days14), [
    PLACED_14,
    'ABC-R9',
    PLACED_15,
    'ABC-R15',
  ]),
  at(
    ['活动期限 14 天，CA 于第 14 天重置', 'CA reset on day 14 of an event'],
    inEvent(caResetAt(PLACED_14), days14),
    PAID_14,
    'ABC-R10',
    PAID_14,
  ),
  at(
    ['活动期限 14 天，CA 于第 15 天重置', 'CA reset on day 15 of an event'],
    inEvent(caResetAt(PLACED_15), days14),
    PLACED_15,
    'ABC-R15',
  ),
  at(
    ['CA，活动期限 1 天，下单次日付款', 'CA of an event of 1 day, paid a day after it was placed'],
    inEvent(pca, day1),
    PLACED_1,
    'ABC-R9',
    PLACED_1,
  ),
  at(['活动不退款，从未使用', 'no refunds by the event, never used'], forbidden, PAID_7, 'ABC-R1'),
  at(['活动不退款，第 8 天', 'no refunds by the event, day 8'], forbidden, PAID_8, 'ABC-R1'),
  at(
    ['活动不退款，提前续费', 'no refunds by the event, renewed early'],
    { ...inEvent(held, noRefunds), earlyRenewal: true },
    PAID_7,
    'ABC-R1',
  ),
  at(
    ['提前续费，从未使用', 'renewed early, never used'],
    { ...unused, earlyRenewal: true },
    PAID_7,
    'ABC-R6',
  ),
  at(['提前续费，第 8 天', 'renewed early, day 8'], { ...held, earlyRenewal: true }, PAID_8, 'ABC-R6'),
  at(['退款在途', 'refund on its way'], { ...revoked, refund: 'settling' }, PAID_7, 'ABC-R13'),
  at(
    ['活动不退款，但已退款', 'refunded, no refunds by the event'],
    { ...forbidden, refund: 'refunded' },
    PAID_8,
    'ABC-R13',
  ),
];

/** Both sides of every boundary of the Alibaba Cloud table. */
export const boundaries: readonly Boundary<AlibabaSubject, AlibabaRule>[] = [...ssl, ...resets, ...events];
