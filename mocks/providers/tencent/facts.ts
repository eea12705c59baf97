import { TencentApplication, TencentRefund } from '../../../src/api/contract/tencent-policy';
import { factsAt } from '../../rules/facts';
import type { Case, Facts } from '../../rules/table';
import { choice } from '../../rules/vocabulary';
import type { Subject } from './subject';

/** What the rows of the Tencent Cloud table may ask; nothing here moves with time. */
export const facts = {
  refund: choice(...TencentRefund.options),
  state: choice(...TencentApplication.options),
};

/** The subject as the rules see it. */
export const caseOf = ({ refund, state }: Subject): Case => ({ fixed: { refund, state }, anchors: {} });

/** The facts of a subject at `now` (epoch ms). */
export const factsOf = (subject: Subject, now: number): Facts => factsAt(facts, caseOf(subject), now);
