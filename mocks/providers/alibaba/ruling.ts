import {
  type BareVerdict,
  type Findings,
  type Practice,
  type Ruling as RulingOn,
  type SharedWarning,
  lastSafe,
  ruleBy,
  turnsBy,
  verdictBy,
} from '../../rules/ruling';
import type { Step } from '../../rules/steps';
import { caseOf, startOf } from './facts';
import { wayOutOf } from './paths';
import { alibabaPolicy } from './policy';
import type { Subject } from './subject';

type OwnWarning = 'revocationNeverSafe';
export type Warning = OwnWarning | SharedWarning;

/** A decision in numbers, before it is put into words and ISO strings; times are epoch ms, money minor units. */
export type Ruling = RulingOn<Subject, Warning>;

const RESET: Step = { operation: 'reset', target: null, takesUpTo: null };

function stepsFor({ certificates }: Subject, rule: string): readonly Step[] {
  if (rule === 'ABC-R7') return wayOutOf(certificates);
  return rule === 'ABC-R9' || rule === 'ABC-R11' ? [RESET] : [];
}

/** ABC-2: a last safe moment that lies before the order was even paid. */
function warningsOn({ subject, steps }: Findings<Subject>): readonly (readonly [OwnWarning, boolean])[] {
  const moment = lastSafe(steps);
  return [['revocationNeverSafe', moment !== null && moment < subject.paidAt]];
}

const practice: Practice<Subject, OwnWarning> = {
  policy: alibabaPolicy,
  caseOf: (subject) => caseOf(subject),
  startOf,
  stepsFor,
  reviewDays: null,
  warningsOn,
};

/** The bare verdict, for lists: no texts, dates or outlook. */
export const verdictOf = (subject: Subject, now: number): BareVerdict => verdictBy(practice, subject, now);

/** ABC: everything the policy says about a valid subject at `now` (epoch ms, not before payment or reset). */
export const ruleOn = (subject: Subject, now: number): Ruling => ruleBy(practice, subject, now);

/** What time alone brings to a subject after `after` and by `until` (epoch ms), GEN-7. */
export const turnsOf = (subject: Subject, after: number, until: number) =>
  turnsBy(practice, subject, after, until);
