import i18next, { type TFunction } from 'i18next';
import { createContext, createElement, type ReactNode, use, useSyncExternalStore } from 'react';
import { isLanguage, type Language, type Words } from '#contract/words';
import { late } from '../api/late';
import { chooseLanguage, language } from '../api/session';
import type { catalog as source } from './zh-CN';
import type { later as laterSource } from './zh-CN/later';

type Catalog = typeof source & typeof laterSource;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Catalog;
    returnNull: false;
  }
}

/** One area of the later words stands for all. */
const LATER = 'alibaba' satisfies keyof typeof laterSource;

/** The area of a catalog, e.g. `aliyun`. */
export type Area = keyof Catalog;

// Each language is one chunk: nobody downloads the one they do not read.
const catalogs: Record<Language, () => Promise<{ catalog: object }>> = {
  'zh-CN': () => import('./zh-CN'),
  en: () => import('./en'),
};

// The words of consoles that are not the first one come with their pages.
const laterCatalogs: Record<Language, () => Promise<{ later: object }>> = {
  'zh-CN': () => import('./zh-CN/later'),
  en: () => import('./en/later'),
};
let laterWanted = false;

function add(next: Language, words: object): void {
  for (const [area, bundle] of Object.entries(words)) i18next.addResourceBundle(next, area, bundle);
}

async function load(next: Language): Promise<void> {
  if (!i18next.hasResourceBundle(next, 'common')) add(next, (await late(catalogs[next])).catalog);
  if (laterWanted && !i18next.hasResourceBundle(next, LATER))
    add(next, (await late(laterCatalogs[next])).later);
}

/** For a console that is not the first one: its words, before it is drawn; from then on in every language. */
export async function needLaterWords(): Promise<void> {
  laterWanted = true;
  await load(language());
}

function showLanguage(next: Language): void {
  document.documentElement.lang = next;
}

/** Loads the language of this page; call once before the first drawing. */
export async function startLanguage(): Promise<void> {
  // A link's language is known before anything is drawn, so that no other one flashes up.
  const linked = new URLSearchParams(window.location.search).get('lang');
  if (isLanguage(linked)) chooseLanguage(linked);
  const first = language();
  await i18next.init({
    lng: first,
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
  });
  await load(first);
  showLanguage(first);
}

/** Switches the language of page and API texts and remembers it (GEN-12). */
export async function switchLanguage(next: Language): Promise<void> {
  await load(next);
  chooseLanguage(next);
  showLanguage(next);
  await i18next.changeLanguage(next);
}

function watch(changed: () => void): () => void {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
}

const Spoken = createContext<Language>('zh-CN');

/**
 * Tells everything in it the language that the page is written in. The library's own hook copies the whole of it for every
 * component that says a word, which took longer than saying it; and a list would listen hundreds of times.
 */
export function SpokenLanguage({ children }: { readonly children: ReactNode }) {
  const spoken = useSyncExternalStore(watch, () => i18next.language);
  return createElement(Spoken, { value: isLanguage(spoken) ? spoken : 'zh-CN' }, children);
}

/** The language that the page is written in. */
export const useLanguage = (): Language => use(Spoken);

/** A label of the contract in the language of this page: `const said = useSaid(); said(STAGES[stage])`. */
export function useSaid(): (words: Words) => string {
  const spoken = useLanguage();
  return (words) => words[spoken];
}

const fixed = new Map<string, unknown>();

/** The words of one area, typed: `const t = useT('aliyun'); t('state.paid')`; the same function as long as the language is. */
export function useT<A extends Area>(area: A): TFunction<A> {
  const spoken = useLanguage();
  const key = `${spoken} ${area}`;
  if (!fixed.has(key)) fixed.set(key, i18next.getFixedT(spoken, area));
  return fixed.get(key) as TFunction<A>;
}
