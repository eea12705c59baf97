import papa from 'papaparse';
import { readFileSync } from 'node:fs';
import { AlipayPages } from '../support/alipay';
import type { App } from '../support/app';
import { itemOf } from '../support/desk';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const DOMAIN = 'shop.example.cn';
const NOTE = '已电话核实，等待 <b>盖章</b> 原件';
const LIST = `/review?queue=refunds&search=${DOMAIN}`;

/** The list as it stands, as CSV. */
async function exported(app: App): Promise<string> {
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.button(/导出/).click()]);
  return readFileSync(await download.path(), 'utf8');
}

const takenBy = (app: App) => app.page.getByRole('definition').filter({ hasText: /认领|接手|放回/ });

test('REV-1 an item taken by one specialist: told to the other, who cannot decide it, and taken over only on purpose', async ({
  app,
}) => {
  await app.open(LIST, { scenario: 'aliyun.desk.decide', as: 'specialist' });
  await app.link(DOMAIN).click();
  await expect(takenBy(app)).toContainText('无人认领');
  const other = await app.newTab(LIST, { as: 'specialist-2' });
  await other.link(DOMAIN).click();
  await expect(takenBy(other)).toContainText('无人认领');
  await app.button('认领').click();
  await expect(takenBy(app)).toContainText('（您）');
  await expect(app.button('放回')).toBeVisible();

  // Without asking: the other desk says so, the row too, and the decision is refused where it was made.
  await expect(other.button('接手')).toBeVisible();
  await other.button('通过').click();
  const question = other.dialog('确认通过？');
  await question.getByRole('button', { name: '确认通过' }).click();
  await expect(question.getByText('该事项正由“退款专员”处理，未做任何更改')).toBeVisible();
  const { id } = (
    (await app.api('GET', `/review/items?queue=refunds&search=${DOMAIN}`)).body as { items: { id: string }[] }
  ).items[0] ?? { id: '' };
  const refused = await other.api('POST', `/review/items/${id}/release`);
  expect(refused).toMatchObject({ status: 409, body: { code: 'reviewItemTaken', state: 'open' } });
  await question.getByRole('button', { name: '取消' }).click();

  await other.button('接手').click();
  await expect(takenBy(other)).toContainText('（您）');
  await expect(app.button('接手')).toBeVisible();
  await expect(app.row(DOMAIN)).toContainText('处理人：');
  await other.button('放回').click();
  await expect(takenBy(app)).toContainText('无人认领');
  await expect(app.row(DOMAIN)).not.toContainText('处理人：');
});

test('REV-1 an internal note: read at both desks, by no customer and in no export', async ({ app }) => {
  await app.open('/aliyun/refunds/r-0001', { scenario: 'aliyun.desk.decide', as: 'customer' });
  const desk = await app.newTab(LIST, { as: 'specialist' });
  await desk.link(DOMAIN).click();
  await desk.button('保存备注').click();
  const note = desk.page.getByRole('textbox', { name: '添加备注' });
  await expect(note).toHaveAccessibleDescription(/请写下备注内容/);
  await note.fill(NOTE);
  await desk.button('保存备注').click();
  await expect(itemOf(desk).getByText(NOTE)).toBeVisible();
  await expect(note).toHaveValue('');
  const other = await app.newTab(LIST, { as: 'specialist-2' });
  await other.link(DOMAIN).click();
  await expect(itemOf(other).getByText(NOTE)).toBeVisible();
  // What is only read out must not stretch the pane behind its own scrolling.
  const scrolls = (element: Element) => element.scrollHeight - element.clientHeight;
  expect(await itemOf(other).evaluate(scrolls)).toBe(0);
  const csv = await exported(other);
  expect(csv).toContain(DOMAIN);
  expect(csv).not.toContain('已电话核实');
  await app.reload();
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('申请审核中');
  await expect(app.page.getByText('已电话核实')).toHaveCount(0);
});

test('REV-1 the desk of one system, and the same list as CSV', async ({ app }) => {
  await app.open('/review', { scenario: 'aliyun.desk.queues', as: 'specialist' });
  await app.page.getByRole('combobox', { name: '系统' }).selectOption('腾讯云');
  await expect(app.page).toHaveURL(/\?provider=tencent$/);
  const rows = app.page.getByRole('row').filter({ hasText: /d-\d{4}/ });
  const { items } = (await app.api('GET', '/review/items?provider=tencent')).body as {
    items: { id: string; amount: { minor: number } | null }[];
  };
  expect(items.length).toBeGreaterThan(0);
  await expect(rows).toContainText(items.map(({ id }) => id));
  const { data } = papa.parse<Record<string, string>>((await exported(app)).slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.map((row) => Object.values(row)[0])).toEqual(items.map(({ id }) => id));
});

