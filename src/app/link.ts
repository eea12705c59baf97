import { useSyncExternalStore } from 'react';
import { type MiddlewareFunction, redirect, replace } from 'react-router-dom';
import { AccountId, openSession } from '#contract/session';
import { call, type CallOptions, toProblem } from '../api/client';
import { kept } from '../api/kept';
import { late } from '../api/late';
import { replaceAll } from '../api/queries';
import { plain } from '#contract/text';
import { isLanguage, type Language } from '#contract/words';
import { keepSession } from '../api/session';
import { switchLanguage } from '../locales/i18n';
import { LINK_PARAMETERS, type LinkParameter, LinkProblem, type LinkState } from './guard';

const demoSwitch = kept('session', 'demo');

/** DEM-1: the guided tour that this tab is on, and how far; `?tour=` begins one. */
export const tourAt = kept('session', 'tour');

/** `?demo=off` (or `on`) is remembered per tab, so that a whole visit stays free of the demo bar (DEM-7). */
export const demoBarWanted = (): boolean => demoSwitch.read() !== 'off';

/** What an address chooses for the tab, besides the state that it carries. */
const CHOICES = [
  ['demo', demoSwitch],
  // Which of a server's worlds the page is about.
  ['world', kept('session', 'world')],
  ['tour', tourAt],
] as const;

/** Splits an address into the state it carries and the rest, which stays. Null when it carries none. */
export function splitLink(url: URL): { readonly state: LinkState; readonly rest: string } | null {
  const state: { [P in LinkParameter]?: string } = {};
  const rest = new URLSearchParams(url.search);
  for (const name of LINK_PARAMETERS) {
    const value = rest.get(name);
    if (value !== null) state[name] = plain(value);
    rest.delete(name);
  }
  if (Object.keys(state).length === 0) return null;
  const search = rest.toString();
  return { state, rest: `${url.pathname}${search ? `?${search}` : ''}${url.hash}` };
}

async function signIn(account: AccountId, options: CallOptions): Promise<void> {
  keepSession(await call(openSession, { body: { account } }, options));
}

const isAccount = (value: string): value is AccountId => AccountId.options.some((id) => id === value);

/**
 * Applies what a link carries, in the order in which it came to be: scenario, settings (at `settingsAt`), clock, account. The
 * link's own calls never meet a fault. Throws `LinkProblem`.
 */
async function applyLink(
  state: LinkState,
  rest: string,
  setLanguage: (language: Language) => Promise<void>,
  options: CallOptions = {},
): Promise<void> {
  const { scenario, as, now, settingsAt: since, lang, review, fault } = state;
  const step = async (
    parameter: LinkParameter,
    value: string,
    work: () => Promise<unknown>,
  ): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      throw new LinkProblem(parameter, value, toProblem(thrown), rest);
    }
  };
  // What can be seen to be wrong is refused before anything is changed.
  if (lang !== undefined && !isLanguage(lang)) throw new LinkProblem('lang', lang, null, rest);
  if (as !== undefined && !isAccount(as)) throw new LinkProblem('as', as, null, rest);
  if (lang !== undefined) await setLanguage(lang);

  // Most links say no more than who is looking.
  const replays = [scenario, now, since, review, fault].some((value) => value !== undefined);
  const host = replays && (await (await late(() => import('./replay'))).replay(state, rest, step, options));
  // A scenario is told for somebody: whoever else the tab was could not see what it shows.
  const account = as ?? (host || undefined);
  if (account !== undefined) await step('as', account, () => signIn(account, options));
}

let applying: Promise<void> | null = null;
const listeners = new Set<() => void>();

async function whileApplying(work: Promise<void>): Promise<void> {
  const tell = (now: typeof applying) => {
    applying = now;
    for (const listener of listeners) listener();
  };
  tell(work);
  try {
    await work;
  } finally {
    tell(null);
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a link is being applied: what stands on the page is then about to be replaced, and must not be clicked. */
export const useLinkApplying = (): boolean => useSyncExternalStore(subscribe, () => applying !== null);

/** Without the deployment's sub-path: redirects are written as routes are. */
function withoutBase(path: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/+$/, '');
  return base && path.startsWith(base) ? path.slice(base.length) || '/' : path;
}

/**
 * DEM-2: a link's state is applied before any loader of the page runs and before it is drawn,
 * once, and is then gone from the address. Middleware is the one place that comes before loaders.
 */
export const applyLinkParameters: MiddlewareFunction = async ({ request }, next) => {
  // Whoever was quicker than the link, by Back or the keyboard, gets a page with what it carries.
  await applying?.catch(() => undefined);
  const url = new URL(request.url);
  // A request has no fragment; what the address bar holds is the place on the page that was linked to.
  if (window.location.search === url.search) url.hash = window.location.hash;
  let bare = true;
  for (const [name, choice] of CHOICES) {
    const value = url.searchParams.get(name);
    if (value === null) continue;
    choice.keep(value);
    url.searchParams.delete(name);
    bare = false;
  }
  const link = splitLink(url);
  if (!link && bare) return next();
  const rest = withoutBase(link?.rest ?? `${url.pathname}${url.search}${url.hash}`);
  if (link) {
    await whileApplying(replaceAll(() => applyLink(link.state, rest, switchLanguage)));
  }
  // Opened from outside, the address bar already holds the link and must lose it; clicked inside, it never got there.
  throw window.location.search === new URL(request.url).search ? replace(rest) : redirect(rest);
};
