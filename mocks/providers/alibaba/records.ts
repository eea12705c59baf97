import type { AlibabaCertificateStanding } from '../../../src/api/contract/alibaba-certificates';
import type { AlibabaCombined, AlibabaPromotion } from '../../../src/api/contract/alibaba-policy';
import type { AlibabaOrderKind, AlibabaService } from '../../../src/api/contract/alibaba-orders';
import type { AccountId } from '../../../src/api/contract/session';
import type { Product } from '../../certificates/product';
import type { Revocation } from '../../certificates/reviews';
import { type Rec, collection } from '../../platform/collection';
import type { HistoryEntry, RejectionRecord } from '../../platform/history';
import type { Words } from '../../platform/language';
import type { PriceRecord } from '../../refunds/records';

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
