import { useSyncExternalStore } from 'react';
import type { Account } from '#contract/session';
import { isLanguage, type Language } from '#contract/words';
import { kept } from './kept';

const choice = kept('local', 'language');

function preferred(): Language {
  const chosen = choice.read();
  if (isLanguage(chosen)) return chosen;
  const wanted = typeof navigator === 'undefined' ? [] : navigator.languages;
  return wanted
    .find((tag) => /^(zh|en)\b/i.test(tag))
    ?.toLowerCase()
    .startsWith('en')
    ? 'en'
    : 'zh-CN';
}

let preferences: Language | undefined;

/** The language of this page and of what it asks the API for. */
export const language = (): Language => (preferences ??= preferred());

/** Remembers a choice; `locales` draws it. */
export function chooseLanguage(next: Language): void {
  preferences = next;
  choice.keep(next);
}

/** Who this tab is signed in as (GEN-10). */
export interface Session {
  readonly token: string;
  readonly account: Account;
}

// It belongs to one tab: a customer and a specialist can work side by side.
const stored = kept('session', 'session');
const listeners = new Set<() => void>();

function restore(): Session | null {
  try {
    return JSON.parse(stored.read() ?? 'null') as Session | null;
  } catch {
    return null;
  }
}

let current: Session | null | undefined;
let ended = false;

/** The tab's session, or null when nobody is signed in. */
export function currentSession(): Session | null {
  if (current === undefined) current = restore();
  return current;
}

export const sessionToken = (): string | null => currentSession()?.token ?? null;

function change(session: Session | null, endedByApi: boolean): void {
  current = session;
  ended = endedByApi;
  stored.keep(session && JSON.stringify(session));
  for (const listener of listeners) listener();
}

/** Takes over a session that was just opened; null ends it. */
export const keepSession = (session: Session | null): void => change(session, false);

/**
 * The API no longer knows this token: whoever guards the page sends the person to sign in and back.
 * A late answer to an earlier token must not end the session that replaced it.
 */
export function dropSession(token: string | null): void {
  if (token !== null && token === sessionToken()) change(null, true);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The tab's session; redraws when it begins or ends. */
export const useSession = (): Session | null => useSyncExternalStore(subscribe, currentSession);

/** Whether the API ended the tab's session, until somebody signs in. */
export const useSessionEnded = (): boolean => useSyncExternalStore(subscribe, () => ended);
