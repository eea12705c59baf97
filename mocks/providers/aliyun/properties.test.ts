import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AliyunDecideRequest } from '#contract/aliyun';
import { addWorkingDays } from '../../platform/calendar';
import { testDecisions } from '../../testing/policy';
import { aliyunPolicy } from './decide';
import { toSubject } from './policy';
import { validRequest } from './testing';

const requests = validRequest.map((request) => ({
  request,
  subject: toSubject(request.subject),
  now: Date.parse(request.now),
}));

testDecisions({
  label: 'ALY',
  policy: aliyunPolicy.table,
  request: AliyunDecideRequest,
  requests,
  decide: aliyunPolicy.decide,
  verdictOf: aliyunPolicy.verdictOf,
  factsOf: aliyunPolicy.factsOf,
  marksOf: ({ purchasedAt, issuedAt, revokedAt }) => [purchasedAt, issuedAt, revokedAt],
});

describe('GEN-5 what only Aliyun decides', () => {
  const decisions = requests.map(({ subject, now }) => aliyunPolicy.decide(subject, now, 'en'));

  it('ALY-R2 ALY-R4: only these are reviewed by a person, ALY-R1 by nobody', () => {
    fc.assert(
      fc.property(decisions, ({ rule, review }) => {
        expect(review?.kind ?? null).toBe(
          { 'ALY-R1': 'none', 'ALY-R2': 'manual', 'ALY-R4': 'manual' }[rule] ?? null,
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('ALY-G2 GEN-2 a revocation asked for by its last safe moment is over in time, one asked for later may not be', () => {
    fc.assert(
      fc.property(decisions, ({ rule, deadline, requiredOperations }) => {
        const [step] = requiredOperations;
        if (rule !== 'ALY-G2' || !step?.startBy || deadline === null) return;
        const lastSafe = Date.parse(step.startBy);
        expect(addWorkingDays(lastSafe, 5).end).toBeLessThanOrEqual(Date.parse(deadline));
        expect(addWorkingDays(lastSafe + 1, 5).end).toBeGreaterThan(Date.parse(deadline));
      }),
      { numRuns: 1_000 },
    );
  });
});
