import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { Decision } from '#contract/decision';
import type { PolicyRule } from '#contract/policies';
import type { Language } from '#contract/words';
import { instantOf } from '../platform/calendar';
import type { BareVerdict, Ruling } from '../rules/evaluation';
import { moved, numbersIn, prove, withClauses } from '../rules/prove';
import type { Boundary } from '../rules/subject';
import { type Clause, type Facts, type Line, type Policy, rowAt, traceOf } from '../rules/table';
import { DAY, HOUR } from './random';

/** The numbers of a table without repetitions: each on each fact once. */
export const distinctNumbers = (policy: Policy): readonly Clause[] => [
  ...new Map(
    numbersIn(policy).map(({ clause }) => [`${clause.fact} ${String(clause.value)}`, clause]),
  ).values(),
];

/** A policy and random requests it must be able to decide. */
interface TestedDecisions<Subject> {
  /** Stands in titles after the id, and before the ids of rules: `ALY`. */
  readonly label: string;
  readonly policy: Policy;
  readonly request: z.ZodMiniType;
  /** Random requests, the same with its instants as epoch ms. */
  readonly requests: fc.Arbitrary<{ request: unknown; subject: Subject; now: number }>;
  readonly decide: (subject: Subject, now: number, language: Language) => Decision;
  readonly verdictOf: (subject: Subject, now: number) => BareVerdict;
  readonly factsOf: (subject: Subject, now: number) => Facts;
  /** Every instant the outlook may begin at, the latest counts; nulls are left out. */
  readonly marksOf: (subject: Subject) => readonly (number | null)[];
}

/** GEN-5: what holds for every decision of every policy, looked at in random subjects. */
export function testDecisions<Subject>(tested: TestedDecisions<Subject>): void {
  const { label, policy, verdictOf, factsOf } = tested;
  const cases = tested.requests.map((one) => ({
    ...one,
    decision: tested.decide(one.subject, one.now, 'zh-CN'),
  }));
  type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;
  const holds = (numRuns: number, property: (of: Case) => void) =>
    fc.assert(fc.property(cases, property), { numRuns });

  describe(`GEN-5 every decision of ${label}`, () => {
    it(`GEN-5 ${label}: request and answer have the shape of the contract`, () => {
      holds(500, ({ request, decision }) => {
        expect(tested.request.safeParse(request).error).toBeUndefined();
        expect(Decision.safeParse(decision).error).toBeUndefined();
      });
    });

    it(`GEN-5 ${label}: the trace lists every rule once, exactly one matched, the others with a reason`, () => {
      holds(500, ({ decision: { trace, rule } }) => {
        expect(trace.map((entry) => entry.rule)).toEqual(policy.rows.map((row) => row.id));
        expect(trace.filter((entry) => entry.matched)).toEqual([{ rule, matched: true, failed: null }]);
        for (const { matched, failed } of trace) {
          expect(failed === null).toBe(matched);
          if (failed?.startsWith(`${label}-`)) expect(failed).toBe(rule);
        }
      });
    });

    it(`GEN-6 ${label}: the facts of every valid subject are among those the proof walks`, () => {
      holds(1_000, ({ subject, now }) => {
        expect(policy.reachable(factsOf(subject, now))).toBe(true);
      });
    });

    it(`GEN-14 ${label}: at the deadline the same rule, one millisecond later another`, () => {
      holds(1_000, ({ subject, decision: { deadline, rule } }) => {
        if (deadline === null) return;
        expect(verdictOf(subject, Date.parse(deadline)).rule).toBe(rule);
        expect(verdictOf(subject, Date.parse(deadline) + 1).rule).not.toBe(rule);
      });
    });

    it(`GEN-14 ${label}: without a deadline the rule never stops holding, or nothing is to be gained`, () => {
      holds(1_000, ({ decision: { deadline, verdict, outlook } }) => {
        if (deadline === null && verdict !== 'notRefundable') expect(outlook.at(-1)?.verdict).toBe(verdict);
      });
    });

    it(`GEN-14 ${label}: stretches follow each other, neighbours differ, one contains now with the rule of the decision`, () => {
      holds(1_000, ({ subject, now, decision: { outlook, rule, deadline } }) => {
        const marks = tested.marksOf(subject).map((mark) => mark ?? Number.NEGATIVE_INFINITY);
        expect(Date.parse(outlook[0]?.from ?? '')).toBe(Math.max(...marks));
        outlook.forEach(({ until, rule: own }, index) => {
          const follower = outlook[index + 1];
          expect(until).toBe(follower?.from ?? null);
          expect(follower?.rule).not.toBe(own);
        });
        const present = outlook.filter(
          ({ from, until }) => Date.parse(from) <= now && (until === null || now < Date.parse(until)),
        );
        expect(present.map((stretch) => stretch.rule)).toEqual([rule]);
        if (deadline !== null) expect(Date.parse(deadline)).toBe(Date.parse(present[0]?.until ?? '') - 1);
      });
    });

    it(`GEN-14 ${label}: the outlook agrees with deciding at every midnight and a millisecond before and after`, () => {
      holds(60, ({ subject, decision: { outlook } }) => {
        const start = Date.parse(outlook[0]?.from ?? '');
        const last = Date.parse(outlook.at(-1)?.from ?? '');
        const ruleAt = (ms: number) => outlook.findLast(({ from }) => Date.parse(from) <= ms)?.rule;
        const firstMidnight = Math.ceil((start + 8 * HOUR) / DAY) * DAY - 8 * HOUR;
        for (let midnight = firstMidnight; midnight <= last + 3 * DAY; midnight += DAY) {
          for (const ms of [midnight - 1, midnight, midnight + 1]) {
            if (ms >= start) expect(verdictOf(subject, ms).rule).toBe(ruleAt(ms));
          }
        }
      });
    });

    it(`GEN-4 ${label}: the breakdown adds up, and only what was paid comes back`, () => {
      holds(1_000, ({ decision: { breakdown, amount, destination, verdict } }) => {
        const paid = Object.values(breakdown.paid).reduce((sum, part) => sum + part, 0);
        expect(breakdown.list - breakdown.discount - breakdown.voucher).toBe(paid);
        expect(breakdown.refund).toBe(verdict === 'notRefundable' ? 0 : paid);
        expect(amount).toEqual({ currency: breakdown.currency, minor: breakdown.refund });
        expect(destination.reduce((sum, part) => sum + part.minor, 0)).toBe(breakdown.refund);
      });
    });

    it(`GEN-12 ${label}: both languages say something, without a date that does not exist`, () => {
      holds(300, ({ subject, now, decision }) => {
        const english = tested.decide(subject, now, 'en');
        expect(english.reason.code).toBe(decision.reason.code);
        for (const { text } of [english.reason, ...english.warnings])
          expect(text).not.toMatch(/—|NaN|undefined|null|[\u4e00-\u9fff]/u);
        for (const { text } of [decision.reason, ...decision.warnings])
          expect(text).not.toMatch(/—|NaN|undefined|null/u);
      });
    });

    it(`GEN-5 ${label}: a decision takes less than a millisecond`, () => {
      const sample = fc.sample(cases, 500);
      const started = performance.now();
      for (const { subject, now } of sample) tested.decide(subject, now, 'en');
      // Five times the aim: a busy machine must not turn the test red.
      expect((performance.now() - started) / sample.length).toBeLessThan(5);
    });
  });
}

