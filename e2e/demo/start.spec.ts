import type { App } from '../support/app';
import { expect, test } from '../support/test';

// What stands here is the same in every state: that of a scenario's link is sooner there than a first visit's.
test.use({ answeredBy: 'page', scenario: 'aliyun.unissued.day-6' });

interface Listed {
  readonly items: {
    id: string;
    provider: string;
    title: string;
    shows: string;
    verdict: string | null;
    as: string;
    lines: string[];
    record: { path: string };
  }[];
  readonly lines: { id: string; text: string; reading: string | null }[];
}

const catalogue = (app: App) => app.page.getByRole('region', { name: /^(场景|Scenarios)$/ });
const rows = (app: App) => catalogue(app).getByRole('listitem');
const search = (app: App) => catalogue(app).getByRole('searchbox');
const among = (app: App, name: string) => catalogue(app).getByRole('group', { name, exact: true });
const picture = (app: App) => app.page.getByRole('region', { name: '一张证书，一天一天地看' });

async function listed(app: App, language: string): Promise<Listed> {
  await expect(rows(app)).not.toHaveCount(0);
  return (await app.api('GET', '/demo/scenarios', undefined, { 'Accept-Language': language })).body as Listed;
}

for (const [lang, path] of [
  ['zh-CN', '/?by=line'],
  ['en', '/'],
] as const) {
  test(`DEM-1 every scenario of the API stands on ${path}, ${lang}`, async ({ app }) => {
    await app.open(path, { lang });
    const { items, lines } = await listed(app, lang);
    if (path === '/') await app.button(`Show all ${items.length}`).click();
    await expect(rows(app).filter({ has: app.button(/^(复制链接|Copy link)/) })).toHaveCount(items.length);
    const links = await rows(app)
      .getByRole('link')
      .evaluateAll((all) =>
        all.map((link) => `${link.textContent} → ${decodeURIComponent(link.getAttribute('href') ?? '')}`),
      );
    const wanted = items.map(({ id, title, as, record }) => {
      const [page = '', query = ''] = record.path.split('?');
      return `${title} → ${page}?scenario=${id}&as=${as}${query && `&${query}`}`;
    });
    expect(links.toSorted()).toEqual(wanted.toSorted());
    const said = await catalogue(app).innerText();
    for (const { shows } of items) expect(said).toContain(shows);
    if (path === '/') return;
    const headings = await catalogue(app).getByRole('heading', { level: 4 }).allInnerTexts();
    for (const { id } of lines.filter((line) => items.some(({ lines: [main] }) => main === line.id)))
      expect(headings).toContain(id);
  });
}

test('DEM-1 one click loads a scenario, signs in, and opens its page', async ({ app }) => {
  await app.open('/?q=aliyun.issued.day-10');
  await rows(app).getByRole('link').click();
  await expect(app.page).toHaveURL(/\/aliyun\/certificates\/cas-0001$/);
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('shop.example.cn');
  await app.open('/');
  // Not one of those shown first, but where one is.
  const current = rows(app).filter({ hasText: '当前场景' });
  await expect(current).toHaveCount(1);
  await expect(current.getByRole('button')).toHaveAccessibleName('复制链接：aliyun.issued.day-10');
});

test('DEM-1 GEN-14 one certificate through the days: by keys, by a click and by dragging the answer flips, as the backend decides', async ({
  app,
}) => {
  await app.open('/');
  const slider = picture(app).getByRole('slider', { name: '签发后第几天' });
  const answer = picture(app).getByRole('heading');
  await expect(answer).toHaveText('先吊销，还来得及');
  await expect(picture(app)).toContainText('¥1,500.00');
  await slider.press('ArrowRight');
  await expect(answer).toHaveText('先吊销，但可能来不及');
  await expect(slider).toHaveAttribute('aria-valuetext', /^第 22 天，11月17日 周二：先吊销，但可能来不及$/);
  await picture(app)
    .getByRole('button', { name: /^第 29 天/ })
    .click();
  await expect(answer).toHaveText('不能退款');
  await expect(picture(app)).toContainText('¥0.00');
  await expect(picture(app)).toContainText('已超过 28 个自然日');
  await slider.press('ArrowLeft');
  await expect(answer).toHaveText('先吊销，但可能来不及');
  const box = await slider.boundingBox();
  if (!box) throw new Error('no slider');
  const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const;
  await app.page.mouse.move(...at(28.5 / 36));
  await app.page.mouse.down();
  await app.page.mouse.move(...at(0.3), { steps: 6 });
  await app.page.mouse.up();
  await expect(answer).toHaveText('先吊销，还来得及');
  // Without an answer nothing is made up.
  await app.settings({ fault: 'read-error' });
  await slider.press('End');
  await expect(picture(app)).not.toContainText('¥1,500.00');
});

