import type { OutlookStretch } from '#contract/decision';
import { dayOf, MS_PER_DAY as DAY, OFFSET_MS } from '#contract/days';

/** A time in which nothing happens is cut out of the axis, with a break mark, when it is longer than this. */
const LONGEST_GAP = 40 * DAY;
/** Room for a break, and for what goes on after the last date, as shares of the days that are drawn. */
const BREAK_SHARE = 0.3;
const TAIL_SHARE = 0.18;
/** Two instants that differ are never drawn as one. */
const LEAST_SHARE = 0.012;

/** What a stretch is drawn as: refundable with or without review, one step first, or not. */
export type StretchKind = 'none' | 'manual' | 'actionRequired' | 'notRefundable';

/** A drawn stretch; `start` and `width` are shares of the bar (0 to 1), times epoch milliseconds, half-open. */
export interface BarStretch {
  readonly kind: StretchKind;
  /** More than one where neighbours differ only in the reason for the same answer. */
  readonly rules: readonly string[];
  readonly from: number;
  readonly until: number | null;
  readonly start: number;
  readonly width: number;
  readonly tense: 'past' | 'current' | 'future';
}

/** A day on the axis: its number since the axis began, and where its first moment is. */
interface Tick {
  readonly day: number;
  readonly at: number;
  readonly share: number;
  /** What the tick still has room to say: nothing, a number on a wide bar, or one on a narrow bar, too. */
  readonly room: 'none' | 'wide' | 'narrow';
  /** Bars on which its date would run into the next one, and only the number stands: the caption names that day, too. */
  readonly bare: readonly ('wide' | 'narrow')[];
}

/** A wait that would begin now, as long as it may take, against the instant by which it must be over. */
export interface Wait {
  readonly until: number;
  readonly limit: number | null;
}

interface Bar {
  readonly stretches: readonly BarStretch[];
  /** Where now is, 0 to 1. */
  readonly today: number;
  /** GEN-16: where the last safe moment is; 0 when it lies before the axis, null without one. */
  readonly safe: number | null;
  /** Begun here it may end too late: from the last safe moment to the end of the stretch it belongs to. */
  readonly risky: { readonly start: number; readonly width: number } | null;
  /** The wait, and how much of it lies past its limit. */
  readonly wait: { readonly start: number; readonly width: number; readonly over: number } | null;
  /** Where time was cut out. */
  readonly breaks: readonly number[];
  readonly ticks: readonly Tick[];
}

interface Given {
  readonly now: number;
  /** The day 0 of the axis. */
  readonly countedFrom: number;
  readonly safeUntil?: number | null;
  /** The last instant of the stretch that the last safe moment is about. */
  readonly deadline?: number | null;
  readonly wait?: Wait | null;
}

type Span = Pick<BarStretch, 'kind' | 'rules' | 'from' | 'until'>;

export const kindOf = ({ verdict, review }: Pick<OutlookStretch, 'verdict' | 'review'>): StretchKind =>
  verdict === 'refundable' ? (review === 'manual' ? 'manual' : 'none') : verdict;

function merged(outlook: readonly OutlookStretch[]): Span[] {
  const spans: Span[] = [];
  for (const stretch of outlook) {
    const until = stretch.until === null ? null : Date.parse(stretch.until);
    const kind = kindOf(stretch);
    const last = spans.at(-1);
    if (last?.kind === kind)
      spans[spans.length - 1] = { ...last, until, rules: [...last.rules, stretch.rule] };
    else spans.push({ kind, rules: [stretch.rule], from: Date.parse(stretch.from), until });
  }
  return spans;
}

interface Piece {
  readonly from: number;
  readonly until: number;
  readonly start: number;
  readonly width: number;
  readonly broken: boolean;
}

