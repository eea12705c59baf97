import type {
  AlibabaCombined,
  AlibabaOrderKind,
  AlibabaOrderStatus,
  AlibabaPromotion,
  AlibabaService,
} from '#contract/alibaba';
import type {
  AlibabaCertificateOperation,
  AlibabaCertificateStanding,
  InstanceStatus,
} from '#contract/alibabaProducts';
import type { AccountId } from '#contract/session';
import {
  notInThisState,
  type Product,
  productText,
  type Revocation,
  yearsText,
} from '../../certificates/certificate';
import { type CertificateEvent, noted, type Noting } from '../../certificates/history';
import type { DeskItem } from '../../desk/items';
import type { Language, Words } from '#contract/words';
import type { HistoryEntry, RejectionRecord } from '../../platform/language';
import { conflict, notFound } from '../../platform/problems';
import { collection, type Reader, type Rec, type Tx } from '../../platform/transaction';
import type { PriceRecord } from '../../refunds/record';
import { type Lifecycle, next } from '../../rules/lifecycle';

const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });

/** The console's own labels of certificate states (GEN-12), as the source has them. */
export const STATE_LABELS: Readonly<Record<AlibabaCertificateStanding, Words>> = {
  pendingApplication: words('待申请', 'Pending Application'),
  validatingApplication: words('审核中', 'Validating Application'),
  validationFailed: words('审核失败', 'Validation Failed'),
  issued: words('已签发', 'Issued'),
  notActivated: words('未激活', 'Not Activated'),
  validatingRevocation: words('吊销审核中', 'Validating Revocation'),
  revoked: words('已吊销', 'Revoked'),
  removed: words('已移除', 'Removed'),
};

/** The console's own labels of the operations; Modify is the one that submits. */
export const OPERATION_LABELS: Readonly<Record<AlibabaCertificateOperation | 'reset', Words>> = {
  cancelApply: words('取消申请', 'Cancel Apply'),
  withdraw: words('撤回', 'Withdraw'),
  submit: words('修改', 'Modify'),
  cancel: words('取消', 'Cancel'),
  revoke: words('吊销', 'Revoke'),
  renew: words('续费', 'Renew'),
  reset: words('重置', 'Reset'),
};

/** ABC-O1: an order reads refunded only once the money has arrived. */
export const ORDER_LABELS: Readonly<Record<AlibabaOrderStatus, Words>> = {
  paid: words('已付款', 'Paid'),
  refunding: words('退款在途', 'Refund on its way'),
  refunded: words('退款成功', 'Refund successfully'),
};

const REFUND_LABELS = {
  refunding: words('退款在途', 'Refund on its way'),
  refunded: words('已退款', 'Refunded'),
};

/** ABC-P1, H1: states of a private CA and of a gateway. */
export const INSTANCE_LABELS: Readonly<Record<'ca' | 'gateway', Readonly<Record<InstanceStatus, Words>>>> = {
  ca: {
    unused: words('未启用', 'Not Enabled'),
    inUse: words('已启用', 'Enabled'),
    reset: words('已重置', 'Reset'),
    ...REFUND_LABELS,
  },
  gateway: {
    unused: words('未添加域名', 'No Domain Name Added'),
    inUse: words('已添加域名', 'Domain Name Added'),
    reset: words('已重置', 'Reset'),
    ...REFUND_LABELS,
  },
};

/** What the desk decides of a certificate; `takeAlong`: the first of its order was removed (ABC-M1). */
export type OfficeEvent = 'approve' | 'reject' | 'takeAlong';

/** ABC-S1 to S5, M1, M2: a certificate by its state. Revoked and removed are for good; a refused revocation leads back. */
export const certificateLifecycle: Lifecycle<
  AlibabaCertificateStanding,
  AlibabaCertificateOperation | OfficeEvent
> = {
  pendingApplication: { cancelApply: 'removed' },
  validatingApplication: { withdraw: 'pendingApplication', approve: 'issued', reject: 'validationFailed' },
  validationFailed: { submit: 'validatingApplication' },
  issued: { revoke: 'validatingRevocation', renew: 'issued' },
  notActivated: { cancel: 'removed', takeAlong: 'removed' },
  validatingRevocation: { approve: 'revoked', reject: 'issued' },
  revoked: {},
  removed: {},
};