test('DEM-1 the gallery narrows by provider, answer, role, line and words; all of it stands in the address', async ({
  app,
}) => {
  await app.open('/');
  const { items } = await listed(app, 'zh-CN');
  await among(app, '平台')
    .getByRole('button', { name: /^腾讯云/ })
    .click();
  const tencent = items.filter((one) => one.provider === 'tencent');
  await expect(rows(app)).toHaveCount(tencent.length);
  await among(app, '结论').getByRole('button', { name: '需先操作' }).click();
  await expect(rows(app)).toHaveCount(tencent.filter((one) => one.verdict === 'actionRequired').length);
  await expect(app.page).toHaveURL(/provider=tencent&verdict=actionRequired/);
  await app.page.goBack();
  await expect(rows(app)).toHaveCount(tencent.length);
  await app.reload();
  await expect(rows(app)).toHaveCount(tencent.length);
  await expect(among(app, '平台').getByRole('button', { name: /^腾讯云/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await among(app, '平台').getByRole('button', { name: '全部' }).click();
  await catalogue(app).getByRole('combobox', { name: '身份' }).selectOption('退款专员');
  await catalogue(app).getByRole('combobox', { name: '编号' }).selectOption('TCL-2');
  await expect(rows(app)).toHaveCount(1);
  await search(app).fill('没有这样的场景');
  await expect(rows(app)).toHaveCount(0);
  await app.button('清除筛选').click();
  await expect(search(app)).toHaveValue('');
  await expect(app.page).toHaveURL(/\/$/);
  await search(app).fill('双击');
  await expect(rows(app).filter({ hasText: '响应丢失后重试' })).toBeVisible();
  await expect(app.page).toHaveURL(/\?q=/);
});

test('DEM-1 a line in its own words with its source; a reading is marked, with the reason', async ({
  app,
}) => {
  await app.open('/');
  await catalogue(app).getByRole('link', { name: '按编号规则查看' }).click();
  const { lines } = await listed(app, 'zh-CN');
  const reading = lines.find((line) => line.reading !== null);
  const plain = lines.find((line) => line.id === 'ALY-R1');
  const section = (id: string) => app.page.getByRole('region', { name: id, exact: true });
  await expect(section('ALY-R1')).toContainText(plain?.text ?? '–');
  await expect(section('ALY-R1')).toContainText('出处：');
  await expect(section('ALY-R1').getByText('解读', { exact: true })).toHaveCount(0);
  const marked = section(reading?.id ?? '–');
  await expect(marked.getByText('解读', { exact: true })).toBeVisible();
  await marked.getByText('为什么是解读').click();
  await expect(marked.getByText(reading?.reading ?? '–')).toBeVisible();
});

test.describe('for a stranger', () => {
  test.use({ scenario: undefined });

  for (const { width, height } of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test(`DEM-1 at most three screens of ${width} × ${height} before a filter is touched`, async ({
      app,
    }) => {
      await app.page.setViewportSize({ width, height });
      for (const lang of ['zh-CN', 'en'] as const) {
        await app.open('/', { lang });
        await expect(rows(app)).not.toHaveCount(0);
        expect(await app.page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(
          3 * height,
        );
      }
    });
  }

  test('DEM-1 the consoles are one click away, as whoever may use them', async ({ app }) => {
    await app.open('/');
    const consoles = app.page.getByRole('region', { name: '四个控制台' });
    await consoles.getByRole('link', { name: /^阿里云 按证书/ }).click();
    await expect(app.page.getByRole('heading', { level: 1, name: '证书列表' })).toBeVisible();
    await expect(app.button('账号：示例客户 A')).toBeVisible();
    await app.open('/');
    await consoles.getByRole('link', { name: /^审核台/ }).click();
    await expect(app.page.getByRole('heading', { level: 1, name: '审核台' })).toBeVisible();
    await expect(app.page).toHaveURL(/\/review(\/d-\d{4})?$/);
  });
});

test('DEM-1 each line has one place of its own to link to, also where several providers show it', async ({
  app,
}) => {
  await app.open('/?by=line');
  await expect(app.page.getByRole('region', { name: 'ALY-R1', exact: true })).toBeVisible();
  const ids = await app.page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  for (const href of await catalogue(app)
    .getByRole('navigation')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')))) {
    expect(ids).toContain(href?.slice(1));
  }
});
