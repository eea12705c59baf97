import type { Locator, Page } from '@playwright/test';
import { follow, shownAddress } from './inside';
import type { ScenarioId } from './scenarios';
import type { Language } from './words';

export type As = 'customer' | 'customer-2' | 'specialist' | 'specialist-2' | 'operator';

/** What a link can carry; see the README. */
export interface LinkState {
  readonly scenario?: ScenarioId;
  readonly as?: As;
  readonly now?: string;
  readonly lang?: Language;
  readonly review?: 'auto' | 'manual';
  /** Names separated by commas, e.g. `latency,rail-PROCESS_FAIL`. */
  readonly fault?: string;
}

/** Where a scenario begins, as whom, and what it says of itself. */
export interface Beginning {
  readonly id: ScenarioId;
  readonly title: string;
  readonly shows: string;
  readonly as: As;
  readonly record: { readonly id: string | null; readonly path: string };
}

/** Every console of one build says the same of its scenarios, so each language is asked once. */
const listed: Partial<Record<Language, Promise<readonly Beginning[]>>> = {};

function addressOf(path: string, state: LinkState): string {
  const [whole = '', place] = path.split('#');
  const [bare = '', query = ''] = whole.split('?');
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(state)) if (value !== undefined) params.set(name, value);
  const search = params.toString();
  return `${search === '' ? bare : `${bare}?${search}`}${place === undefined ? '' : `#${place}`}`;
}

/** One tab of the console, spoken to in the words a person sees. */
export class App {
  readonly page: Page;
  readonly #wipe: (() => Promise<void>) | null;
  readonly #given: LinkState;
  #opened = false;

  /**
   * `tab`: one that other tests used before; its state has to go unless a scenario replaces it. `given`: what the first
   * page is opened with unless it is told otherwise.
   */
  constructor(page: Page, tab: { wipe(): Promise<void> } | null = null, given: LinkState = {}) {
    this.page = page;
    this.#wipe = tab && (() => tab.wipe());
    this.#given = given;
  }

