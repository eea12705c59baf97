import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AliyunDecideRequest } from '#contract/aliyun';
import { addWorkingDays, naturalDays } from '../../platform/calendar';
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

  it('ALY-G2 GEN-2 a revocation asked for by its last safe moment is over in time and before the refund is asked for, one asked for later may not be', () => {
    fc.assert(
      fc.property(requests, ({ subject, now }) => {
        const { row, askBy, deadline, safeUntil } = aliyunPolicy.ruleOn(subject, now);
        if (row.id !== 'ALY-G2' || safeUntil === null || askBy === null || deadline === null) return;
        const inTime = (end: number) => end <= deadline && naturalDays(end, askBy) > 0;
        expect(inTime(addWorkingDays(safeUntil, 5).end)).toBe(true);
        expect(inTime(addWorkingDays(safeUntil + 1, 5).end)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});
