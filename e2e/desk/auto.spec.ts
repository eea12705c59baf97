import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('REV-3 auto mode approves a refund at the end of the 5th working day, not a millisecond before', async ({
  app,
}) => {
  // Applied on Thursday, 19 November: 20, 23, 24, 25, 26.
  await app.open('/aliyun/refunds/r-0001', { scenario: 'aliyun.desk.auto', as: 'customer' });
  const title = app.page.getByRole('heading', { level: 1 });
  await app.advance({ to: '2026-11-26T23:59:59.998+08:00' });
  await expect(title).toContainText('申请审核中');
  expect(await app.advance({ to: '2026-11-26T23:59:59.999+08:00' })).toContain('desk.auto');
  await expect(title).toContainText('已退款');
  await expect(app.page.getByRole('list', { name: '经过' })).toContainText('后台审核');
});

test('REV-3 a revocation at the end of the 3rd working day', async ({ aliyun, app }) => {
  // Monday, 23 November: 24, 25, 26.
  await aliyun.openDialog('issued.day-10', 'revoke', { now: '2026-11-23T10:00:00+08:00' });
  await aliyun.panel.getByRole('checkbox').check();
  await aliyun.button('吊销').click();
  await expect(aliyun.panel).toHaveCount(0);
  await expect(await aliyun.toList()).toContainText('吊销审核中');
  await app.advance({ to: '2026-11-26T23:59:59.998+08:00' });
  await expect(aliyun.row).toContainText('吊销审核中');
  await app.advance({ to: '2026-11-26T23:59:59.999+08:00' });
  await expect(aliyun.row).toContainText('已吊销');
});

test('REV-3 a validation at the end of the 1st working day', async ({ aliyun, app }) => {
  // Submitted on Friday, 20 November: the next working day is Monday.
  await aliyun.openDialog('unissued.day-5', 'apply', { now: '2026-11-20T16:00:00+08:00' });
  await aliyun.button('申请').click();
  await expect(aliyun.panel).toHaveCount(0);
  await expect(await aliyun.toList()).toContainText('审核中');
  await app.advance({ to: '2026-11-23T23:59:59.998+08:00' });
  await expect(aliyun.row).toContainText('审核中');
  await app.advance({ to: '2026-11-23T23:59:59.999+08:00' });
  await expect(aliyun.row).toContainText('已签发');
});

test('REV-3 manual mode: only people decide, however long it takes', async ({ app }) => {
  await app.open('/aliyun/refunds/r-0001', { scenario: 'aliyun.desk.decide', as: 'customer' });
  const fired = await app.advance({ to: '2027-03-01T09:00:00+08:00' });
  expect(fired).not.toContain('desk.auto');
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('申请审核中');
  const desk = await app.newTab('/review?queue=refunds&search=shop.example.cn', { as: 'specialist' });
  await expect(desk.row('shop.example.cn')).toContainText('已逾期');
});

test('REV-3 switched back to auto: what is long overdue is decided at the next step of the clock', async ({
  app,
}) => {
  await app.open('/aliyun/refunds/r-0001', { scenario: 'aliyun.desk.decide', as: 'customer' });
  await app.advance({ to: '2026-12-31T09:00:00+08:00' });
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('申请审核中');
  await app.settings({ review: 'auto' });
  await app.advance({ by: '1h' });
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('已退款');
});