  /** Opens a scenario where it begins, as whoever it is about; without a name, the one that the test was given. */
  async begin(scenario = this.#given.scenario, state: LinkState = {}): Promise<this> {
    if (scenario === undefined) throw new Error('begin: which scenario?');
    const { as, record } = await this.beginning(scenario);
    return this.open(record.path, { lang: 'zh-CN', as, ...this.#given, ...state, scenario });
  }

  /** Where a scenario begins and what it says of itself, as the console that is tested tells it. */
  async beginning(id: ScenarioId, lang: Language = 'zh-CN'): Promise<Beginning> {
    const found = (await (listed[lang] ??= this.#list(lang))).find((one) => one.id === id);
    if (!found) throw new Error(`the console that is tested has no scenario ${id}`);
    return found;
  }

  async #list(lang: Language): Promise<readonly Beginning[]> {
    if ((await this.shown()) === null) await this.load('/sign-in');
    const { body } = await this.api('GET', '/demo/scenarios', undefined, { 'Accept-Language': lang });
    return (body as { items: Beginning[] }).items;
  }

  /**
   * Opens a path, with the state that its link carries; returns once the state has been applied and the page is there.
   * In a tab that already shows another page of the console it is followed as a link inside it is; see `load`.
   */
  async open(path: string, asked: LinkState = {}): Promise<this> {
    const first = !this.#opened;
    const state = first ? { ...this.#given, ...asked } : asked;
    this.#opened = true;
    if (first && this.#wipe) {
      if (state.scenario === undefined) {
        await this.#wipe();
        return this.load(path, state);
      }
      // The choice of whoever was here before must not outlast the visit.
      return this.#follow(path, { lang: 'zh-CN', as: 'customer', ...state });
    }
    return this.#wipe ? this.#follow(path, state) : this.load(path, state);
  }

  /** Opens it by loading the console anew, as from a bookmark. */
  async load(path: string, state: LinkState = {}): Promise<this> {
    this.#opened = true;
    await this.page.goto(addressOf(path, state));
    return this.ready();
  }

  async #follow(path: string, state: LinkState): Promise<this> {
    const carries = Object.values(state).some((value) => value !== undefined);
    const [there = ''] = path.split('#');
    const to = { address: addressOf(path, state), path: there, carries };
    if (!(await follow(this.page, to))) return this.load(path, state);
    return this;
  }

  /** Once the page's own content is there: what a link carries has been applied, and its code has arrived. */
  async ready(): Promise<this> {
    await this.page.locator('main[aria-busy="false"]').waitFor();
    return this;
  }

  /** The address of the page that stands there; null where the console is not open. */
  shown = (): Promise<string | null> => shownAddress(this.page);

  /** Once the service worker passes the calls on; the page answers them by itself before. */
  async throughWorker(): Promise<this> {
    await this.page.evaluate(async () => {
      // What comes over the network says from where; what the page made itself does not.
      while ((await fetch('/api/v1/demo/now')).url === '') await new Promise(requestAnimationFrame);
    });
    return this;
  }

  /** Loads the page again, as a person would who is not sure whether it still works. */
  async reload(): Promise<this> {
    await this.page.reload();
    return this.ready();
  }

  /**
   * A second tab of the same browser, signed in as somebody of its own (GEN-10). It stands in a window of its own:
   * behind another tab a page draws no frames, and each click would wait for one.
   */
  async newTab(path: string, state: LinkState = {}): Promise<App> {
    const [page] = await Promise.all([
      this.page.context().waitForEvent('page'),
      this.page.evaluate(() => void window.open('about:blank', '_blank', 'popup,noopener')),
    ]);
    return new App(page).open(path, state);
  }

  /** The table row (or card, on a phone) that a name stands in. */
  row(name: string | RegExp): Locator {
    return this.page.getByRole('row').filter({ hasText: name });
  }

  /** What is looked at: the topmost panel or dialog, else the page. */
  get place(): Locator {
    return this.page.locator('main, dialog[open]').last();
  }

  /** The list on the page, or the table of that name: each row by the names of its columns. */
  async rows(name?: string | RegExp): Promise<readonly Readonly<Record<string, string>>[]> {
    const table = this.place.getByRole('table', name === undefined ? {} : { name }).last();
    await table.getByRole('row').nth(1).waitFor();
    return table.evaluate(rowsByColumn);
  }

  /** What a row offers to do, also behind its ⋯, by its labels. */
  operations(row: string | RegExp): Promise<string[]> {
    return this.#offers(this.row(row)).evaluateAll((all) =>
      all
        .map((one) => one.getAttribute('aria-label') ?? one.textContent ?? '')
        .filter((label) => label !== ''),
    );
  }

  /** Chooses an operation of a row by its label, as 吊销 or Revoke; behind the row's ⋯ if it stands there. */
  async operate(row: string | RegExp, label: string): Promise<void> {
    const act = this.#offers(this.row(row))
      .filter({ hasText: new RegExp(`^${label}$`) })
      .first();
    await act.waitFor({ state: 'attached' });
    if (!(await act.isVisible())) await this.row(row).locator('button[popovertarget]').click();
    await act.click();
  }

  /** The links and buttons of a row's last cell. */
  #offers(row: Locator): Locator {
    return row.getByRole('cell', { includeHidden: true }).last().locator('a, button:not([popovertarget])');
  }

  /** The value beside a label such as 截止, on the page or wherever `inside` says. */
  fact(label: string, inside: Locator = this.place): Locator {
    const line = inside.locator('dl > div').filter({ has: this.page.getByText(label, { exact: true }) });
    return line.getByRole('definition');
  }

  /** The open dialog or panel of that name. */
  dialog(name?: string | RegExp): Locator {
    return name === undefined ? this.page.getByRole('dialog') : this.page.getByRole('dialog', { name });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name, exact: typeof name === 'string' });
  }

  /** Moves the test clock (forward only) and returns what fired, as kinds. */
  async advance(to: { to: string } | { by: '1h' | '1d' } | { next: 'event' }): Promise<string[]> {
    const body =
      'to' in to ? { advanceTo: to.to } : 'by' in to ? { advanceBy: to.by } : { advanceToNext: to.next };
    const { fired } = (await this.api('POST', '/demo/clock', body)).body as { fired: { kind: string }[] };
    return fired.map(({ kind }) => kind);
  }

  /** Switches of the demo: faults, review mode, settlement channel. */
  async settings(change: Record<string, string>): Promise<void> {
    await this.api('PUT', '/demo/settings', change);
  }

  /** A call to the payment rail, as whoever is signed in here; its answers are always 200. */
  async rail(operation: 'refund' | 'inquiryRefund' | 'inquiryPayment', body: unknown): Promise<unknown> {
    return (await this.api('POST', `/payments/${operation}`, body, {}, '/ams/api/v1')).body;
  }

  /** A call to the backend from inside the page, with this tab's session. */
  async api(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
    root = '/api/v1',
  ): Promise<{ status: number; body: unknown }> {
    return this.page.evaluate(
      async (call) => {
        const token = sessionStorage.getItem(call.tokenKey);
        const session = token === null ? null : (JSON.parse(token) as { token: string });
        const response = await fetch(call.root + call.path, {
          method: call.method,
          headers: {
            'Content-Type': 'application/json',
            ...(session && { Authorization: `Bearer ${session.token}` }),
            ...call.headers,
          },
          ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
        });
        const text = await response.text();
        return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
      },
      { method, path, body, headers, root, tokenKey: SESSION_KEY },
    );
  }
}

/** Where a tab keeps its session. */
export const SESSION_KEY = 'certificate-refund-console.session';

/** Runs in the page: what stands in each row of a table, by the names of its columns. */
function rowsByColumn(table: Element): Record<string, string>[] {
  const said = (one: Element | undefined) =>
    (one instanceof HTMLElement ? one.innerText : '').replace(/\s+/g, ' ').trim();
  const columns = [...table.querySelectorAll('thead th')].map((one) => (one.textContent ?? '').trim());
  return [...table.querySelectorAll('tbody tr')].map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, said(row.children[index])])),
  );
}
