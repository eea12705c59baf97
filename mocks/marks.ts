import { AccountId } from '#contract/session';
import { accountOf } from './platform/accounts';
import { collection, type Reader, type Rec, type Tx } from './platform/transaction';

/** What an account has read: what was given before `before` (epoch ms), but for the ids of `except`, which are the other way. */
interface MarksRecord extends Rec {
  readonly before: number;
  readonly except: readonly string[];
}

/** GEN-15: by account. Apart from the messages themselves, which the first list does without. */
export const MARKS = collection<MarksRecord>('messages.read');

/** An account's marks; nothing is read until somebody reads it. */
export const marksOf = (reader: Reader, id: AccountId): MarksRecord =>
  reader.get(MARKS, id) ?? { id, before: 0, except: [] };

/** Whether a message given at an instant (epoch ms) was read. */
export const isRead = (
  { before, except }: MarksRecord,
  { id, at }: { readonly id: string; readonly at: number },
): boolean => at < before !== except.includes(id);

/** Everything given before an instant (epoch ms) counts as read, by every customer: nobody begins with a year of messages. */
export function readBefore(tx: Tx, before: number): void {
  for (const id of AccountId.options)
    if (accountOf(id).role === 'customer') tx.put(MARKS, { id, before, except: [] });
}
