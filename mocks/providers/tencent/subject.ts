import type { TencentDecideRequest, TencentSubject } from '../../../src/api/contract/tencent-policy';
import { type SubjectError, contradictions } from '../../rules/contradictions';
import { addsUp } from '../../rules/price';

/** What the Tencent Cloud policy decides on; there is no date in it. */
export type Subject = Readonly<TencentSubject>;

/**
 * GEN-9: what a well-shaped request may still get wrong, each with its field; empty when it can be decided. Only the
 * price can contradict itself: an unlikely subject, such as a refunded one that was issued, gets its decision.
 */
export const subjectErrors = ({ subject }: TencentDecideRequest): readonly SubjectError[] =>
  contradictions([['price', 'doesNotAddUp', !addsUp(subject.price)]]);
