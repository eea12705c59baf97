import type { DeskCase } from '../desk/decide';
import type { Actor } from '#contract/common';
import type { RailCode } from '#contract/rail';
import type {
  Channel,
  Closing,
  RefundDecision,
  RefundReasonCode,
  RefundStage,
  SettlementState,
  ShortRefund,
} from '#contract/refund';
import type { AccountId } from '#contract/session';
import type { Language } from '#contract/words';
import type { HistoryEntry, RejectionRecord } from '../platform/language';
import { isoOrNull } from '../platform/calendar';
import { sumMinor } from '../platform/listing';
import { notFound } from '../platform/problems';
import { indexOn } from '../platform/tables';
import { collection, type Reader, type Rec } from '../platform/transaction';
import type { Lifecycle } from '../rules/lifecycle';
import { paymentIdOf, PAYMENTS, refundsOf as railRefundsOf } from '../rail/records';
import { paidIn, paidParts } from '../rules/subject';

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
  /** Minor units; absent: what its part still owes. */
  readonly amount?: number;
  readonly state: 'requested' | 'processing' | 'succeeded' | 'failed';
  readonly requestedAt: number;
  readonly finishedAt: number | null;
  /** How often its fate was asked for or the request repeated. */
  readonly asked: number;
  /** What the channel said last, by its own code (APY-9); null where it has none or said nothing. */
  readonly code: RailCode | null;
}

/**
 * What one funding source paid, on its way back; a second attempt goes to the account balance (ALY-7). Its amount is what
 * is still owed: less once another door was faster, 0 when nothing is left to pay (GEN-4).
 */
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
  /** When the application ends unless it was decided before (ALY-2), and by what; null: never. */
  readonly closesAt: number | null;
  readonly closing: Closing | null;
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

const ABOUT = indexOn(REFUNDS, ({ provider, subject }) => `${provider} ${subject.id}`);

/** The refund applications of a provider's thing, in the order in which they were made. */
export const applicationsFor = (reader: Reader, provider: string, subjectId: string): RefundRecord[] =>
  reader.by(ABOUT, `${provider} ${subjectId}`);

/** Every refund application of a provider's thing, newest first. */
export const refundsAbout = (reader: Reader, provider: string, subjectId: string): Standing[] =>
  applicationsFor(reader, provider, subjectId)
    .toSorted((a, b) => b.submittedAt - a.submittedAt || b.id.localeCompare(a.id))
    .map((refund) => standingIn(reader, refund));

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

/** What an attempt pays, minor units. */
export const amountOf = (part: PartRecord, { amount = part.amount }: AttemptRecord): number => amount;

/** The attempt a part stands or falls with now. */
export const lastAttempt = (part: PartRecord): AttemptRecord | undefined => part.attempts.at(-1);

/** The attempt that paid a part, if one did; at most one ever does. */
export const arrivalOf = (part: PartRecord): AttemptRecord | undefined =>
  part.attempts.find(({ state }) => state === 'succeeded');

/** `r-0001-1-2`: refund, part from 1, attempt from 1. */
export const requestIdOf = (refundId: string, part: number, attempt: number): string =>
  `${refundId}-${part + 1}-${attempt + 1}`;

/** The refund a request id belongs to. */
export const refundIdOf = (requestId: string): string => requestId.split('-').slice(0, -2).join('-');

/** Where the rail tells the consoles what became of their refunds (APY-7). */
export const NOTIFY_URL = 'https://consoles.example/notifications/refunds';

/** GEN-4: what came back of an order, or is on its way, by whatever door; minor units. */
export interface Returned {
  /** What is there already. */
  readonly arrived: number;
  /** By the source that paid it, what is on its way included. */
  readonly bySource: Readonly<Partial<Record<Channel, number>>>;
}

const NOTHING: Returned = { arrived: 0, bySource: {} };

/** GEN-4: what a thing's money may have come back by: its applications, and its payment with what the rail was asked for. */
function doorsOf(reader: Reader, provider: string, subjectId: string) {
  const payment = reader.get(PAYMENTS, paymentIdOf(provider, subjectId));
  return {
    refunds: applicationsFor(reader, provider, subjectId),
    payment,
    railed: payment ? railRefundsOf(reader, payment) : [],
  };
}
type Doors = ReturnType<typeof doorsOf>;

