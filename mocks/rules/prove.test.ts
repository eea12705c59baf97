import { describe, expect, it } from 'vitest';
import { prove } from './prove';
import type { Policy } from './table';
import { toyPolicy } from '../testing/toyPolicy';

const changed = (change: (row: Policy['rows'][number]) => Policy['rows'][number] | null): Policy => ({
  ...toyPolicy,
  rows: toyPolicy.rows.flatMap((row) => change(row) ?? []),
});

describe('GEN-6 proof', () => {
  it('GEN-6 a sound table has no gap, no overlap and no dead row', () => {
    const { points, ...rest } = prove(toyPolicy);
    expect(rest).toEqual({ gaps: 0, overlaps: 0, dead: [], counterexamples: [] });
    expect(points).toBeGreaterThan(100);
  });

  it('GEN-6 a row taken out leaves a gap, with the point where it opens', () => {
    const proof = prove(changed((row) => (row.id === 'T-4' ? null : row)));
    expect(proof.gaps).toBeGreaterThan(0);
    expect(proof.counterexamples[0]).toMatchObject({
      facts: { colour: 'green', over: false, spoilt: false },
      rules: [],
    });
  });

  it('GEN-6 a guard taken out makes an overlap, with both rules', () => {
    const proof = prove(changed((row) => (row.id === 'T-2' ? { ...row, unless: [] } : row)));
    expect(proof.overlaps).toBeGreaterThan(0);
    expect(proof.counterexamples[0]).toMatchObject({
      facts: { spoilt: true, over: true },
      rules: ['T-1', 'T-2'],
    });
  });

  it('GEN-6 a number moved by one is found on the day between the two', () => {
    const proof = prove(
      changed((row) =>
        row.id === 'T-3'
          ? {
              ...row,
              when: row.when.map((group) =>
                group.map((clause) => (clause.op === '<=' ? { ...clause, value: 4 } : clause)),
              ),
            }
          : row,
      ),
    );
    expect(proof.gaps).toBe(0);
    expect(proof.counterexamples[0]).toMatchObject({
      facts: { age: 4, colour: 'red' },
      rules: ['T-3', 'T-5'],
    });
  });

  it('GEN-6 a row, or one of its groups, that can never hold is dead', () => {
    const [first] = toyPolicy.rows;
    const contradiction = first && {
      ...first,
      id: 'T-6',
      when: [
        [{ fact: 'age', op: '<' as const, value: 0 }],
        [
          { fact: 'spoilt', op: 'is' as const, value: true },
          { fact: 'spoilt', op: 'is' as const, value: false },
        ],
      ],
    };
    expect(
      prove({ ...toyPolicy, rows: contradiction ? [...toyPolicy.rows, contradiction] : [] }).dead,
    ).toEqual(['T-6#1', 'T-6#2']);
  });
});
