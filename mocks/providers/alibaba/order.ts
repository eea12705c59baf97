import type { AlibabaCertificateState, AlibabaOrderStatus, Quota } from '#contract/alibaba';
import type { InstanceStatus } from '#contract/alibabaProducts';
import type { AccountId } from '#contract/session';
import { notInThisState } from '../../certificates/certificate';
import type { Words } from '#contract/words';
import { conflict, notFound } from '../../platform/problems';
import type { Reader, Tx } from '../../platform/transaction';
import { latestRefundOf, refundFact, type RefundRecord, type RefundSubjects } from '../../refunds/record';
import { next } from '../../rules/lifecycle';
import { alibabaPolicy } from './policy';
import type { Ruling } from './reasons';
import {
  type CertificateRecord,
  CERTIFICATES,
  INSTANCE_LABELS,
  instanceLifecycle,
  type InstanceRecord,
  INSTANCES,
  noting,
  OPERATION_LABELS,
  ORDER_LABELS,
  type OrderRecord,
  ORDERS,
} from './record';
import type { Subject } from './subject';

/** The provider's id in refunds and desk items. */
export const PROVIDER = 'alibaba';

/** An order with everything it pays for, removed certificates among it. */
export interface Holding {
  readonly order: OrderRecord;
  /** By their numbers within the order. */
  readonly certificates: readonly CertificateRecord[];
  /** Its private CA or gateway; undefined for other services. */
  readonly instance: InstanceRecord | undefined;
}

/** The order of an id, whosever it is. */
export function orderAt(reader: Reader, id: string): OrderRecord {
  const order = reader.get(ORDERS, id);
  if (!order) throw new Error(`No order ${id}`);
  return order;
}

/** One's own order. 404 when there is none, or it is somebody else's (GEN-9). */
export function orderOf(reader: Reader, id: string, accountId: AccountId): OrderRecord {
  const order = reader.get(ORDERS, id);
  if (order?.accountId !== accountId) throw notFound();
  return order;
}

const bySequence = (a: CertificateRecord, b: CertificateRecord) => a.sequence - b.sequence;

/** What an order pays for. */
export const holdingOf = (reader: Reader, order: OrderRecord): Holding => ({
  order,
  certificates: reader
    .all(CERTIFICATES)
    .filter(({ orderId }) => orderId === order.id)
    .toSorted(bySequence),
  instance: reader.all(INSTANCES).find(({ orderId }) => orderId === order.id),
});

/** What several orders pay for, found in one go. */
export function holdingsOf(reader: Reader, orders: readonly OrderRecord[]): Holding[] {
  const certificates = new Map<string, CertificateRecord[]>();
  for (const one of reader.all(CERTIFICATES))
    certificates.set(one.orderId, [...(certificates.get(one.orderId) ?? []), one]);
  const instances = new Map(reader.all(INSTANCES).map((instance) => [instance.orderId, instance]));
  return orders.map((order) => ({
    order,
    certificates: (certificates.get(order.id) ?? []).toSorted(bySequence),
    instance: instances.get(order.id),
  }));
}

/** A certificate that is still in the list. */
type Listed = CertificateRecord & { readonly state: AlibabaCertificateState };

export const isListed = (record: CertificateRecord): record is Listed => record.state !== 'removed';

/** The certificates of an order that are still in the list. */
export const listedOf = ({ certificates }: Pick<Holding, 'certificates'>): Listed[] =>
  certificates.filter(isListed);

const NO_QUOTA: Quota = { total: 0, used: 0, restored: 0, available: 0 };

/** ABC-S1: the certificates an SSL order pays for, one a year; null for other services. */
export function quotaOf(holding: Holding): Quota | null {
  const { order } = holding;
  if (order.service !== 'ssl') return null;
  const used = listedOf(holding).length;
  const restored = holding.certificates.length - used;
  return { total: order.years, used, restored, available: order.years - used };
}

/** The quota of several orders together. */
export const quotaTogether = (holdings: readonly Holding[]): Quota =>
  holdings.reduce((sum, holding) => {
    const { total, used, restored, available } = quotaOf(holding) ?? NO_QUOTA;
    return {
      total: sum.total + total,
      used: sum.used + used,
      restored: sum.restored + restored,
      available: sum.available + available,
    };
  }, NO_QUOTA);

const STATUS: Readonly<Record<Subject['refund'], AlibabaOrderStatus>> = {
  none: 'paid',
  settling: 'refunding',
  refunded: 'refunded',
};

/** ABC-O1: refunded only once the money has arrived (APY-10). */
export const statusOf = (refund: Subject['refund']): AlibabaOrderStatus => STATUS[refund];

