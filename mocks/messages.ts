import { countMessages, listMessages, markAllMessages, markMessages, type Message } from '#contract/messages';
import type { RefundStage, RejectionReason } from '#contract/refund';
import type { AccountId } from '#contract/session';
import type { Language, Words } from '#contract/words';
import { inOrderOf } from './certificates/history';
import { rejectionLine } from './desk/items';
import { isRead, MARKS, marksOf } from './marks';
import { isoOf, momentText, MS_PER_DAY } from './platform/calendar';
import { saidIn } from './platform/language';
import { paged } from './platform/listing';
import { reading, type Route, writing } from './platform/route';
import type { Reader } from './platform/transaction';
import type { Owned } from './certificates/owned';
import type { ProviderModule, Watched, WatchedRecords } from './provider';
import { type Keeping, type Kept, keptIn } from './refunds/kept';
import { ownRefunds, refundsAbout, type Standing } from './refunds/record';
import { historyWords, stageName } from './refunds/words';
import { actOf } from './rules/briefs';
import type { Ruling } from './rules/evaluation';
import { deadlineOf } from './rules/outlook';
import type { Row } from './rules/table';
import { outcomeWords } from './rules/words';

type InWords = Pick<Message, 'title' | 'text'> & { readonly due: string | null };

/** A message before it is put into words; `at` and `due` are epoch ms. */
interface Told extends Pick<Message, 'id' | 'kind' | 'tone' | 'provider' | 'subject' | 'path'> {
  readonly at: number;
  /** What else of its instant came before it. */
  readonly order: number;
  readonly due: number | null;
  readonly say: (language: Language) => InWords;
}

/** Working on both languages at once would word what nobody reads. */
const both =
  (zh: () => InWords, en: () => InWords): Told['say'] =>
  (language) =>
    (language === 'en' ? en : zh)();

/** A stretch of the outlook that time ends: what is decided in it, and the row that follows. */
interface Ending {
  readonly from: number;
  readonly ruling: Ruling;
  readonly next: Row;
}

/** The stretches, also those ahead, in which something is to be done in time: as long as nobody changes the thing. */
function endingsOf({ ruleOn, since }: Watched): Ending[] {
  if (!ruleOn) return [];
  const { outlook } = ruleOn(since);
  return outlook.flatMap((stretch, nth) => {
    const next = outlook[nth + 1]?.row;
    if (deadlineOf(stretch) === null || !next) return [];
    return [{ from: stretch.from, ruling: ruleOn(stretch.from), next }];
  });
}

/** A review that is only waited for is not an act; of everything else the act itself is reminded of. */
const subjectOfStep = (ending: Ending): Words =>
  ending.ruling.steps[0]?.operation === 'wait'
    ? { 'zh-CN': '吊销审核', en: 'Review of the revocation' }
    : actOf(ending.ruling);

/** GEN-15: 24 hours before what time ends, or as soon as it is so; nothing where that is over by then. */
function limitsOf(provider: string, thing: Watched, ending: Ending): Told[] {
  const { deadline, safeUntil } = ending.ruling;
  const since = Math.max(ending.from, thing.since);
  const given = (
    kind: 'safe' | 'deadline',
    due: number | null,
    say: (due: number) => Told['say'],
  ): Told[] => {
    if (due === null || due < since) return [];
    const at = Math.max(since, due - MS_PER_DAY);
    const { id, name, path } = thing;
    return [
      {
        id: `${provider}:${id}:${kind}:${due}`,
        kind,
        tone: 'warning',
        provider,
        subject: { id, name },
        path,
        at,
        order: 0,
        due,
        say: say(due),
      },
    ];
  };
  return [
    ...given('safe', safeUntil === deadline ? null : safeUntil, (due) => safeWords(ending, due)),
    ...given('deadline', deadline, (due) => deadlineWords(ending, due)),
  ];
}

function safeWords(ending: Ending, due: number): Told['say'] {
  const act = subjectOfStep(ending);
  return both(
    () => ({
      title: `最后稳妥时刻临近：${act['zh-CN']}`,
      text: `要稳妥，最晚 ${momentText(due, 'zh-CN')} 动手；再晚，审核可能在截止之后才结束。`,
      due: `最后稳妥时刻：${act['zh-CN']}`,
    }),
    () => ({
      title: `Last safe moment is near: ${act.en}`,
      text: `To be safe, begin by ${momentText(due, 'en')}. Later, the review may end after the deadline.`,
      due: `Last safe moment: ${act.en}`,
    }),
  );
}

function deadlineWords(ending: Ending, due: number): Told['say'] {
  const act = subjectOfStep(ending);
  const then = outcomeWords({ row: ending.next });
  const isRefund = ending.ruling.row.outcome.verdict === 'refundable';
  return both(
    () => ({
      title: `即将截止：${act['zh-CN']}`,
      text: `须在 ${momentText(due, 'zh-CN')} 之前${isRefund ? '申请' : '完成'}；之后${then['zh-CN']}。`,
      due: `截止：${act['zh-CN']}`,
    }),
    () => ({
      title: `Deadline is near: ${act.en}`,
      text: `To be ${isRefund ? 'asked for' : 'completed'} by ${momentText(due, 'en')}. After that: ${then.en}.`,
      due: `Deadline: ${act.en}`,
    }),
  );
}

