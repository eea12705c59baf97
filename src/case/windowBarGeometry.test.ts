import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutlookStretch } from '#contract/decision';
import { shares, windowBar } from './WindowBar';

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

const UNISSUED = outlook(
  ['2026-11-17T09:00:00.000+08:00', '2026-11-23T00:00:00.000+08:00', 'ALY-R1', 'refundable', 'none'],
  ['2026-11-23T00:00:00.000+08:00', '2027-11-03T00:00:00.000+08:00', 'ALY-R2', 'refundable', 'manual'],
  ['2027-11-03T00:00:00.000+08:00', '2027-11-17T09:00:00.000+08:00', 'ALY-R3', 'notRefundable', null],
  ['2027-11-17T09:00:00.000+08:00', null, 'ALY-R6', 'notRefundable', null],
);

describe('GEN-14 the window bar', () => {
  it('GEN-14 draws neighbours with the same answer as one stretch and keeps their rules', () => {
    const bar = windowBar(UNISSUED, at('2026-11-22T10:00:00'));
    expect(bar?.stretches.map(({ kind, rules }) => [kind, rules])).toEqual([
      ['none', ['ALY-R1']],
      ['manual', ['ALY-R2']],
      ['notRefundable', ['ALY-R3', 'ALY-R6']],
    ]);
    expect(bar?.stretches.map(({ tense }) => tense)).toEqual(['current', 'future', 'future']);
    expect(bar?.stretches.map(({ clipped }) => clipped)).toEqual([false, true, false]);
  });

  it('GEN-14 fills the axis and leaves every stretch room for its label', () => {
    const bar = windowBar(UNISSUED, at('2026-11-22T10:00:00'));
    const widths = bar?.stretches.map(({ width }) => width) ?? [];
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1);
    expect(Math.min(...widths)).toBeGreaterThan(0.16);
  });

  it('GEN-14 today’s mark changes stretch exactly where the answer flips', () => {
    const flip = at('2026-11-23T00:00:00');
    const edge = windowBar(UNISSUED, flip)?.stretches[1]?.start ?? 0;
    expect(windowBar(UNISSUED, flip - 1)?.today).toBeLessThan(edge);
    expect(windowBar(UNISSUED, flip)?.today).toBeGreaterThan(edge);
  });

  it('GEN-14 one endless stretch fills the bar, and no outlook draws none', () => {
    const bar = windowBar(
      outlook(['2020-01-01T00:00:00.000+08:00', null, 'ALY-R0', 'notRefundable', null]),
      at('2026-01-01T00:00:00'),
    );
    expect(bar?.stretches[0]?.width).toBe(1);
    expect(bar?.today).toBeLessThan(1);
    expect(windowBar([], 0)).toBeNull();
  });

  it('GEN-14 shares add up and keep the least, for any lengths', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 5 }),
        (weights) => {
          const all = shares(weights, 0.15, 1);
          expect(all.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
          for (const share of all) expect(share).toBeGreaterThanOrEqual(0.15 - 1e-9);
        },
      ),
    );
  });
});
