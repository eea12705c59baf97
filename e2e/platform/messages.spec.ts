import { readFileSync } from 'node:fs';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const CENTRE = '/messages';

test('GEN-15 the bell counts what is new and leads to it; a message leads to its place and is read then', async ({
  app,
}) => {
  const { page } = app;
  await app.open('/aliyun/certificates', { scenario: 'aliyun.unissued.day-5', as: 'customer' });
  await expect(app.row('cas-0001')).toBeVisible();
  await page.mouse.move(5, 5);
  const bell = page.getByRole('banner').getByRole('link', { name: /^消息 \d+ 条未读$/ });
  await bell.click();
  await expect(page.getByRole('heading', { level: 1, name: '消息' })).toBeVisible();
  const unread = async () => Number(/\d+/.exec(await bell.innerText())?.[0]);
  const before = await unread();
  const message = page.getByRole('listitem').filter({ hasText: '即将截止：退款 · shop.example.cn' });
  await expect(message).toContainText('之后可退款，但需人工审核');
  await expect(message).toContainText('(未读)');
  await message.getByRole('link').click();
  await expect(page).toHaveURL(/\/aliyun\/certificates\/cas-0001$/);
  await expect(app.link(`消息 ${before - 1} 条未读`)).toBeVisible();
  await page.goBack();
  await expect(message).not.toContainText('(未读)');
  await message.getByRole('button', { name: /^标为未读/ }).click();
  await expect(message).toContainText('(未读)');
  await app.button('全部标为已读').click();
  await expect(page.getByRole('banner').getByRole('link', { name: '消息', exact: true })).toBeVisible();
  await app.link('未读').click();
  await expect(page.getByRole('main')).toContainText('没有未读消息');
});

test('GEN-15 time and the desk bring new messages, by themselves', async ({ app }) => {
  const { page } = app;
  await app.open(CENTRE, { scenario: 'aliyun.refund.settling-slow', as: 'customer' });
  await expect(page.getByRole('list', { name: '消息列表' })).toBeVisible();
  await app.button('全部标为已读').click();
  await app.link('未读').click();
  await expect(page.getByRole('main')).toContainText('没有未读消息');
  await app.advance({ by: '1d' });
  const arrived = page.getByRole('listitem').filter({ hasText: '已退款 · shop.example.cn' });
  await expect(arrived).toHaveCount(1);
  await arrived.getByRole('link').click();
  await expect(page).toHaveURL(/\/aliyun\/refunds\/r-\d+$/);
});

test('GEN-15 a deadline goes into a calendar from the message and from the decision, in UTC and with an alarm', async ({
  app,
}) => {
  const { page } = app;
  const save = async (name: RegExp | string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), app.button(name).click()]);
    expect(download.suggestedFilename()).toBe('cas-0001.ics');
    return readFileSync(await download.path(), 'utf8');
  };
  await app.open(CENTRE, { scenario: 'aliyun.unissued.day-5', as: 'customer' });
  const ofMessage = await save('加入日历: 截止：退款 · shop.example.cn');
  expect(ofMessage).toContain('DTSTART:20261122T155959Z');
  expect(ofMessage).toContain('TRIGGER:-PT24H');
  expect(ofMessage.replaceAll('\r\n ', '')).toContain('/aliyun/certificates/cas-0001');
  await app.open('/aliyun/certificates/cas-0001', { scenario: 'aliyun.issued.day-10', as: 'customer' });
  const ofDecision = await save('加入日历');
  expect(ofDecision.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  // In a calendar of one's own nothing else says what is to be done by then.
  expect(ofDecision).toMatch(/^SUMMARY:最后稳妥时刻 · .*吊销.* · cas-0001\r$/m);
});

test('GEN-15 a failed reading says so on the page and not in the bar; other roles have no bell', async ({
  app,
}) => {
  const { page } = app;
  await app.open(CENTRE, { scenario: 'aliyun.overview', as: 'customer', fault: 'read-error' });
  await expect(page.getByRole('main')).toContainText('服务暂不可用，请稍后重试');
  await app.settings({ fault: 'none' });
  await expect(page.getByRole('list', { name: '消息列表' })).toBeVisible();
  await app.open('/review', { scenario: 'aliyun.overview', as: 'specialist' });
  await expect(page.getByRole('heading', { level: 1, name: '审核台' })).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: /^消息/ })).toHaveCount(0);
});
