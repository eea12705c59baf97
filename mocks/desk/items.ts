import { inSentence, ITEM_STATES, QUEUES, REJECTION_REASONS } from '#contract/labels';
import type * as z from 'zod/mini';
import type { Actor, TimelineEntry } from '#contract/common';
import type { Queue, ReviewState } from '#contract/desk';
import type { Contact, Rejection, RejectionReason } from '#contract/refund';
import type { AccountId } from '#contract/session';
import type { Language, Words } from '#contract/words';
import { addWorkingDays } from '../platform/calendar';
import { schedule, unschedule } from '../platform/clock';
import { settingsOf } from '../platform/faults';
import { type HistoryEntry, type RejectionRecord, saidIn } from '../platform/language';
import { conflict } from '../platform/problems';
import { indexOn, timedBy } from '../platform/tables';
import { collection, type Reader, type Rec, type Stamp, type Tx } from '../platform/transaction';
import { type Lifecycle, next } from '../rules/lifecycle';

/** REV-1: what a specialist wrote for the others; never shown to a customer, in no export. */
export interface Note {
  readonly id: string;
  readonly at: number;
  readonly by: AccountId;
  readonly text: string;
}

/** Something that waits for a person (REV-1). Times are epoch ms. */
export interface DeskItem extends Rec {
  readonly queue: Queue;
  readonly provider: string;
  readonly accountId: AccountId;
  readonly subject: { readonly id: string; readonly name: string; readonly kind: string };
  /** The record the decision is about: a refund application's or a certificate's id. */
  readonly ref: string;
  readonly rule: string | null;
  readonly amount: { readonly currency: string; readonly minor: number } | null;
  readonly askedAt: number;
  readonly dueBy: number;
  readonly estimated: boolean;
  /** When auto mode approves by itself (REV-3); null: only people decide. */
  readonly autoAt: number | null;
  readonly state: ReviewState;
  readonly reason: { readonly label: string; readonly text: string | null } | null;
  readonly contact: Contact | null;
  readonly rejection: RejectionRecord | null;
  readonly decidedAt: number | null;
  readonly history: readonly HistoryEntry[];
  /** Who has taken it; absent or null: nobody. */
  readonly taken?: { readonly by: AccountId; readonly at: number } | null;
  readonly notes?: readonly Note[];
}

export const DESK = collection<DeskItem>('desk');

const ABOUT = indexOn(DESK, ({ ref }) => ref);

/** What was put on the desk about a record, by its id, in that order. */
export const deskItemsAbout = (reader: Reader, ref: string): DeskItem[] => reader.by(ABOUT, ref);

const WAITING = indexOn(DESK, (item) => (isWaiting(item) ? 'waiting' : null));
const DONE = timedBy(DESK, (item) => (isWaiting(item) ? -Infinity : (item.decidedAt ?? 0)));

/** Everything somebody still has to do something about: a few of all that was ever put on the desk. */
export const waitingItems = (reader: Reader): DeskItem[] => reader.by(WAITING, 'waiting');

/** Everything that is done, in that order. */
export const doneItems = (reader: Reader): readonly DeskItem[] => reader.between(DONE, -Infinity, Infinity);

/** Event kind of REV-3; its ref is the desk item's id. */
export const AUTO = 'desk.auto';

/** Plans auto mode's decision; in manual mode nothing is planned, so nothing is ever listed as done. */
function planAuto(tx: Tx, item: DeskItem): void {
  if (item.autoAt === null || settingsOf(tx).review !== 'auto') return;
  schedule(tx, { at: Math.max(item.autoAt, tx.now), kind: AUTO, ref: item.id });
}

/** Forgets auto mode's decision of one item. */
export const dropAuto = (tx: Tx, id: string): void => unschedule(tx, AUTO, id);

const openItems = (tx: Tx): DeskItem[] =>
  tx
    .all(DESK)
    .filter(({ state, autoAt }) => state === 'open' && autoAt !== null)
    // What was due first is decided first, also when both are long overdue and happen at one instant.
    .sort((a, b) => (a.autoAt ?? 0) - (b.autoAt ?? 0) || (a.id < b.id ? -1 : 1));

/** REV-3, manual → auto: waiting items are decided when they would have been, overdue ones now. Call after the switch. */
export function resumeAuto(tx: Tx): void {
  for (const item of openItems(tx)) planAuto(tx, item);
}

/** REV-3, auto → manual: from here on only people decide. */
export function pauseAuto(tx: Tx): void {
  for (const item of openItems(tx)) dropAuto(tx, item.id);
}

const HAPPENED: Readonly<Record<string, { readonly tone: TimelineEntry['tone']; readonly title: Words }>> = {
  asked: { tone: 'done', title: { 'zh-CN': '已提交', en: 'Submitted' } },
  approved: { tone: 'done', title: { 'zh-CN': '已通过', en: 'Approved' } },
  rejected: { tone: 'failed', title: { 'zh-CN': '已驳回', en: 'Rejected' } },
  withdrawn: { tone: 'done', title: { 'zh-CN': '已撤销，无需再处理', en: 'Withdrawn, nothing left to do' } },
  contacted: { tone: 'done', title: { 'zh-CN': '已联系客户', en: 'Customer contacted' } },
  closed: { tone: 'done', title: { 'zh-CN': '协助已完成', en: 'Assistance finished' } },
  handedOver: { tone: 'done', title: { 'zh-CN': '系统转交人工', en: 'Handed over by the system' } },
  askedAgain: { tone: 'done', title: { 'zh-CN': '已再次查询支付渠道', en: 'The channel was asked again' } },
  settled: { tone: 'done', title: { 'zh-CN': '款项已有结果', en: 'The payment is settled' } },
};