/** What became of an order's refund: nothing here waits for a review. */
export function refundOf(reader: Reader, order: OrderRecord): Subject['refund'] {
  const fact = refundFact(latestRefundOf(reader, order));
  return fact === 'underReview' ? 'none' : fact;
}

/** What the policy decides on. */
export function subjectOf(reader: Reader, holding: Holding): Subject {
  const { order, instance } = holding;
  const { inUse = false, resetAt = null } = instance ?? {};
  const { visits = 0, outboundBytes = 0 } = instance?.gateway ?? {};
  return {
    placedAt: order.placedAt,
    paidAt: order.paidAt,
    service: order.service,
    used: order.used,
    promotion: order.promotion,
    combined: order.combined,
    earlyRenewal: order.kind === 'earlyRenewal',
    years: order.years,
    certificates: listedOf(holding).map(({ sequence, state }) => ({ sequence, state })),
    ca: order.service === 'pca' ? { enabled: inUse, resetAt } : null,
    gateway: order.service === 'gateway' ? { domainAdded: inUse, visits, outboundBytes, resetAt } : null,
    refund: refundOf(reader, order),
    price: order.price,
  };
}

/** What an order is about: domain, CA or instance; null before it was used. */
export const nameOf = ({ certificates, instance }: Holding): string | null =>
  certificates[0]?.domain ?? instance?.name ?? null;

/** How refunds refer to an order; `kind` names the page it stands on. */
export const referenceTo = (holding: Holding) => ({
  id: holding.order.id,
  name: nameOf(holding) ?? holding.order.id,
  kind: 'order',
});

/** Which of the two an instance is. */
export type Kind = 'ca' | 'gateway';
export const kindOf = ({ ca }: InstanceRecord): Kind => (ca ? 'ca' : 'gateway');

/** One's own private CA, or gateway. 404 when there is none, or it is somebody else's (GEN-9). */
export function instanceOf(reader: Reader, kind: Kind, id: string, accountId: AccountId): InstanceRecord {
  const record = reader.get(INSTANCES, id);
  if (record?.accountId !== accountId || kindOf(record) !== kind) throw notFound();
  return record;
}

/** ABC-P1: its state; Refunded only once the money has arrived (APY-10). */
export function instanceStatusOf(
  { inUse, resetAt }: InstanceRecord,
  refund: Subject['refund'],
): InstanceStatus {
  if (refund === 'refunded') return 'refunded';
  if (refund === 'settling') return 'refunding';
  if (inUse) return 'inUse';
  return resetAt === null ? 'unused' : 'reset';
}

/** The label of its state. */
export const statusWords = (record: InstanceRecord, status: InstanceStatus): Words =>
  INSTANCE_LABELS[kindOf(record)][status];

/** Whether it can be reset now. */
export const canReset = (status: InstanceStatus): boolean =>
  next(instanceLifecycle, status, 'reset') !== undefined;

/** ABC-P1, H1 Reset: all data of a CA, all domain names of a gateway are deleted; what was consumed stays consumed. 404, 409. */
export function resetInstance(tx: Tx, kind: Kind, id: string, accountId: AccountId): InstanceRecord {
  const record = instanceOf(tx, kind, id, accountId);
  const status = instanceStatusOf(record, refundOf(tx, orderAt(tx, record.orderId)));
  if (!canReset(status))
    throw conflict(
      'notInThisState',
      status,
      notInThisState(OPERATION_LABELS.reset, statusWords(record, status)),
    );
  const { ca, gateway } = record;
  const reset: InstanceRecord = {
    ...record,
    inUse: false,
    resetAt: tx.now,
    ca: ca && { ...ca, issuedCertificates: 0 },
    gateway: gateway && { ...gateway, domains: [] },
  };
  const saved = noting(reset, tx.now, 'customer', { code: 'reset' });
  tx.put(INSTANCES, saved);
  return saved;
}

/** An order with the decision on it right now; what rows, filters and sums are made from. */
export interface Judged extends Holding {
  readonly refund: RefundRecord | undefined;
  readonly ruling: Ruling;
}

/** Decides an order at the reader's time. */
export const judge = (reader: Reader, holding: Holding): Judged => ({
  ...holding,
  refund: latestRefundOf(reader, holding.order),
  ruling: alibabaPolicy.ruleOn(subjectOf(reader, holding), reader.now),
});

/** GEN-13: what the order (for a private CA or a gateway: that one) is by now, beside the decision and the money. */
export const refundSubjects: RefundSubjects = {
  ownState(reader, { subject }, language) {
    const order = reader.get(ORDERS, subject.id);
    if (!order) return '';
    const fact = refundOf(reader, order);
    const { instance } = holdingOf(reader, order);
    const words = instance
      ? statusWords(instance, instanceStatusOf(instance, fact))
      : ORDER_LABELS[statusOf(fact)];
    return words[language];
  },
};
