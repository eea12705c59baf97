import { AlibabaDecideRequest, type AlibabaSubject } from '#contract/alibabaOrders';
import type { ComparedState, MapSegment } from '#contract/explorer';
import { isoOf, isoOrNull, naturalDays } from '../../platform/calendar';
import type { Reader } from '../../platform/transaction';
import {
  type Axis,
  type AxisRow,
  type Explorable,
  explorableOf,
  knownWayOf,
  onDay,
  type RecordAsked,
} from '../../explorer/explorable';
import { about, aboutRules, asTable, inOrder } from '../../explorer/readings';
import { moneyOf } from '../../refunds/record';
import { asIfWithout } from '../../rules/prove';
import type { Facts } from '../../rules/table';
import { boundaries, gateway, other, pca, sslWith } from './boundaries';
import { lineDefinitions } from './lines';
import { holdingsIn, subjectOf } from './order';
import { alibabaPolicy, caseOf, startOf } from './policy';
import { ORDERS, PROVIDER } from './record';
import { type Subject, subjectErrors, toSubject } from './subject';
import { sentences } from './source';

const today = { placedAt: onDay(0), paidAt: onDay(0), years: 1 } as const;
const held = (
  state:
    | 'pendingApplication'
    | 'validatingApplication'
    | 'validationFailed'
    | 'issued'
    | 'validatingRevocation'
    | 'revoked',
) => sslWith({ sequence: 1, state });

const axisRow = (id: string, zh: string, en: string, subject: AlibabaSubject, from = 0): AxisRow => ({
  id,
  label: { 'zh-CN': zh, en },
  asked: [{ now: onDay(from), subject: { ...subject, ...today } }],
  day0: onDay(0),
});

/** POL-2: seven days from payment for what was never used or can be undone; for a CA and a gateway those of the reset, too. */
const axes: readonly Axis[] = [
  {
    label: { 'zh-CN': '付款后的天数：SSL 证书订单', en: 'Days since payment: SSL orders' },
    columns: null,
    rows: [
      axisRow('unused', '从未使用', 'Never used', { ...sslWith(), used: false }),
      axisRow('pending', '待申请', 'Pending Application', held('pendingApplication')),
      axisRow('validating', '审核中', 'Validating Application', held('validatingApplication')),
      axisRow('failed', '审核失败', 'Validation Failed', held('validationFailed')),
      axisRow('issued', '已签发', 'Issued', held('issued')),
      axisRow('revoking', '吊销审核中', 'Validating Revocation', held('validatingRevocation')),
      axisRow('revoked', '已吊销或已移除', 'Revoked or removed', held('revoked')),
      axisRow('combined', '配额已合并', 'Quota combined', { ...held('issued'), combined: 'hybrid' }),
      axisRow('renewed', '提前续费', 'Renewed in advance', { ...held('issued'), earlyRenewal: true }),
      axisRow('event', '活动规定不退款', 'Event without refunds', {
        ...held('issued'),
        promotion: { name: 'Double 11', refundPolicy: 'none', windowDays: null },
      }),
    ],
  },
  {
    label: { 'zh-CN': '下单后的天数：其他服务', en: 'Days since the order: other services' },
    columns: null,
    rows: [
      axisRow('caNew', '私有 CA，从未启用', 'Private CA, never enabled', {
        ...pca,
        used: false,
        ca: { enabled: false, resetAt: null },
      }),
      axisRow('ca', '私有 CA，使用中', 'Private CA, enabled', pca),
      axisRow('caReset', '私有 CA，当天重置', 'Private CA, reset at once', {
        ...pca,
        ca: { enabled: false, resetAt: onDay(0) },
      }),
      axisRow('gateway', '网关，未消耗', 'Gateway, nothing consumed', gateway),
      axisRow('gatewayReset', '网关，当天重置', 'Gateway, reset at once', {
        ...gateway,
        gateway: { ...gateway.gateway, domainAdded: false, resetAt: onDay(0) },
      }),
      axisRow('gatewayUsed', '网关，已消耗', 'Gateway, quota consumed', {
        ...gateway,
        gateway: { ...gateway.gateway, visits: 1 },
      }),
      axisRow('other', '其他服务，已使用', 'Another service, used', other),
    ],
  },
];

const HELD: Readonly<Record<string, string>> = {
  pendingApplication: 'pending',
  validatingApplication: 'validating',
  validationFailed: 'failed',
  issued: 'issued',
  notActivated: 'issued',
  validatingRevocation: 'revoking',
  revoked: 'revoked',
};

/** The row of the map that an order stands in. */
function rowFor(subject: Subject): readonly [axis: number, row: string] {
  const { service, used, ca, certificates, promotion, combined, earlyRenewal } = subject;
  if (service === 'pca') return [1, !used ? 'caNew' : ca?.resetAt ? 'caReset' : 'ca'];
  if (service === 'gateway') {
    const { visits = 0, outboundBytes = 0, resetAt } = subject.gateway ?? {};
    return [1, visits + outboundBytes > 0 ? 'gatewayUsed' : resetAt ? 'gatewayReset' : 'gateway'];
  }
  if (service === 'other') return [1, 'other'];
  if (promotion?.refundPolicy === 'none') return [0, 'event'];
  if (earlyRenewal) return [0, 'renewed'];
  if (!used) return [0, 'unused'];
  if (combined) return [0, 'combined'];
  const held = certificates.find(({ state }) => state !== 'revoked') ?? certificates[0];
  return [0, HELD[held?.state ?? 'revoked'] ?? 'revoked'];
}