/** A coded reason of a rejection in words (REV-2). */
const rejectionReasonText = (reason: RejectionReason, language: Language): string =>
  REJECTION_REASONS[reason][language];

/** A rejection as the contract shows it. */
export function toRejection(
  { reason, explanation }: RejectionRecord,
  language: Language,
): z.infer<typeof Rejection> {
  return {
    reason,
    reasonText: rejectionReasonText(reason, language),
    explanation: saidIn(explanation, language),
  };
}

/** Reason and explanation of a refusal in one line (REV-2). */
export function rejectionLine(rejection: RejectionRecord, language: Language): string {
  const { reasonText, explanation } = toRejection(rejection, language);
  return language === 'en' ? `${reasonText}: ${explanation}` : `${reasonText}：${explanation}`;
}

/** A desk history code in words. */
export function happened(code: string, language: Language): { tone: TimelineEntry['tone']; title: string } {
  const entry = HAPPENED[code];
  return { tone: entry?.tone ?? 'done', title: entry?.title[language] ?? code };
}

/** Why an item allows no such step any more: somebody, or time, was there first. */
function refusalWords(state: ReviewState): Words {
  return {
    'zh-CN': `该事项当前为“${ITEM_STATES[state]['zh-CN']}”，无法执行此操作。您的输入未被保存，也未产生任何更改。`,
    en: `This item is ${inSentence(ITEM_STATES[state], 'en')} by now, so this step is not possible. Nothing was changed.`,
  };
}

export const EXPLANATION_WORDS = {
  required: { 'zh-CN': '请填写说明，客户会看到这段文字', en: 'Write an explanation; the customer reads it' },
  tooLong: { 'zh-CN': '说明最多 1000 个字符', en: 'The explanation may have 1,000 characters at most' },
} as const satisfies Record<string, Words>;

/** One sentence for what auto mode does at its time (REV-3). */
export const autoWords = (queue: Queue, subject: string): Words => ({
  'zh-CN': `后台自动通过：${QUEUES[queue]['zh-CN']}，${subject}`,
  en: `Back office approves by itself (${inSentence(QUEUES[queue], 'en')}): ${subject}`,
});

/** The same when auto mode was switched off meanwhile. */
export const manualWords = (queue: Queue, subject: string): Words => ({
  'zh-CN': `仍待人工处理：${QUEUES[queue]['zh-CN']}，${subject}`,
  en: `Still waits for a person (${inSentence(QUEUES[queue], 'en')}): ${subject}`,
});

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
const SETTLEMENT: Lifecycle<ReviewState, DeskEvent> = {
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
function after(item: DeskItem, event: DeskEvent): ReviewState {
  const state = next(lifecycleOf(item.queue), item.state, event);
  if (state === undefined) throw conflict('reviewItemMovedOn', item.state, refusalWords(item.state));
  return state;
}

/** Whether somebody still has to do something about it. */
export const isWaiting = ({ state }: Pick<DeskItem, 'state'>): boolean =>
  state === 'open' || state === 'contacted';

/** What the history calls a step that its state alone does not tell. */
const CODES: Readonly<Partial<Record<DeskEvent, string>>> = { retry: 'askedAgain', settle: 'settled' };

/** Only assistance stands on a timeline beside other things. */
const stampOf = (tx: Tx, queue: Queue): Stamp => (queue === 'assistance' ? tx.stamp() : { at: tx.now });

/** Moves an item along its lifecycle and notes who did it; 409 where the lifecycle does not allow it. */
export function moved(
  tx: Tx,
  item: DeskItem,
  event: DeskEvent,
  actor: Actor,
  rejection: RejectionRecord | null = null,
): DeskItem {
  const state = after(item, event);
  const next: DeskItem = {
    ...item,
    state,
    rejection,
    decidedAt: isWaiting({ state }) ? null : tx.now,
    history: [...item.history, { ...stampOf(tx, item.queue), actor, code: CODES[event] ?? state }],
  };
  tx.put(DESK, next);
  return next;
}

/** What is said of the thing that is put on the desk; the desk adds state, times and history. */
export type NewDeskItem = Omit<
  DeskItem,
  'id' | 'state' | 'rejection' | 'decidedAt' | 'history' | 'askedAt' | 'autoAt' | 'taken' | 'notes'
> & {
  /** Working days after which auto mode approves by itself (REV-3); null: never. */
  readonly autoAfter: number | null;
  /** Who put it there; the customer unless told otherwise. */
  readonly by?: Actor;
};

/** REV-1: puts something on the desk, asked for by the customer now; auto mode's decision is planned with it. */
export function openDeskItem(tx: Tx, { autoAfter, by = 'customer', ...given }: NewDeskItem): DeskItem {
  const item: DeskItem = {
    ...given,
    id: tx.nextId('d'),
    askedAt: tx.now,
    autoAt: autoAfter === null ? null : addWorkingDays(tx.now, autoAfter).end,
    state: 'open',
    rejection: null,
    decidedAt: null,
    history: [{ ...stampOf(tx, given.queue), actor: by, code: by === 'customer' ? 'asked' : 'handedOver' }],
  };
  tx.put(DESK, item);
  planAuto(tx, item);
  return item;
}

/** REV-1: what hung was settled, by itself or by asking again; nobody has to do anything any more. */
export const closeDeskItem = (tx: Tx, item: DeskItem): DeskItem => moved(tx, item, 'settle', 'system');

/** Takes an item off the desk because its matter ended elsewhere. 409 when it was decided already (ALY-8). */
export function withdrawDeskItem(tx: Tx, id: string, actor: Actor = 'customer'): DeskItem {
  const item = tx.get(DESK, id);
  if (!item) throw new Error(`No desk item ${id}`);
  dropAuto(tx, item.id);
  return moved(tx, item, 'withdraw', actor);
}