/** A provider's numbered lines and what is expected of them. */
interface TestedLines {
  /** Prefix of every id: `ALY`. */
  readonly label: string;
  readonly lines: readonly Line[];
  /** Ids without the prefix, in order. */
  readonly ids: readonly string[];
  /** Those marked as readings. */
  readonly readings: readonly string[];
  readonly policy: Policy;
  readonly rows: (language: Language) => readonly PolicyRule[];
}

/** GEN-12: that every numbered line is there once, in both languages, and readings are marked as such. */
export function testLines({ label, lines, ids, readings, policy, rows }: TestedLines): void {
  const full = (names: readonly string[]) => names.map((name) => `${label}-${name}`);

  describe(`GEN-12 the numbered lines of ${label} in words`, () => {
    it(`GEN-12 ${label}: every line is there once`, () => {
      expect(lines.map(({ id }) => id)).toEqual(full(ids));
    });

    it.each(lines)('GEN-12 $id speaks both languages, its reading too', ({ words, source, reading }) => {
      for (const said of [words, ...(reading ? [reading] : [])]) {
        expect(said['zh-CN']).toMatch(/[\u4e00-\u9fff]/u);
        expect(said.en).toMatch(/[A-Za-z]{3}/u);
        expect(said.en).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/u);
      }
      // Headings of a document are cited as they stand, whatever the language.
      expect(source['zh-CN']).not.toBe(source.en);
    });

    it(`GEN-5 ${label}: readings are marked as such`, () => {
      const marked = lines.filter(({ reading }) => reading !== null);
      expect(marked.map(({ id }) => id)).toEqual(full(readings));
    });

    it(`GEN-5 ${label}: the rows of the policy in words keep its order`, () => {
      const [zh, en] = [rows('zh-CN'), rows('en')];
      expect(en.map(({ id, verdict }) => [id, verdict])).toEqual(
        policy.rows.map(({ id, outcome }) => [id, outcome.verdict]),
      );
      expect(en.map(({ text }) => text)).not.toEqual(zh.map(({ text }) => text));
      const read = en.filter(({ reading }) => reading !== null).map(({ id }) => id);
      expect(read.toSorted()).toEqual(
        full(readings)
          .filter((id) => /-[RG]\d/.test(id))
          .toSorted(),
      );
    });
  });
}

/** A policy and the boundary cases it is measured by. */
interface TestedTable<Body> {
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
      .map(({ title }) => title.en);

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

    it.each(boundaries)('$rule $title.en', ({ subject, now, rule, deadline }) => {
      const ruling = ruleOn(subject, instantOf(now));
      expect([ruling.row.id, ruling.deadline]).toEqual([
        rule,
        deadline === null ? null : instantOf(deadline),
      ]);
      expect(verdictOf(subject, instantOf(now))).toEqual({ rule, ...ruling.row.outcome });
    });

    it.each(boundaries)(
      'GEN-5 $rule $title.en: what outranks a rule in the trace is the rule that holds',
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
