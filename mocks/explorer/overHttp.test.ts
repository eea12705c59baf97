import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AlibabaSubject } from '#contract/alibabaOrders';
import type { AliyunSubject } from '#contract/aliyun';
import type { Decision } from '#contract/decision';
import { validRequest as alibaba } from '../providers/alibaba/testing';
import { validRequest as aliyun } from '../providers/aliyun/testing';
import { validRequest as tencent } from '../providers/tencent/testing';
import { endOfDay, lastStart, lastStartBefore, read, shown } from '../testing/secondReading';
import { openWorld } from '../testing/world';

/**
 * What a stranger checks who has the document alone: dates, computed from the raw dates of a subject by the sentences
 * about `deadline`, `safeUntil` and `startBy`, with no code of the tables, the engine or the calendar.
 */

type Answer = Pick<Decision, 'verdict' | 'rule' | 'deadline' | 'safeUntil' | 'requiredOperations'>;

/** Epoch ms; no number bounds where nothing ends. */
interface Dates {
  readonly deadline: number;
  /** By when the refund itself is to be asked for: **B**. */
  readonly ask: number;
  /** A step with working days is over by then: the end of day 28. */
  readonly limit: number;
  /** Last day on which a manual review still ends before what would end the refund: **A**. */
  readonly review: number;
}

const NEVER: Dates = { deadline: Infinity, ask: Infinity, limit: Infinity, review: Infinity };
const written = (ms: number) => (ms === Infinity ? null : shown(ms));
const from = (iso: string | null, days: number) =>
  iso === null ? Infinity : endOfDay(Date.parse(iso), days);

function aliyunDates(s: AliyunSubject, rule: string): Dates {
  const end = read(s.issuedAt === null ? s.servicePeriodEndsAt : s.expiresAt);
  const review = end === null ? Infinity : lastStart(end - 1, 15);
  const expiry = (read(s.expiresAt) ?? Infinity) - 1;
  const serviceEnd = from(s.servicePeriodEndsAt, -15);
  const day28 = Math.min(from(s.issuedAt, 28), expiry);
  const day30 = Math.min(from(s.issuedAt, 30), expiry);
  const by: Record<string, Partial<Dates>> = {
    'ALY-R1': { deadline: Math.min(from(s.purchasedAt, 5), serviceEnd) },
    'ALY-R2': { deadline: serviceEnd, review },
    'ALY-G1': { deadline: serviceEnd, ask: Math.min(serviceEnd, review) },
    'ALY-G2': { deadline: day28, ask: Math.min(day30, review), limit: from(s.issuedAt, 28) },
    'ALY-G3': { deadline: day28 },
    'ALY-R4': { deadline: day30, review },
  };
  return { ...NEVER, ...by[rule] };
}

function alibabaDates({ paidAt, placedAt, promotion }: AlibabaSubject, rule: string): Dates {
  const days = promotion?.windowDays ?? 7;
  const paid = from(paidAt, days);
  const deadline = rule === 'ABC-R9' || rule === 'ABC-R11' ? Math.min(paid, from(placedAt, days)) : paid;
  return { ...NEVER, deadline, ask: deadline };
}

/** `startBy` from the last step backwards, then `safeUntil`: what the answer has to say of its own rule and steps. */
function expected({ verdict, requiredOperations: steps }: Answer, dates: Dates) {
  const { deadline, ask, limit, review } = verdict === 'notRefundable' ? NEVER : dates;
  let next = ask;
  const starts = steps
    .toReversed()
    .map(({ operation, takesUpTo }) => {
      if (deadline === Infinity) return Infinity;
      if (operation === 'wait') return deadline;
      if (takesUpTo !== null) next = lastStartBefore(next, takesUpTo, limit);
      return next;
    })
    .toReversed();
  const first = steps.findIndex(({ operation }) => operation !== 'wait');
  const begun = first < 0 ? Infinity : (starts[first] ?? Infinity);
  const safe = verdict === 'refundable' ? Math.min(deadline, review) : begun;
  return {
    deadline: written(deadline),
    safeUntil: written(deadline === Infinity ? Infinity : safe),
    startBy: starts.map(written),
  };
}

const POLICIES = [
  ['aliyun', { requests: aliyun, dates: aliyunDates, runs: 900, dated: 6 }],
  ['alibaba', { requests: alibaba, dates: alibabaDates, runs: 900, dated: 7 }],
  ['tencent', { requests: tencent, dates: () => NEVER, runs: 200, dated: 0 }],
] as const;

it.each(POLICIES)(
  'GEN-16 POST /policies/%s/decide says of random subjects what the document says of deadline, safeUntil and startBy',
  async (policy, { requests, dates, runs, dated }) => {
    const world = await openWorld({ scenario: 'aliyun.unissued.day-5' });
    const rules = new Set<string>();
    await fc.assert(
      fc.asyncProperty(requests as fc.Arbitrary<{ now: string; subject: never }>, async (body) => {
        const { status, body: answer } = await world.raw('POST', `/policies/${policy}/decide`, { body });
        expect(status).toBe(200);
        const said = answer as Answer;
        if (said.deadline !== null) rules.add(said.rule);
        expect({
          deadline: said.deadline,
          safeUntil: said.safeUntil,
          startBy: said.requiredOperations.map(({ startBy }) => startBy),
        }).toEqual(expected(said, dates(body.subject, said.rule)));
      }),
      { numRuns: runs },
    );
    // Worth something only if random subjects reach every rule that has dates.
    expect([...rules].toSorted()).toHaveLength(dated);
  },
);
