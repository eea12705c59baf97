import type { Actor } from '#contract/common';
import type { Closing, Contact } from '#contract/refund';
import { type NewDeskItem, openDeskItem, withdrawDeskItem } from '../desk/items';
import { addWorkingDays } from '../platform/calendar';
import { schedule, unschedule } from '../platform/clock';
import type { Language, Words } from '#contract/words';
import type { RejectionRecord } from '../platform/language';
import { conflict, notFound } from '../platform/problems';
import type { Reader, Tx } from '../platform/transaction';
import { registerPayment } from '../rail/payments';
import type { Ruling } from '../rules/evaluation';
import { next } from '../rules/lifecycle';
import {
  type DecisionEvent,
  FIRST_STATE,
  moneyOf,
  type PriceRecord,
  REFUND_DECISION,
  type RefundRecord,
  REFUNDS,
  refundsAbout,
} from './record';
import { settlement } from './settlement';
import { refusalWords, secondRefundWords } from './words';

/** Why a ruling is what it is. Whoever asks brings the words: those who tell the past never read a refusal. */
export type SayReason<On extends Ruling = Ruling> = (
  ruling: On,
  language: Language,
) => { readonly text: string };

/** One sentence in both languages, for whoever reads the refusal. */
export const inBoth = (say: (language: Language) => string): Words => ({
  'zh-CN': say('zh-CN'),
  en: say('en'),
});

/**
 * Refuses where the rules do not give the money back now, or another rule does than the person has seen: 409
 * `notRefundable`, `actionRequired` or `decisionChanged` with the rule that holds.
 */
function demandRefundable({ row }: Ruling, seenRule: string | undefined, reason: Words): void {
  const { id, outcome } = row;
  if (outcome.verdict !== 'refundable') throw conflict(outcome.verdict, id, reason);
  if (seenRule !== undefined && seenRule !== id) throw conflict('decisionChanged', id, reason);
}

/** Event kind of ALY-2: what an application is about expires while it is under review; the ref is the refund's id. */
export const EXPIRY = 'refund.expiry';

/** The application of an id; 404 without one. */
export function refundOf(reader: Reader, id: string): RefundRecord {
  const refund = reader.get(REFUNDS, id);
  if (!refund) throw notFound();
  return refund;
}

/**
 * Decides an application once and starts the payment if it is approved, in the same transaction.
 * 409 with the present state for whoever comes second (ALY-8).
 */
export function decideRefund(
  tx: Tx,
  id: string,
  event: DecisionEvent,
  actor: Actor,
  rejection: RejectionRecord | null = null,
): RefundRecord {
  const refund = refundOf(tx, id);
  const state = next(REFUND_DECISION, refund.decision.state, event);
  if (state === undefined)
    throw conflict('refundDecided', refund.decision.state, refusalWords(refund.decision.state));
  unschedule(tx, EXPIRY, id);
  const decided: RefundRecord = {
    ...refund,
    decision: { state, at: tx.now, by: actor },
    rejection,
    history: [
      ...refund.history,
      {
        ...tx.stamp(),
        actor,
        code: state,
        ...(event === 'expire' && refund.closing && { params: { closing: refund.closing } }),
      },
    ],
  };
  tx.put(REFUNDS, decided);
  return state === 'approved' ? settlement.start(tx, decided) : decided;
}

/** REV-3: working days after which auto mode approves an application. */
export const AUTO_AFTER = 5;
/** Working days within which somebody should have answered a request for assistance. */
const ASSISTANCE_WITHIN = 1;

/** What a provider says of a refund it has found due. */
export interface NewRefund {
  readonly provider: string;
  readonly accountId: RefundRecord['accountId'];
  readonly subject: RefundRecord['subject'];
  readonly rule: string;
  readonly review: 'none' | 'manual';
  readonly reason: RefundRecord['reason'];
  readonly assistance: Contact | null;
  readonly price: PriceRecord;
  /** What comes back, minor units. */
  readonly amount: number;
  /** Ends of working days, epoch ms; null without a review. */
  readonly dates: {
    readonly expectedBy: number;
    readonly latestBy: number;
    readonly estimated: boolean;
  } | null;
  /** Expiry that ends the review if it comes first, epoch ms (ALY-2). */
  readonly closesAt: number | null;
  /** What that is. */
  readonly closing: Closing | null;
  /** The terms the customer agreed to with it (TCL-4). */
  readonly consent?: RefundRecord['consent'];
}

/**
 * ALY-6: files an application. Without a review it is approved and paid in this very transaction; otherwise it waits
 * on the desk. 409 while another one for the same thing is under review, on its way or done (GEN-8).
 */
export function openRefund(tx: Tx, given: NewRefund): RefundRecord {
  const { dates, assistance, consent = null, ...kept } = given;
  refuseSecond(tx, given);
  if (given.review === 'manual' && !dates) throw new Error('A review needs its dates');
  const id = tx.nextId('r');
  const submitted = tx.stamp();
  const filed: RefundRecord = {
    ...kept,
    id,
    assistanceItem: assistance ? askForAssistance(tx, id, given, assistance) : null,
    deskItem: null,
    submittedAt: tx.now,
    expectedBy: dates?.expectedBy ?? null,
    latestBy: dates?.latestBy ?? null,
    estimated: dates?.estimated ?? false,
    decision: { state: FIRST_STATE[given.review], at: null, by: null },
    rejection: null,
    points: null,
    consent,
    parts: [],
    history: [
      ...(consent
        ? [
            {
              at: consent.at,
              actor: 'customer' as const,
              code: 'consented',
              params: { version: consent.version },
            },
          ]
        : []),
      { ...submitted, actor: 'customer', code: 'submitted' },
    ],
  };
  return given.review === 'none' ? approvedAtOnce(tx, filed) : sentToReview(tx, filed, assistance);
}

