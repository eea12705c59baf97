import {
  type AlibabaCertificateState,
  type AlibabaOrderStatus,
  ORDER_STATUSES,
  type Quota,
} from '#contract/alibabaOrders';
import { INSTANCE_STATUSES, type InstanceStatus } from '#contract/alibabaProducts';
import type { TimelineEntry } from '#contract/common';
import type { Awaited } from '#contract/decision';
import type { AccountId } from '#contract/session';
import type { Language, Words } from '#contract/words';
import { ONLY_WAIT, resultAt, toAwaited } from '../../certificates/awaited';
import {
  happened,
  inOrder,
  type OwnEvents,
  revoking,
  termsEnd,
  toldAt,
  validating,
} from '../../certificates/history';
import { DESK } from '../../desk/items';
import { conflict } from '../../platform/problems';
import { indexOn } from '../../platform/tables';
import type { Collection, Reader, Rec, Tx } from '../../platform/transaction';
import { PAYMENTS, REFUNDS as ON_RAIL } from '../../rail/records';
import { applyFor } from '../../refunds/application';
import {
  moneyOf,
  type OrderMoney,
  type RefundRecord,
  REFUNDS,
  type RefundSubjects,
} from '../../refunds/record';
import { refundEntries } from '../../refunds/views';
import { next } from '../../rules/lifecycle';
import { alibabaPolicy } from './policy';
import type { Ruling } from './reasons';
import {
  type CertificateRecord,
  CERTIFICATES,
  instanceLifecycle,
  type InstanceRecord,
  INSTANCES,
  orderName,
  type OrderRecord,
  ORDERS,
  type OwnEvent,
  ownOrders,
  PROVIDER,
} from './record';
import type { Subject } from './subject';

/** An order with everything it pays for, removed certificates among it. */
export interface Holding {
  readonly order: OrderRecord;
  /** By their numbers within the order. */
  readonly certificates: readonly CertificateRecord[];
  /** Its private CA or gateway; undefined for other services. */
  readonly instance: InstanceRecord | undefined;
}

const PAID_BY = indexOn(CERTIFICATES, ({ orderId }) => orderId);
const RUN_BY = indexOn(INSTANCES, ({ orderId }) => orderId);

/** What orders pay for. */
export const holdingsIn =
  (reader: Reader) =>
  (order: OrderRecord): Holding => ({
    order,
    certificates: reader.by(PAID_BY, order.id).toSorted((a, b) => a.sequence - b.sequence),
    instance: reader.by(RUN_BY, order.id)[0],
  });

/** A certificate that is still in the list. */
type Listed = CertificateRecord & { readonly state: AlibabaCertificateState };

/** The certificates of an order that are still in the list. */
export const listedOf = ({ certificates }: Holding): Listed[] =>
  certificates.filter((record): record is Listed => record.state !== 'removed');

/** ABC-S1: the certificates an SSL order pays for, one a year; null for other services. */
export function quotaOf(holding: Holding): Quota | null {
  const { order } = holding;
  if (order.service !== 'ssl') return null;
  const used = listedOf(holding).length;
  const restored = holding.certificates.length - used;
  return { total: order.years, used, restored, available: order.years - used };
}

/** What an order is about: domain, CA or instance; null before it was used. */
export const nameOf = ({ certificates, instance }: Holding): string | null =>
  certificates[0]?.domain ?? instance?.name ?? null;

/** What became of an order's refund: nothing here waits for a review. */
const factOf = ({ fact }: Pick<OrderMoney, 'fact'>): Subject['refund'] =>
  fact === 'underReview' ? 'none' : fact;

/** What the policy decides on. */
export function subjectOf(holding: Holding, money: OrderMoney): Subject {
  const { order, instance } = holding;
  const { placedAt, paidAt, service, used, promotion, combined, years, price } = order;
  const { inUse = false, resetAt = null } = instance ?? {};
  const { visits = 0, outboundBytes = 0 } = instance?.gateway ?? {};
  return {
    placedAt,
    paidAt,
    service,
    used,
    promotion,
    combined,
    earlyRenewal: order.kind === 'earlyRenewal',
    years,
    certificates: listedOf(holding).map(({ sequence, state }) => ({ sequence, state })),
    ca: service === 'pca' ? { enabled: inUse, resetAt } : null,
    gateway: service === 'gateway' ? { domainAdded: inUse, visits, outboundBytes, resetAt } : null,
    refund: factOf(money),
    price,
    returned: money.returned,
  };
}

/** An order with the decision on it right now; what rows, filters and sums are made from. */
export interface Judged extends Holding {
  /** When it was decided, epoch ms. */
  readonly now: number;
  readonly money: OrderMoney;
  readonly ruling: Ruling;
}

const RESTS_ON: readonly Collection<Rec>[] = [ORDERS, CERTIFICATES, INSTANCES, REFUNDS, PAYMENTS, ON_RAIL];