test('REV-1 an application whose money came back by another door: no money in its row or on its page, but words', async ({
  app,
}) => {
  await app.open(LIST, { scenario: 'aliyun.desk.decide', as: 'specialist' });
  await expect(app.row(DOMAIN)).toContainText('¥1,500.00');
  const payment = '/alipay/transactions/pay-aliyun-cas-0001/refund';
  const merchant = new AlipayPages(await app.newTab(payment, { as: 'operator' }));
  await merchant.refund();
  await merchant.expectResult('done', '¥1,500.00');
  await expect(app.row(DOMAIN)).toContainText('没有款项退回');
  await expect(app.row(DOMAIN)).not.toContainText('¥');
  await app.link(DOMAIN).click();
  await expect(itemOf(app).getByText('没有款项退回').first()).toBeVisible();
});

for (const [width, role] of [
  [1440, 'complementary'],
  [1200, 'dialog'],
] as const)
  test(`REV-1 the desk by keys at ${width}: next, previous, take, approve, reject; none while something is typed or asked`, async ({
    app,
  }) => {
    await app.page.setViewportSize({ width, height: 900 });
    await app.open('/review?queue=refunds', { scenario: 'aliyun.desk.queues', as: 'specialist' });
    const first = app.page.getByRole(role, { name: '退款申请 · shop.example.cn' });
    const second = app.page.getByRole(role, { name: '退款申请 · cashier.example.cn' });
    const { keyboard } = app.page;
    const search = app.page.getByRole('searchbox', { name: '搜索域名、客户、编号' });
    await search.fill('j');
    await expect(search).toHaveValue('j');
    await search.press('k');
    await expect(search).toHaveValue('jk');
    await expect(app.dialog()).toHaveCount(0);
    await search.fill('');
    await expect(app.row('cashier.example.cn')).toBeVisible();
    await search.blur();

    // Beside the list the most urgent one stands already.
    if (role === 'dialog') await keyboard.press('j');
    await expect(first).toBeVisible();
    await keyboard.press('j');
    await expect(second).toBeVisible();
    await keyboard.press('k');
    await expect(first).toBeVisible();
    await keyboard.press('t');
    await expect(takenBy(app)).toContainText('（您）');
    await keyboard.press('a');
    const question = app.dialog('确认通过？');
    await expect(question).toBeVisible();
    await keyboard.press('j');
    await keyboard.press('r');
    await expect(question).toBeVisible();
    await keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await keyboard.press('r');
    await expect(app.page.getByRole('radiogroup', { name: '驳回原因' })).toBeVisible();
    await app.page.getByRole('textbox', { name: '说明（客户会看到）' }).pressSequentially('jakrt');
    await expect(app.page.getByRole('textbox', { name: '说明（客户会看到）' })).toHaveValue('jakrt');
    await expect(app.page.getByRole(role, { name: '驳回：shop.example.cn' })).toBeVisible();
  });

test('REV-1 the keys can be switched off, and stay so', async ({ app }) => {
  await app.open('/review?queue=refunds', { scenario: 'aliyun.desk.queues', as: 'specialist' });
  await expect(app.row('shop.example.cn')).toBeVisible();
  const keys = app.page.getByRole('checkbox', { name: '使用快捷键' });
  await keys.uncheck();
  await app.reload();
  await expect(app.row('shop.example.cn')).toBeVisible();
  await expect(keys).not.toBeChecked();
  await keys.blur();
  await app.page.keyboard.press('j');
  await keys.check();
  await expect(itemOf(app, '退款申请 · shop.example.cn')).toBeVisible();
  await keys.blur();
  await app.page.keyboard.press('j');
  await expect(itemOf(app, '退款申请 · cashier.example.cn')).toBeVisible();
});

test('REV-1 the queue by due date: bars to look at, a table to listen to', async ({ app }) => {
  await app.open('/review', { scenario: 'aliyun.desk.queues', as: 'specialist' });
  const table = app.page.getByRole('table', { name: '待处理事项的到期日' });
  await expect(table.getByRole('row', { name: /^今天|周一/ }).first()).toBeAttached();
  const { schedule } = (await app.api('GET', '/review/items')).body as {
    schedule: { overdue: number; later: number; days: { count: number }[] };
  };
  const counts = [schedule.overdue, ...schedule.days.map(({ count }) => count), schedule.later];
  await expect(table.getByRole('row').getByRole('cell').nth(1)).toHaveText(String(schedule.overdue));
  await expect(table.getByRole('row')).toHaveCount(counts.length + 1);
  expect(schedule.overdue).toBeGreaterThan(0);
  await app.link('已完成').click();
  await expect(table).toHaveCount(0);
});
