import type { Actor } from '#contract/common';
import type { RailCode } from '#contract/rail';
import type {
  Channel,
  RefundDecision,
  RefundReasonCode,
  RefundStage,
  SettlementState,
} from '#contract/refund';
import type { AccountId } from '#contract/session';
import type { Language } from '#contract/words';
import type { HistoryEntry, RejectionRecord } from '../platform/language';
import { notFound } from '../platform/problems';
import { collection, type Reader, type Rec, type Tx } from '../platform/transaction';
import type { Lifecycle } from '../rules/lifecycle';
import { paidParts } from '../rules/subject';

export type DecisionEvent = 'approve' | 'reject' | 'cancel' | 'expire';

/** GEN-13, ALY-8: an application is decided once; whoever comes second meets a state that allows nothing. */
export const REFUND_DECISION: Lifecycle<RefundDecision, DecisionEvent> = {
  underReview: { approve: 'approved', reject: 'rejected', cancel: 'cancelled', expire: 'failed' },
  approved: {},
  rejected: {},
  cancelled: {},
  failed: {},
};

/** Where an application begins: without a review it is approved by its rule alone (ALY-6). */
export const FIRST_STATE = { none: 'approved', manual: 'underReview' } as const satisfies Record<
  string,
  RefundDecision
>;

/** One attempt to pay one part back. The request id is the channel's idempotency key. */
export interface AttemptRecord {
  readonly requestId: string;
  readonly to: Channel;
  readonly state: 'requested' | 'processing' | 'succeeded' | 'failed';
  readonly requestedAt: number;
  readonly finishedAt: number | null;
  /** How often its fate was asked for or the request repeated. */
  readonly asked: number;
  /** What the channel said last, by its own code (APY-9); null where it has none or said nothing. */
  readonly code: RailCode | null;
}

/** What one funding source paid, on its way back; a second attempt goes to the account balance (ALY-7). */
export interface PartRecord {
  readonly source: Channel;
  /** Minor units. */
  readonly amount: number;
  readonly attempts: readonly AttemptRecord[];
  readonly withPerson: boolean;
}

/** A price as it was when the application was filed; minor units. */
export interface PriceRecord {
  readonly currency: string;
  readonly list: number;
  readonly discount: number;
  readonly voucher: number;
  readonly paid: Readonly<Partial<Record<Channel, number>>>;
}

/** A refund application: decision and money, stored apart (GEN-13). Times are epoch ms. */
export interface RefundRecord extends Rec {
  readonly provider: string;
  readonly accountId: AccountId;
  readonly subject: { readonly id: string; readonly name: string; readonly kind: string };
  readonly rule: string;
  readonly review: 'none' | 'manual';
  /** Null where the console asks for none. */
  readonly reason: {
    readonly code: RefundReasonCode;
    readonly label: string;
    readonly text: string | null;
  } | null;
  /** The desk item that asks for assistance, if the customer wanted any. */
  readonly assistanceItem: string | null;
  /** The desk item that waits for the decision, if a person decides. */
  readonly deskItem: string | null;
  readonly price: PriceRecord;
  /** What comes back, minor units. */
  readonly amount: number;
  readonly submittedAt: number;
  readonly expectedBy: number | null;
  readonly latestBy: number | null;
  readonly estimated: boolean;
  /** When expiry ends the application unless it was decided before (ALY-2); null: never. */
  readonly closesAt: number | null;
  readonly decision: {
    readonly state: RefundDecision;
    readonly at: number | null;
    readonly by: Actor | null;
  };
  readonly rejection: RejectionRecord | null;
  /** Points that come back beside the money, to which package, and when (TCL-2); null where none were paid. */
  readonly points: {
    readonly points: number;
    readonly package: string;
    readonly state: 'returned' | 'withPerson';
    readonly at: number | null;
  } | null;
  /** The terms agreed to and when; null where the console asks for no consent (TCL-4). */
  readonly consent: { readonly version: string; readonly at: number } | null;
  /** Empty while nothing is to be paid (yet, or at all). */
  readonly parts: readonly PartRecord[];
  readonly history: readonly HistoryEntry[];
}

export const REFUNDS = collection<RefundRecord>('refunds');

/** A thing that refunds are asked for; `refundId`: its latest application, whatever became of it. */
interface Refunded {
  readonly refundId: string | null;
}

/** The latest refund application of a thing, whatever became of it. */
export const latestRefundOf = (reader: Reader, { refundId }: Refunded): RefundRecord | undefined =>
  refundId === null ? undefined : reader.get(REFUNDS, refundId);

/** Every refund application of a provider's thing, newest first. */
export const refundsAbout = (reader: Reader, provider: string, subjectId: string): RefundRecord[] =>
  reader
    .all(REFUNDS)
    .filter((refund) => refund.provider === provider && refund.subject.id === subjectId)
    .toSorted((a, b) => b.submittedAt - a.submittedAt || b.id.localeCompare(a.id));

/** Every refund application of an account with a provider, newest first. */
export const ownRefunds = (reader: Reader, provider: string, accountId: AccountId): RefundRecord[] =>
  reader
    .all(REFUNDS)
    .filter((refund) => refund.provider === provider && refund.accountId === accountId)
    .toSorted((a, b) => (a.id > b.id ? -1 : 1));

/** One's own refund application with a provider; 404 else (GEN-9). */
export function ownRefund(reader: Reader, provider: string, id: string, accountId: AccountId): RefundRecord {
  const refund = reader.get(REFUNDS, id);
  if (refund?.provider !== provider || refund.accountId !== accountId) throw notFound();
  return refund;
}

