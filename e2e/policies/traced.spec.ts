import { expect, test } from '../support/test';

// A policy is the same in every state: that of a scenario's link is sooner there than a first visit's.
test.use({ answeredBy: 'page', scenario: 'aliyun.unissued.day-6' });

test('POL-7 every sentence of a source with the line it led to, or why it led to none; with counts', async ({
  app,
}) => {
  await app.open('/policies/aliyun/source', { lang: 'en' });
  await expect(
    app.row('Free DV certificates are never refunded.').getByRole('link', { name: 'ALY-R0' }),
  ).toBeVisible();
  await expect(app.row('A link to billing.')).toContainText('It only points elsewhere.');
  await expect(app.page.getByRole('main')).toContainText(/Sentences of the source\s*54/);
  await app
    .row('An unissued certificate has no expiry.')
    .getByRole('link', { name: 'ALY-1', exact: true })
    .click();
  await expect(app.page.getByRole('region', { name: 'Rule ALY-1', exact: true })).toContainText('reading');
});

test('POL-6 every numbered line with its rule, its scenarios and what the last run of the tests said', async ({
  app,
}) => {
  await app.open('/policies/lines?area=TCL', { lang: 'en' });
  const line = app.row(/^\s*TCL-R2/);
  await expect(line.getByRole('link').nth(1)).toBeVisible();
  // The first run of all finds no result of an earlier one.
  const ran = await app.page.evaluate(async () => (await fetch('/results.json')).headers.get('Content-Type'));
  const expected = ran?.includes('json') === true ? /passed|failed/ : 'Not run yet';
  await expect(line).toContainText(expected);
  await line.getByRole('link', { name: 'Open in the rules' }).click();
  await expect(app.page.getByRole('region', { name: 'Rule TCL-R2' })).toBeVisible();
});

test('POL-1 POL-4 a page to sign: rows, readings, boundaries and the proof, on paper without the rest', async ({
  app,
}) => {
  await app.open('/policies/tencent/sign', { lang: 'en' });
  const sheet = app.page.getByRole('article', { name: 'Tencent Cloud: acceptance of the refund rules' });
  await expect(sheet).toContainText('24 points, 0 gaps, 0 overlaps, 0 dead rows.');
  await expect(sheet.getByRole('table').first().getByRole('row')).toHaveCount(6);
  await expect(sheet.getByRole('table').last().getByRole('row')).toHaveCount(15);
  await app.page.emulateMedia({ media: 'print' });
  await expect(sheet.getByText('Signature')).toBeVisible();
  await expect(app.button('Print')).toBeHidden();
  await expect(app.page.getByRole('navigation').first()).toBeHidden();
  await app.page.emulateMedia({ media: null });
});

test('POL-1 the page to sign on A4, in both languages: every boundary told, nothing wider than the sheet, no row cut, heads repeated, policy, version and date at the foot of each', async ({
  app,
}) => {
  /** What fits between the margins of an upright A4 sheet, CSS pixels. */
  const width = 672;
  await app.page.setViewportSize({ width, height: 1_000 });
  await app.page.emulateMedia({ media: 'print' });
  for (const [path, lang, told] of [
    ['/policies/alibaba/sign', 'en', 'one revoked, one not'],
    ['/policies/alibaba/sign', 'zh-CN', '一张已吊销，一张未吊销'],
    ['/policies/aliyun/sign', 'zh-CN', '第 28 天吊销，第 31 天第一毫秒'],
  ] as const) {
    await app.open(path, { lang });
    const sheet = app.page.getByRole('article');
    await expect(sheet.getByRole('cell', { name: told })).toBeVisible();
    const found = await sheet.evaluate((one, allowed) => {
      const style = (element: Element) => getComputedStyle(element);
      return {
        wide: [one, ...one.querySelectorAll('*')].filter(
          (element) => Math.max(element.scrollWidth, element.getBoundingClientRect().right) > allowed,
        ).length,
        cut: [...one.querySelectorAll('tr, li, dl')].filter(
          (element) => style(element).breakInside !== 'avoid',
        ).length,
        heads: [...one.querySelectorAll('thead')].map((head) => style(head).display),
      };
    }, width);
    // Only the browser's own margin of a sheet stands on each of them, and no page can look into that.
    const foot = await app.page.evaluate(() =>
      document.adoptedStyleSheets.map(({ cssRules }) => cssRules[0]?.cssText).join(''),
    );
    expect(foot).toMatch(/@page sign .*@bottom-left/);
    for (const said of [
      await sheet.getByRole('heading', { level: 2 }).innerText(),
      await app.fact(lang === 'en' ? 'Version of the rules' : '规则版本', sheet).innerText(),
      await app.fact(lang === 'en' ? 'Date' : '日期', sheet).innerText(),
    ])
      expect(foot).toContain(said);
    expect(found).toEqual({
      wide: 0,
      cut: 0,
      heads: ['table-header-group', 'table-header-group'],
    });
  }
  await app.page.emulateMedia({ media: null });
});
