import type { AccountId } from '#contract/session';
import type { DeskItem } from '../desk/items';
import { notFound } from '../platform/problems';
import { indexOn } from '../platform/tables';
import type { Collection, Reader, Rec, Tx } from '../platform/transaction';

/** What a customer owns. */
export interface Owned extends Rec {
  readonly accountId: AccountId;
}

/** The records of a collection that customers own; `kind` names the page they stand on. */
export const ownedIn = <One extends Owned>(
  from: Collection<One>,
  kind: string,
  owners = indexOn(from, ({ accountId }) => accountId),
) => ({
  /** One's own. 404 when there is none, or it is somebody else's (GEN-9). */
  of(reader: Reader, id: string, accountId: AccountId): One {
    const record = reader.get(from, id);
    if (record?.accountId !== accountId) throw notFound();
    return record;
  },
  all: (reader: Reader, accountId: AccountId): One[] =>
    reader.by(owners, accountId).sort((a, b) => (a.id < b.id ? -1 : 1)),
  /** What a desk item is about. */
  at(reader: Reader, item: DeskItem): One {
    const record = reader.get(from, item.subject.id);
    if (!record) throw new Error(`${item.id} is about ${item.subject.id}, which does not exist`);
    return record;
  },
  /** How refunds and desk items refer to one about a domain. */
  reference: ({ id, domain }: One & { readonly domain: string }) => ({ id, name: domain, kind }),
  save(tx: Tx, record: One): One {
    tx.put(from, record);
    return record;
  },
});
