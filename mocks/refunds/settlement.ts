import type { Actor } from '#contract/common';
import type { Channel } from '#contract/refund';
import { closeDeskItem, type DeskItem, deskItemsAbout, isWaiting, openDeskItem } from '../desk/items';
import { addWorkingDays } from '../platform/calendar';
import { sumMinor } from '../platform/listing';
import { schedule, unschedule } from '../platform/clock';
import type { Reader, Tx } from '../platform/transaction';
import {
  type Answer,
  balance,
  inHouse,
  type Payment,
  type Said,
  type SettlementChannel,
  type Standing,
  throughRail,
} from './channels';
import {
  amountOf,
  type AttemptRecord,
  lastAttempt,
  owedOf,
  type PartRecord,
  refundIdOf,
  type RefundRecord,
  REFUNDS,
  requestIdOf,
} from './record';

/** An attempt whose fate is open, with the part and application around it. */
interface Open {
  readonly refund: RefundRecord;
  readonly at: number;
  readonly part: PartRecord;
  readonly attempt: AttemptRecord;
}

/** What the channel is asked to do. */
const paymentOf = ({ refund, part, attempt }: Open): Payment => ({
  order: { provider: refund.provider, id: refund.subject.id },
  requestId: attempt.requestId,
  currency: refund.price.currency,
  amount: amountOf(part, attempt),
  source: part.source,
  to: attempt.to,
});

/** The latest attempt of a part, by its request id. */
function latestAttempt(refund: RefundRecord | undefined, requestId: string): Open | undefined {
  const at = refund?.parts.findIndex((one) => lastAttempt(one)?.requestId === requestId) ?? -1;
  const part = refund?.parts[at];
  const attempt = part && lastAttempt(part);
  return refund && attempt && { refund, at, part, attempt };
}

/** The refund with one part replaced. */
const withPart = (refund: RefundRecord, at: number, part: PartRecord): RefundRecord => ({
  ...refund,
  parts: refund.parts.with(at, part),
});

/** The refund with its open attempt changed. */
const changed = (
  { refund, at, part, attempt }: Open,
  change: Partial<AttemptRecord>,
  withPerson = part.withPerson,
) =>
  withPart(refund, at, {
    ...part,
    withPerson,
    attempts: [...part.attempts.slice(0, -1), { ...attempt, ...change }],
  });

/** The refund with an entry about one payment in its history. */
function note(
  tx: Tx,
  refund: RefundRecord,
  actor: Actor,
  code: string,
  { amount, source, to }: Payment,
): RefundRecord {
  const params = { amount, currency: refund.price.currency, source, to };
  return { ...refund, history: [...refund.history, { at: tx.now, actor, code, params }] };
}

/** GEN-4: less is owed than an application brings back: other doors returned the difference (minor units). */
function owingLess(tx: Tx, refund: RefundRecord, less: number): RefundRecord {
  if (less === 0) return refund;
  const params = { amount: less, currency: refund.price.currency };
  const entry = { at: tx.now, actor: 'system' as const, code: 'returnedByOthers', params };
  return { ...refund, amount: refund.amount - less, history: [...refund.history, entry] };
}

/** Working days within which somebody should have looked into a payment that hangs. */
const WITHIN = 1;

/** REV-1: a payment that settled nothing goes on the desk; the item's ref is its request id. */
function giveToPerson(tx: Tx, { refund, part, attempt }: Open): void {
  const due = addWorkingDays(tx.now, WITHIN);
  openDeskItem(tx, {
    queue: 'settlements',
    provider: refund.provider,
    accountId: refund.accountId,
    subject: refund.subject,
    ref: attempt.requestId,
    rule: refund.rule,
    amount: { currency: refund.price.currency, minor: part.amount },
    dueBy: due.end,
    estimated: due.estimated,
    autoAfter: null,
    reason: null,
    contact: null,
    by: 'system',
  });
}

/** The desk item of a payment that a person looks into, while somebody still has to. */
export const waitingItem = (reader: Reader, requestId: string): DeskItem | undefined =>
  deskItemsAbout(reader, requestId).find((item) => item.queue === 'settlements' && isWaiting(item));

/** The payment was settled after all: nobody has to look into it any more. */
function takeBack(tx: Tx, requestId: string): void {
  const item = waitingItem(tx, requestId);
  if (item) closeDeskItem(tx, item);
}

/** Event kind of a follow-up; its ref is the request id. */
export const INQUIRY = 'refund.inquiry';

const MINUTE = 60_000;