function refuseSecond(tx: Tx, { provider, subject, price }: NewRefund): void {
  const [latest] = refundsAbout(tx, provider, subject.id);
  if (!latest) return;
  const { id } = latest.refund;
  const { fact } = moneyOf(tx, provider, { id: subject.id, refundId: id, price });
  if (fact !== 'none') throw conflict('refundExists', latest.stage, secondRefundWords(id));
}

function approvedAtOnce(tx: Tx, filed: RefundRecord): RefundRecord {
  const approved: RefundRecord = {
    ...filed,
    decision: { state: 'approved', at: tx.now, by: 'system' },
    history: [...filed.history, { at: tx.now, actor: 'system', code: 'approvedByRule' }],
  };
  return settlement.start(tx, approved);
}

function sentToReview(tx: Tx, filed: RefundRecord, contact: Contact | null): RefundRecord {
  // Planned before auto mode's approval: where both fall on one instant, what has expired is not approved any more.
  if (filed.closesAt !== null) schedule(tx, { at: filed.closesAt, kind: EXPIRY, ref: filed.id });
  const { id, rule, amount, price, latestBy, estimated } = filed;
  const item = openDeskItem(tx, {
    ...onDesk(id, filed, contact),
    queue: 'refunds',
    rule,
    amount: { currency: price.currency, minor: amount },
    dueBy: latestBy ?? tx.now,
    estimated,
    autoAfter: AUTO_AFTER,
  });
  const waiting: RefundRecord = { ...filed, deskItem: item.id };
  tx.put(REFUNDS, waiting);
  return waiting;
}

/** ALY-5: an item of its own, whatever rule decided and whatever becomes of the refund. */
function askForAssistance(tx: Tx, id: string, given: NewRefund, contact: Contact): string {
  const due = addWorkingDays(tx.now, ASSISTANCE_WITHIN);
  const item = openDeskItem(tx, {
    ...onDesk(id, given, contact),
    queue: 'assistance',
    rule: null,
    amount: null,
    dueBy: due.end,
    estimated: due.estimated,
    autoAfter: null,
  });
  return item.id;
}

const onDesk = (
  ref: string,
  {
    provider,
    accountId,
    subject,
    reason,
  }: Pick<RefundRecord, 'provider' | 'accountId' | 'subject' | 'reason'>,
  contact: Contact | null,
): Pick<NewDeskItem, 'provider' | 'accountId' | 'subject' | 'ref' | 'reason' | 'contact'> => ({
  provider,
  accountId,
  subject,
  ref,
  reason: reason && { label: reason.label, text: reason.text },
  contact,
});

type About = Pick<NewRefund, 'provider' | 'accountId' | 'subject' | 'price'> &
  Partial<Pick<NewRefund, 'reason' | 'assistance' | 'closesAt' | 'closing' | 'consent'>>;

/**
 * ALY-5, ABC-O1, TCL-1: files the application that a ruling allows, for what it says comes back. 409 `notRefundable`,
 * `actionRequired` or `decisionChanged` with the rule that holds.
 */
export function applyFor<On extends Ruling>(
  tx: Tx,
  about: About,
  ruling: On,
  seenRule: string | undefined,
  say: SayReason<On>,
): RefundRecord {
  demandRefundable(
    ruling,
    seenRule,
    inBoth((one) => say(ruling, one).text),
  );
  return openRefund(tx, {
    reason: null,
    assistance: null,
    closesAt: null,
    closing: null,
    ...about,
    rule: ruling.row.id,
    review: ruling.review === null ? 'none' : 'manual',
    amount: ruling.refund,
    dates: ruling.review,
  });
}

/**
 * ALY-8 取消退款, by the customer, while under review; the desk item goes with it, a request for assistance stays.
 * 404 for an unknown id, 409 with the present state once it was decided. Whose it is, the caller has checked.
 */
export function cancelRefund(tx: Tx, id: string): RefundRecord {
  const cancelled = decideRefund(tx, id, 'cancel', 'customer');
  if (cancelled.deskItem !== null) withdrawDeskItem(tx, cancelled.deskItem, 'customer');
  return cancelled;
}

/** ALY-2: expiry, or the end of the service period, comes before the decision and ends the application. Nothing happens to one already decided. */
export function expireRefund(tx: Tx, refund: RefundRecord): RefundRecord {
  if (refund.decision.state !== 'underReview') return refund;
  const failed = decideRefund(tx, refund.id, 'expire', 'system');
  if (failed.deskItem !== null) withdrawDeskItem(tx, failed.deskItem, 'system');
  return failed;
}

/** An order as it was paid. */
interface Purchase {
  readonly provider: string;
  readonly id: string;
  readonly name: string;
  readonly price: PriceRecord;
  /** Epoch ms. */
  readonly paidAt: number;
}

/** Registers what was paid by Alipay as a payment on the rail, from which it can be refunded (APY-1); nothing where nothing was. */
export function payThroughRail(tx: Tx, { provider, id, name, price, paidAt }: Purchase): void {
  const { alipay = 0 } = price.paid;
  if (alipay === 0) return;
  const order = { provider, id, name };
  registerPayment(tx, { order, currency: price.currency, amount: alipay, paidAt });
}
