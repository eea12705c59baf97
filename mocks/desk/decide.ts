import type { Actor } from '#contract/common';
import type { Language } from '#contract/words';
import type { RejectionRecord } from '../platform/language';
import { isBlank, isLongerThan } from '#contract/text';
import { invalid, notFound } from '../platform/problems';
import type { Reader, Tx } from '../platform/transaction';
import { DESK, type DeskItem, dropAuto, EXPLANATION_WORDS, moved } from './items';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What the specialist decides an item on, in words. */
export type FactsOf = (reader: Reader, item: DeskItem, language: Language) => Fact[];

/** Rows of a label in both languages and a value; those without one are left out. */
export const labelled = (
  rows: readonly (readonly [zh: string, en: string, value: string | null])[],
  language: Language,
): Fact[] =>
  rows.flatMap(([zh, en, value]) => (value === null ? [] : [{ label: language === 'en' ? en : zh, value }]));

/** What a room does when the desk decides one of its items; the desk itself knows queues, not certificates. */
export interface DeskDecision {
  /** Working days after which auto mode approves by itself (REV-3); null where only a person can. */
  readonly autoAfter: number | null;
  approve(tx: Tx, item: DeskItem, actor: Actor): void;
  reject(tx: Tx, item: DeskItem, actor: Actor, rejection: RejectionRecord): void;
  /** What the specialist decides on, in words; an assistance request shows those of the refund it came with. */
  readonly facts: () => Promise<FactsOf>;
}

/** What a room does when a specialist has something asked about once more; nothing is decided by that (APY-2). */
export interface DeskRetry {
  /** May close the item, in the same transaction. */
  retry(tx: Tx, item: DeskItem, actor: Actor): void;
  readonly facts: DeskDecision['facts'];
}

/** By queue, or by `provider/queue` where providers differ. */
export type DeskDecisions = Readonly<Record<string, DeskDecision | DeskRetry>>;

/** What belongs to a queue (who decides it, or on what facts); a provider's own decision goes before the queue's. */
export function decisionOf<One>(
  decisions: Readonly<Record<string, One>>,
  item: Pick<DeskItem, 'queue' | 'provider'>,
): One | undefined {
  return decisions[`${item.provider}/${item.queue}`] ?? decisions[item.queue];
}

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
  if (!decision || !('approve' in decision)) throw new Error(`No room decides the queue ${item.queue}`);
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
  const room = decisionOf(decisions, item);
  if (!room || !('retry' in room)) throw new Error(`Nobody asks again for the queue ${item.queue}`);
  room.retry(tx, asked, actor);
  return itemOf(tx, item.id);
}

/** What an explanation may have, in characters as a person counts them (REV-2). */
export const LONGEST_EXPLANATION = 1000;

/** REV-2: the explanation without the space around it. 422 at `/explanation` when nothing is left, or too much. */
export function explanationOf(typed: string): string {
  const text = typed.trim();
  const wrong = isBlank(text) ? 'required' : isLongerThan(text, LONGEST_EXPLANATION) ? 'tooLong' : null;
  if (wrong) throw invalid({ pointer: '/explanation', code: wrong, words: EXPLANATION_WORDS[wrong] });
  return text;
}

/** By the keys of the decisions they belong to. */
export type DeskFacts = Readonly<Record<string, FactsOf>>;

/** The facts of every decision, loaded: most visits never open the desk. */
export async function loadFacts(decisions: DeskDecisions): Promise<DeskFacts> {
  const loaded = Object.entries(decisions).map(async ([key, { facts }]) => [key, await facts()] as const);
  return Object.fromEntries(await Promise.all(loaded));
}
