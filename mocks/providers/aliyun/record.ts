import {
  type AliyunApplication,
  AliyunOperation,
  type AliyunRevocation,
  type AliyunState,
} from '#contract/aliyun';
import type { AccountId } from '#contract/session';
import { ownedIn, type Product, type Revocation } from '../../certificates/certificate';
import { noted, type Noting } from '../../certificates/history';
import type { HistoryEntry, RejectionRecord } from '../../platform/language';
import { collection, type Rec } from '../../platform/transaction';
import type { OrderMoney, PriceRecord } from '../../refunds/record';
import { type Lifecycle, movesBy } from '../../rules/lifecycle';
import { endOf, type Subject } from './policy';

/** The provider's id in refunds and desk items. */
export const PROVIDER = 'aliyun';

/** GEN-13: the states a certificate has by itself, whatever became of refund and expiry. */
type OwnState = Exclude<AliyunState, 'expired' | 'refundUnderReview' | 'refunded'>;

/** A certificate instance on the China site: one purchase, one refund unit. Times are epoch ms. */
export interface AliyunRecord extends Rec {
  readonly accountId: AccountId;
  readonly domain: string;
  readonly product: Product;
  readonly price: PriceRecord;
  readonly purchasedAt: number;
  /** End of the order's service period; null: never too close, never expired (ALY-1). */
  readonly servicePeriodEndsAt: number | null;
  readonly state: OwnState;
  readonly application: {
    readonly submittedAt: number | null;
    readonly failure: RejectionRecord | null;
    /** The desk item that waits for it. */
    readonly deskItem: string | null;
  };
  readonly issuedAt: number | null;
  readonly expiresAt: number | null;
  readonly revocation: Revocation;
  /** The latest refund application, whatever became of it. */
  readonly refundId: string | null;
  readonly history: readonly HistoryEntry[];
}

export const CERTIFICATES = collection<AliyunRecord>('aliyun.certificates');
export const certificates = ownedIn(CERTIFICATES, 'certificate');

/** What can happen to a certificate on this console alone. */
export type OwnEvent = { readonly code: 'applicationLapsed' };

/** The certificate with one more thing in its history. */
export const noting: Noting<OwnEvent> = noted;

/** `lapse`: the order's service period ended before anybody decided. */
type Event = AliyunOperation | 'approve' | 'reject' | 'lapse';

/** ALY-11: a certificate by its own state. Issued and revoked are for good; a refused revocation leads back. */
export const lifecycle: Lifecycle<OwnState, Event> = {
  paid: { apply: 'underReview' },
  underReview: { withdraw: 'paid', approve: 'issued', reject: 'reviewFailed', lapse: 'paid' },
  reviewFailed: { modify: 'underReview' },
  issued: { revoke: 'revocationUnderReview' },
  revocationUnderReview: { approve: 'revoked', reject: 'issued' },
  revoked: {},
};

const { after, possibleIn } = movesBy(lifecycle);
export { after };

/** Whether it is past its end at `now` (epoch ms, ALY-1). */
export function isExpired(record: AliyunRecord, now: number): boolean {
  const end = endOf(record);
  return end !== null && now >= end;
}

/** GEN-13: the one label of the list's state column, the first that holds. */
export function stateOf(record: AliyunRecord, refund: Subject['refund'], now: number): AliyunState {
  if (refund === 'refunded') return 'refunded';
  if (refund === 'underReview') return 'refundUnderReview';
  return isExpired(record, now) ? 'expired' : record.state;
}

/** ALY-11: the operations possible right now; none while a refund is under review, on its way or done (ALY-6). */
export const operationsOf = (
  record: AliyunRecord,
  refund: Subject['refund'],
  now: number,
): AliyunOperation[] =>
  refund === 'none' && !isExpired(record, now) ? possibleIn(record.state, AliyunOperation.options) : [];

/** How the policy reads the one state: of an application and of a revocation. */
const FACTS: Readonly<
  Record<OwnState, { readonly application: AliyunApplication; readonly revocation: AliyunRevocation }>
> = {
  paid: { application: 'notSubmitted', revocation: 'none' },
  underReview: { application: 'underReview', revocation: 'none' },
  reviewFailed: { application: 'failed', revocation: 'none' },
  issued: { application: 'passed', revocation: 'none' },
  revocationUnderReview: { application: 'passed', revocation: 'underReview' },
  revoked: { application: 'passed', revocation: 'completed' },
};

/** What the policy decides on, from the stored certificate and its latest refund. */
export function subjectOf(record: AliyunRecord, { fact, returned }: OrderMoney): Subject {
  const { application, revocation } = FACTS[record.state];
  return {
    application,
    revocation,
    product: record.product,
    purchasedAt: record.purchasedAt,
    servicePeriodEndsAt: record.servicePeriodEndsAt,
    issuedAt: record.issuedAt,
    expiresAt: record.expiresAt,
    revokedAt: record.revocation.completedAt,
    refund: fact,
    price: record.price,
    returned,
  };
}
