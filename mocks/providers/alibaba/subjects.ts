import type { RefundSubjects } from '../../refunds/subjects';
import { statusOf as instanceStatus, statusWords } from './instance';
import { ORDER_LABELS } from './labels';
import { holdingOf, refundOf, statusOf } from './order';
import { ORDERS } from './records';

/** GEN-13: what the order (for a private CA or a gateway: that one) is by now, beside the decision and the money. */
export const refundSubjects: RefundSubjects = {
  ownState(reader, { subject }, language) {
    const order = reader.get(ORDERS, subject.id);
    if (!order) return '';
    const fact = refundOf(reader, order);
    const { instance } = holdingOf(reader, order);
    const words = instance
      ? statusWords(instance, instanceStatus(instance, fact))
      : ORDER_LABELS[statusOf(fact)];
    return words[language];
  },
};
