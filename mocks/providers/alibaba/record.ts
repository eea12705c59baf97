import {
  AlibabaCertificateOperation,
  type AlibabaCombined,
  type AlibabaOrderKind,
  type AlibabaPromotion,
  type AlibabaService,
  OPERATIONS,
  SERVICES,
} from '#contract/alibabaOrders';
import {
  type AlibabaCertificateStanding,
  CERTIFICATE_STATES,
  type InstanceStatus,
} from '#contract/alibabaProducts';
import type { Actor } from '#contract/common';
import type { AccountId } from '#contract/session';
import type { Language, Words } from '#contract/words';
import {
  listPrices,
  notInThisState,
  ownedIn,
  type Product,
  productText,
  type Revocation,
  yearsText,
} from '../../certificates/certificate';
import { type CertificateEvent, noted, type Noting } from '../../certificates/history';
import type { HistoryEntry, RejectionRecord } from '../../platform/language';
import { conflict } from '../../platform/problems';
import { collection, type Reader, type Rec, type Tx } from '../../platform/transaction';
import type { PriceRecord } from '../../refunds/record';
import { type Lifecycle, movesBy, next } from '../../rules/lifecycle';

/** The provider's id in refunds and desk items. */
export const PROVIDER = 'alibaba';

/** What the desk decides of a certificate; `takeAlong`: the first of its order was removed (ABC-M1). */
type DeskEvent = 'approve' | 'reject' | 'takeAlong';

/** ABC-S1 to S5, M1, M2: a certificate by its state. Revoked and removed are for good; a refused revocation leads back. */
export const certificateLifecycle: Lifecycle<
  AlibabaCertificateStanding,
  AlibabaCertificateOperation | DeskEvent
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

export const ownOrders = ownedIn(ORDERS, 'order');
export const ownCertificates = ownedIn(CERTIFICATES, 'certificate');
export const ownInstances = ownedIn(INSTANCES, 'instance');

/** The order of an id, whosever it is. */
export function orderAt(reader: Reader, id: string): OrderRecord {
  const order = reader.get(ORDERS, id);
  if (!order) throw new Error(`No order ${id}`);
  return order;
}

const RENEWED: Words = {
  'zh-CN': '该证书已提前续费，不能再次续费。',
  en: 'This certificate was renewed in advance already.',
};

const isRenewed = (record: CertificateRecord, operation: AlibabaCertificateOperation): boolean =>
  operation === 'renew' && record.renewalOrderId !== null;

const { after, possibleIn } = movesBy(certificateLifecycle);
export { after };

/** The operations possible right now. */
export const operationsOf = (record: CertificateRecord): AlibabaCertificateOperation[] =>
  possibleIn(record.state, AlibabaCertificateOperation.options).filter((one) => !isRenewed(record, one));

/** The state an operation leads to. 409 with the present state where it is not possible (GEN-9). */
export function guard(
  record: CertificateRecord,
  operation: AlibabaCertificateOperation,
): CertificateRecord['state'] {
  const { state } = record;
  const leadsTo = next(certificateLifecycle, state, operation);
  if (leadsTo === undefined)
    throw conflict('notInThisState', state, notInThisState(OPERATIONS[operation], CERTIFICATE_STATES[state]));
  if (isRenewed(record, operation)) throw conflict('alreadyRenewed', state, RENEWED);
  return leadsTo;
}

/** What can happen on this console alone. */
export type OwnEvent =
  | { readonly code: 'applied'; readonly domain: string }
  | { readonly code: 'renewed'; readonly order: string }
  | {
      readonly code:
        | 'applicationCancelled'
        | 'takenAlong'
        | 'cancelled'
        | 'enabled'
        | 'domainAdded'
        | 'reset';
    };

type Event = CertificateEvent | OwnEvent;

/** Every code a history of this console may hold. */
export type EventCode = Event['code'];

/** A record with one more thing in its history. */
export const noting: Noting<OwnEvent> = noted;

/** Stores a certificate as something has changed it, with that in its history. */
export const happen = (
  tx: Tx,
  record: CertificateRecord,
  change: Partial<CertificateRecord>,
  actor: Actor,
  event: Event,
): CertificateRecord => ownCertificates.save(tx, noting({ ...record, ...change }, tx.stamp(), actor, event));

/** Every order of this site is paid in it. */
export const CURRENCY = 'USD';

/** The list price of a certificate product, minor units of USD. */
export const listPriceOf = listPrices({ DV: 6_800, OV: 18_000, EV: 42_000 });

/** The regions private CAs may stand in, in the order of the selector. */
const REGIONS = {
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

/** What was bought, in one line: `OV single domain · 3 years`, `Private root CA · Singapore`. */
export function orderName(
  { product, label, service, years }: OrderRecord,
  instance: InstanceRecord | undefined,
  language: Language,
): string {
  if (product) return productText({ ...product, years }, language);
  if (instance?.ca) return `${CA[instance.ca.kind][language]} · ${regionName(instance.ca.region)[language]}`;
  return `${(label ?? SERVICES[service])[language]} · ${yearsText(years, language)}`;
}
