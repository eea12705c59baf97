import { RailAcknowledgement, type RailNotification } from '#contract/rail';
import { isoOf } from '../platform/calendar';
import { schedule, unschedule } from '../platform/clock';
import { settingsOf } from '../platform/faults';
import { collection, type Reader, type Rec, type Tx } from '../platform/transaction';
import { identified, resultOf } from './codes';
import { type RailRefund, REFUNDS } from './records';

/** One sending. */
interface Delivery {
  /** Epoch ms. */
  readonly at: number;
  readonly outcome: 'acknowledged' | 'notAcknowledged' | 'unreachable' | 'lost';
  /** How often it arrived. */
  readonly arrivals: number;
}

/** What is told about a refund, and how that went; its id is the request id. */
interface NotificationRecord extends Rec {
  readonly url: string;
  readonly state: 'sending' | 'acknowledged' | 'givenUp';
  /** Epoch ms; null once it is sent no more. */
  readonly nextAt: number | null;
  readonly deliveries: readonly Delivery[];
}

/** Whoever listens at an address: answers with the body of its HTTP answer. */
type Receiver = (tx: Tx, notification: RailNotification) => unknown;

/** Who listens where; an address that nobody is registered for cannot be reached. */
export type Receivers = Readonly<Record<string, Receiver>>;

/** A sending is due; the ref is the request id. */
export const NOTIFY = 'rail.notify';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** APY-7: ms from one sending to the next, the first at once. */
export const NOTIFY_LADDER: readonly number[] = [
  0,
  2 * MINUTE,
  10 * MINUTE,
  10 * MINUTE,
  HOUR,
  2 * HOUR,
  6 * HOUR,
  15 * HOUR,
];

/** How many sendings `notification-lost` swallows. */
const LOST = 3;

const NOTIFICATIONS = collection<NotificationRecord>('rail.notifications');

/** APY-7: the body that acknowledges a notification. */
export const ACKNOWLEDGED: RailAcknowledgement = {
  result: { resultCode: 'SUCCESS', resultStatus: 'S', resultMessage: 'success' },
};

const isAcknowledged = (answer: unknown): boolean => RailAcknowledgement.safeParse(answer).success;

/** What is told about a refund, or undefined where nobody asked to be told. */
export const notificationOf = (reader: Reader, requestId: string): NotificationRecord | undefined =>
  reader.get(NOTIFICATIONS, requestId);

/** APY-7: a refund has become final, and whoever wanted to know will be told: as an event of its own, after the answer. */
export function announce(tx: Tx, refund: RailRefund): void {
  if (refund.notifyUrl === null) return;
  tx.put(NOTIFICATIONS, {
    id: refund.id,
    url: refund.notifyUrl,
    state: 'sending',
    nextAt: tx.now,
    deliveries: [],
  });
  schedule(tx, { at: tx.now, kind: NOTIFY, ref: refund.id });
}

/** What is sent; its message is English, since nobody there has a language. */
const toNotification = (refund: RailRefund): RailNotification => ({
  notifyType: 'REFUND_RESULT',
  result: resultOf(refund.code, 'en'),
  ...identified(refund),
  refundStatus: refund.status,
  refundTime: isoOf(refund.finishedAt ?? refund.requestedAt),
});

function send(
  tx: Tx,
  refund: RailRefund,
  receiver: Receiver | undefined,
  sent: number,
): Omit<Delivery, 'at'> {
  const { rail } = settingsOf(tx);
  if (rail === 'notification-lost' && sent < LOST) return { outcome: 'lost', arrivals: 0 };
  if (!receiver) return { outcome: 'unreachable', arrivals: 0 };
  const arrivals = rail === 'notification-twice' ? 2 : 1;
  const answers = Array.from({ length: arrivals }, () => receiver(tx, toNotification(refund)));
  return { outcome: answers.some(isAcknowledged) ? 'acknowledged' : 'notAcknowledged', arrivals };
}

