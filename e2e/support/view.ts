import type { Page } from '@playwright/test';
import type { App, LinkState } from './app';
import { settled } from './pageFaults';

/** A page, panel or dialog of the console, and how one gets there. */
export interface View {
  readonly name: string;
  readonly path: string;
  readonly state?: LinkState;
  /** What must stand there before axe looks: a skeleton has nothing wrong with it. */
  readonly shows: (app: App) => ReturnType<Page['locator']>;
  /** Steps that an address does not carry. */
  readonly steps?: (app: App) => Promise<void>;
  /** What stands there in the other language only when it is opened in it: what is open closes, or keeps its words. */
  readonly anew?: true;
}

export const row = (app: App) =>
  app.page
    .getByRole('row')
    .filter({ hasText: /(cas|ab|abc|tc|r|d)-\d{4}/ })
    .first();
export const title = (app: App) => app.page.getByRole('heading', { level: 1 });
export const inDialog = (app: App) => app.dialog().last().getByRole('button').last();
export const panel = '/aliyun/certificates/cas-0001/refund?search=cas-0001';
export const breakdown = (app: App) => app.dialog().getByRole('table');

/** Opens a view in a language and waits until what it shows stands there. */
export async function show(
  app: App,
  { path, state, steps, shows }: View,
  lang: 'zh-CN' | 'en',
): Promise<void> {
  await app.open(path, { ...state, lang });
  await steps?.(app);
  await shows(app).waitFor();
  await settled(app.page);
}

/** Switches what stands there to English, as by the top bar, also under whatever is open over that. */
export async function toEnglish({ page }: App): Promise<void> {
  await page.getByRole('button', { name: '切换语言：English', includeHidden: true }).dispatchEvent('click');
  await page.locator('html[lang="en"]').waitFor();
}

/** The same view in English, where it stands. */
export async function showInEnglish(app: App, view: View): Promise<void> {
  if (view.anew) return show(app, view, 'en');
  await toEnglish(app);
  await view.shows(app).waitFor();
  await settled(app.page);
}
