import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('ALY-1 an unissued certificate has no expiry: none in the list, the end of its service in the details', async ({
  aliyun,
  app,
}) => {
  await aliyun.openList('unissued.day-6');
  await expect(aliyun.row).toBeVisible();
  await expect(aliyun.row).not.toContainText('到期时间');
  await expect(aliyun.row.getByText(/20\d\d-\d\d-\d\d/)).toHaveCount(0);
  await aliyun.row.getByRole('link', { name: '详情' }).click();
  const main = app.page.getByRole('main');
  await expect(aliyun.fact('服务到期', main)).toContainText('2027年11月16日');
  await expect(aliyun.fact('到期时间', main)).toHaveCount(0);
  await expect(aliyun.fact('签发日期', main)).toHaveCount(0);
});

test('ALY-1 an order without a service period is never too close to an end and never expires', async ({
  aliyun,
}) => {
  await aliyun.openPanel('unissued.no-service-period');
  await aliyun.expectAnswer({ rule: 'ALY-R2', answer: '可全额退款，需人工审核', deadline: '没有截止时间' });
  await aliyun.openPanel('unissued.no-service-period', { now: '2030-06-01T10:00:00+08:00' });
  await aliyun.expectAnswer({ rule: 'ALY-R2', answer: '可全额退款，需人工审核', deadline: '没有截止时间' });
});

test('ALY-2 filed late: the panel warns before, the progress list marks it after', async ({ aliyun }) => {
  await aliyun.openPanel('refund.late-filing');
  await expect(aliyun.panel).toContainText(
    '审核最晚到 2026年12月11日 结束，而服务期于 2026年12月8日 09:00 到期。若服务先到期，退款会因此失败。',
  );
  await aliyun.apply();
  await aliyun.expectStanding('申请审核中');
  await expect(await aliyun.toRefunds()).toContainText('最迟审核日期晚于服务到期');
});

test('ALY-2 15 days before the service ends the same warning stands; a review in time has none', async ({
  aliyun,
}) => {
  await aliyun.openPanel('unissued.service-end-15');
  await expect(aliyun.panel).toContainText('若服务先到期，退款会因此失败');
  await aliyun.openPanel('unissued.day-6');
  await expect(aliyun.ok).toBeVisible();
  await expect(aliyun.panel).not.toContainText('若服务先到期');
});

test('ALY-2 the service ends while the review waits: the refund fails for that reason, to the second', async ({
  aliyun,
  app,
}) => {
  await app.open('/aliyun/refunds/r-0001', { scenario: 'aliyun.refund.late-filing-under-review' });
  await expect(app.page.getByRole('main')).toContainText('审核最迟 12月1日 周二 结束，晚于服务到期');
  await app.advance({ to: '2026-11-26T08:59:59.999+08:00' });
  await expect(app.page.getByRole('main')).toContainText('申请审核中');
  await app.advance({ to: '2026-11-26T09:00:00.000+08:00' });
  await expect(app.page.getByRole('main')).toContainText('退款失败');
  await expect(app.page.getByRole('main')).toContainText('审核完成之前服务期已经结束');
  await expect(await aliyun.toList()).toContainText('已过期');
});

test('ALY-2 closed by expiry: list and page tell it long after', async ({ aliyun, app }) => {
  await app.open('/aliyun/refunds/r-0001', { scenario: 'aliyun.refund.closed-by-expiry' });
  await expect(app.page.getByRole('main')).toContainText('审核完成之前服务期已经结束，申请随之关闭。');
  await expect(await aliyun.toRefunds()).toContainText('退款失败');
});
