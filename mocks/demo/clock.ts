import type { Clock, Event, Limit as Kind, moveClock } from '#contract/demo';
import type { ClockMode } from '#contract/now';
import type { BodyOf } from '#contract/endpoint';
import type { Language, Words } from '#contract/words';
import { END_OF_TIME, instantOf, isoOf, momentText, MS_PER_DAY } from '../platform/calendar';
import {
  type EventKinds,
  EVENTS,
  type FiredEvent,
  freeze,
  horizonOf,
  nextDue,
  readClock,
  runDue,
  runFrom,
  runReal,
  type TimeNotices,
} from '../platform/clock';
import { conflict, invalid, type Refusal } from '../platform/problems';
import type { Reader, Transaction } from '../platform/transaction';
import type { Limit } from '../provider';
import { DESK } from '../desk/items';
import { REFUNDS as PAID_BACK } from '../rail/records';
import { refundIdOf, REFUNDS } from '../refunds/record';

/** What time has to say and to do. */
export interface Timetable {
  readonly events: EventKinds;
  readonly timeNotices: readonly TimeNotices[];
  readonly limits: (reader: Reader) => readonly Limit[];
}

const edges = ({ timeNotices }: Timetable, reader: Reader, after: number, until: number): FiredEvent[] =>
  timeNotices.flatMap((notices) => notices(reader, after, until)).sort((a, b) => a.at - b.at);

/** The first that lies ahead, up to an instant (epoch ms). */
function firstEdge(table: Timetable, reader: Reader, until: number): FiredEvent | undefined {
  const near = horizonOf(reader, table.timeNotices, until);
  const found = edges(table, reader, reader.now, near)[0];
  // What turned out to change nothing that is told.
  return found ?? (near < until ? edges(table, reader, reader.now, until)[0] : undefined);
}

/** The next thing that will happen by itself, or undefined: a planned event, or an edge that is only told (GEN-7). */
function nextOf(table: Timetable, reader: Reader): FiredEvent | undefined {
  const due = nextDue(reader);
  const edge = firstEdge(table, reader, Math.min(due?.at ?? END_OF_TIME, END_OF_TIME));
  if (edge || !due || due.at > END_OF_TIME) return edge;
  const words = table.events[due.kind]?.words(reader, due.ref);
  if (!words) throw new Error(`Nobody knows the event kind ${due.kind}`);
  // What is overdue happens as soon as anybody asks.
  return { at: Math.max(due.at, reader.now), kind: due.kind, words, ref: due.ref };
}

/** What is planned, in time order; what it will plan in turn is not known yet. */
export const plannedAhead = (table: Timetable, reader: Reader): FiredEvent[] =>
  reader
    .all(EVENTS)
    .filter(({ at }) => at <= END_OF_TIME)
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ at, kind, ref }) => {
      const words = table.events[kind]?.words(reader, ref);
      return words ? [{ at: Math.max(at, reader.now), kind, words, ref }] : [];
    });

/**
 * Lets time pass up to an instant (epoch ms): every event due by then runs once and in order, and everything that
 * time alone changed meanwhile is told between them, as the state was then. Leaves `tx.now` there; the caller sets the clock.
 */
export function passTime(table: Timetable, tx: Transaction, until: number): FiredEvent[] {
  const fired: FiredEvent[] = [];
  // One by one: a year tells of more than a call takes arguments.
  const tell = (told: readonly FiredEvent[]) => {
    for (const one of told) fired.push(one);
  };
  for (let due = nextDue(tx); due && due.at <= until; due = nextDue(tx)) {
    const at = Math.max(due.at, tx.now);
    tell(edges(table, tx, tx.now, at));
    tx.now = at;
    tell(runDue(tx, table.events, at));
  }
  tell(edges(table, tx, tx.now, until));
  tx.now = until;
  return fired;
}

