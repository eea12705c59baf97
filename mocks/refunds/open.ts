import type { Contact } from '../../src/api/contract/refund';
import { type NewDeskItem, openDeskItem } from '../desk/open';
import { addWorkingDays } from '../platform/calendar';
import { schedule } from '../platform/events';
import { conflict } from '../platform/problems';
import type { Tx } from '../platform/transaction';
import { settlement } from './channels';
import { EXPIRY } from './decide';
import { FIRST_STATE } from './lifecycle';
import { type PriceRecord, REFUNDS, type RefundRecord } from './records';
import { refundFact, stageOf } from './stage';
import { secondRefundWords } from './texts';

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
      { at: tx.now, actor: 'customer', code: 'submitted' },
    ],
  };
  return given.review === 'none' ? approvedAtOnce(tx, filed) : sentToReview(tx, filed, assistance);
}

function refuseSecond(tx: Tx, { provider, subject }: NewRefund): void {
  const first = tx
    .all(REFUNDS)
    .find((one) => one.provider === provider && one.subject.id === subject.id && refundFact(one) !== 'none');
  if (first) throw conflict('refundExists', stageOf(first), secondRefundWords(first.id));
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