/** APY-2: minutes from one attempt to the next repeat of the same request id; after the last a person takes over. */
export const LADDER = [2, 10, 10, 60] as const;

/** Moves the money of approved applications; every call puts what it changed. */
export interface Settlement {
  /** Requests each part once (GEN-8); the application must be approved. */
  start(tx: Tx, refund: RefundRecord): RefundRecord;
  /** APY-2: inquires first, then repeats the same id; undefined when nothing is open under it. */
  followUp(tx: Tx, requestId: string): RefundRecord | undefined;
  /** The channel says it has news; it is asked, not believed. */
  hear(tx: Tx, requestId: string): RefundRecord | undefined;
  /** A person has the same done once more for what was handed over (REV-1); undefined when nothing is. */
  retry(tx: Tx, requestId: string, actor: Actor): RefundRecord | undefined;
}

/** Settlement over the channel that carries each payment. */
export function settlementThrough(channelFor: (payment: Payment) => SettlementChannel): Settlement {
  /** A new attempt, for what is still owed at this moment; none where other doors left nothing of it (GEN-4). */
  function send(tx: Tx, given: RefundRecord, at: number, to: Channel): RefundRecord {
    const before = given.parts[at] as PartRecord;
    const owed = owedOf(tx, given).find(({ source }) => source === before.source)?.amount ?? 0;
    const amount = Math.min(before.amount, owed);
    // What was asked for before keeps its amount when less is owed from now on.
    const attempts =
      amount === before.amount
        ? before.attempts
        : before.attempts.map((one) => ({ ...one, amount: amountOf(before, one) }));
    const part = { ...before, amount, attempts, withPerson: false };
    const refund = owingLess(tx, withPart(given, at, part), before.amount - part.amount);
    if (part.amount === 0) return refund;
    const requestId = requestIdOf(refund.id, at, part.attempts.length);
    const attempt: AttemptRecord = {
      requestId,
      to,
      state: 'requested',
      requestedAt: tx.now,
      finishedAt: null,
      asked: 0,
      code: null,
    };
    const sent = withPart(refund, at, { ...part, attempts: [...part.attempts, attempt] });
    const open: Open = { refund: sent, at, part: sent.parts[at] as PartRecord, attempt };
    const payment = paymentOf(open);
    const code = part.attempts.length === 0 ? 'paymentRequested' : 'fallbackRequested';
    const noted = note(tx, sent, 'system', code, payment);
    return conclude(tx, { ...open, refund: noted }, channelFor(payment).request(tx, payment));
  }

  const conclude = (tx: Tx, open: Open, said: Said<Answer>): RefundRecord =>
    isFinal(said) ? finish(tx, open, said) : wait(tx, open, said);

  function finish(tx: Tx, open: Open, { result, code }: Said<Final>): RefundRecord {
    const { attempt } = open;
    unschedule(tx, INQUIRY, attempt.requestId);
    if (open.part.withPerson) takeBack(tx, attempt.requestId);
    const settled = { state: result, finishedAt: tx.now, code };
    if (result === 'succeeded')
      return note(tx, changed(open, settled, false), 'channel', 'paymentArrived', paymentOf(open));
    // APY-10, ABC-1: a failure does not lose the money. Only the balance itself has nowhere to fall back to, and where
    // somebody else was faster a person looks at both refunds.
    const last = attempt.to === 'accountBalance' || code === 'REFUND_AMOUNT_EXCEED';
    const failed = note(tx, changed(open, settled, false), 'channel', 'paymentFailed', paymentOf(open));
    return last
      ? toDesk(tx, { ...open, refund: failed, attempt: { ...attempt, ...settled } })
      : send(tx, failed, open.at, 'accountBalance');
  }

  /** Unsettled after a request: what became of it is asked later, and in the end by a person. */
  function wait(tx: Tx, open: Open, { result, code }: Said<Answer>): RefundRecord {
    const { attempt } = open;
    const state = result === 'pending' ? 'processing' : attempt.state;
    const now: Open = { ...open, attempt: { ...attempt, state, code } };
    const minutes = result === 'disputed' ? undefined : LADDER[attempt.asked];
    const noted: Open = { ...now, refund: noteOf(tx, now, attempt, result) };
    if (open.part.withPerson) return changed(noted, {}, true);
    if (minutes === undefined) return toDesk(tx, noted);
    schedule(tx, { at: tx.now + minutes * MINUTE, kind: INQUIRY, ref: attempt.requestId });
    return changed(noted, {});
  }

  /** REV-1: nothing more can be done by itself. */
  function toDesk(tx: Tx, open: Open): RefundRecord {
    const handed = changed(open, {}, true);
    giveToPerson(tx, open);
    const outrun = open.attempt.code === 'REFUND_AMOUNT_EXCEED';
    return note(tx, handed, 'system', outrun ? 'outrun' : 'withPerson', paymentOf(open));
  }

  const stored = (tx: Tx, refund: RefundRecord): RefundRecord => {
    tx.put(REFUNDS, refund);
    return refund;
  };

  const latestOf = (tx: Tx, requestId: string): Open | undefined =>
    latestAttempt(tx.get(REFUNDS, refundIdOf(requestId)), requestId);

  /** The same while its fate is open. */
  function openOf(tx: Tx, requestId: string): Open | undefined {
    const latest = latestOf(tx, requestId);
    return latest?.attempt.finishedAt === null ? latest : undefined;
  }

  function inquire(tx: Tx, open: Open): Said<Standing> {
    const payment = paymentOf(open);
    return channelFor(payment).inquire(tx, payment);
  }

  /** Inquires; what is not final is requested again under the same id. */
  function askAgain(tx: Tx, open: Open): RefundRecord {
    const standing = inquire(tx, open);
    if (isFinal(standing)) return stored(tx, finish(tx, open, standing));
    const payment = paymentOf(open);
    const attempt = { ...open.attempt, asked: open.attempt.asked + 1 };
    return stored(tx, conclude(tx, { ...open, attempt }, channelFor(payment).request(tx, payment)));
  }

  return {
    start(tx, refund) {
      if (refund.decision.state !== 'approved' || refund.parts.length > 0)
        throw new Error(`${refund.id} is not to be paid now`);
      const owed = owedOf(tx, refund);
      const amount = Math.min(refund.amount, sumMinor(owed.map((one) => one.amount)));
      const parts = inProportion(amount, owed).map((one): PartRecord => ({
        ...one,
        attempts: [],
        withPerson: false,
      }));
      const owing = { ...owingLess(tx, refund, refund.amount - amount), parts };
      return stored(
        tx,
        parts.reduce<RefundRecord>((sent, { source }, at) => send(tx, sent, at, source), owing),
      );
    },
    followUp(tx, requestId) {
      const open = openOf(tx, requestId);
      return open && !open.part.withPerson ? askAgain(tx, open) : undefined;
    },
    hear(tx, requestId) {
      const open = openOf(tx, requestId);
      const standing = open && inquire(tx, open);
      return open && standing && isFinal(standing) ? stored(tx, finish(tx, open, standing)) : undefined;
    },
    retry(tx, requestId, actor) {
      const latest = latestOf(tx, requestId);
      if (!latest?.part.withPerson) return undefined;
      const { attempt, at } = latest;
      const open = { ...latest, refund: note(tx, latest.refund, actor, 'askedAgain', paymentOf(latest)) };
      const isForeign = inquire(tx, open).result === 'foreign';
      if (attempt.finishedAt === null && !isForeign) return askAgain(tx, open);
      // Nothing can come of this id any more: what is still owed is asked for under another one.
      takeBack(tx, requestId);
      const over = changed(open, { state: 'failed', finishedAt: attempt.finishedAt ?? tx.now });
      return stored(tx, send(tx, over, at, attempt.to));
    },
  };
}

/** What the timeline says of an answer that settles nothing; the same answer again is not news. */
function noteOf(tx: Tx, now: Open, before: AttemptRecord, result: Answer): RefundRecord {
  const { refund, attempt } = now;
  const payment = paymentOf(now);
  const first = before.asked === 0 && before.code === null && before.state === 'requested';
  if (result === 'pending')
    return before.state === 'processing' ? refund : note(tx, refund, 'channel', 'paymentProcessing', payment);
  if (!first && before.code === attempt.code) return refund;
  return attempt.code === null
    ? note(tx, refund, 'system', 'paymentUnanswered', payment)
    : note(tx, refund, 'channel', 'paymentUnclear', payment);
}

type Final = 'succeeded' | 'failed';

const isFinal = (said: Said<Answer | Standing>): said is Said<Final> =>
  said.result === 'succeeded' || said.result === 'failed';

/** What stands in the house's own book: nothing can fail or wait there. */
const HOUSE: readonly Channel[] = ['accountBalance', 'cash', 'giftCard'];

/** Which channel carries which payment; another rail for one of the sources is a line here. */
export const settlement = settlementThrough(({ to }) => {
  if (HOUSE.includes(to)) return balance;
  return to === 'alipay' ? throughRail : inHouse;
});

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