/** From the payment, or the order, to today. */
function wayOf(subject: Subject, now: number): MapSegment[] {
  const [axis, row] = rowFor(subject);
  const from = axis === 0 ? subject.paidAt : subject.placedAt;
  return [{ axis, row, from: 0, until: naturalDays(from, now) }];
}

const USUAL = 7;
const num = (value: Facts[string] | undefined): number => (typeof value === 'number' ? value : 0);

/** An order that shows these facts: its event is as long as the days that are left need. */
function caseAt(facts: Facts) {
  const days = [facts.daysLeftToRefund, facts.daysLeftToReset, facts.daysLeftAtReset];
  const window = Math.max(USUAL, ...days.map(num));
  const endless = facts.daysLeftToRefund === null;
  const refuses = facts.eventRefunds === false;
  const windowDays = endless ? 1_000_000_000_000 : window === USUAL ? null : window;
  const used = facts.used === true;
  const reset = facts.reset === true;
  const placed = endless ? 0 : num(facts.daysLeftToReset) - window;
  const inUse = used && !reset;
  const resetAt = reset ? onDay(placed + window - num(facts.daysLeftAtReset), 9) : null;
  const subject = {
    ...sslWith(...(facts.certificateHeld === true ? [{ sequence: 1, state: 'issued' as const }] : [])),
    service: facts.service,
    placedAt: onDay(placed, 8),
    paidAt: endless ? onDay(0, 9) : onDay(num(facts.daysLeftToRefund) - window, 9),
    years: 1,
    used,
    promotion:
      refuses || windowDays !== null
        ? {
            name: 'Double 11',
            refundPolicy: refuses ? 'none' : 'standard',
            windowDays: refuses ? null : windowDays,
          }
        : null,
    combined: facts.combined === true ? 'hybrid' : null,
    earlyRenewal: facts.earlyRenewal,
    refund: facts.refund,
    ca: facts.service === 'pca' ? { enabled: inUse, resetAt } : null,
    gateway:
      facts.service === 'gateway'
        ? { domainAdded: inUse, visits: facts.quotaConsumed === true ? 1 : 0, outboundBytes: 0, resetAt }
        : null,
  };
  return { now: onDay(0), subject };
}

/** An order whose certificate was never applied for was never used. */
const SHARED: Readonly<Record<ComparedState, AlibabaSubject>> = {
  notSubmitted: { ...sslWith(), used: false },
  underReview: held('validatingApplication'),
  failed: held('validationFailed'),
  issued: held('issued'),
  revoking: held('validatingRevocation'),
  revoked: held('revoked'),
};

function bodyOf({ returned: _returned, ...subject }: Subject) {
  const { ca, gateway: gate } = subject;
  return {
    ...subject,
    placedAt: isoOf(subject.placedAt),
    paidAt: isoOf(subject.paidAt),
    ca: ca && { ...ca, resetAt: isoOrNull(ca.resetAt) },
    gateway: gate && { ...gate, resetAt: isoOrNull(gate.resetAt) },
  };
}

function records(reader: Reader): RecordAsked[] {
  const holdingOf = holdingsIn(reader);
  return reader.all(ORDERS).map((order) => {
    const subject = subjectOf(holdingOf(order), moneyOf(reader, PROVIDER, order));
    return {
      id: order.id,
      accountId: order.accountId,
      now: isoOf(reader.now),
      subject: bodyOf(subject),
      way: knownWayOf(reader, PROVIDER, order.id, subject),
    };
  });
}

const others: Explorable['others'] = {
  'ABC-R14': aboutRules(
    '重置之后款项自动退回，无需再点击“退款”。',
    'The refund follows the reset by itself, and nobody clicks Refund.',
    'ABC-R14',
  ),
  'ABC-R15': asTable(
    '只看付款后的期限，何时重置都可以。',
    'The window from payment alone decides; a reset is never too late within it.',
    (of) => asIfWithout(of, 'ABC-R15'),
  ),
  'ABC-M2': about(
    '必须先取消第二、第三张，先吊销的不再受理。',
    'The second and third have to be cancelled first; a revocation before that is refused.',
    ({ row, steps }) => row.id === 'ABC-R7' && steps.includes('cancel'),
  ),
  'ABC-P2': about(
    '从未启用的私有 CA 没有期限，随时可退。',
    'A private CA that was never enabled knows no window, and is refundable at any time.',
    ({ row, facts }) => row.id === 'ABC-R2' && facts.service === 'pca' && facts.used === false,
  ),
};

/** ABC as the explorer shows it. */
export const explored: Explorable = explorableOf({
  id: PROVIDER,
  policy: alibabaPolicy,
  request: AlibabaDecideRequest,
  errorsOf: subjectErrors,
  toSubject,
  caseOf: (subject: Subject) => caseOf(subject),
  startOf,
  lines: lineDefinitions,
  sentences,
  others,
  precedence: {
    why: {
      'zh-CN':
        '来源分节叙述，没有说明多条同时成立时以哪一条为准：先看已有退款、活动、提前续费和期限，再按服务。',
      en: 'The source tells its rules section by section and does not say which comes first: a refund that exists, the event, early renewal and the window do, then what the service asks for.',
    },
    other: inOrder(
      '按编号（来源的叙述顺序）逐条判断，先成立者为准。',
      'By number, which is the order in which the source tells them, the first that fits.',
      Array.from({ length: 15 }, (_, n) => `ABC-R${n + 1}`),
    ),
  },
  boundaries,
  axes,
  wayOf,
  caseAt,
  shared: (state) => ({ ...SHARED[state], ...today }),
  records,
});