/** The axis in pieces between the instants that matter: days to scale, long empty times cut short. */
function piecesOf(points: readonly number[]): Piece[] {
  const sorted = [...new Set(points)].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((until, index) => ({ from: sorted[index] ?? until, until }));
  const isLong = ({ from, until }: { from: number; until: number }) => until - from > LONGEST_GAP;
  const drawn = gaps.filter((gap) => !isLong(gap)).reduce((sum, { from, until }) => sum + until - from, 0);
  const unit = Math.max(drawn, 4 * DAY);
  const weights = gaps.map((gap) =>
    isLong(gap) ? BREAK_SHARE * unit : Math.max(gap.until - gap.from, LEAST_SHARE * unit),
  );
  const tail = TAIL_SHARE * Math.max(unit, ...weights);
  const total = weights.reduce((sum, weight) => sum + weight, tail);
  let start = 0;
  return gaps.map((gap, index) => {
    const piece = { ...gap, start, width: (weights[index] ?? 0) / total, broken: isLong(gap) };
    start += piece.width;
    return piece;
  });
}

const STEPS = [1, 2, 7, 14, 28, 56];
/** A label of the axis needs so much of a bar: 54 of 500 px, 54 of 285 px. */
const LABEL_WIDE = 0.108;
const LABEL_NARROW = 0.19;
/** The first begins at its tick, the others stand across theirs: its date needs half as much again, its number less. */
const AFTER_DATE = 1.5;
const AFTER_NUMBER = 0.8;

/** Days of the unbroken stretches of the axis, numbered from its day 0. */
function ticksOf(pieces: readonly Piece[], origin: number, shareOf: (at: number) => number): Tick[] {
  const ticks: Tick[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.broken) continue;
    const first = pieces.slice(0, index).findLast(({ broken }) => broken)?.until ?? pieces[0]?.from;
    for (let day = dayOf(piece.from); day <= dayOf(piece.until); day += 1) {
      const at = Math.max(day * DAY - OFFSET_MS, first ?? piece.from);
      const known = ticks.at(-1);
      if (at < piece.from || at > piece.until || (known && known.at >= at)) continue;
      ticks.push({ day: day - dayOf(origin), at, share: shareOf(at), room: 'none', bare: [] });
    }
  }
  const perDay = Math.max(
    ...pieces.filter(({ broken }) => !broken).map((one) => (one.width / (one.until - one.from)) * DAY),
    0,
  );
  const wide = STEPS.find((days) => days * perDay >= LABEL_WIDE) ?? 0;
  const narrow = [1, 2, 3, 4].map((times) => times * wide).find((days) => days * perDay >= LABEL_NARROW) ?? 0;
  const last = { wide: -1, narrow: -1 };
  const start = ticks[0]?.share;
  // The first tick is where the axis begins, which may be any time of its day: the next may be too near.
  const hasRoom = (bar: 'wide' | 'narrow', { day, share }: Tick, step: number, room: number) => {
    const needed = last[bar] === start ? room * AFTER_NUMBER : room * 0.98;
    if (step === 0 || day % step !== 0 || share - last[bar] < needed) return false;
    last[bar] = share;
    return true;
  };
  const named = ticks.map((tick): Tick => {
    const onWide = hasRoom('wide', tick, wide, LABEL_WIDE);
    const onNarrow = onWide && hasRoom('narrow', tick, narrow, LABEL_NARROW);
    return { ...tick, room: onNarrow ? 'narrow' : onWide ? 'wide' : 'none' };
  });
  const [, second] = named.filter(({ room }) => room !== 'none');
  const [, secondOnNarrow] = named.filter(({ room }) => room === 'narrow');
  const near = (next: Tick | undefined, room: number) =>
    next !== undefined && start !== undefined && next.share - start < room * AFTER_DATE;
  const bare = [
    ...(near(second, LABEL_WIDE) ? ['wide' as const] : []),
    ...(near(secondOnNarrow, LABEL_NARROW) ? ['narrow' as const] : []),
  ];
  return named
    .map((tick) => (tick.share === start ? { ...tick, bare } : tick))
    .filter(({ room }) => perDay > 0.008 || room !== 'none');
}

/** The widest part of a stretch that no mark runs through, as shares of the bar: there its name stands. */
export function nameRoom(
  { start, width }: Pick<BarStretch, 'start' | 'width'>,
  { today, safe, risky, breaks }: Pick<Bar, 'today' | 'safe' | 'risky' | 'breaks'>,
): { readonly middle: number; readonly width: number } {
  const end = start + width;
  const cuts = [today, safe, risky && risky.start + risky.width, ...breaks]
    .filter((cut): cut is number => cut !== null && cut > start && cut < end)
    .toSorted((a, b) => a - b);
  const parts = [start, ...cuts].map((from, index) => ({ from, until: cuts[index] ?? end }));
  // What is hatched over says something else.
  const plain = parts.filter(
    ({ from, until }) => !risky || until <= risky.start || from >= risky.start + risky.width,
  );
  const { from, until } = (plain.length > 0 ? plain : parts).reduce((widest, one) =>
    one.until - one.from > widest.until - widest.from ? one : widest,
  );
  return { middle: (from + until) / 2, width: until - from };
}

