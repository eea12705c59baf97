import type { Actor, Money } from '#contract/common';
import type { Breakdown } from '#contract/decision';
import type { ReviewDetail } from '#contract/desk';
import type { Language, Words } from '#contract/words';
import type { EventKinds } from '../platform/clock';
import { settingsOf } from '../platform/faults';
import type { RejectionRecord } from '../platform/language';
import { isBlank, isLongerThan } from '#contract/text';
import { invalid, notFound } from '../platform/problems';
import type { Reader, Tx } from '../platform/transaction';
import {
  AUTO,
  autoWords,
  DESK,
  type DeskItem,
  dropAuto,
  EXPLANATION_WORDS,
  manualWords,
  moved,
} from './items';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What the specialist decides an item on, in words; `found`: what its policy said in the same answer (GEN-5), null once it is done. */
export type FactsOf = (reader: Reader, item: DeskItem, language: Language, found: DeskCase | null) => Fact[];

/** Rows of a label in both languages and a value; those without one are left out. */
export const labelled = (
  rows: readonly (readonly [zh: string, en: string, value: string | null])[],
  language: Language,
): Fact[] =>
  rows.flatMap(([zh, en, value]) => (value === null ? [] : [{ label: language === 'en' ? en : zh, value }]));

/** What a customer may lose while an item waits; times are epoch ms. */
export interface Stake {
  readonly amount: Money | null;
  /** The customer's own: the last instant of the present terms, or before what ends the application. */
  readonly deadline: number | null;
  readonly safeUntil: number | null;
  readonly boughtAt: number;
  /** After the deadline the money is gone, not only the terms. */
  readonly lost: boolean;
}

/** REV-1: what the policy says of the thing an item is about, as long as it waits. */
export interface DeskCase {
  readonly stake: Stake;
  /** The rule that holds and why, in a line. */
  inBrief(language: Language): string;
  /** In full, for the page of the item. */
  inWords(language: Language): NonNullable<ReviewDetail['ruling']>;
}

export type CaseOf = (reader: Reader, item: DeskItem) => DeskCase | null;

/** The deadline of a case after which the money is gone, epoch ms, null without one; undefined where only the case says so. */
export type LossBy = (reader: Reader, item: DeskItem) => number | null | undefined;

/** What is done when the desk decides one of its items; the desk itself knows queues, not certificates. */
export interface DeskDecision {
  /** Working days after which auto mode approves by itself (REV-3); null where only a person can. */
  readonly autoAfter: number | null;
  approve(tx: Tx, item: DeskItem, actor: Actor): void;
  reject(tx: Tx, item: DeskItem, actor: Actor, rejection: RejectionRecord): void;
  /** What the specialist decides on, in words; an assistance request shows those of the refund it came with. */
  readonly facts: FactsOf;
  /** GEN-4: what is at stake by now where that may have changed since it was asked for, minor units. */
  amount?(reader: Reader, ref: string): number | null;
  readonly caseOf?: CaseOf;
  readonly lossBy?: LossBy;
  /** GEN-4: how the money that an application returns adds up. */
  breakdown?(reader: Reader, ref: string): Breakdown | null;
}

/** What is done when a specialist has something asked about once more; nothing is decided by that (APY-2). */
export interface DeskRetry {
  /** May close the item, in the same transaction. */
  retry(tx: Tx, item: DeskItem, actor: Actor): void;
  readonly facts: FactsOf;
  amount?(reader: Reader, ref: string): number | null;
  readonly caseOf?: CaseOf;
  readonly lossBy?: LossBy;
  breakdown?(reader: Reader, ref: string): Breakdown | null;
}

/** By queue, or by `provider/queue` where providers differ. */
export type DeskDecisions = Readonly<Record<string, DeskDecision | DeskRetry>>;

/** What belongs to a queue; a provider's own decision goes before the queue's. */
export const decisionOf = (
  decisions: DeskDecisions,
  { queue, provider }: Pick<DeskItem, 'queue' | 'provider'>,
): DeskDecision | DeskRetry | undefined => decisions[`${provider}/${queue}`] ?? decisions[queue];

/** The item of an id; 404 without one. */
export function itemOf(reader: Reader, id: string): DeskItem {
  const item = reader.get(DESK, id);
  if (!item) throw notFound();
  return item;
}

/**
 * REV-2: one decision, in one transaction with everything that follows from it. 409 with the present state when
 * the item was decided or withdrawn before (ALY-8).
 */
export function decideItem(
  tx: Tx,
  decisions: DeskDecisions,
  item: DeskItem,
  actor: Actor,
  rejection: RejectionRecord | null,
): DeskItem {
  const next = moved(tx, item, rejection ? 'reject' : 'approve', actor, rejection);
  dropAuto(tx, item.id);
  const decision = decisionOf(decisions, item);
  if (!decision || !('approve' in decision)) throw new Error(`Nobody decides the queue ${item.queue}`);
  if (rejection) decision.reject(tx, next, actor, rejection);
  else decision.approve(tx, next, actor);
  return next;
}

/**
 * APY-2: has the payment of an item asked about once more; what comes of it may close the item, in the same transaction.
 * 409 with the present state when it was settled before.
 */
export function retryItem(tx: Tx, decisions: DeskDecisions, item: DeskItem, actor: Actor): DeskItem {
  const asked = moved(tx, item, 'retry', actor);
  const decision = decisionOf(decisions, item);
  if (!decision || !('retry' in decision)) throw new Error(`Nobody asks again for the queue ${item.queue}`);
  decision.retry(tx, asked, actor);
  return itemOf(tx, item.id);
}

/** What an explanation, or a note, may have, in characters as a person counts them (REV-2). */
export const LONGEST_EXPLANATION = 1000;

/** What a specialist wrote, without the space around it. 422 at the pointer when nothing is left, or too much. */
export function writtenText(
  typed: string,
  pointer: string,
  words: Readonly<Record<'required' | 'tooLong', Words>>,
): string {
  const text = typed.trim();
  const wrong = isBlank(text) ? 'required' : isLongerThan(text, LONGEST_EXPLANATION) ? 'tooLong' : null;
  if (wrong) throw invalid({ pointer, code: wrong, words: words[wrong] });
  return text;
}

/** REV-2: an explanation that the customer reads. 422 at `/explanation`. */
export const explanationOf = (typed: string): string => writtenText(typed, '/explanation', EXPLANATION_WORDS);

/** What time does at the desk: in auto mode the back office decides by itself; switched off meanwhile, it leaves the item to people (REV-3). */
export const autoEvents = (decisions: DeskDecisions): EventKinds => ({
  [AUTO]: {
    run(tx, ref) {
      const item = tx.get(DESK, ref);
      if (item?.state === 'open' && settingsOf(tx).review === 'auto')
        decideItem(tx, decisions, item, 'backOffice', null);
    },
    words(reader, ref) {
      const item = reader.get(DESK, ref);
      const say = settingsOf(reader).review === 'auto' ? autoWords : manualWords;
      return say(item?.queue ?? 'refunds', item?.subject.name ?? ref);
    },
  },
});
