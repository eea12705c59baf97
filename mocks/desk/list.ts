import { type Queue as QueueName, Queue } from '../../src/api/contract/review';
import { ACCOUNTS } from '../platform/accounts';
import { matches, paged } from '../platform/listing';
import type { Reader } from '../platform/transaction';
import { isWaiting } from './lifecycle';
import { DESK, type DeskItem } from './records';

export interface DeskQuery {
  readonly queue: QueueName;
  readonly status: 'waiting' | 'done';
  readonly search: string;
  readonly page: number;
  readonly pageSize: number;
}

const byId = (a: DeskItem, b: DeskItem) => (a.id < b.id ? -1 : 1);
const mostUrgentFirst = (a: DeskItem, b: DeskItem) =>
  a.dueBy - b.dueBy || a.askedAt - b.askedAt || byId(a, b);
const latestFirst = (a: DeskItem, b: DeskItem) => (b.decidedAt ?? 0) - (a.decidedAt ?? 0) || byId(b, a);

/** Everything a search looks at: ids, the subject's name, the customer's name in either language. Never the contact. */
function searchable({ id, ref, subject, accountId }: DeskItem): string[] {
  const names = ACCOUNTS.filter((account) => account.id === accountId).flatMap(({ name }) =>
    Object.values(name),
  );
  return [id, ref, subject.id, subject.name, ...names];
}

/** REV-1: one page of a queue, most urgent first; done ones latest first. A page past the end is the last one. */
export function deskPage(reader: Reader, { queue, status, search, page, pageSize }: DeskQuery) {
  const items = reader
    .all(DESK)
    .filter((item) => item.queue === queue && isWaiting(item) === (status === 'waiting'));
  const found = items.filter((item) => matches(search, ...searchable(item)));
  found.sort(status === 'waiting' ? mostUrgentFirst : latestFirst);
  return { ...paged(found, page, pageSize), all: items.length };
}

/** How many items of each queue wait for somebody. */
export function waitingCounts(reader: Reader): Record<QueueName, number> {
  const waiting = reader.all(DESK).filter(isWaiting);
  const count = (queue: QueueName) => waiting.filter((item) => item.queue === queue).length;
  return Object.fromEntries(Queue.options.map((queue) => [queue, count(queue)])) as Record<QueueName, number>;
}
