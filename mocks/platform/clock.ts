import type { Words } from '#contract/words';
import type { Order } from './tables';
import { collection, type Reader, type Rec, type Transaction, type Tx } from './transaction';

/** Real time, real time plus an offset, or standing still. Stored, so every tab and every reload agrees (GEN-7). */
interface ClockRecord extends Rec {
  readonly id: 'clock';
  readonly mode: 'real' | 'offset' | 'frozen';
  /** Added to wall time, ms; for `offset`. */
  readonly offset: number;
  /** Epoch ms; for `frozen`. */
  readonly frozenAt: number;
}

const CLOCK = collection<ClockRecord>('clock');
const REAL: ClockRecord = { id: 'clock', mode: 'real', offset: 0, frozenAt: 0 };

/** The stored clock; real until somebody sets it. */
export const readClock = (reader: Pick<Reader, 'get'>): ClockRecord => reader.get(CLOCK, 'clock') ?? REAL;

/** Server time in epoch ms, from the stored clock and wall time. */
export function clockNow(reader: Pick<Reader, 'get'>, wall: number): number {
  const clock = readClock(reader);
  if (clock.mode === 'frozen') return clock.frozenAt;
  return clock.mode === 'offset' ? wall + clock.offset : wall;
}

/** Stops the clock at an instant (epoch ms). */
export function freeze(tx: Tx, at: number): void {
  tx.put(CLOCK, { ...readClock(tx), mode: 'frozen', frozenAt: at });
}

/** Lets the clock run on from an instant (epoch ms), `wall` being wall time. */
export function runFrom(tx: Tx, at: number, wall: number): void {
  tx.put(CLOCK, { ...readClock(tx), mode: 'offset', offset: at - wall });
}

/** Wall time itself. */
export function runReal(tx: Tx): void {
  tx.put(CLOCK, { ...readClock(tx), mode: 'real' });
}

/** A clock as it is saved: where it stands, without the wall time of the machine it stood on. Other records as they are. */
export const settleClock = (name: string, record: Rec, now: number): Rec =>
  name === CLOCK.name ? ({ ...record, offset: 0, frozenAt: now } as Rec) : record;

/** Something that happens by itself at an instant of server time (GEN-7). */
interface DueEvent extends Rec {
  /** Epoch ms. */
  readonly at: number;
  readonly kind: string;
  /** The record it is about. */
  readonly ref: string;
  /** Order among events of one instant. */
  readonly order: string;
}

/** What a kind of event does and how it reads in the list of what fired. */
export interface EventKind {
  run(tx: Tx, ref: string): void;
  words(reader: Reader, ref: string): Words;
}

export type EventKinds = Readonly<Record<string, EventKind>>;

export interface FiredEvent {
  readonly at: number;
  readonly kind: string;
  readonly words: Words;
  /** The record it is about, or that of its event. */
  readonly ref?: string;
}

/** Whether something falls into a stretch of time, open at its start and closed at its end (epoch ms). */
export const isBetween = (at: number, after: number, until: number) => after < at && at <= until;

/** A change that time alone brings (a window closing): nothing is stored for it, it is only told. */
export interface TimeNotices {
  (reader: Reader, after: number, until: number): FiredEvent[];
  /** No later than the first that lies ahead, epoch ms; left out where that is not known before they are asked. */
  readonly next?: (reader: Reader) => number;
}

/** Until when to ask for the first notice that lies ahead (epoch ms): nothing is told of later ones only to be left out. */
export const horizonOf = (reader: Reader, timeNotices: readonly TimeNotices[], until: number): number =>
  timeNotices.reduce((least, { next }) => Math.min(least, next?.(reader) ?? Infinity), until);

export const EVENTS = collection<DueEvent>('events');

/** Plans an event; one per kind and record, a later plan replaces the earlier. */
export function schedule(tx: Tx, event: { at: number; kind: string; ref: string }): void {
  tx.put(EVENTS, { id: `${event.kind}:${event.ref}`, order: tx.nextId('event'), ...event });
}

/** Drops a planned event; nothing happens if there is none. */
export function unschedule(tx: Tx, kind: string, ref: string): void {
  tx.remove(EVENTS, `${kind}:${ref}`);
}

// Ids grow a digit after 9999.
const isPlannedBefore = ({ order: a }: DueEvent, { order: b }: DueEvent): boolean =>
  a.length === b.length ? a < b : a.length < b.length;

const BY_TIME: Order<DueEvent> = {
  of: EVENTS,
  before: (a, b) => a.at < b.at || (a.at === b.at && isPlannedBefore(a, b)),
};

/** The earliest planned event, or undefined. */
export const nextDue = (reader: Reader): DueEvent | undefined => reader.first(BY_TIME);

/**
 * Runs every event due by `until`, one by one in order, each at its own instant; events may plan further ones. One
 * planned for what is past by then happens right away, never before what caused it.
 */
export function runDue(tx: Transaction, kinds: EventKinds, until: number): FiredEvent[] {
  const fired: FiredEvent[] = [];
  const now = tx.now;
  let latest = -Infinity;
  for (let event = nextDue(tx); event && event.at <= until; event = nextDue(tx)) {
    tx.remove(EVENTS, event.id);
    const kind = kinds[event.kind];
    if (!kind) throw new Error(`Nobody knows the event kind ${event.kind}`);
    latest = Math.max(latest, event.at);
    tx.now = latest;
    fired.push({ at: latest, kind: event.kind, words: kind.words(tx, event.ref), ref: event.ref });
    kind.run(tx, event.ref);
  }
  tx.now = now;
  return fired;
}
