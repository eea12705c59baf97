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

/** Both sides of a window: the rule on its last millisecond, and what follows one later. */
const window = (
  title: string,
  subject: AlibabaSubject,
  [last, rule, next, follower]: [string, AlibabaRule, string, AlibabaRule],
  deadline: string | null = last,
) => [
  at(`${title}, last millisecond`, subject, last, rule, deadline),
  at(`${title}, one later`, subject, next, follower),
];

/** Both sides of the seven days from payment; `deadline` null where the verdict has none. */
const sincePaid = (title: string, subject: AlibabaSubject, rule: AlibabaRule, deadline?: null) =>
  window(title, subject, [PAID_7, rule, PAID_8, 'ABC-R2'], deadline);

/** Both sides of the seven days from placing the order. */
const sincePlaced = (title: string, subject: AlibabaSubject, rule: AlibabaRule) =>
  window(title, subject, [PLACED_7, rule, PLACED_8, 'ABC-R15']);

const ssl: readonly Boundary<AlibabaSubject, AlibabaRule>[] = [
  at('paid this very moment', unused, '2026-11-20T09:00:00.000+08:00', 'ABC-R3', PAID_7),
  ...sincePaid('never used', unused, 'ABC-R3'),
  ...sincePaid('another service, used', other, 'ABC-R4', null),
  ...sincePaid('another service, never used', { ...other, used: false }, 'ABC-R3'),
  ...sincePaid('quota combined', combined, 'ABC-R5', null),
  ...sincePaid(
    'quota combined, all removed',
    { ...removed, combined: 'multiDomainWildcard' },
    'ABC-R5',
    null,
  ),
  ...sincePaid('a certificate held', held, 'ABC-R7'),
  ...sincePaid('every certificate removed', removed, 'ABC-R8'),
  ...sincePaid('revoked', revoked, 'ABC-R8'),
  at('revoking on the last day', revoking, PAID_7, 'ABC-R7', PAID_7),
  at('one revoked, one not', { ...oneOfTwo, years: 2 }, PAID_7, 'ABC-R7', PAID_7),
];

const resets: readonly Boundary<AlibabaSubject, AlibabaRule>[] = [
  ...sincePlaced('CA enabled', pca, 'ABC-R9'),
  ...sincePaid('CA enabled, placed as it was paid', { ...pca, ...asPaid }, 'ABC-R9'),
  ...sincePaid('CA enabled too long', pca, 'ABC-R15', null),
  ...sincePaid('CA reset on day 7', caResetAt(PLACED_7), 'ABC-R10'),
  at('CA reset on day 7, at once', caResetAt(PLACED_7), PLACED_7, 'ABC-R10', PAID_7),
  at('CA reset on day 6', caResetAt('2026-11-25T23:59:59.999+08:00'), PLACED_8, 'ABC-R10', PAID_7),
  at('CA reset before the order was paid', caResetAt('2026-11-19T10:00:00+08:00'), PAID_7, 'ABC-R10', PAID_7),
  ...sincePaid('CA reset on day 8', caResetAt(PLACED_8), 'ABC-R15', null),
  at(
    'CA never enabled',
    { ...pca, used: false, ca: { enabled: false, resetAt: null } },
    PAID_7,
    'ABC-R3',
    PAID_7,
  ),

  ...sincePlaced('domain added', gateway, 'ABC-R11'),
  ...sincePaid('domain added, placed as it was paid', { ...gateway, ...asPaid }, 'ABC-R11'),
  ...sincePaid('domain added too long ago', gateway, 'ABC-R15', null),
  ...sincePaid('gateway reset on day 7', gatewayResetAt(PLACED_7), 'ABC-R14'),
  at('gateway reset on day 6', gatewayResetAt('2026-11-25T23:59:59.999+08:00'), PLACED_8, 'ABC-R14', PAID_7),
  ...sincePaid('gateway reset on day 8', gatewayResetAt(PLACED_8), 'ABC-R15', null),
  ...sincePaid('one visit', visited, 'ABC-R12', null),
  ...window('one byte', trafficked, [PLACED_7, 'ABC-R12', PLACED_8, 'ABC-R12'], null),
  at('consumed, then reset in time', visitedAndReset, PLACED_7, 'ABC-R12'),
  at('gateway without a domain', withoutDomain, PAID_7, 'ABC-R3', PAID_7),
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
  ...sincePaid('an event with the usual days', inEvent(unused, usual), 'ABC-R3'),
  ...window('an event of 14 days', inEvent(unused, days14), [
    PAID_14,
    'ABC-R3',
    '2026-12-05T00:00:00.000+08:00',
    'ABC-R2',
  ]),
  ...window('an event of 1 day', inEvent(held, day1), [
    PAID_1,
    'ABC-R7',
    '2026-11-22T00:00:00.000+08:00',
    'ABC-R2',
  ]),
  ...window('CA, an event of 14 days', inEvent(pca, days14), [PLACED_14, 'ABC-R9', PLACED_15, 'ABC-R15']),
  at('CA reset on day 14 of an event', inEvent(caResetAt(PLACED_14), days14), PAID_14, 'ABC-R10', PAID_14),
  at('CA reset on day 15 of an event', inEvent(caResetAt(PLACED_15), days14), PLACED_15, 'ABC-R15'),
  at(
    'CA of an event of 1 day, paid a day after it was placed',
    inEvent(pca, day1),
    PLACED_1,
    'ABC-R9',
    PLACED_1,
  ),
  at('no refunds by the event, never used', forbidden, PAID_7, 'ABC-R1'),
  at('no refunds by the event, day 8', forbidden, PAID_8, 'ABC-R1'),
  at(
    'no refunds by the event, renewed early',
    { ...inEvent(held, noRefunds), earlyRenewal: true },
    PAID_7,
    'ABC-R1',
  ),
  at('renewed early, never used', { ...unused, earlyRenewal: true }, PAID_7, 'ABC-R6'),
  at('renewed early, day 8', { ...held, earlyRenewal: true }, PAID_8, 'ABC-R6'),
  at('refund on its way', { ...revoked, refund: 'settling' }, PAID_7, 'ABC-R13'),
  at('refunded, no refunds by the event', { ...forbidden, refund: 'refunded' }, PAID_8, 'ABC-R13'),
];

/** Both sides of every boundary of the Alibaba Cloud table. */
export const boundaries: readonly Boundary<AlibabaSubject, AlibabaRule>[] = [...ssl, ...resets, ...events];
