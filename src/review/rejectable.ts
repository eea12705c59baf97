import type { Queue } from '../api/contract/review';

/** Queues in which something can be refused; assistance and what is owed are only carried out. */
export type Rejectable = Exclude<Queue, 'assistance' | 'benefitPackages'>;

export const isRejectable = (queue: Queue): queue is Rejectable =>
  queue !== 'assistance' && queue !== 'benefitPackages';
