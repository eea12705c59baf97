import { type Rec, collection } from './collection';
import type { Reader, Tx } from './transaction';

/** Real time, real time plus an offset, or standing still. Stored, so every tab and every reload agrees (GEN-7). */
export interface ClockRecord extends Rec {
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
