import { countMessages, listMessages, markAllMessages, markMessages, type Message } from '#contract/messages';
import type { AccountId } from '#contract/session';
import type { Language } from '#contract/words';
import type { Owned } from './certificates/certificate';
import { isRead, MARKS, marksOf } from './marks';
import { isoOf } from './platform/calendar';
import { orderBy, paged } from './platform/listing';
import { reading, type Route, writing } from './platform/route';
import type { Reader } from './platform/transaction';
import type { ProviderModule, WatchedRecords } from './provider';
import { decideAhead, type Keeping, type Kept, keptIn } from './refunds/kept';
import { ownRefunds } from './refunds/list';
import { refundsAbout } from './refunds/record';
import { aboutThing, stagesOf, type Told } from './told';

/** When something of a record is told, epoch ms: for as long as nobody changes it, also what lies ahead. */
interface Heard extends Kept<Owned> {
  readonly ats: readonly number[];
}

/** What is told of a provider's things of one record each, with the refunds of it. */
class Records {
  readonly #watched: WatchedRecords;
  readonly #provider: string;
  readonly #keeping: Keeping<Owned, Heard>;

  constructor(provider: string, watched: WatchedRecords) {
    this.#watched = watched;
    this.#provider = provider;
    const decide = (reader: Reader, record: Owned): Heard => ({
      record,
      ats: this.#of(reader, record).map(({ at }) => at),
      until: Infinity,
    });
    this.#keeping = { of: watched.of, provider, decide };
  }