/** ABC-P1, H1: a private CA or a gateway; only what is in use can be reset, once. */
export const instanceLifecycle: Lifecycle<InstanceStatus, 'reset'> = {
  unused: {},
  inUse: { reset: 'reset' },
  reset: {},
  refunding: {},
  refunded: {},
};

/** An order on the international site: one purchase, one refund unit. Times are epoch ms. */
export interface OrderRecord extends Rec {
  readonly accountId: AccountId;
  readonly service: AlibabaService;
  readonly kind: AlibabaOrderKind;
  /** What an SSL order is for; null for other services. */
  readonly product: Product | null;
  /** What another service is called; null where a product, a CA or a gateway says it. */
  readonly label: Words | null;
  readonly years: number;
  readonly placedAt: number;
  readonly paidAt: number;
  /** An operation was ever carried out under it; for good. */
  readonly used: boolean;
  readonly promotion: AlibabaPromotion | null;
  readonly combined: AlibabaCombined | null;
  /** The certificate that an early renewal was made from. */
  readonly renews: string | null;
  readonly price: PriceRecord;
  /** Its refund application, if there is one. */
  readonly refundId: string | null;
}

/** A certificate of an order; kept, as removed, when it has left the list. */
export interface CertificateRecord extends Rec {
  readonly accountId: AccountId;
  readonly orderId: string;
  /** Number within its order, from 1. */
  readonly sequence: number;
  readonly domain: string;
  readonly product: Product;
  readonly state: AlibabaCertificateStanding;
  readonly application: {
    readonly submittedAt: number | null;
    readonly contactId: string | null;
    readonly failure: RejectionRecord | null;
    /** The desk item that waits for it. */
    readonly deskItem: string | null;
  };
  readonly issuedAt: number | null;
  readonly expiresAt: number | null;
  readonly revocation: Revocation;
  readonly removedAt: number | null;
  /** The early-renewal order made from it (ABC-S5). */
  readonly renewalOrderId: string | null;
  readonly history: readonly HistoryEntry[];
}

/** The private CA or the gateway of an order. */
export interface InstanceRecord extends Rec {
  readonly accountId: AccountId;
  readonly orderId: string;
  readonly name: string;
  /** As it stands now: CA enabled, domain name added; false after a reset. */
  readonly inUse: boolean;
  readonly resetAt: number | null;
  readonly ca: {
    readonly kind: 'root' | 'intermediate';
    readonly region: string;
    readonly issuedCertificates: number;
  } | null;
  readonly gateway: {
    readonly domains: readonly string[];
    /** Since the purchase; both survive a reset. */
    readonly visits: number;
    readonly outboundBytes: number;
  } | null;
  readonly history: readonly HistoryEntry[];
}

export const ORDERS = collection<OrderRecord>('alibaba.orders');
export const CERTIFICATES = collection<CertificateRecord>('alibaba.certificates');
export const INSTANCES = collection<InstanceRecord>('alibaba.instances');

/** How desk items refer to a certificate. */
export const referenceTo = ({ id, domain }: CertificateRecord) => ({ id, name: domain, kind: 'certificate' });

/** One's own certificate, a removed one too. 404 when there is none, or it is somebody else's (GEN-9). */
export function certificateOf(reader: Reader, id: string, accountId: AccountId): CertificateRecord {
  const record = reader.get(CERTIFICATES, id);
  if (record?.accountId !== accountId) throw notFound();
  return record;
}

/** The certificate a desk item is about. */
export function recordAt(reader: Reader, item: DeskItem): CertificateRecord {
  const record = reader.get(CERTIFICATES, item.ref);
  if (!record) throw new Error(`${item.id} is about ${item.ref}, which does not exist`);
  return record;
}

const OPERATIONS = Object.keys(OPERATION_LABELS).filter(
  (one) => one !== 'reset',
) as AlibabaCertificateOperation[];

const RENEWED: Words = {
  'zh-CN': '该证书已提前续费，不能再次续费。',
  en: 'This certificate was renewed in advance already.',
};

const isRenewed = (record: CertificateRecord, operation: AlibabaCertificateOperation): boolean =>
  operation === 'renew' && record.renewalOrderId !== null;

