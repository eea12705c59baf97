import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutlookStretch } from '#contract/decision';
import { besideMark, nameRoom, windowBar } from './windowScale';

type Row = [
  from: string,
  until: string | null,
  rule: string,
  verdict: OutlookStretch['verdict'],
  review: OutlookStretch['review'],
];

const outlook = (...rows: Row[]): OutlookStretch[] =>
  rows.map(([from, until, rule, verdict, review]) => ({ from, until, rule, verdict, review }));

const at = (text: string): number => Date.parse(`${text}+08:00`);
const DAY = 86_400_000;

const BOUGHT = at('2026-11-17T09:00:00');
const UNISSUED = outlook(
  ['2026-11-17T09:00:00.000+08:00', '2026-11-23T00:00:00.000+08:00', 'ALY-R1', 'refundable', 'none'],
  ['2026-11-23T00:00:00.000+08:00', '2027-11-03T00:00:00.000+08:00', 'ALY-R2', 'refundable', 'manual'],
  ['2027-11-03T00:00:00.000+08:00', '2027-11-17T09:00:00.000+08:00', 'ALY-R3', 'notRefundable', null],
  ['2027-11-17T09:00:00.000+08:00', null, 'ALY-R6', 'notRefundable', null],
);
const ISSUED = outlook(
  ['2026-10-26T00:00:00.000+08:00', '2026-11-24T00:00:00.000+08:00', 'ALY-G2', 'actionRequired', null],
  ['2026-11-24T00:00:00.000+08:00', null, 'ALY-R5', 'notRefundable', null],
);
const issuedAt = at('2026-10-26T00:00:00');

const unissued = (now: number) => windowBar(UNISSUED, { now, countedFrom: BOUGHT });

