import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AlibabaDecideRequest } from '#contract/alibabaOrders';
import { addWorkingDays, naturalDays } from '../../platform/calendar';
import { testDecisions } from '../../testing/policy';
import { alibabaPolicy } from './policy';
import { resetOf, toSubject } from './subject';
import { validRequest } from './testing';

const requests = validRequest.map((request) => ({
  request,
  subject: toSubject(request.subject),
  now: Date.parse(request.now),
}));

testDecisions({
  label: 'ABC',
  policy: alibabaPolicy.table,
  request: AlibabaDecideRequest,
  requests,
  decide: alibabaPolicy.decide,
  verdictOf: alibabaPolicy.verdictOf,
  factsOf: alibabaPolicy.factsOf,
  marksOf: (subject) => [subject.placedAt, subject.paidAt, resetOf(subject)],
});

describe('GEN-5 what only Alibaba Cloud decides', () => {
  const decisions = requests.map((one) => ({
    ...one,
    decision: alibabaPolicy.decide(one.subject, one.now, 'en'),
  }));
  type Case = typeof decisions extends fc.Arbitrary<infer Value> ? Value : never;
  const holds = (property: (of: Case) => void) =>
    fc.assert(fc.property(decisions, property), { numRuns: 1_000 });

  it('ABC-R3 no refund of this console waits for a review', () => {
    holds(({ decision: { verdict, review } }) => {
      expect(review?.kind ?? null).toBe(verdict === 'refundable' ? 'none' : null);
    });
  });

  it('ABC-R7 ABC-R9 ABC-R11 steps are asked for exactly where the verdict says so', () => {
    holds(({ decision: { verdict, requiredOperations } }) => {
      expect(requiredOperations.length > 0).toBe(verdict === 'actionRequired');
    });
  });

  it('ABC-R7 last safe moments never go backwards, and the last one is the deadline unless it takes days', () => {
    holds(({ decision: { requiredOperations, deadline } }) => {
      const moments = requiredOperations.map(({ startBy }) => Date.parse(startBy ?? ''));
      expect(moments).toEqual(moments.toSorted((a, b) => a - b));
      const last = requiredOperations.at(-1);
      if (last?.takesUpTo === null) expect(last.startBy).toBe(deadline);
    });
  });

  it('ABC-2 GEN-2 a lone revocation asked for by its last safe moment is over a day before the refund has to be asked for, one asked for later may not be', () => {
    holds(({ decision: { deadline, requiredOperations } }) => {
      const revocations = requiredOperations.filter(({ operation }) => operation === 'revoke');
      const [only] = revocations;
      if (revocations.length !== 1 || !only?.startBy || deadline === null) return;
      const lastSafe = Date.parse(only.startBy);
      const daysToAsk = (end: number) => naturalDays(end, Date.parse(deadline));
      expect(daysToAsk(addWorkingDays(lastSafe, 5).end)).toBeGreaterThan(0);
      expect(daysToAsk(addWorkingDays(lastSafe + 1, 5).end)).toBeLessThanOrEqual(0);
    });
  });

  it('ABC-R1 an event is named in the reason, in both languages', () => {
    holds(({ subject, now, decision }) => {
      if (subject.promotion === null) return;
      expect(decision.reason.text).toContain(subject.promotion.name);
      expect(alibabaPolicy.decide(subject, now, 'zh-CN').reason.text).toContain(subject.promotion.name);
    });
  });

  it('ABC-R7 the order in which the certificates are sent changes nothing', () => {
    holds(({ subject, now, decision }) => {
      const turned = { ...subject, certificates: subject.certificates.toReversed() };
      expect(alibabaPolicy.decide(turned, now, 'en')).toEqual(decision);
    });
  });
});