/** What has to leave the machine; its id names the sending. */
export interface Letter extends Rec {
  readonly requestId: string;
  /** Which sending it is, from 0. */
  readonly number: number;
  readonly url: string;
  readonly body: RailNotification;
  /** Which process posts it, and until when (wall time, epoch ms) nobody else does; absent: nobody yet. */
  readonly taken?: { readonly by: string; readonly until: number };
}

/** Notifications to addresses of others, until somebody has posted them. */
export const OUTBOX = collection<Letter>('rail.outbox');

/** A letter taken by one of several processes on one state, at a wall time and for so long (ms); undefined where another has it, or it is gone. */
export function take(tx: Tx, id: string, by: string, wall: number, lasts: number): Letter | undefined {
  const letter = tx.get(OUTBOX, id);
  if (!letter || (letter.taken && letter.taken.by !== by && letter.taken.until > wall)) return undefined;
  const mine = { ...letter, taken: { by, until: wall + lasts } };
  tx.put(OUTBOX, mine);
  return mine;
}

/**
 * What became of a letter: the body of its answer, or undefined where nobody answered. Acknowledged, nothing more is
 * sent, and what was due meanwhile never left (APY-7).
 */
export function answered(tx: Tx, letter: Letter, answer: unknown): void {
  const { id, requestId, number } = letter;
  // Meanwhile everything may be another: its letter of the same name is about another refund.
  if (JSON.stringify(tx.get(OUTBOX, id)) !== JSON.stringify(letter)) return;
  tx.remove(OUTBOX, id);
  const known = notificationOf(tx, requestId);
  const delivery = known?.deliveries[number];
  if (!known || !delivery || answer === undefined) return;
  const acknowledged = isAcknowledged(answer);
  const outcome = acknowledged ? 'acknowledged' : 'notAcknowledged';
  const deliveries = known.deliveries.with(number, { ...delivery, outcome, arrivals: 1 });
  if (!acknowledged) return tx.put(NOTIFICATIONS, { ...known, deliveries });
  for (const other of tx.all(OUTBOX)) if (other.requestId === requestId) tx.remove(OUTBOX, other.id);
  unschedule(tx, NOTIFY, requestId);
  const sent = deliveries.slice(0, number + 1);
  tx.put(NOTIFICATIONS, { ...known, deliveries: sent, state: 'acknowledged', nextAt: null });
}

/**
 * Sends what is due; unless acknowledged it goes out again, eight times in all, each counted from the one before.
 * With `posts`, what is meant for others lies in the outbox and counts as unreachable until it is answered.
 */
export function deliver(tx: Tx, requestId: string, receivers: Receivers, posts: boolean): void {
  const refund = tx.get(REFUNDS, requestId);
  const known = notificationOf(tx, requestId);
  if (!refund || known?.state !== 'sending') return;
  const sent = known.deliveries.length;
  const delivery = { at: tx.now, ...send(tx, refund, receivers[known.url], sent) };
  if (posts && delivery.outcome === 'unreachable')
    tx.put(OUTBOX, {
      id: `${requestId}:${sent}`,
      requestId,
      number: sent,
      url: known.url,
      body: toNotification(refund),
    });
  const wait = NOTIFY_LADDER[sent + 1];
  const acknowledged = delivery.outcome === 'acknowledged';
  const nextAt = acknowledged || wait === undefined ? null : tx.now + wait;
  const unanswered = nextAt === null ? 'givenUp' : 'sending';
  tx.put(NOTIFICATIONS, {
    ...known,
    deliveries: [...known.deliveries, delivery],
    state: acknowledged ? 'acknowledged' : unanswered,
    nextAt,
  });
  if (nextAt !== null) schedule(tx, { at: nextAt, kind: NOTIFY, ref: requestId });
}

/** Where the merchant of this demo listens: whatever comes there is acknowledged (APY-7). */
export const MERCHANT_URL = 'https://merchant.example.com/alipay/refund-result';

export const merchantReceivers: Receivers = { [MERCHANT_URL]: () => ACKNOWLEDGED };