/** What was refused of a certificate, besides refunds: its application, or its revocation. */
const REFUSED: Readonly<Record<string, Words>> = {
  applicationFailed: { 'zh-CN': '证书申请未通过', en: 'Certificate application rejected' },
  applicationSuspended: { 'zh-CN': '证书审核已暂停', en: 'Certificate review suspended' },
  revocationRejected: { 'zh-CN': '吊销申请被驳回', en: 'Revocation refused' },
};

const refusalsOf = (provider: string, { id, name, path, history }: Watched): Told[] =>
  inOrderOf(history).flatMap(({ at, order = 0, code, params = {}, explanation = '' }, nth) => {
    const title = REFUSED[code];
    if (!title) return [];
    const say: Told['say'] = (language) => ({
      title: title[language],
      text: rejectionLine(
        { reason: params.reason as RejectionReason, explanation: saidIn(explanation, language) },
        language,
      ),
      due: null,
    });
    return [
      {
        id: `${provider}:${id}:${code}:${nth}`,
        kind: 'rejected',
        tone: 'failed',
        provider,
        subject: { id, name },
        path,
        at,
        order,
        due: null,
        say,
      },
    ];
  });

/** GEN-13: the stage an application enters with something that happens to it; everything else is a detail of its page. */
const ENTERED: Readonly<Record<string, RefundStage>> = {
  submitted: 'underReview',
  approved: 'onItsWay',
  approvedByRule: 'onItsWay',
  fallbackRequested: 'onItsWay',
  withPerson: 'withPerson',
  outrun: 'withPerson',
  rejected: 'rejected',
  cancelled: 'cancelled',
  failed: 'failed',
};

const TONES: Readonly<Record<RefundStage, Message['tone']>> = {
  underReview: 'waiting',
  onItsWay: 'waiting',
  withPerson: 'waiting',
  refunded: 'done',
  returnedToBalance: 'done',
  rejected: 'failed',
  cancelled: 'done',
  failed: 'failed',
};

/** GEN-15: each stage of a refund as it was entered, the last one included. */
function stagesOf(provider: string, standing: Standing): Told[] {
  const { refund, stage, settlement, finishedAt } = standing;
  const { id, subject, review, rejection, history } = refund;
  const given = (to: RefundStage, at: number, order: number, nth: string, text: Told['say']): Told => ({
    id: `${provider}:${id}:${to}:${nth}`,
    kind: to === 'rejected' ? 'rejected' : 'stage',
    tone: TONES[to],
    provider,
    subject: { id, name: subject.name },
    path: `/${provider}/refunds/${id}`,
    at,
    order,
    due: null,
    say: text,
  });
  const past = inOrderOf(history);
  const entered = past.flatMap((entry, nth) => {
    const to = ENTERED[entry.code];
    if (!to || (to === 'underReview' && review === 'none') || (to === 'onItsWay' && settlement === null))
      return [];
    return [
      given(to, entry.at, entry.order ?? 0, String(nth), (language) => {
        const words = historyWords(entry, language, provider);
        const refused = entry.code === 'rejected' && rejection;
        return {
          title: stageName(to, language),
          text: refused
            ? rejectionLine(refused, language)
            : [words.title, words.detail].filter(Boolean).join(language === 'en' ? '. ' : '。'),
          due: null,
        };
      }),
    ];
  });
  if (finishedAt === null || (stage !== 'refunded' && stage !== 'returnedToBalance')) return entered;
  const last = given(stage, finishedAt, Infinity, 'end', (language) => ({
    title: stageName(stage, language),
    text: arrivedText(standing, language),
    due: null,
  }));
  return [...entered, last];
}

function arrivedText({ refund }: Standing, language: Language): string {
  const arrivals = refund.history.filter(({ code }) => code === 'paymentArrived');
  const told = arrivals.flatMap((entry) => historyWords(entry, language, refund.provider).detail ?? []);
  return told.join(language === 'en' ? ' ' : '');
}

const aboutThing = (provider: string, thing: Watched): Told[] => [
  ...endingsOf(thing).flatMap((ending) => limitsOf(provider, thing, ending)),
  ...refusalsOf(provider, thing),
];

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
    return keptIn(reader, this.#keeping, accountId, isOwn, (a, b) => a.record.id < b.record.id);
  }

  ats(reader: Reader, accountId: AccountId): number[] {
    return this.#owned(reader, accountId).flatMap(({ ats }) => ats);
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

  /** When each was told by now (epoch ms), newest first. */
  ats(reader: Reader, accountId: AccountId): number[] {
    return [
      ...this.#records.flatMap((one) => one.ats(reader, accountId)),
      ...this.#ofOthers(reader, accountId).map(({ at }) => at),
    ]
      .filter((at) => at <= reader.now)
      .toSorted((a, b) => b - a);
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
  const unreadOf = (reader: Reader, { id }: { readonly id: AccountId }) => messages.unread(reader, id).length;
  return [
    reading(countMessages, ({ tx, account }) => ({ unread: unreadOf(tx, account) })),
    reading(listMessages, ({ tx, account, query: { show, page, pageSize }, language }) => {
      const ats = messages.ats(tx, account.id);
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
