import type { Queue } from '../api/contract/review';

/** Queues in which something can be refused; in the others there is only something to be carried out. */
export type Rejectable = Extract<Queue, 'refunds' | 'revocations' | 'validations'>;

export const isRejectable = (queue: Queue): queue is Rejectable =>
  queue === 'refunds' || queue === 'revocations' || queue === 'validations';