/** What is found out about orders, for as long as nobody writes anything that a decision on them rests on. */
export function untilWritten<Found>(begin: () => Found): (reader: Reader) => Found {
  const kept = new WeakMap<readonly Rec[], { readonly of: readonly unknown[]; readonly found: Found }>();
  return (reader) => {
    // A list is another as soon as anything in it is.
    const [orders = [], ...others] = RESTS_ON.map((one) => reader.all(one));
    const known = kept.get(orders);
    if (known?.of.every((one, at) => one === others[at])) return known.found;
    const found = begin();
    kept.set(orders, { of: others, found });
    return found;
  };
}

/** Decides orders at the reader's time. */
export function judging(reader: Reader): (order: OrderRecord) => Judged {
  const holdingOf = holdingsIn(reader);
  return (order) => {
    const holding = holdingOf(order);
    const { now } = reader;
    const money = moneyOf(reader, PROVIDER, order);
    const ruling = alibabaPolicy.ruleOn(subjectOf(holding, money), now);
    return { ...holding, now, money, ruling };
  };
}

/** Decides one order. */
export const judge = (reader: Reader, order: OrderRecord): Judged => judging(reader)(order);

const done = (zh: string, en: string) =>
  ({ tone: 'done', title: { 'zh-CN': zh, en } satisfies Words }) as const;

/** What happens on this console alone, in words. */
const OWN: OwnEvents<OwnEvent['code']> = {
  applied: {
    ...done('使用配额申请证书', 'Certificate quota used'),
    detail: ({ domain }) => String(domain),
  },
  applicationCancelled: done(
    '取消申请，证书移除，配额恢复',
    'Application cancelled, certificate removed, quota restored',
  ),
  takenAlong: done('随第一张证书移除，配额恢复', 'Removed along with the first certificate, quota restored'),
  cancelled: done('取消未激活的证书，配额恢复', 'Certificate not activated cancelled, quota restored'),
  renewed: { ...done('提前续费', 'Renewed in advance'), detail: ({ order }) => String(order) },
  enabled: done('启用私有 CA', 'Private CA enabled'),
  domainAdded: done('添加域名', 'Domain name added'),
  reset: done('重置，数据已删除', 'Reset, its data deleted'),
};

function ordered({ order, instance }: Judged, language: Language): TimelineEntry[] {
  const what = `${order.id} · ${orderName(order, instance, language)}`;
  return [
    toldAt(
      order.placedAt,
      'customer',
      'orderPlaced',
      { 'zh-CN': '下单', en: 'Order placed' },
      language,
      what,
    ),
    toldAt(order.paidAt, 'customer', 'orderPaid', { 'zh-CN': '付款', en: 'Order paid' }, language, order.id),
  ];
}

/** Several certificates of one order are told apart by their numbers. */
const numbered = (entries: TimelineEntry[], { sequence, domain }: CertificateRecord): TimelineEntry[] =>
  entries.map((entry) => ({
    ...entry,
    detail: entry.detail?.startsWith(domain)
      ? `#${sequence} ${entry.detail}`
      : [`#${sequence} ${domain}`, entry.detail].filter((part) => part !== null).join(' · '),
  }));

function awaited(
  reader: Reader,
  { state, application, revocation }: CertificateRecord,
  language: Language,
): TimelineEntry[] {
  if (state === 'validatingRevocation') return [revoking(revocation.latestBy, language)];
  if (state !== 'validatingApplication') return [];
  const item = application.deskItem === null ? undefined : reader.get(DESK, application.deskItem);
  return [validating(item?.dueBy ?? null, language)];
}

/**
 * GEN-13: one timeline of an order: purchase, certificates or instance, and its refund; then what is awaited and what
 * comes next. Of one certificate alone where it is named.
 */
export function timelineOf(
  reader: Reader,
  judged: Judged,
  language: Language,
  only?: CertificateRecord,
): TimelineEntry[] {
  const { instance, ruling } = judged;
  const { standing } = judged.money;
  const certificates = only ? [only] : judged.certificates;
  const told = certificates.map((record) => {
    const entries = [...happened(record.history, OWN, language), ...awaited(reader, record, language)];
    return certificates.length > 1 ? numbered(entries, record) : entries;
  });
  // With the money back, nothing more is of interest; nor is it of a certificate when none is left in the list.
  const over = ruling.subject.refund === 'refunded' || (only && listedOf(judged).length === 0);
  return inOrder(
    [
      ...ordered(judged, language),
      ...told.flat(),
      ...happened(instance?.history ?? [], OWN, language),
      ...(standing ? refundEntries(standing, language) : []),
    ],
    over ? [] : termsEnd(ruling.deadline),
    language,
  );
}

const CANCEL: Words = {
  'zh-CN': '撤回并取消申请，即可申请退款',
  en: 'Withdraw and Cancel Apply, and the refund can be requested',
};

/** When the result of what is under review is expected, epoch ms; null where nothing is. */
function resultOf(reader: Reader, { state, application, revocation }: CertificateRecord): number | null {
  if (state === 'validatingRevocation') return revocation.latestBy;
  if (state !== 'validatingApplication' || application.deskItem === null) return null;
  return reader.get(DESK, application.deskItem)?.dueBy ?? null;
}