/** Refuses an instant the clock cannot be moved to: 422 `clockBackwards` or `tooFar` at the field. */
function demandForward(tx: Reader, pointer: string, to: number): void {
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

type Move = BodyOf<typeof moveClock>;

const STEPS = { '1h': 3_600_000, '1d': MS_PER_DAY } as const;

/** An event as the API tells it, with the page of what it is about. */
export const inWords = (reader: Reader, { at, kind, words, ref }: FiredEvent, language: Language): Event => ({
  at: isoOf(at),
  kind,
  text: words[language],
  words: { ...words },
  ...placeOf(reader, ref),
});

/** The test clock as the API tells it. */
export function clockOf(table: Timetable, reader: Reader, language: Language): Clock {
  const next = nextOf(table, reader);
  return {
    mode: readClock(reader).mode,
    now: isoOf(reader.now),
    nextEvent: next ? inWords(reader, next, language) : null,
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
  return { clock: clockOf(table, tx, language), fired: fired.map((one) => inWords(tx, one, language)) };
}

function readMove(table: Timetable, tx: Transaction, body: Move): { to: number; mode: ClockMode } {
  const { mode } = readClock(tx);
  // Real time that was moved ahead runs on from where it was moved to.
  const moved = mode === 'real' ? 'offset' : mode;
  if ('mode' in body) return { to: body.mode === 'real' ? realTime(tx) : tx.now, mode: body.mode };
  if ('advanceTo' in body) return { to: forward(tx, '/advanceTo', instantOf(body.advanceTo)), mode: moved };
  if ('advanceBy' in body)
    return { to: forward(tx, '/advanceBy', tx.now + STEPS[body.advanceBy]), mode: moved };
  const limit = body.advanceToNext === 'event' ? undefined : body;
  const next = limit
    ? nextLimit(table.limits(tx), tx.now, {
        ...limit,
        record: placeOf(tx, limit.record).record ?? undefined,
      })
    : nextOf(table, tx)?.at;
  if (next === undefined) {
    throw conflict('nothingAhead', mode, {
      'zh-CN': '前方没有任何事件。',
      en: 'Nothing lies ahead.',
    });
  }
  return { to: forward(tx, '/advanceToNext', next), mode: moved };
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

const atOf = (limit: Limit, kind: Kind): number | null =>
  kind === 'deadline' ? limit.deadline : limit.safeUntil;

interface Asked {
  readonly advanceToNext: Kind;
  readonly side: 'before' | 'after';
  readonly record?: string | undefined;
}

/**
 * DEM-3: the next instant (epoch ms) to go to: the last one of a deadline or last safe moment, or the first after it. Of
 * the record asked about, where it has one ahead; else of any. Undefined where nothing lies ahead.
 */
export function nextLimit(
  limits: readonly Limit[],
  now: number,
  { advanceToNext, side, record }: Asked,
): number | undefined {
  const ahead = (some: readonly Limit[]) =>
    some
      .flatMap((one) => atOf(one, advanceToNext) ?? [])
      .map((at) => (side === 'before' ? at : at + 1))
      .filter((at) => at > now)
      .toSorted((a, b) => a - b)[0];
  const own = record === undefined ? [] : limits.filter(({ ids }) => ids.includes(record));
  return ahead(own) ?? ahead(limits);
}

const WORDS: Readonly<Record<Kind, (name: string) => Words>> = {
  deadline: (name) => ({ 'zh-CN': `${name}：截止时间`, en: `${name}: deadline` }),
  safe: (name) => ({ 'zh-CN': `${name}：最后稳妥时刻`, en: `${name}: last safe moment` }),
};

export type AheadEvent = FiredEvent & { readonly what: 'event' | Kind };

/** Deadlines and last safe moments that lie ahead, as things to go to; in time order. */
export const limitsAhead = (limits: readonly Limit[], now: number): AheadEvent[] =>
  limits
    .flatMap((one) =>
      (['safe', 'deadline'] as const).flatMap((what): AheadEvent[] => {
        const at = atOf(one, what);
        if (at === null || at <= now || (what === 'safe' && at === one.deadline)) return [];
        return [{ at, what, kind: `demo.${what}`, words: WORDS[what](one.name), ref: one.ids[0] ?? '' }];
      }),
    )
    .toSorted((a, b) => a.at - b.at);

/** Where the page of a record is, by how its id begins. */
const PAGES: readonly (readonly [prefix: string, page: string])[] = [
  ['cas-', '/aliyun/certificates/'],
  ['abc-', '/alibaba/certificates/'],
  ['ab-', '/alibaba/orders/'],
  ['tc-', '/tencent/certificates/'],
  ['pay-', '/alipay/transactions/'],
];

/**
 * What a planned event is about: of an application, a desk item or a refund on the rail the thing that was paid. By how
 * its id begins, since a day tells of thousands; a merchant names refunds on the rail as it likes.
 */
function recordOf(reader: Reader, ref: string): string {
  const item = ref.startsWith('d-') ? reader.get(DESK, ref) : undefined;
  const refund = ref.startsWith('r-')
    ? (reader.get(REFUNDS, ref) ?? reader.get(REFUNDS, refundIdOf(ref)))
    : undefined;
  return (item ?? refund)?.subject.id ?? reader.get(PAID_BACK, ref)?.paymentId ?? ref;
}

/** DEM-3: the record an event is about, and its page; null where it has none of its own. */
export function placeOf(reader: Reader, ref?: string): { record: string | null; path: string | null } {
  if (ref === undefined) return { record: null, path: null };
  const record = recordOf(reader, ref);
  const page = PAGES.find(([prefix]) => record.startsWith(prefix));
  return { record, path: page ? page[1] + record : null };
}
