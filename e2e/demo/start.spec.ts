import type { App } from '../support/app';
import { expect, test } from '../support/test';

interface Listed {
  readonly items: {
    id: string;
    title: string;
    shows: string;
    as: string;
    lines: string[];
    record: { path: string };
  }[];
  readonly lines: { id: string; text: string; reading: string | null }[];
}

const catalogue = (app: App) => app.page.getByRole('region', { name: /^(场景|Scenarios)$/ });
const search = (app: App) => app.page.getByRole('searchbox', { name: '搜索场景、规则或编号' });

async function listed(app: App, language: string): Promise<Listed> {
  await expect(catalogue(app).getByRole('listitem')).not.toHaveCount(0);
  return (await app.api('GET', '/demo/scenarios', undefined, { 'Accept-Language': language })).body as Listed;
}

for (const lang of ['zh-CN', 'en'] as const) {
  test(`DEM-1 every scenario of the API stands on the start page, ${lang}`, async ({ app }) => {
    await app.open('/', { lang });
    const { items, lines } = await listed(app, lang);
    await expect(
      app.page.getByText(lang === 'en' ? `${items.length} scenarios` : `${items.length} 个场景`, {
        exact: true,
      }),
    ).toBeVisible();
    const links = await catalogue(app)
      .getByRole('listitem')
      .getByRole('link')
      .evaluateAll((all) =>
        all.map((link) => `${link.textContent} → ${decodeURIComponent(link.getAttribute('href') ?? '')}`),
      );
    const wanted = items.map(({ id, title, as, record }) => {
      const [path = '', query = ''] = record.path.split('?');
      return `${title} → ${path}?scenario=${id}&as=${as}${query && `&${query}`}`;
    });
    expect(links.toSorted()).toEqual(wanted.toSorted());
    const headings = await catalogue(app).getByRole('heading', { level: 4 }).allInnerTexts();
    for (const { id } of lines.filter((line) => items.some(({ lines: [main] }) => main === line.id)))
      expect(headings).toContain(id);
    const said = await catalogue(app).innerText();
    for (const { shows } of items) expect(said).toContain(shows);
  });
}

test('DEM-1 one click loads a scenario, signs in, and opens its page', async ({ app }) => {
  await app.open('/');
  await catalogue(app)
    .getByRole('listitem')
    .filter({ hasText: 'aliyun.issued.day-10' })
    .getByRole('link')
    .click();
  await expect(app.page).toHaveURL(/\/aliyun\/certificates\/cas-0001$/);
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('shop.example.cn');
  await app.open('/');
  const current = catalogue(app).getByRole('listitem').filter({ hasText: '当前场景' });
  await expect(current).toHaveCount(1);
  await expect(current).toContainText('aliyun.issued.day-10');
});

test('DEM-1 a filter by line, words or id; it stands in the address, and nothing found says so', async ({
  app,
}) => {
  await app.open('/');
  const scenarios = catalogue(app)
    .getByRole('listitem')
    .filter({ has: app.button(/^复制链接/) });
  await expect(scenarios).not.toHaveCount(0);
  await search(app).fill('desk.auto');
  await expect(scenarios).toHaveCount(1);
  await expect(app.page).toHaveURL(/\?q=desk\.auto/);
  await app.reload();
  await expect(scenarios).toHaveCount(1);
  await search(app).fill('没有这样的场景');
  await expect(scenarios).toHaveCount(0);
  await app.button('清除筛选').click();
  await expect(search(app)).toHaveValue('');
  await expect(scenarios).not.toHaveCount(0);
});

test('DEM-1 a line in its own words with its source; a reading is marked, with the reason', async ({
  app,
}) => {
  await app.open('/');
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

test('DEM-1 the consoles are one click away, as whoever may use them', async ({ app }) => {
  await app.open('/');
  const consoles = app.page.getByRole('region', { name: '控制台' });
  await consoles.getByRole('link', { name: /^阿里云 SSL/ }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: '证书列表' })).toBeVisible();
  await expect(app.link('示例客户 A')).toBeVisible();
  await app.link('证书退款控制台').click();
  await consoles.getByRole('link', { name: /^审核台/ }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: '审核台' })).toBeVisible();
  await expect(app.page).toHaveURL(/\/review$/);
});

test('DEM-1 each line has one place of its own to link to, also where several providers show it', async ({
  app,
}) => {
  await app.open('/');
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
