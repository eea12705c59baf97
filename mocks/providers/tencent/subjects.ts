import type { RefundSubjects } from '../../refunds/subjects';
import { STATE_LABELS } from './labels';
import { CERTIFICATES } from './records';

/** GEN-13: what the order is by now, beside the decision and the money. */
export const refundSubjects: RefundSubjects = {
  ownState(reader, refund, language) {
    const record = reader.get(CERTIFICATES, refund.subject.id);
    return record ? STATE_LABELS[record.state][language] : '';
  },
};
