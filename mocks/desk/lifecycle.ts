import type { Queue, ReviewState } from '../../src/api/contract/review';
import { type Lifecycle, next } from '../rules/lifecycle';
import { conflict } from '../platform/problems';
import type { DeskItem } from './records';
import { refusalWords } from './texts';

export type DeskEvent = 'approve' | 'reject' | 'contact' | 'close' | 'withdraw' | 'retry' | 'settle';

const FINAL = { approved: {}, rejected: {}, closed: {}, withdrawn: {} } as const;

/** REV-2: what a person decides once and for all. */
export const DECISION: Lifecycle<ReviewState, DeskEvent> = {
  open: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
  contacted: {},
  ...FINAL,
};

/** REV-1: an assistance request is worked on, not decided. */
export const ASSISTANCE: Lifecycle<ReviewState, DeskEvent> = {
  open: { contact: 'contacted' },
  contacted: { close: 'closed' },
  ...FINAL,
};

/** REV-1, APY-2: a payment that hangs is asked about again until it is settled; it is never decided by hand. */
export const SETTLEMENT: Lifecycle<ReviewState, DeskEvent> = {
  open: { retry: 'open', settle: 'closed' },
  contacted: {},
  ...FINAL,
};

/** REV-1, TCL-2: what a customer is owed is carried out; there is nothing to reject. */
const OWED: Lifecycle<ReviewState, DeskEvent> = {
  open: { approve: 'approved' },
  contacted: {},
  ...FINAL,
};

const LIFECYCLES: Readonly<Partial<Record<Queue, Lifecycle<ReviewState, DeskEvent>>>> = {
  assistance: ASSISTANCE,
  settlements: SETTLEMENT,
  benefitPackages: OWED,
};

/** Which of them an item of this queue lives by. */
export const lifecycleOf = (queue: Queue) => LIFECYCLES[queue] ?? DECISION;

/** The state an event leads to. 409 with the present state where it is illegal: somebody else was first, or it never fits. */
export function after(item: DeskItem, event: DeskEvent): ReviewState {
  const state = next(lifecycleOf(item.queue), item.state, event);
  if (state === undefined) throw conflict('reviewItemMovedOn', item.state, refusalWords(item.state));
  return state;
}

/** Whether somebody still has to do something about it. */
export const isWaiting = ({ state }: Pick<DeskItem, 'state'>): boolean =>
  state === 'open' || state === 'contacted';