describe('GEN-14 the window bar', () => {
  it('GEN-14 draws neighbours with the same answer as one stretch and keeps their rules', () => {
    const bar = unissued(at('2026-11-22T10:00:00'));
    expect(bar?.stretches.map(({ kind, rules, tense }) => [kind, rules, tense])).toEqual([
      ['none', ['ALY-R1'], 'current'],
      ['manual', ['ALY-R2'], 'future'],
      ['notRefundable', ['ALY-R3', 'ALY-R6'], 'future'],
    ]);
  });

  it('GEN-14 fills the axis, cuts out the year in which nothing happens, and marks the cut', () => {
    const bar = unissued(at('2026-11-22T10:00:00'));
    expect(bar?.stretches.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1);
    expect(bar?.breaks).toHaveLength(1);
    const [cut = 0] = bar?.breaks ?? [];
    const review = bar?.stretches[1];
    expect(cut).toBeGreaterThan(review?.start ?? 1);
    expect(cut).toBeLessThan((review?.start ?? 0) + (review?.width ?? 0));
    expect(windowBar(ISSUED, { now: issuedAt, countedFrom: issuedAt })?.breaks).toEqual([]);
  });

  it('GEN-14 a day is as wide as any other, and is numbered from where it is counted', () => {
    const bar = windowBar(ISSUED, { now: issuedAt + 10 * DAY, countedFrom: issuedAt });
    const ticks = bar?.ticks ?? [];
    expect(ticks.map(({ day }) => day)).toEqual(Array.from({ length: 30 }, (_, day) => day));
    const [zero, one] = ticks;
    for (const { day, share } of ticks)
      expect(share).toBeCloseTo(day * ((one?.share ?? 0) - (zero?.share ?? 0)), 6);
    expect(ticks.filter(({ room }) => room !== 'none').map(({ day }) => day)).toEqual([0, 7, 14, 21, 28]);
  });

  it('GEN-14 no number or date of the axis runs into the next, however long the window', () => {
    for (let days = 2; days < 200; days += 1)
      for (const hour of [0, 9, 18, 23]) {
        const from = issuedAt + (hour * DAY) / 24;
        const until = new Date(from + days * DAY).toISOString();
        const rows = outlook(
          [new Date(from).toISOString(), until, 'ALY-G2', 'actionRequired', null],
          [until, null, 'ALY-R5', 'notRefundable', null],
        );
        const ticks = windowBar(rows, { now: from, countedFrom: from })?.ticks ?? [];
        for (const [size, pixels] of [
          ['wide', 500],
          ['narrow', 285],
        ] as const) {
          const labels = ticks.filter(({ room }) => room === 'narrow' || room === size);
          const ends = labels.map(({ share, bare }) => {
            // The first begins at its tick.
            if (share === ticks[0]?.share) return [share, share + (bare.includes(size) ? 8 : 52) / pixels];
            return [share - 26 / pixels, share + 26 / pixels];
          });
          for (const [index, [begin = 0]] of ends.slice(1).entries())
            expect(begin, `${days} days from ${hour}:00, ${size}`).toBeGreaterThan(ends[index]?.[1] ?? 0);
        }
      }
  });

  it('GEN-14 the name of a stretch stands where no mark runs through it', () => {
    const deadline = at('2026-11-23T23:59:59.999');
    const safeUntil = at('2026-11-16T23:59:59.999');
    const now = issuedAt + 3 * DAY;
    const bar = windowBar(ISSUED, { now, countedFrom: issuedAt, safeUntil, deadline });
    const [first] = bar?.stretches ?? [];
    if (!bar || !first) throw new Error('no bar');
    const { middle, width } = nameRoom(first, bar);
    expect(middle - width / 2).toBeCloseTo(bar.today);
    expect(middle + width / 2).toBeCloseTo(bar.safe ?? 0);
  });

  it('GEN-14 today’s mark changes stretch exactly where the answer flips', () => {
    const flip = at('2026-11-23T00:00:00');
    const edge = unissued(flip)?.stretches[1]?.start ?? 0;
    expect(unissued(flip - 1)?.today).toBeLessThan(unissued(flip - 1)?.stretches[1]?.start ?? 0);
    expect(unissued(flip)?.today).toBe(edge);
  });

  it('GEN-14 draws nothing where nothing ever changes', () => {
    const now = at('2026-01-01T00:00:00');
    const endless = outlook(['2020-01-01T00:00:00.000+08:00', null, 'ALY-R0', 'notRefundable', null]);
    expect(windowBar(endless, { now, countedFrom: now })).toBeNull();
    expect(windowBar([], { now, countedFrom: now })).toBeNull();
  });

  it('GEN-16 what begins after the last safe moment is drawn as a risk up to the deadline', () => {
    const deadline = at('2026-11-23T23:59:59.999');
    const safeUntil = at('2026-11-16T23:59:59.999');
    const bar = windowBar(ISSUED, { now: issuedAt + 27 * DAY, countedFrom: issuedAt, safeUntil, deadline });
    const [first] = bar?.stretches ?? [];
    expect(bar?.risky?.start).toBe(bar?.safe);
    expect((bar?.risky?.start ?? 0) + (bar?.risky?.width ?? 0)).toBeCloseTo(first?.width ?? 0);
    const safe = windowBar(ISSUED, { now: issuedAt, countedFrom: issuedAt, safeUntil: deadline, deadline });
    expect(safe?.risky).toBeNull();
  });

  it('GEN-16 a safe moment before the axis stands at its beginning', () => {
    const given = { now: issuedAt, countedFrom: issuedAt, deadline: at('2026-11-23T23:59:59.999') };
    const bar = windowBar(ISSUED, { ...given, safeUntil: issuedAt - 3 * DAY });
    expect(bar?.safe).toBe(0);
    expect(bar?.risky?.width).toBeCloseTo(bar?.stretches[0]?.width ?? 0);
  });

  it('GEN-16 a wait overshoots by what lies past its limit', () => {
    const now = issuedAt + 27 * DAY;
    const limit = at('2026-11-24T00:00:00');
    const drawn = (until: number) =>
      windowBar(ISSUED, { now, countedFrom: issuedAt, wait: { until, limit } })?.wait;
    expect(drawn(limit)?.over).toBe(0);
    const late = drawn(limit + 3 * DAY);
    expect(late?.over).toBeCloseTo((late?.width ?? 0) * 0.6);
    expect(drawn(now - 1)).toBeNull();
  });

  it('GEN-14 whatever the dates, shares stay in order inside the bar', () => {
    const day = fc.integer({ min: -400, max: 4000 });
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 2, maxLength: 5 }),
        day,
        day,
        fc.nat(60),
        (edges, now, safe, wait) => {
          const sorted = [...new Set(edges)].sort((a, b) => a - b).map((one) => one * DAY);
          if (sorted.length < 2) return;
          const iso = (ms: number) => new Date(ms).toISOString();
          const kinds = ['actionRequired', 'notRefundable'] as const;
          const stretches = sorted.map((from, index): OutlookStretch => {
            const next = sorted[index + 1];
            const verdict = kinds[index % 2] ?? 'notRefundable';
            return {
              from: iso(from),
              until: next === undefined ? null : iso(next),
              rule: 'X',
              verdict,
              review: null,
            };
          });
          const begin = Math.max(now * DAY, sorted[0] ?? 0);
          const bar = windowBar(stretches, {
            now: begin,
            countedFrom: sorted[0] ?? 0,
            safeUntil: safe * DAY,
            deadline: (safe + 5) * DAY,
            wait: { until: begin + wait * DAY, limit: begin + 5 * DAY },
          });
          if (!bar) throw new Error('no bar');
          expect(bar.stretches.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1);
          const shares = [...bar.ticks.map(({ share }) => share), bar.today, bar.safe ?? 0, ...bar.breaks];
          for (const share of shares) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
          const labelled = bar.ticks.filter(({ room }) => room === 'narrow').map(({ share }) => share);
          for (const [index, share] of labelled.slice(1).entries())
            expect(share - (labelled[index] ?? 0)).toBeGreaterThan(0.14);
          if (bar.wait) expect(bar.wait.over).toBeLessThanOrEqual(bar.wait.width + 1e-9);
        },
      ),
    );
  });
});

describe('GEN-14 the text of a mark keeps clear of today’s mark', () => {
  it('GEN-14 stands on the side away from today, where that has more room', () => {
    expect(besideMark(0.68, 0.6, 80)).toEqual({ side: 'right', above: [], before: 0.6 });
    expect(besideMark(0.1, 0.3, 20).side).toBe('right');
    expect(besideMark(0.8, 0.1, 120)).toEqual({ side: 'left', above: [], before: 0.1 });
  });

  it('GEN-14 stands above today’s name where neither side has room, and the name out of the way of the mark', () => {
    expect(besideMark(0.82, 0.51, 180)).toEqual({ side: 'left', above: ['wide', 'narrow'], before: 1 });
    expect(besideMark(0.5, 0.75, 130)).toEqual({ side: 'left', above: [], before: 0.75 });
    expect(besideMark(0.4, 0.7, 200)).toEqual({
      side: 'left',
      above: ['narrow'],
      before: expect.closeTo(0.145),
    });
  });
});