/** GEN-4: what each funding source actually paid, in a fixed order; sources that paid nothing are left out. */
export function paidBy({ paid }: PriceRecord): { source: Channel; amount: number }[] {
  return paidParts({ paid }).map(({ source, minor }) => ({ source, amount: minor }));
}

/** The attempt a part stands or falls with now. */
export const lastAttempt = (part: PartRecord): AttemptRecord | undefined => part.attempts.at(-1);

/** The attempt that paid a part, if one did; at most one ever does. */
export const arrivalOf = (part: PartRecord): AttemptRecord | undefined =>
  part.attempts.find(({ state }) => state === 'succeeded');

/** GEN-13: where the money is, all parts taken together; null while nothing is to be paid (yet, or at all). */
export function settlementState({ parts }: Pick<RefundRecord, 'parts'>): SettlementState | null {
  if (parts.length === 0) return null;
  const arrivals = parts.map(arrivalOf);
  if (arrivals.every((one) => one !== undefined)) {
    return parts.some((part, at) => arrivals[at]?.to !== part.source) ? 'arrivedElsewhere' : 'arrived';
  }
  if (parts.some(({ withPerson }) => withPerson)) return 'withPerson';
  const moving = parts.some((part) => arrivalOf(part) || lastAttempt(part)?.state === 'processing');
  return moving ? 'processing' : 'requested';
}

/** When the last part arrived, epoch ms; null while one is missing. */
export function arrivedAt({ parts }: Pick<RefundRecord, 'parts'>): number | null {
  const times = parts.map((part) => arrivalOf(part)?.finishedAt ?? null);
  return times.reduce<number | null>(
    (latest, at) => (at === null || latest === null ? null : Math.max(latest, at)),
    times[0] ?? null,
  );
}

/** Where the money goes, or would have gone: each place once. */
export function destinationsOf(refund: RefundRecord): Channel[] {
  const places =
    refund.parts.length > 0
      ? refund.parts.map((part) => lastAttempt(part)?.to ?? part.source)
      : paidBy(refund.price).map(({ source }) => source);
  return [...new Set(places)];
}

/** What a funding source paid, or gets back; minor units. */
interface Share {
  readonly amount: number;
}

/**
 * TCL-2: an amount in the proportion of what each source paid, in whole minor units. The largest remainders take what
 * rounding down leaves, ties in the given order: the parts add up, and none exceeds what was paid by it. Sources that
 * get nothing are left out. Throws where more would come back than was paid.
 */
export function inProportion<Source extends Share>(amount: number, paid: readonly Source[]): Source[] {
  // Whole numbers of any size: an amount times a part leaves the safe integers soon.
  const total = paid.reduce((sum, one) => sum + BigInt(one.amount), 0n);
  if (BigInt(amount) > total)
    throw new RangeError(`${amount} is not what comes back: only ${total} was paid`);
  if (amount === 0) return [];
  const shares = paid.map((source) => {
    const product = BigInt(amount) * BigInt(source.amount);
    return { source, whole: product / total, rest: product % total };
  });
  const left = BigInt(amount) - shares.reduce((sum, { whole }) => sum + whole, 0n);
  // A stable sort: of equal remainders the first keeps its place.
  const lucky = new Set(
    shares.toSorted((a, b) => Number(b.rest > a.rest) - Number(b.rest < a.rest)).slice(0, Number(left)),
  );
  return shares.flatMap((share) => {
    const part = Number(share.whole) + (lucky.has(share) ? 1 : 0);
    return part > 0 ? [{ ...share.source, amount: part }] : [];
  });
}

const MONEY: Readonly<Record<SettlementState, RefundStage>> = {
  requested: 'onItsWay',
  processing: 'onItsWay',
  arrived: 'refunded',
  arrivedElsewhere: 'returnedToBalance',
  withPerson: 'withPerson',
};

/** GEN-13: the one derived stage of an application. Approved with nothing paid counts as refunded (GEN-4). */
export function stageOf(refund: RefundRecord): RefundStage {
  const { state } = refund.decision;
  if (state !== 'approved') return state;
  const money = settlementState(refund);
  return money === null ? 'refunded' : MONEY[money];
}

const FACTS: Readonly<Record<RefundStage, 'none' | 'underReview' | 'settling' | 'refunded'>> = {
  underReview: 'underReview',
  onItsWay: 'settling',
  withPerson: 'settling',
  refunded: 'refunded',
  returnedToBalance: 'refunded',
  rejected: 'none',
  cancelled: 'none',
  failed: 'none',
};

/** What the policies ask: rejected, cancelled and failed count as none; refunded only once the money arrived (APY-10). */
export const refundFact = (refund: RefundRecord | undefined) => (refund ? FACTS[stageOf(refund)] : 'none');

/** When an application came to its end, epoch ms: declined, or the money there; null while either is awaited. */
export function finishedAt(refund: RefundRecord): number | null {
  const { state, at } = refund.decision;
  if (state === 'underReview') return null;
  return state === 'approved' && refund.parts.length > 0 ? arrivedAt(refund) : at;
}

/** What refunds must know of a provider's things, and tells it back. */
export interface RefundSubjects {
  /** The certificate's (order's, CA's) own state in words, the third fact beside decision and money. */
  ownState(reader: Reader, refund: RefundRecord, language: Language): string;
  /**
   * Called once per application, when the desk or time has brought it to its end: declined, or the money arrived.
   * What `openRefund` and `cancelRefund` end by themselves, their caller sees in the record they return.
   */
  onEnded?(tx: Tx, refund: RefundRecord): void;
}

/** By provider id. */
export type RefundSubjectsByProvider = Readonly<Record<string, RefundSubjects>>;