/** The operations possible right now. */
export const operationsOf = (record: CertificateRecord): AlibabaCertificateOperation[] =>
  OPERATIONS.filter(
    (one) => next(certificateLifecycle, record.state, one) !== undefined && !isRenewed(record, one),
  );

/** The state an operation leads to. 409 with the present state where it is not possible (GEN-9). */
export function demand(
  record: CertificateRecord,
  operation: AlibabaCertificateOperation,
): CertificateRecord['state'] {
  const { state } = record;
  const leadsTo = next(certificateLifecycle, state, operation);
  if (leadsTo === undefined)
    throw conflict('notInThisState', state, notInThisState(OPERATION_LABELS[operation], STATE_LABELS[state]));
  if (isRenewed(record, operation)) throw conflict('alreadyRenewed', state, RENEWED);
  return leadsTo;
}

/** The state that a decision of the desk leads to, which nobody else can have changed. */
export function decided(record: CertificateRecord, event: OfficeEvent): CertificateRecord['state'] {
  const state = next(certificateLifecycle, record.state, event);
  if (state === undefined) throw new Error(`${record.id}: no ${event} in ${record.state}`);
  return state;
}

/** Stores a certificate. */
export function save(tx: Tx, record: CertificateRecord): CertificateRecord {
  tx.put(CERTIFICATES, record);
  return record;
}

/** What can happen on this console alone. */
export type OwnEvent =
  | { readonly code: 'applied'; readonly domain: string }
  | { readonly code: 'applicationCancelled' }
  | { readonly code: 'takenAlong' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'renewed'; readonly order: string }
  | { readonly code: 'enabled' }
  | { readonly code: 'domainAdded' }
  | { readonly code: 'reset' };

/** Every code a history of this console may hold. */
export type EventCode = CertificateEvent['code'] | OwnEvent['code'];

/** A record with one more thing in its history. */
export const noting: Noting<OwnEvent> = noted;

/** List price of a single-domain certificate for one year, minor units of USD. */
const LIST = { DV: 6_800, OV: 18_000, EV: 42_000 } as const;
const FACTOR = { single: 1, multi: 2, wildcard: 3 } as const;

/** Every order of this site is paid in it. */
export const CURRENCY = 'USD';

/** The list price of a certificate product, minor units of USD. */
export const listPriceOf = ({ validation, coverage, years }: Product): number =>
  LIST[validation] * FACTOR[coverage] * years;

/** The regions private CAs may stand in, in the order of the selector. */
export const REGIONS = {
  'ap-southeast-1': { 'zh-CN': '新加坡', en: 'Singapore' },
  'eu-central-1': { 'zh-CN': '德国（法兰克福）', en: 'Germany (Frankfurt)' },
  'ap-southeast-5': { 'zh-CN': '印度尼西亚（雅加达）', en: 'Indonesia (Jakarta)' },
} as const satisfies Record<string, Words>;

export type Region = keyof typeof REGIONS;

export const REGION_IDS = Object.keys(REGIONS) as Region[];

/** The name of a region, or its id where it is none of ours. */
export const regionName = (id: string): Words =>
  (REGIONS as Readonly<Record<string, Words>>)[id] ?? { 'zh-CN': id, en: id };

const CA: Readonly<Record<'root' | 'intermediate', Words>> = {
  root: { 'zh-CN': '私有根 CA', en: 'Private root CA' },
  intermediate: { 'zh-CN': '私有中间 CA', en: 'Private intermediate CA' },
};
const GATEWAY: Words = { 'zh-CN': 'HTTPS 加速网关', en: 'HTTPS acceleration gateway' };
const SERVICE: Words = { 'zh-CN': '其他服务', en: 'Another service' };

/** What was bought, in one line: `OV single domain · 3 years`, `Private root CA · Singapore`. */
export function orderName(
  { product, label, years }: OrderRecord,
  instance: InstanceRecord | undefined,
  language: Language,
): string {
  if (product) return productText({ ...product, years }, language);
  if (instance?.ca) return `${CA[instance.ca.kind][language]} · ${regionName(instance.ca.region)[language]}`;
  const name = (instance ? GATEWAY : (label ?? SERVICE))[language];
  return `${name} · ${yearsText(years, language)}`;
}
