import {
  type BareVerdict,
  type Findings,
  type Practice,
  type Ruling as RulingOn,
  type SharedWarning,
  ruleBy,
  turnsBy,
  verdictBy,
} from '../../rules/ruling';
import type { Step } from '../../rules/steps';
import { caseOf, startOf } from './facts';
import { aliyunPolicy, workingDays } from './policy';
import type { AliyunRule } from './ruleLines';
import type { Subject } from './subject';

type OwnWarning = 'reviewMayEndAfterExpiry';
export type Warning = OwnWarning | SharedWarning;

/** A decision in numbers, before it is put into words and ISO strings; times are epoch ms, money minor units. */
export type Ruling = RulingOn<Subject, Warning>;

const STEPS: { readonly [Rule in AliyunRule]?: Step } = {
  'ALY-G1': { operation: 'withdraw', target: null, takesUpTo: null },
  'ALY-G2': { operation: 'revoke', target: null, takesUpTo: workingDays.revocation },
  'ALY-G3': { operation: 'wait', target: null, takesUpTo: null },
};

function stepsFor(_subject: Subject, rule: string): readonly Step[] {
  const step = STEPS[rule as AliyunRule];
  return step ? [step] : [];
}

function warningsOn({ subject, review }: Findings<Subject>): readonly (readonly [OwnWarning, boolean])[] {
  const end = subject.issuedAt === null ? subject.servicePeriodEndsAt : subject.expiresAt;
  // ALY-2: expired from its very instant on, so a review ending with it ends too late.
  return [['reviewMayEndAfterExpiry', review !== null && end !== null && review.latestBy >= end]];
}

const practice: Practice<Subject, OwnWarning> = {
  policy: aliyunPolicy,
  caseOf,
  startOf,
  stepsFor,
  reviewDays: workingDays.review,
  warningsOn,
};

/** The bare verdict, for lists: no texts, dates or outlook. */
export const verdictOf = (subject: Subject, now: number): BareVerdict => verdictBy(practice, subject, now);

/** ALY: everything the policy says about a valid subject at `now` (epoch ms, not before purchase, issuance or revocation). */
export const ruleOn = (subject: Subject, now: number): Ruling => ruleBy(practice, subject, now);

/** What time alone brings to a subject after `after` and by `until` (epoch ms), GEN-7. */
export const turnsOf = (subject: Subject, after: number, until: number) =>
  turnsBy(practice, subject, after, until);
