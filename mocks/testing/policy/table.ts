import { describe, expect, it } from 'vitest';
import { instantOf } from '../../platform/days';
import type { Boundary } from '../../rules/boundary';
import { rowAt, traceOf } from '../../rules/evaluate';
import { prove } from '../../rules/prove';
import type { BareVerdict, Ruling } from '../../rules/ruling';
import type { Facts, Policy } from '../../rules/table';
import { distinctNumbers, moved, numbersIn, withClauses } from './mutants';

/** A policy and the boundary cases it is measured by. */
export interface TestedTable<Body> {
  /** Stands in titles after the id: `ALY`. */
  readonly label: string;
  readonly policy: Policy;
  /** Size of the space the proof walks; written out, so that one that shrinks by accident is noticed. */
  readonly points: number;
  /** Ids in order of precedence, as the trace lists them. */
  readonly order: string;
  readonly boundaries: readonly Boundary<Body, string>[];
  readonly factsOf: (subject: Body, now: number) => Facts;
  readonly ruleOn: (subject: Body, now: number) => Ruling;
  readonly verdictOf: (subject: Body, now: number) => BareVerdict;
}

/** GEN-6: that the table is sound, decides its boundary cases, and could not be wrong without being noticed. */
export function testTable<Body>(tested: TestedTable<Body>): void {
  const { label, policy, boundaries, factsOf, ruleOn, verdictOf } = tested;

  /** Titles of the boundary cases that a table decides wrongly, or cannot decide. */
  const failures = (table: Policy): readonly string[] =>
    boundaries
      .filter(({ subject, now, rule }) => {
        try {
          return rowAt(table, factsOf(subject, instantOf(now))).id !== rule;
        } catch {
          return true;
        }
      })
      .map(({ title }) => title);

  /** One row changed, and still exactly one holds everywhere: it holds where it did. Such a number only serves the trace. */
  const isEquivalent = (mutant: Policy) => {
    const { gaps, overlaps } = prove(mutant);
    return gaps + overlaps === 0;
  };

  describe(`GEN-6 the table of ${label}`, () => {
    it(`GEN-6 ${label}: no gap, no overlap, no dead row over the whole space of facts`, () => {
      const { points, ...rest } = prove(policy);
      expect(rest).toEqual({ gaps: 0, overlaps: 0, dead: [], counterexamples: [] });
      expect(points).toBe(tested.points);
    });

    it(`GEN-6 ${label}: every rule stands in the table once, in order of precedence`, () => {
      expect(policy.rows.map((row) => row.id.replace(`${label}-`, '')).join(' ')).toBe(tested.order);
    });

    it.each(boundaries)('$rule $title', ({ subject, now, rule, deadline }) => {
      const ruling = ruleOn(subject, instantOf(now));
      expect([ruling.row.id, ruling.deadline]).toEqual([
        rule,
        deadline === null ? null : instantOf(deadline),
      ]);
      expect(verdictOf(subject, instantOf(now))).toEqual({ rule, ...ruling.row.outcome });
    });

    it.each(boundaries)(
      'GEN-5 $rule $title: what outranks a rule in the trace is the rule that holds',
      ({ subject, now, rule }) => {
        const trace = traceOf(policy, factsOf(subject, instantOf(now)));
        expect(trace.filter((entry) => entry.matched).map((entry) => entry.rule)).toEqual([rule]);
        const outranked = trace.filter(({ failed }) => failed?.startsWith(`${label}-`));
        expect(outranked.map(({ failed }) => failed)).toEqual(outranked.map(() => rule));
      },
    );
  });

  describe(`GEN-6 a wrong table of ${label} is noticed`, () => {
    it(`GEN-6 ${label}: the boundary cases hold on the table as it is`, () => {
      expect(failures(policy)).toEqual([]);
    });

    it.each(policy.rows)('GEN-6 $id taken out', ({ id }) => {
      const without = { ...policy, rows: policy.rows.filter((row) => row.id !== id) };
      expect(failures(without)).not.toEqual([]);
      expect(prove(without).gaps).toBeGreaterThan(0);
    });

    it.each(
      policy.rows.flatMap((row) =>
        row.when.length > 1 ? row.when.map((_, group) => ({ id: row.id, group })) : [],
      ),
    )('GEN-6 $id without its group of conditions $group', ({ id, group }) => {
      const rows = policy.rows.map((row) =>
        row.id === id ? { ...row, when: row.when.filter((_, index) => index !== group) } : row,
      );
      expect(failures({ ...policy, rows })).not.toEqual([]);
    });

    const numbers = numbersIn(policy);
    it.each(numbers.flatMap((number) => [-1, 1].map((by) => ({ ...number, by, fact: number.clause.fact }))))(
      'GEN-6 $rule with its number on $fact moved by $by',
      ({ index, by }) => {
        const mutant = withClauses(policy, (clause, at) => (at === index ? moved(clause, by) : clause));
        expect(failures(mutant).length > 0 || isEquivalent(mutant)).toBe(true);
      },
    );

    it.each(
      distinctNumbers(policy).flatMap((clause) =>
        [-1, 1].map((by) => ({ fact: clause.fact, value: clause.value, by })),
      ),
    )(
      'GEN-6 every $value on $fact moved by $by, so that the table stays sound but says something else',
      ({ fact, value, by }) => {
        const mutant = withClauses(policy, (clause) =>
          clause.fact === fact && clause.value === value ? moved(clause, by) : clause,
        );
        const { gaps, overlaps } = prove(mutant);
        expect([gaps, overlaps]).toEqual([0, 0]);
        expect(failures(mutant)).not.toEqual([]);
      },
    );

    // A table that counts nothing has no number to move.
    it.each(numbers.slice(0, 1))(
      'GEN-6 the proof finds a single moved number of $rule by itself, with the point',
      ({ index }) => {
        const mutant = withClauses(policy, (clause, at) => (at === index ? moved(clause, 1) : clause));
        expect(prove(mutant).counterexamples.length).toBeGreaterThan(0);
      },
    );
  });
}
