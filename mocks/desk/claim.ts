import { inSentence, ITEM_STATES } from '#contract/labels';
import type { AccountId } from '#contract/session';
import type { Words } from '#contract/words';
import { type AccountRecord, accountOf } from '../platform/accounts';
import { conflict } from '../platform/problems';
import type { Tx } from '../platform/transaction';
import { writtenText } from './decide';
import { DESK, type DeskItem, isWaiting } from './items';

/** A conflicting act of a second specialist: who has the item, and that nothing is lost. */
function takenWords(by: AccountId): Words {
  const { name } = accountOf(by);
  return {
    'zh-CN': `该事项正由“${name['zh-CN']}”处理，未做任何更改，您填写的内容仍在。请与对方确认，或先接手。`,
    en: `${name.en} has taken this item. Nothing was changed, and what you typed is still here. Agree with them, or take it over first.`,
  };
}

const doneWords = ({ state }: DeskItem): Words => ({
  'zh-CN': `该事项当前为“${ITEM_STATES[state]['zh-CN']}”，不再需要处理。`,
  en: `This item is ${inSentence(ITEM_STATES[state], 'en')} by now; there is nothing left to take.`,
});

/** What is finished is nobody's any more; it refuses by its own state. */
const heldByAnother = (item: DeskItem, id: AccountId): AccountId | null =>
  isWaiting(item) && item.taken && item.taken.by !== id ? item.taken.by : null;

/** REV-2: the item as whoever acts on it has it. 409 `reviewItemTaken` while another specialist has taken it. */
export function actedOnBy(tx: Tx, item: DeskItem, { id }: AccountRecord): DeskItem {
  const holder = heldByAnother(item, id);
  if (holder) throw conflict('reviewItemTaken', item.state, takenWords(holder));
  return isWaiting(item) && !item.taken ? { ...item, taken: { by: id, at: tx.now } } : item;
}

/**
 * REV-1: takes an item; once more changes nothing. 409 `reviewItemTaken` where another has it, unless it is taken over
 * from exactly that one; 409 `reviewItemMovedOn` once it is done.
 */
export function takeItem(tx: Tx, item: DeskItem, account: AccountRecord, from?: AccountId): DeskItem {
  if (!isWaiting(item)) throw conflict('reviewItemMovedOn', item.state, doneWords(item));
  const holder = heldByAnother(item, account.id);
  const taken =
    holder !== null && holder === from
      ? { ...item, taken: { by: account.id, at: tx.now } }
      : actedOnBy(tx, item, account);
  tx.put(DESK, taken);
  return taken;
}

/** REV-1: gives an item back; once more changes nothing. 409 where another has it, or once it is done. */
export function releaseItem(tx: Tx, item: DeskItem, account: AccountRecord): DeskItem {
  if (!isWaiting(item)) throw conflict('reviewItemMovedOn', item.state, doneWords(item));
  const holder = heldByAnother(item, account.id);
  if (holder) throw conflict('reviewItemTaken', item.state, takenWords(holder));
  const free: DeskItem = { ...item, taken: null };
  tx.put(DESK, free);
  return free;
}

const NOTE_WORDS = {
  required: { 'zh-CN': '请写下备注内容', en: 'Write the note first' },
  tooLong: { 'zh-CN': '备注最多 1000 个字符', en: 'A note has at most 1,000 characters' },
} as const satisfies Record<string, Words>;

/** REV-1: an internal note, whoever has the item and whatever became of it. 422 at `/text`. */
export function noteItem(tx: Tx, item: DeskItem, { id: by }: AccountRecord, typed: string): DeskItem {
  const text = writtenText(typed, '/text', NOTE_WORDS);
  const noted: DeskItem = {
    ...item,
    notes: [...(item.notes ?? []), { id: tx.nextId('n'), at: tx.now, by, text }],
  };
  tx.put(DESK, noted);
  return noted;
}