/** The gap between a mark and its text, what a bar is at least wide, and today's name, in px. */
const GAP = 10;
const LEAST = { wide: 500, narrow: 285 };
const TODAY = 100;

/**
 * Where the text of a mark stands, `length` px long: on the side that today's mark and the ends of the bar leave more
 * room; and the bars on which it would run into today's mark all the same, so that it stands above today's name there; and the
 * share of today's name that stands left of today's mark, out of the way of the other.
 */
export function besideMark(
  mark: number,
  today: number,
  length: number,
): {
  readonly side: 'left' | 'right';
  readonly above: readonly ('wide' | 'narrow')[];
  readonly before: number;
} {
  const left = today < mark ? mark - today : mark;
  const right = today > mark ? today - mark : 1 - mark;
  const side = left >= right ? 'left' : 'right';
  const towards = side === 'left' ? today < mark : today > mark;
  // Away from today it may run back across its own mark before it leaves the bar.
  const free = Math.max(left, right) + (towards ? 0 : Math.abs(mark - today));
  const above = (['wide', 'narrow'] as const).filter((bar) => length + GAP > free * LEAST[bar]);
  const most = (share: number) => Math.min(1, (share * LEAST.narrow) / TODAY);
  const before = above.length === 0 ? today : today < mark ? most(today) : 1 - most(1 - today);
  return { side, above, before };
}

/**
 * GEN-14, GEN-16: an outlook on one axis. Neighbours with the same answer are one stretch; a day is as wide as any
 * other, but a long time in which nothing happens is cut out and marked. Null where there is no window: nothing ever
 * changes.
 */
export function windowBar(
  outlook: readonly OutlookStretch[],
  { now, countedFrom, safeUntil = null, deadline = null, wait = null }: Given,
): Bar | null {
  const spans = merged(outlook);
  const [first] = spans;
  if (!first || spans.length < 2) return null;
  const begin = first.from;
  const edges = spans.flatMap(({ until }) => (until === null ? [] : [until]));
  const inside = (at: number | null) => (at === null ? [] : [Math.max(at, begin)]);
  const pieces = piecesOf([
    begin,
    ...edges,
    ...inside(now),
    ...inside(safeUntil),
    ...inside(wait?.until ?? null),
  ]);
  const last = pieces.at(-1);
  const end = last ? last.start + last.width : 0;
  const shareOf = (at: number): number => {
    const piece = pieces.find(({ from, until }) => at >= from && at <= until);
    if (!piece) return at < begin ? 0 : end;
    return piece.start + ((at - piece.from) / (piece.until - piece.from)) * piece.width;
  };
  const between = (from: number, until: number | null) => {
    const start = shareOf(from);
    return { start, width: Math.max(0, (until === null ? 1 : shareOf(until)) - start) };
  };
  const risky =
    safeUntil === null || deadline === null || safeUntil >= deadline
      ? null
      : between(safeUntil, deadline + 1);
  const drawnWait = wait && wait.until > now ? between(now, wait.until) : null;
  return {
    stretches: spans.map((span) => ({
      ...span,
      ...between(span.from, span.until),
      tense: now < span.from ? 'future' : span.until === null || now < span.until ? 'current' : 'past',
    })),
    today: shareOf(now),
    safe: safeUntil === null ? null : shareOf(safeUntil),
    risky,
    wait: drawnWait && {
      ...drawnWait,
      over:
        typeof wait?.limit !== 'number' || wait.limit >= wait.until
          ? 0
          : Math.min(drawnWait.width, drawnWait.start + drawnWait.width - shareOf(wait.limit)),
    },
    breaks: pieces.filter(({ broken }) => broken).map(({ start, width }) => start + width / 2),
    ticks: ticksOf(pieces, countedFrom, shareOf),
  };
}
