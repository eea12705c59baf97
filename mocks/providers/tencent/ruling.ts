import {
  type BareVerdict,
  type Findings,
  type Practice,
  type Ruling as RulingOn,
  type SharedWarning,
  ruleBy,
  verdictBy,
} from '../../rules/ruling';
import type { Step } from '../../rules/steps';
import { caseOf } from './facts';
import { tencentPolicy } from './policy';
import type { Subject } from './subject';

type OwnWarning = 'refundIsFinal';
export type Warning = OwnWarning | SharedWarning;

/** A decision in numbers, before it is put into words and ISO strings; times are epoch ms, money minor units. */
export type Ruling = RulingOn<Subject, Warning>;

/** TCL-R2, TCL-R3: cancel first; a cancellation under way is only waited for. */
function stepsFor({ state }: Subject, rule: string): readonly Step[] {
  if (rule !== 'TCL-R2' && rule !== 'TCL-R3') return [];
  const operation = state === 'cancelling' ? 'wait' : 'cancelApplication';
  return [{ operation, target: null, takesUpTo: null }];
}

const CLOSED: readonly Subject['state'][] = ['failed', 'suspended', 'cancelled'];

/** TCL-R5: where a refund can be asked for, it is said beforehand that it cannot be taken back. */
const warningsOn = ({ subject }: Findings<Subject>): readonly (readonly [OwnWarning, boolean])[] => [
  ['refundIsFinal', subject.refund === 'none' && CLOSED.includes(subject.state)],
];

/** Nothing of a subject has a date, so its outlook begins now (GEN-14). */
const practiceAt = (now: number): Practice<Subject, OwnWarning> => ({
  policy: tencentPolicy,
  caseOf,
  startOf: () => now,
  stepsFor,
  reviewDays: null,
  warningsOn,
});

/** The bare verdict, for lists: no texts or outlook. */
export const verdictOf = (subject: Subject, now: number): BareVerdict =>
  verdictBy(practiceAt(now), subject, now);

/** TCL: everything the policy says about a valid subject at `now` (epoch ms). */
export const ruleOn = (subject: Subject, now: number): Ruling => ruleBy(practiceAt(now), subject, now);