/** GEN-4: by every door: the applications for it but the one named, and what the merchant refunded on the rail. */
function returnedBy({ refunds, railed }: Doors, but: string | null): Returned {
  if (railed.length === 0 && refunds.every(({ id }) => id === but)) return NOTHING;
  const own = new Set([but, ...refunds.map(({ id }) => id)]);
  const bySource: Partial<Record<Channel, number>> = {};
  const there: number[] = [];
  const count = (source: Channel, amount: number, isThere: boolean) => {
    bySource[source] = (bySource[source] ?? 0) + amount;
    if (isThere) there.push(amount);
  };
  for (const { id, parts } of refunds)
    if (id !== but) for (const part of parts) count(part.source, part.amount, arrivalOf(part) !== undefined);
  for (const { id, notifyUrl, status, value } of railed) {
    // What a console asked the rail for is one of its own parts.
    const isOwn = notifyUrl === NOTIFY_URL && own.has(refundIdOf(id));
    if (!isOwn && status !== 'FAIL') count('alipay', Number(value), status === 'SUCCESS');
  }
  return { arrived: sumMinor(there), bySource };
}

/** GEN-4: what an application still owes each source at this moment, whatever other doors took; minor units. */
export function owedOf(
  reader: Reader,
  { id, provider, subject, price }: Pick<RefundRecord, 'id' | 'provider' | 'subject' | 'price'>,
): { source: Channel; amount: number }[] {
  const { bySource } = returnedBy(doorsOf(reader, provider, subject.id), id);
  return paidBy(price).flatMap(({ source, amount }) => {
    const left = amount - (bySource[source] ?? 0);
    return left > 0 ? [{ source, amount: left }] : [];
  });
}

/** Where the money is, all parts taken together; null while nothing is to be paid (yet, or any more, or at all). */
function settlementOf(all: readonly PartRecord[]): SettlementState | null {
  const parts = all.filter(({ amount }) => amount > 0);
  if (parts.length === 0) return null;
  const arrivals = parts.map(arrivalOf);
  if (arrivals.every((one) => one !== undefined)) {
    return parts.some((part, at) => arrivals[at]?.to !== part.source) ? 'arrivedElsewhere' : 'arrived';
  }
  if (parts.some(({ withPerson }) => withPerson)) return 'withPerson';
  const moving = parts.some((part) => arrivalOf(part) || lastAttempt(part)?.state === 'processing');
  return moving ? 'processing' : 'requested';
}

const MONEY: Readonly<Record<SettlementState, RefundStage>> = {
  requested: 'onItsWay',
  processing: 'onItsWay',
  arrived: 'refunded',
  arrivedElsewhere: 'returnedToBalance',
  withPerson: 'withPerson',
};

const FACTS = {
  underReview: 'underReview',
  onItsWay: 'settling',
  withPerson: 'settling',
  refunded: 'refunded',
  returnedToBalance: 'refunded',
  rejected: 'none',
  cancelled: 'none',
  failed: 'none',
} as const satisfies Record<RefundStage, string>;

/** GEN-13: where an application and its money stand; `standingOf` derives it, whoever has it hands it down. Times are epoch ms. */
export interface Standing {
  readonly refund: RefundRecord;
  /** Approved with nothing paid counts as refunded (GEN-4); with nothing left to pay it stands as the other doors do. */
  readonly stage: RefundStage;
  /** What the policies ask: rejected, cancelled and failed count as none; refunded only once the money arrived (APY-10). */
  readonly fact: (typeof FACTS)[RefundStage];
  /** Null while nothing is to be paid (yet, or at all). */
  readonly settlement: SettlementState | null;
  /** What comes back by it, minor units: while under review at most what other doors have left. */
  readonly amount: number;
  /** When the last part arrived; null while one is missing. */
  readonly arrivedAt: number | null;
  /** When it came to its end: declined, or the money there; null while either is awaited. */
  readonly finishedAt: number | null;
  /** The latest review date falls on expiry or after it (ALY-2). */
  readonly late: boolean;
}

/** What became of an order's money by doors that together owe it no more. */
const byOthers = (paid: number, arrived: number, all: number): RefundStage =>
  arrived >= paid ? 'refunded' : all >= paid ? 'onItsWay' : 'failed';

