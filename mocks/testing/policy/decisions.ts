import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { Decision } from '../../../src/api/contract/decision';
import type { Language } from '../../platform/language';
import type { BareVerdict } from '../../rules/ruling';
import type { Facts, Policy } from '../../rules/table';
import { DAY, HOUR } from './random';

/** A policy and random requests it must be able to decide. */
export interface TestedDecisions<Subject> {
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
