import type { AccountId } from '#contract/session';
import type { TencentOperation, TencentState } from '#contract/tencent';
import { ownedIn, type Product } from '../../certificates/certificate';
import { noted, type Noting } from '../../certificates/history';
import type { HistoryEntry, RejectionRecord, Said } from '../../platform/language';
import { collection, type Rec } from '../../platform/transaction';
import type { OrderMoney, PriceRecord } from '../../refunds/record';
import { type Lifecycle, movesBy } from '../../rules/lifecycle';
import type { Subject } from './policy';

/** The provider's id in refunds and desk items. */
export const PROVIDER = 'tencent';

/** The states a certificate order has by itself (TCL-3); expired and refunded are derived. */
export type OwnState = Exclude<TencentState, 'expired' | 'refunded'>;

/** A certificate order on Tencent Cloud: one purchase, one certificate, one refund unit. Times are epoch ms. */
export interface TencentRecord extends Rec {
  readonly accountId: AccountId;
  readonly domain: string;
  readonly product: Product;
  readonly price: PriceRecord;
  /** Points paid beside the money, and the id of their package (TCL-2). */
  readonly benefit: { readonly package: string; readonly points: number } | null;
  readonly purchasedAt: number;
  readonly state: OwnState;
  readonly submittedAt: number | null;
  /** Why the application failed or was suspended. */
  readonly failure: RejectionRecord | null;
  /** The desk item that waits for it. */
  readonly deskItem: string | null;
  /** When a running cancellation is completed. */
  readonly cancelledBy: number | null;
  readonly issuedAt: number | null;
  readonly expiresAt: number | null;
  /** The latest refund application, whatever became of it. */
  readonly refundId: string | null;
  readonly history: readonly HistoryEntry[];
}

/** A benefit package: points a customer pays with, good until it expires (epoch ms). */
export interface PackageRecord extends Rec {
  readonly accountId: AccountId;
  readonly name: string;
  readonly points: number;
  readonly expiresAt: number;
}

export const CERTIFICATES = collection<TencentRecord>('tencent.certificates');
export const PACKAGES = collection<PackageRecord>('tencent.packages');
export const orders = ownedIn(CERTIFICATES, 'certificate');

/** What can happen to a certificate order on this console alone. */
export type OwnEvent =
  | { readonly code: 'domainValidated' }
  | { readonly code: 'applicationSuspended'; readonly reason: string; readonly explanation: Said }
  | { readonly code: 'cancellationRequested'; readonly by: number }
  | { readonly code: 'applicationCancelled' }
  | { readonly code: 'revocationBegun'; readonly by: number };

/** The order with one more thing in its history. */
export const noting: Noting<OwnEvent> = noted;

type Event =
  | TencentOperation
  | 'validate'
  | 'approve'
  | 'reject'
  | 'suspend'
  | 'completeCancellation'
  | 'beginRevocation'
  | 'completeRevocation';

const DECIDED = {
  approve: 'issued',
  reject: 'failed',
  suspend: 'suspended',
  cancelApplication: 'cancelling',
} as const;

/**
 * TCL-3: a certificate order from 5 through 0 to 1 or 2, or through 6 to 7. A failed one can be submitted again, a
 * suspended one cannot; only the authority revokes here. What was refunded stays in its own state.
 */
export const lifecycle: Lifecycle<OwnState, Event> = {
  pendingSubmission: { submit: 'validating', cancelApplication: 'cancelling' },
  validating: { validate: 'reviewing', ...DECIDED },
  reviewing: DECIDED,
  failed: { submit: 'validating' },
  suspended: {},
  cancelling: { completeCancellation: 'cancelled' },
  cancelled: {},
  issued: { beginRevocation: 'revoking' },
  revoking: { completeRevocation: 'revoked' },
  revoked: {},
};

export const { after, possibleIn } = movesBy(lifecycle);

/** Whether an issued certificate is past its expiry at `now` (epoch ms); one never issued does not expire. */
export const isExpired = ({ expiresAt }: TencentRecord, now: number): boolean =>
  expiresAt !== null && now >= expiresAt;

/** GEN-13: the one label of the list's state column, the first that holds. */
export function stateOf(record: TencentRecord, refund: Subject['refund'], now: number): TencentState {
  if (refund === 'refunded') return 'refunded';
  return isExpired(record, now) ? 'expired' : record.state;
}

/** Each state by the number Tencent Cloud's own API shows; a suspended review has none (TCL-3). */
export const STATUS_CODES: Readonly<Record<TencentState, number | null>> = {
  validating: 0,
  reviewing: 0,
  issued: 1,
  failed: 2,
  expired: 3,
  pendingSubmission: 5,
  cancelling: 6,
  cancelled: 7,
  revoking: 9,
  revoked: 10,
  refunded: 14,
  suspended: null,
};

/** TCL-R1: issued counts as issued, whatever happened to the certificate since. */
const asApplication = (state: OwnState): Subject['state'] =>
  state === 'revoking' || state === 'revoked' ? 'issued' : state;

/** What the policy decides on, from the stored order and its latest refund; nothing here is ever under review. */
export function subjectOf(record: TencentRecord, { fact, returned }: OrderMoney): Subject {
  const { currency, list, discount, voucher, paid } = record.price;
  return {
    state: asApplication(record.state),
    refund: fact === 'underReview' ? 'settling' : fact,
    returned,
    price: {
      currency,
      list,
      discount,
      voucher,
      paid: { cash: paid.cash ?? 0, giftCard: paid.giftCard ?? 0 },
      benefitPoints: record.benefit?.points ?? 0,
    },
  };
}
