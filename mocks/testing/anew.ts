import { tableOf, type Tables } from '../platform/tables';
import { type Change, type Reader, type Rec, Transaction } from '../platform/transaction';

/** For tests only: the same state with nothing known of it, to hold what is kept against. */

/** All that is stored. */
export const everything = (tx: Transaction): Change[] =>
  tx
    .collections()
    .flatMap((name) => tx.all({ name }).map((value: Rec) => ({ collection: name, id: value.id, value })));

/** The same state, at an instant (epoch ms), with nothing kept beside it; what is known of a record is not known of its copy. */
export function copyOf(reader: Reader, now = reader.now): Transaction {
  const tables: Tables = new Map();
  for (const { collection, id, value } of everything(reader as Transaction))
    tableOf(tables, collection).set(id, structuredClone(value));
  const copy = new Transaction(tables, now);
  copy.now = now;
  return copy;
}

/** Decides everything anew: a view with a write of its own keeps nothing. */
export function freshOf(reader: Reader): Transaction {
  const fresh = copyOf(reader);
  fresh.put({ name: 'nothing' }, { id: 'nothing' });
  return fresh;
}
