import { momentText } from '../platform/dateTexts';
import { dayEnd, dayOf, instantOf } from '../platform/days';
import { type EventKinds, type FiredEvent, type Watch, nextDue, runDue } from '../platform/events';
import type { Words } from '../platform/language';
import { type Refusal, invalid } from '../platform/problems';
import type { Reader, Transaction } from '../platform/transaction';

/** What time has to tell and to do. */
export interface Timetable {
  readonly events: EventKinds;
  readonly watches: readonly Watch[];
}

/** The clock goes no further (epoch ms): dates computed from there must still have four-digit years. */
export const END_OF_TIME = dayEnd(dayOf(instantOf('2999-12-31T12:00:00+08:00')));

const edges = ({ watches }: Timetable, reader: Reader, after: number, until: number): FiredEvent[] =>
  watches.flatMap((watch) => watch(reader, after, until)).sort((a, b) => a.at - b.at);

/** The next thing that will happen by itself, or undefined: a planned event, or an edge that is only told (GEN-7). */
export function nextOf(table: Timetable, reader: Reader): FiredEvent | undefined {
  const due = nextDue(reader);
  const edge = edges(table, reader, reader.now, Math.min(due?.at ?? END_OF_TIME, END_OF_TIME))[0];
  if (edge || !due || due.at > END_OF_TIME) return edge;
  const words = table.events[due.kind]?.words(reader, due.ref);
  if (!words) throw new Error(`No room knows the event kind ${due.kind}`);
  // What is overdue happens as soon as anybody asks.
  return { at: Math.max(due.at, reader.now), kind: due.kind, words };
}

/**
 * Lets time pass up to an instant (epoch ms): every event due by then runs once and in order, and everything that
 * time alone changed meanwhile is told between them, as the state was then. Leaves `tx.now` there; the caller sets the clock.
 */
export function passTime(table: Timetable, tx: Transaction, until: number): FiredEvent[] {
  const fired: FiredEvent[] = [];
  for (let due = nextDue(tx); due && due.at <= until; due = nextDue(tx)) {
    const at = Math.max(due.at, tx.now);
    fired.push(...edges(table, tx, tx.now, at));
    tx.now = at;
    fired.push(...runDue(tx, table.events, at));
  }
  fired.push(...edges(table, tx, tx.now, until));
  tx.now = until;
  return fired;
}

/** Refuses an instant the clock cannot be moved to: 422 `clockBackwards` or `tooFar` at the field. */
export function demandForward(tx: Reader, pointer: string, to: number): void {
  if (to < tx.now) {
    const words: Words = {
      'zh-CN': `测试时钟只能向前，现在是 ${momentText(tx.now, 'zh-CN')}。`,
      en: `The test clock only moves forward; it is ${momentText(tx.now, 'en')} now.`,
    };
    throw invalid({ pointer, code: 'clockBackwards', words });
  }
  if (to > END_OF_TIME) throw tooFar(pointer);
}

/** 422: beyond what the clock can show. */
export function tooFar(pointer: string): Refusal {
  return invalid({
    pointer,
    code: 'tooFar',
    words: {
      'zh-CN': `测试时钟最远到 ${momentText(END_OF_TIME, 'zh-CN')}。`,
      en: `The test clock goes no further than ${momentText(END_OF_TIME, 'en')}.`,
    },
  });
}
