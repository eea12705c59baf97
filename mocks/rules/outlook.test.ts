import { describe, expect, it } from 'vitest';
import { instantOf, isoOf, isoOrNull } from '../platform/calendar';
import { deadlineOf, edgesOf, outlookOf, stretchAt } from './outlook';
import type { Case } from './table';
import { toyPolicy } from '../testing/toyPolicy';

const born = instantOf('2026-11-17T09:00:00+08:00');
const end = instantOf('2026-11-27T09:00:00+08:00');
const subject = (colour: string, ends: number | null = end): Case => ({
  fixed: { spoilt: false, colour },
  anchors: { born, end: ends },
});
const shown = (of: Case) =>
  outlookOf(toyPolicy, of, born).map(({ from, until, row }) => [isoOf(from), isoOrNull(until), row.id]);

describe('GEN-14 outlook', () => {
  it('GEN-14 stretches begin and end where the table changes its mind', () => {
    expect(shown(subject('red'))).toEqual([
      ['2026-11-17T09:00:00.000+08:00', '2026-11-21T00:00:00.000+08:00', 'T-3'],
      ['2026-11-21T00:00:00.000+08:00', '2026-11-27T09:00:00.000+08:00', 'T-5'],
      ['2026-11-27T09:00:00.000+08:00', null, 'T-2'],
    ]);
    expect(shown(subject('green'))).toEqual([
      ['2026-11-17T09:00:00.000+08:00', '2026-11-26T00:00:00.000+08:00', 'T-4'],
      ['2026-11-26T00:00:00.000+08:00', '2026-11-27T09:00:00.000+08:00', 'T-5'],
      ['2026-11-27T09:00:00.000+08:00', null, 'T-2'],
    ]);
  });

  it('GEN-14 what never ends has one stretch for good', () => {
    expect(shown(subject('green', null))).toEqual([['2026-11-17T09:00:00.000+08:00', null, 'T-4']]);
  });

  it('GEN-14 edges before the start are left out, and equal neighbours merged', () => {
    expect(edgesOf(toyPolicy, subject('red').anchors).map(isoOf)).toEqual([
      '2026-11-20T00:00:00.000+08:00',
      '2026-11-21T00:00:00.000+08:00',
      '2026-11-25T00:00:00.000+08:00',
      '2026-11-26T00:00:00.000+08:00',
      '2026-11-27T09:00:00.000+08:00',
    ]);
    const late = outlookOf(toyPolicy, subject('red'), instantOf('2026-11-25T12:00:00+08:00'));
    expect(late.map(({ row }) => row.id)).toEqual(['T-5', 'T-2']);
  });

  it('GEN-7 what begins after an instant is not looked for, and what begins at it is', () => {
    const turn = instantOf('2026-11-21T00:00:00.000+08:00');
    const by = (until: number) =>
      outlookOf(toyPolicy, subject('red'), born, until).map(({ from, row }) => [from, row.id]);
    expect(by(turn - 1)).toEqual([[born, 'T-3']]);
    expect(by(turn)).toEqual([
      [born, 'T-3'],
      [turn, 'T-5'],
    ]);
    expect(by(end)).toEqual(
      outlookOf(toyPolicy, subject('red'), born).map(({ from, row }) => [from, row.id]),
    );
  });

  it('GEN-14 the deadline is the last millisecond of the present stretch', () => {
    const outlook = outlookOf(toyPolicy, subject('red'), born);
    const present = stretchAt(outlook, instantOf('2026-11-20T23:59:59.999+08:00'));
    expect([present.row.id, isoOrNull(deadlineOf(present))]).toEqual([
      'T-3',
      '2026-11-20T23:59:59.999+08:00',
    ]);
    expect(stretchAt(outlook, instantOf('2026-11-21T00:00:00.000+08:00')).row.id).toBe('T-5');
    expect(() => stretchAt(outlook, born - 1)).toThrow(RangeError);
  });

  it('GEN-14 there is no deadline where nothing is to be gained, nor where it never ends', () => {
    const [, , over] = outlookOf(toyPolicy, subject('red'), born);
    const spoilt: Case = { ...subject('red'), fixed: { spoilt: true, colour: 'red' } };
    const [forGood] = outlookOf(toyPolicy, subject('green', null), born);
    const [first] = outlookOf(toyPolicy, spoilt, born);
    expect([over, first, forGood].map((stretch) => stretch && deadlineOf(stretch))).toEqual([
      null,
      null,
      null,
    ]);
  });
});
