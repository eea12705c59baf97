import type { BodyOf } from '../../src/api/contract/endpoint';
import { type Clock, type ClockMode, type moveClock } from '../../src/api/contract/demo';
import { freeze, readClock, runFrom, runReal } from '../platform/clock';
import { momentText } from '../platform/dateTexts';
import { MS_PER_DAY, instantOf, isoOf } from '../platform/days';
import type { FiredEvent } from '../platform/events';
import type { Language } from '../platform/language';
import { conflict } from '../platform/problems';
import type { Reader, Transaction } from '../platform/transaction';
import { type Timetable, demandForward, nextOf, passTime } from './time';

type Move = BodyOf<typeof moveClock>;

const STEPS = { '1h': 3_600_000, '1d': MS_PER_DAY } as const;

const inWords = ({ at, kind, words }: FiredEvent, language: Language) => ({
  at: isoOf(at),
  kind,
  text: words[language],
});

/** The test clock as the API tells it. */
export function clockOf(table: Timetable, reader: Reader, language: Language): Clock {
  const next = nextOf(table, reader);
  return {
    mode: readClock(reader).mode,
    now: isoOf(reader.now),
    nextEvent: next ? inWords(next, language) : null,
  };
}

/**
 * DEM-3: moves the clock, or changes how it runs, and says what fired. Never backwards: 422 for an earlier instant,
 * 409 for switching to a real time that lies before, or when nothing is ahead.
 */
export function move(table: Timetable, tx: Transaction, body: Move, language: Language) {
  const { to, mode } = readMove(table, tx, body);
  const fired = passTime(table, tx, to);
  setMode(tx, mode);
  return { clock: clockOf(table, tx, language), fired: fired.map((one) => inWords(one, language)) };
}

function readMove(table: Timetable, tx: Transaction, body: Move): { to: number; mode: ClockMode } {
  const { mode } = readClock(tx);
  // Real time that was moved ahead runs on from where it was moved to.
  const moved = mode === 'real' ? 'offset' : mode;
  if ('mode' in body) return { to: body.mode === 'real' ? realTime(tx) : tx.now, mode: body.mode };
  if ('advanceTo' in body) return { to: forward(tx, '/advanceTo', instantOf(body.advanceTo)), mode: moved };
  if ('advanceBy' in body)
    return { to: forward(tx, '/advanceBy', tx.now + STEPS[body.advanceBy]), mode: moved };
  const next = nextOf(table, tx);
  if (!next) {
    throw conflict('nothingAhead', mode, {
      'zh-CN': '前方没有任何事件。',
      en: 'Nothing lies ahead.',
    });
  }
  return { to: next.at, mode: moved };
}

function forward(tx: Transaction, pointer: string, to: number): number {
  demandForward(tx, pointer, to);
  return to;
}

function realTime(tx: Transaction): number {
  if (tx.wall >= tx.now) return tx.wall;
  throw conflict('clockBackwards', readClock(tx).mode, {
    'zh-CN': `测试时钟已到 ${momentText(tx.now, 'zh-CN')}，晚于真实时间，不能倒退。`,
    en: `The test clock stands at ${momentText(tx.now, 'en')}, ahead of real time, and never moves back.`,
  });
}

function setMode(tx: Transaction, mode: ClockMode): void {
  if (mode === 'frozen') freeze(tx, tx.now);
  else if (mode === 'offset') runFrom(tx, tx.now, tx.wall);
  else runReal(tx);
}
