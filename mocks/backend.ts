import { readAliyunRefundFigures } from '#contract/aliyun';
import { readNow } from '#contract/now';
import {
  closeSession,
  listAccounts,
  openSession as openSessionEndpoint,
  readSession,
} from '#contract/session';
import type { Language } from '#contract/words';
import type { Assembled } from './assemble';
import { seedEverything } from './demo/seed';
import { accountOf, type AccountRecord, ACCOUNTS, openSession, SESSIONS } from './platform/accounts';
import { END_OF_TIME, isoOf, isoOrNull } from './platform/calendar';
import { horizonOf, nextDue, readClock, type TimeNotices } from './platform/clock';
import { changeSettings, replacedNotice, settingsOf } from './platform/faults';
import { loaded } from './platform/problems';
import { reading, type Route, writing } from './platform/route';
import { Store, type StoreOptions } from './platform/store';
import type { Reader, Transaction } from './platform/transaction';
import { decideCertificates, overview, timeNotices as ofTheOverview } from './providers/aliyun/overview';
import { PROVIDER } from './providers/aliyun/record';
import { figuresRoute } from './refunds/list';

/** What answers: the first list at once, everything else once it has been fetched, in one piece. */
export interface Answers {
  readonly first: readonly Route[];
  readonly rest: () => Promise<Assembled>;
}

/** What answers, and the store it answers from. */
export interface Backend extends Answers {
  readonly store: Store;
}

const inWords = ({ id, role, name }: AccountRecord, language: Language) => ({
  id,
  role,
  name: name[language],
});

/** Sign-in, who am I, sign-out (GEN-10). */
const session: readonly Route[] = [
  reading(listAccounts, ({ language }) => ({ items: ACCOUNTS.map((account) => inWords(account, language)) })),
  writing(openSessionEndpoint, ({ tx, body, language }) => ({
    token: openSession(tx, body.account),
    account: inWords(accountOf(body.account), language),
  })),
  reading(readSession, ({ account, language }) => ({ account: inWords(account, language) })),
  writing(closeSession, ({ tx, token }) => {
    if (token !== null) tx.remove(SESSIONS, token);
    return undefined;
  }),
];

/** The next instant at which something may look different, epoch ms; null when nothing lies ahead (GEN-7). */
export function nextChange(reader: Reader, timeNotices: readonly TimeNotices[]): number | null {
  const { now } = reader;
  const due = Math.max(nextDue(reader)?.at ?? END_OF_TIME, now);
  const near = horizonOf(reader, timeNotices, due);
  let next = due;
  const look = (until: number) => {
    for (const notices of timeNotices)
      for (const { at } of notices(reader, now, Math.min(until, END_OF_TIME))) next = Math.min(next, at);
  };
  look(near);
  // What comes first changes nothing that is told.
  if (next === due && near < due) look(due);
  return next < END_OF_TIME ? next : null;
}

/** What every page shows of time and demo; `known` are the notices of whatever was fetched by then. */
const nowRoute = (known: () => readonly TimeNotices[]): Route =>
  reading(
    readNow,
    ({ tx, language }) => {
      const { scenario, touched, fault, replaced } = settingsOf(tx);
      return {
        mode: readClock(tx).mode,
        now: isoOf(tx.now),
        nextChangeAt: isoOrNull(nextChange(tx, known())),
        scenario,
        touched,
        fault,
        notice: replaced ? replacedNotice[language] : null,
      };
    },
    decideCertificates,
  );

/** What answers, before there is a store. `posts`: the rail's notifications lie in an outbox for whoever can post them (APY-7). */
export function answers(posts = false): Answers {
  let timeNotices = ofTheOverview;
  let fetched: Promise<Assembled> | undefined;
  const fetchRest = async () => {
    const all = (await import('./providers')).everything(posts);
    ({ timeNotices } = all);
    return all;
  };
  return {
    first: [
      ...session,
      nowRoute(() => timeNotices),
      overview,
      figuresRoute(readAliyunRefundFigures, PROVIDER),
    ],
    rest: () =>
      (fetched ??= loaded(fetchRest).catch((error: unknown) => {
        // Whoever asks next tries again.
        fetched = undefined;
        throw error;
      })),
  };
}

/** Puts its first records into an empty store. */
export type Seed = (tx: Transaction) => void;

/** Seeds by making every provider's past. */
export async function loadSeed(): Promise<Seed> {
  const { demos } = await (await loaded(() => import('./providers'))).loadDemos();
  return (tx) => seedEverything(tx, demos);
}

/** Opens the store; it is filled when it is empty or of another version, with what `load` brings. */
export async function openStore(options: StoreOptions, load: () => Promise<Seed> = loadSeed): Promise<Store> {
  const store = new Store(options);
  let seed: Seed = () => undefined;
  await store.open(
    (tx, replaced) => {
      seed(tx);
      changeSettings(tx, { replaced });
    },
    async () => {
      seed = await load();
    },
  );
  return store;
}

/** The whole backend over one store; `load` brings what an empty one is filled with. */
export const openBackend = async (
  options: StoreOptions,
  { posts, load }: { readonly posts?: boolean; readonly load?: () => Promise<Seed> } = {},
): Promise<Backend> => ({ ...answers(posts), store: await openStore(options, load) });
