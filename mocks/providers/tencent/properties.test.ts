import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TencentDecideRequest } from '#contract/tencent';
import { testDecisions } from '../../testing/policy';
import { tencentPolicy } from './policy';
import { validRequest } from './testing';

// The outlook of this policy begins at the moment it is asked, so that moment belongs to the subject here.
const requests = validRequest.map((request) => {
  const now = Date.parse(request.now);
  return { request, subject: { ...request.subject, asked: now }, now };
});

testDecisions({
  label: 'TCL',
  policy: tencentPolicy.table,
  request: TencentDecideRequest,
  requests,
  decide: tencentPolicy.decide,
  verdictOf: tencentPolicy.verdictOf,
  factsOf: tencentPolicy.factsOf,
  marksOf: ({ asked }) => [asked],
});

describe('GEN-5 what only Tencent Cloud decides', () => {
  const decisions = requests.map(({ subject, now }) => tencentPolicy.decide(subject, now, 'en'));

  it('TCL-R4 is the only refundable rule, reviewed by nobody and without a deadline', () => {
    fc.assert(
      fc.property(decisions, ({ rule, verdict, review, deadline, outlook }) => {
        expect(verdict === 'refundable').toBe(rule === 'TCL-R4');
        expect(review?.kind ?? null).toBe(rule === 'TCL-R4' ? 'none' : null);
        expect(deadline).toBeNull();
        expect(outlook).toHaveLength(1);
      }),
      { numRuns: 1_000 },
    );
  });

  it('TCL-R5 that a refund is final is said exactly where one can be asked for', () => {
    fc.assert(
      fc.property(decisions, ({ rule, warnings }) => {
        expect(warnings.map(({ code }) => code)).toEqual(rule === 'TCL-R4' ? ['refundIsFinal'] : []);
      }),
      { numRuns: 1_000 },
    );
  });
});