/** The certificate of an order under review whose result comes first, and when (epoch ms); decided by nothing else than ABC-R7. */
export function firstResult(
  reader: Reader,
  judged: Judged,
): { readonly record: CertificateRecord; readonly by: number } | undefined {
  if (judged.ruling.row.id !== 'ABC-R7') return undefined;
  return listedOf(judged)
    .flatMap((record) => {
      const by = resultOf(reader, record);
      return by === null ? [] : [{ record, by }];
    })
    .toSorted((a, b) => a.by - b.by)[0];
}

type OwnState = Subject['certificates'][number]['state'];

/** The decision at an instant (epoch ms), were one certificate of the order in another state. */
export function ifIn({ subject }: Ruling, sequence: number, state: OwnState, at: number): Ruling {
  const certificates = subject.certificates.map((one) =>
    one.sequence === sequence ? { ...one, state } : one,
  );
  return alibabaPolicy.ruleOn({ ...subject, certificates }, at);
}

/**
 * GEN-16: of the certificates of an order that are under review the one whose result comes first, and what holds after
 * it; null where none is, or where it decides nothing any more.
 */
export function awaitedOf(reader: Reader, judged: Judged, language: Language): Awaited | null {
  const { ruling } = judged;
  const first = firstResult(reader, judged);
  if (!first) return null;
  const { record, by } = first;
  const at = resultAt(by, reader.now);
  const then = (state: OwnState) => ifIn(ruling, record.sequence, state, at);
  const results =
    record.state === 'validatingRevocation'
      ? {
          what: 'revocation' as const,
          passed: then('revoked'),
          refused: then('issued'),
          before: ONLY_WAIT,
        }
      : {
          what: 'application' as const,
          passed: then('issued'),
          refused: then('validationFailed'),
          before: CANCEL,
        };
  return toAwaited({ by, ...results }, alibabaPolicy.reasonOf, language);
}

/** The prompt of the source, in words of our own. */
const QUOTA_HELD: Words = {
  'zh-CN': '不能退款：该订单仍有证书占用配额。请先取消其申请或吊销已签发的证书，再申请退款。',
  en: 'No refund yet: a certificate still holds quota of this order. Cancel its application, or revoke it if it is issued, and ask again.',
};

/**
 * ABC-O1 Refund Application: settles in the same transaction. 404; 409 `quotaHeld` while a certificate is in the list
 * (ABC-3), else `notRefundable`, `actionRequired` or `decisionChanged`, each with the rule that holds.
 */
export function applyForRefund(tx: Tx, id: string, accountId: AccountId, seenRule?: string): RefundRecord {
  const order = ownOrders.of(tx, id, accountId);
  const judged = judge(tx, order);
  const { ruling } = judged;
  const rule = ruling.row.id;
  if (rule === 'ABC-R7') throw conflict('quotaHeld', rule, QUOTA_HELD);
  const subject = { id, name: nameOf(judged) ?? id, kind: 'order' };
  const about = { provider: PROVIDER, accountId, subject, price: order.price };
  const refund = applyFor(tx, about, ruling, seenRule, alibabaPolicy.reasonOf);
  tx.put(ORDERS, { ...order, refundId: refund.id });
  return refund;
}

const STATUS = { none: 'paid', settling: 'refunding', refunded: 'refunded' } as const;

/** ABC-O1: refunded only once the money has arrived (APY-10). */
export const statusOf = (refund: Subject['refund']): AlibabaOrderStatus => STATUS[refund];

/** Which of the two an instance is. */
export type Kind = 'ca' | 'gateway';
export const kindOf = ({ ca }: InstanceRecord): Kind => (ca ? 'ca' : 'gateway');

/** The state of a private CA or a gateway: what it is, its label, and whether it can be reset now. */
export interface Standing {
  readonly status: InstanceStatus;
  readonly words: Words;
  readonly canReset: boolean;
}

/** ABC-P1: by the refund of its order; Refunded only once the money has arrived (APY-10). */
export function standingOf(instance: InstanceRecord, refund: Subject['refund']): Standing {
  const { inUse, resetAt } = instance;
  const own = inUse ? 'inUse' : resetAt === null ? 'unused' : 'reset';
  const order = statusOf(refund);
  const status = order === 'paid' ? own : order;
  return {
    status,
    words: INSTANCE_STATUSES[kindOf(instance)][status],
    canReset: next(instanceLifecycle, status, 'reset') !== undefined,
  };
}

/** The same, with the refund looked up. */
export const standingIn = (reader: Reader, instance: InstanceRecord, order: OrderRecord): Standing =>
  standingOf(instance, factOf(moneyOf(reader, PROVIDER, order)));

/** GEN-13: what the order (for a private CA or a gateway: that one) is by now, beside the decision and the money. */
export const refundSubjects: RefundSubjects = {
  ownState(reader, { refund }, language) {
    const order = reader.get(ORDERS, refund.subject.id);
    if (!order) return '';
    const fact = factOf(moneyOf(reader, PROVIDER, order));
    const { instance } = holdingsIn(reader)(order);
    const words = instance ? standingOf(instance, fact).words : ORDER_STATUSES[statusOf(fact)];
    return words[language];
  },
};
