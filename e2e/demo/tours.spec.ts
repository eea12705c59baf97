import { type Locator, type Page } from '@playwright/test';
import { DemoControls } from '../support/demo';
import type { App } from '../support/app';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const START = { 'zh-CN': '一分钟导览', en: 'One-minute tours' } as const;
type Language = keyof typeof START;

/** What a tour says, and who does it: by the words on the screen alone. */
class Guide {
  readonly #page: Page;

  constructor({ page }: App) {
    this.#page = page;
  }

  get words(): Locator {
    return this.#page.getByRole('region', { name: /^(导览|Tour)[：:]/ });
  }

  /** Where a person can act: the dialog on top, else the page. */
  async stage(): Promise<Locator> {
    const dialogs = this.#page.getByRole('dialog');
    return (await dialogs.count()) > 0 ? dialogs.last() : this.#page.getByRole('main');
  }

  /** The control that the words name, e.g. after 点击 or Choose; null where the tour has a button of its own. */
  async named(): Promise<{ readonly verb: string; readonly control: Locator } | null> {
    const target = this.words.locator('[data-target]');
    if ((await target.count()) === 0) return null;
    const name = await target.innerText();
    const [verb = ''] = (await target.locator('..').innerText()).split(/\s/);
    const on = await this.stage();
    const said = name.endsWith('…') ? { name: name.slice(0, -1) } : { name, exact: true };
    const role = (one: 'button' | 'link' | 'radio' | 'checkbox' | 'textbox') => on.getByRole(one, said);
    if (/选择|Choose/.test(verb)) return { verb, control: role('radio') };
    if (/勾选|Tick/.test(verb)) return { verb, control: role('checkbox') };
    if (/填写|Fill/.test(verb)) return { verb, control: role('textbox') };
    return { verb, control: role('button').or(role('link')).first() };
  }

  /** The words stand beside the control, in the window, and cover nothing of it. */
  async expectBeside(control: Locator): Promise<void> {
    await expect(control).toBeInViewport();
    await expect
      .poll(async () => {
        const [said, pointed] = await Promise.all([this.words.boundingBox(), control.boundingBox()]);
        if (!said || !pointed) return 'nowhere';
        const over =
          said.x < pointed.x + pointed.width &&
          pointed.x < said.x + said.width &&
          said.y < pointed.y + pointed.height &&
          pointed.y < said.y + said.height;
        const window = this.#page.viewportSize();
        const out =
          !window ||
          said.x < 0 ||
          said.y < 0 ||
          said.x + said.width > window.width ||
          said.y + said.height > window.height;
        return over ? 'over it' : out ? 'outside' : 'beside';
      })
      .toBe('beside');
  }

  /** Does what the words say, up to the end; `by` does one thing. */
  async follow(by: (control: Locator, verb: string) => Promise<void>): Promise<number> {
    for (let step = 1; ; step += 1) {
      const now = this.words.getByText(new RegExp(`^(第 ${step} 步|Step ${step} of|走完了$|Done$)`));
      await now.waitFor();
      if (/走完了|Done/.test(await now.innerText())) return step - 1;
      const named = await this.named();
      if (named) {
        await this.expectBeside(named.control);
        await by(named.control, named.verb);
      } else await this.words.getByRole('button').last().click();
    }
  }
}

const byHand = async (control: Locator, verb: string) => {
  if (/填写|Fill/.test(verb)) await control.fill('缺少营业执照');
  else await control.click();
};

async function begin(app: App, title: string, lang: Language = 'zh-CN'): Promise<Guide> {
  // Whatever was there before: a tour brings its own state.
  await app.open('/', { scenario: 'aliyun.overview', lang });
  await app.page.getByRole('region', { name: START[lang] }).getByRole('link', { name: title }).click();
  return new Guide(app);
}

const TOURS = [
  ['即刻到账', 4, '已退款'],
  ['及时吊销，否则两头落空', 8, '已退款'],
  ['卡住的付款', 5, '已退款'],
  ['驳回，再看客户看到什么', 6, '缺少营业执照'],
  ['同一笔订单，两个平台', 6, '比较两项政策'],
] as const;

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  for (const [title, steps, seen] of TOURS) {
    test(`DEM-1 the tour ${title}, by what it says alone, ${width} px wide`, async ({ app }) => {
      await app.page.setViewportSize({ width, height });
      const guide = await begin(app, title);
      expect(await guide.follow(byHand)).toBe(steps);
      await expect((await guide.stage()).getByText(seen).first()).toBeVisible();
      await guide.words.getByRole('link', { name: '起始页' }).click();
      await expect(guide.words).toHaveCount(0);
    });
  }
}

test('DEM-1 a tour in English, by the keyboard alone', async ({ app }) => {
  const guide = await begin(app, 'Revoke in time, or lose both', 'en');
  const steps = await guide.follow(async (control, verb) => {
    await guide.words.getByRole('button', { name: 'Go to it' }).press('Enter');
    await expect(control).toBeFocused();
    await app.page.keyboard.press(/Choose|Tick/.test(verb) ? 'Space' : 'Enter');
  });
  expect(steps).toBe(8);
  await expect((await guide.stage()).getByRole('heading', { name: 'Refunded' })).toBeVisible();
});

test('DEM-1 a tour goes on after a reload, says when its step is elsewhere, and can be left at any time', async ({
  app,
}) => {
  const guide = await begin(app, '即刻到账');
  await expect(guide.words).toContainText('第 1 步');
  await (await guide.named())?.control.click();
  await expect(guide.words).toContainText('第 2 步');
  await app.reload();
  await expect(guide.words).toContainText('第 2 步');
  // Esc belongs to the panel first.
  await app.page.keyboard.press('Escape');
  await expect(app.dialog()).toHaveCount(0);
  await expect(guide.words).toContainText('这一步要点的不在这个页面上');
  await new DemoControls(app).open();
  await app.page.keyboard.press('Escape');
  await expect(guide.words).toBeVisible();
  await guide.words.getByRole('link', { name: '重新开始' }).click();
  await expect(guide.words).toContainText('第 1 步');
  await app.page.keyboard.press('Escape');
  await expect(guide.words).toHaveCount(0);
  await app.open('/aliyun/certificates?tour=hangs');
  await guide.words.getByRole('button', { name: '离开导览' }).click();
  await expect(guide.words).toHaveCount(0);
  await app.reload();
  await expect(guide.words).toHaveCount(0);
});