  #of(reader: Reader, record: Owned): Told[] {
    return [
      ...aboutThing(this.#provider, this.#watched.one(reader, record)),
      ...refundsAbout(reader, this.#provider, record.id).flatMap((one) => stagesOf(this.#provider, one)),
    ];
  }

  #owned(reader: Reader, accountId: AccountId): readonly Heard[] {
    const isOwn = ({ record }: Heard) => record.accountId === accountId;
    return keptIn(reader, this.#keeping, accountId, isOwn, orderBy('id', {}));
  }

  ahead(reader: Reader): Promise<void> {
    return decideAhead(reader, this.#keeping);
  }

  ats(reader: Reader, accountId: AccountId): number[] {
    return this.#owned(reader, accountId).flatMap(({ ats }) => ats);
  }

  /** How many since an instant and by now: counted as they stand, since they may be half a million. */
  count(reader: Reader, accountId: AccountId, since: number): number {
    let count = 0;
    for (const { ats } of this.#owned(reader, accountId))
      for (const at of ats) if (at >= since && at <= reader.now) count += 1;
    return count;
  }

  since(reader: Reader, accountId: AccountId, since: number): Told[] {
    return this.#owned(reader, accountId)
      .filter(({ ats }) => ats.some((at) => at >= since && at <= reader.now))
      .flatMap(({ record }) => this.#of(reader, record));
  }
}

/** GEN-15: what customers are told: from the records as they stand and the clock alone. */
class Messages {
  readonly #records: readonly Records[];
  readonly #others: readonly ProviderModule[];

  constructor(providers: readonly ProviderModule[]) {
    this.#records = providers.flatMap(({ id, watched }) =>
      watched && typeof watched !== 'function' ? [new Records(id, watched)] : [],
    );
    this.#others = providers.filter(({ watched }) => !watched || typeof watched === 'function');
  }

  /** Finds when everything of one record each is told. */
  async ahead(reader: Reader): Promise<void> {
    for (const one of this.#records) await one.ahead(reader);
  }

  #ofOthers(reader: Reader, accountId: AccountId): Told[] {
    return this.#others.flatMap(({ id, refunds, watched }) => [
      ...(typeof watched === 'function' ? watched(reader, accountId) : []).flatMap((thing) =>
        aboutThing(id, thing),
      ),
      ...(refunds ? ownRefunds(reader, id, accountId).flatMap((one) => stagesOf(id, one)) : []),
    ]);
  }

  /** Since an instant (epoch ms) and by now, newest first. */
  since(reader: Reader, accountId: AccountId, since: number): Told[] {
    return [
      ...this.#records.flatMap((one) => one.since(reader, accountId, since)),
      ...this.#ofOthers(reader, accountId),
    ]
      .filter(({ at }) => at >= since && at <= reader.now)
      .toSorted((a, b) => b.at - a.at || b.order - a.order || (a.id < b.id ? 1 : -1));
  }

  /** When each was told by now, epoch ms. */
  ats(reader: Reader, accountId: AccountId): number[] {
    return [
      ...this.#records.flatMap((one) => one.ats(reader, accountId)),
      ...this.#ofOthers(reader, accountId).map(({ at }) => at),
    ].filter((at) => at <= reader.now);
  }

  /** How many are not read yet. */
  countUnread(reader: Reader, accountId: AccountId): number {
    const { before, except } = marksOf(reader, accountId);
    if (except.length > 0) return this.unread(reader, accountId).length;
    const others = this.#ofOthers(reader, accountId).filter(({ at }) => at >= before && at <= reader.now);
    return this.#records.reduce((sum, one) => sum + one.count(reader, accountId, before), others.length);
  }

  /** Everything by now, newest first. */
  all(reader: Reader, accountId: AccountId): Told[] {
    return this.since(reader, accountId, -Infinity);
  }

  /** What is not read yet, newest first. */
  unread(reader: Reader, accountId: AccountId): Told[] {
    const marks = marksOf(reader, accountId);
    const recent = this.since(reader, accountId, marks.before);
    const known = new Set(recent.map(({ id }) => id));
    // Older ones are unread only where somebody said so, one by one.
    const given = marks.except.every((id) => known.has(id)) ? recent : this.all(reader, accountId);
    return given.filter((one) => !isRead(marks, one));
  }
}

const toMessage = (told: Told, read: boolean, language: Language): Message => {
  const { say, at, due, order: _order, ...rest } = told;
  const words = say(language);
  return {
    ...rest,
    at: isoOf(at),
    title: words.title,
    text: words.text,
    read,
    due: due === null || words.due === null ? null : { at: isoOf(due), title: words.due },
  };
};

/** The message centre over HTTP (GEN-15). */
export function messageRoutes(providers: readonly ProviderModule[]): readonly Route[] {
  const messages = new Messages(providers);
  const unreadOf = (reader: Reader, { id }: { readonly id: AccountId }) => messages.countUnread(reader, id);
  return [
    reading(
      countMessages,
      ({ tx, account }) => ({ unread: unreadOf(tx, account) }),
      (reader) => messages.ahead(reader),
    ),
    reading(listMessages, ({ tx, account, query: { show, page, pageSize }, language }) => {
      const ats = messages.ats(tx, account.id).sort((a, b) => b - a);
      const unread = messages.unread(tx, account.id);
      const marks = marksOf(tx, account.id);
      // Of all of them, only those are put together that the page shows, and what is newer.
      const { items: shown, ...rest } = paged<number | Told>(
        show === 'unread' ? unread : ats,
        page,
        pageSize,
      );
      const oldest = shown.at(-1);
      const items =
        typeof oldest === 'number'
          ? paged(messages.since(tx, account.id, oldest), rest.page, pageSize).items
          : (shown as Told[]);
      return {
        ...rest,
        items: items.map((told) => toMessage(told, isRead(marks, told), language)),
        all: ats.length,
        unread: unread.length,
      };
    }),
    writing(markMessages, ({ tx, account, body: { ids, read } }) => {
      const all = messages.all(tx, account.id);
      const marks = marksOf(tx, account.id);
      const turned = all.filter((told) => ids.includes(told.id) && isRead(marks, told) !== read);
      const given = new Set(all.map(({ id }) => id));
      const except = new Set(marks.except.filter((id) => given.has(id)));
      for (const { id } of turned) if (!except.delete(id)) except.add(id);
      if (turned.length > 0) tx.put(MARKS, { ...marks, except: [...except] });
      return { unread: unreadOf(tx, account) };
    }),
    writing(markAllMessages, ({ tx, account }) => {
      // What comes later in this very instant is not read yet.
      const except = messages.since(tx, account.id, tx.now).map(({ id }) => id);
      tx.put(MARKS, { id: account.id, before: tx.now, except });
      return { unread: unreadOf(tx, account) };
    }),
  ];
}
