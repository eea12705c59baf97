import type { QueryInput } from '../api/contract/endpoint';
import { Queue, type listReviewItems } from '../api/contract/review';
import { pageOf } from '../ui/useListParams';

export const QUEUES = Queue.options;
export const STATUSES = ['waiting', 'done'] as const;

/** What an address of the desk asks for; page and loader share it, so that they ask once. Anything unknown in the address counts as absent. */
export function listQuery(params: URLSearchParams) {
  return {
    queue: QUEUES.find((queue) => queue === params.get('queue')) ?? 'refunds',
    status: STATUSES.find((status) => status === params.get('status')) ?? 'waiting',
    search: params.get('search')?.slice(0, 200) ?? '',
    page: pageOf(params.get('page')),
  } satisfies QueryInput<typeof listReviewItems>;
}
