import { DESK } from '../desk/items';
import type { Changed, Table } from '../platform/tables';
import type { Collection, Reader, Rec } from '../platform/transaction';
import { PAYMENTS, REFUNDS as ON_RAIL } from '../rail/records';
import { REFUNDS } from './record';

/** Which of a provider's things a change of another collection is about. */
const ABOUT: readonly (readonly [
  string,
  (reader: Reader, one: never) => readonly [string, string] | null,
])[] = [
  [REFUNDS.name, (_, { provider, subject }: { provider: string; subject: Rec }) => [provider, subject.id]],
  [DESK.name, (_, { provider, subject }: { provider: string; subject: Rec }) => [provider, subject.id]],
  [
    PAYMENTS.name,
    (_, { order }: { order: { provider: string; id: string } | null }) => order && [order.provider, order.id],
  ],
  [
    ON_RAIL.name,
    (reader, { paymentId }: { paymentId: string }) => {
      const order = reader.get(PAYMENTS, paymentId)?.order;
      return order ? [order.provider, order.id] : null;
    },
  ],
];

/** Whose things are watched: of one collection, and what else is about them. */
interface Watched {
  readonly of: Collection<never>;
  readonly provider: string;
}

/** What changes in a table, with what was written into it before. */
export function followed(table: Table): Changed {
  const changed = table.follow();
  for (const id of table.rows.keys()) changed.set(id, undefined);
  return changed;
}

/** The things whose decision may be another since it was last asked, and nobody else's. */
export class Touched {
  readonly #own: Changed;
  readonly #others: readonly (readonly [Changed, Table, (typeof ABOUT)[number][1]])[];
  readonly #provider: string;

  /** `follow` says what changes in a table, and perhaps has changed. */
  constructor(
    { of, provider }: Watched,
    tableNamed: (name: string) => Table,
    follow: (table: Table) => Changed,
  ) {
    this.#own = follow(tableNamed(of.name));
    this.#provider = provider;
    this.#others = ABOUT.map(([name, about]) => {
      const table = tableNamed(name);
      return [follow(table), table, about];
    });
  }

  /** They are told again until they are taken. */
  ids(reader: Reader): ReadonlySet<string> {
    const ids = new Set(this.#own.keys());
    for (const [changed, table, about] of this.#others)
      for (const [id, before] of changed)
        for (const one of [before, table.get(id)]) {
          const [provider, thing] = (one && about(reader, one as never)) ?? [];
          if (thing !== undefined && provider === this.#provider) ids.add(thing);
        }
    return ids;
  }

  take(reader: Reader): ReadonlySet<string> {
    const ids = this.ids(reader);
    this.#own.clear();
    for (const [changed] of this.#others) changed.clear();
    return ids;
  }
}