/** Where an application stands; `returned`: by every other door. */
export function standingOf(refund: RefundRecord, { arrived, bySource } = NOTHING): Standing {
  const { decision, parts, latestBy, closesAt } = refund;
  const settlement = settlementOf(parts);
  const approved = decision.state === 'approved';
  const paid = paidIn(refund.price);
  const all = sumMinor(Object.values(bySource));
  const stage =
    decision.state !== 'approved'
      ? decision.state
      : settlement === null
        ? byOthers(paid, arrived, all)
        : MONEY[settlement];
  const there = settlement === 'arrived' || settlement === 'arrivedElsewhere';
  const arrivedAt = there ? Math.max(...parts.map((part) => arrivalOf(part)?.finishedAt ?? 0)) : null;
  return {
    refund,
    stage,
    fact: FACTS[stage],
    settlement,
    amount:
      decision.state === 'underReview' ? Math.max(0, Math.min(refund.amount, paid - all)) : refund.amount,
    arrivedAt,
    finishedAt: approved && settlement !== null ? arrivedAt : decision.at,
    late: latestBy !== null && closesAt !== null && latestBy >= closesAt,
  };
}

interface Stood {
  /** What it was made of. */
  readonly of: readonly unknown[];
  readonly standing: Standing;
}

/** A list asks for those of all applications: each stays what it is as long as the records that it is made of are the same ones. */
const stood = new WeakMap<RefundRecord, Stood>();

/** Where an application stands among the other doors. */
export const standingIn = (reader: Reader, refund: RefundRecord): Standing =>
  standingAmong(doorsOf(reader, refund.provider, refund.subject.id), refund);

function standingAmong(doors: Doors, refund: RefundRecord): Standing {
  const of = [...doors.refunds, doors.payment, ...doors.railed];
  const known = stood.get(refund);
  if (known?.of.length === of.length && known.of.every((one, at) => one === of[at])) return known.standing;
  const standing = standingOf(refund, returnedBy(doors, refund.id));
  stood.set(refund, { of, standing });
  return standing;
}

/** GEN-4, GEN-13: what became of the money of an order, all doors taken together. */
export interface OrderMoney {
  /** Its latest application, whatever became of it. */
  readonly standing: Standing | undefined;
  /** What the policies ask: refunded only once all of the money arrived (APY-10). */
  readonly fact: Standing['fact'];
  /** What is back or on its way, by the source that paid it; undefined where nothing is. */
  readonly returned: Returned['bySource'] | undefined;
}

/** What became of an order's money; `refundId`: its latest application, whatever became of it. */
export function moneyOf(
  reader: Reader,
  provider: string,
  {
    id,
    refundId,
    price,
  }: { readonly id: string; readonly refundId: string | null; readonly price: PriceRecord },
): OrderMoney {
  const asked = refundId === null ? undefined : reader.get(REFUNDS, refundId);
  const onRail = reader.get(PAYMENTS, paymentIdOf(provider, id))?.refunds.length ?? 0;
  if (!asked && onRail === 0) return { standing: undefined, fact: 'none', returned: undefined };
  const doors = doorsOf(reader, provider, id);
  const standing = asked && standingAmong(doors, asked);
  const { arrived, bySource } = returnedBy(doors, null);
  // A request that never reached the rail and a refund that was faster count for the same money.
  const back = paidBy(price).map(
    ({ source, amount }) => [source, Math.min(amount, bySource[source] ?? 0)] as const,
  );
  const all = sumMinor(back.map(([, minor]) => minor));
  const returned = all > 0 ? Object.fromEntries(back) : undefined;
  const paid = paidIn(price);
  if (paid === 0) return { standing, fact: standing?.fact ?? 'none', returned };
  const under = standing?.stage === 'underReview' ? 'underReview' : undefined;
  const settling = all >= paid || standing?.fact === 'settling' ? 'settling' : 'none';
  return { standing, fact: arrived >= paid ? 'refunded' : (under ?? settling), returned };
}

/** A refund as the row of its certificate shows it. */
export const toShortRefund = ({ refund, stage, amount }: Standing): ShortRefund => ({
  id: refund.id,
  stage,
  amount: { currency: refund.price.currency, minor: amount },
  expectedBy: isoOrNull(stage === 'underReview' ? refund.expectedBy : null),
  latestBy: isoOrNull(stage === 'underReview' ? refund.latestBy : null),
});

/** What refunds must know of a provider's things; `caseOf`: the decision without an application under review (REV-1). */
export interface RefundSubjects {
  /** The certificate's (order's, CA's) own state in words, the third fact beside decision and money. */
  ownState(reader: Reader, standing: Standing, language: Language): string;
  caseOf?(reader: Reader, refund: RefundRecord): DeskCase | null;
}

/** By provider id. */
export type RefundSubjectsByProvider = Readonly<Record<string, RefundSubjects>>;
