import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const AT_ONCE = '可全额退款，无需人工审核';
const AFTER_REVIEW = '可全额退款，需人工审核';
const REFUSED = '不能退款';
const PAID = '¥1,500.00';

test('ALY-R0 a free certificate is never refunded, and the panel says why', async ({ aliyun }) => {
  await aliyun.openPanel('free-dv');
  await aliyun.expectAnswer({ rule: 'ALY-R0', answer: REFUSED, deadline: null });
  await expect(aliyun.fact('依据')).toContainText('免费证书在任何情况下都不退款');
  await expect(aliyun.ok).toHaveCount(0);
});

test('ALY-R1 day 5: the full amount at once until the end of today, and OK pays it', async ({ aliyun }) => {
  await aliyun.openPanel('unissued.day-5');
  await aliyun.expectAnswer({
    rule: 'ALY-R1',
    answer: AT_ONCE,
    amount: PAID,
    deadline: '今天 23:59 前提交，即时到账；之后仍可退，但需人工审核',
  });
  await aliyun.apply();
  await aliyun.expectStanding('已退款', PAID);
  await expect(await aliyun.toList()).toContainText('已退款');
});

test('ALY-R1 a failed review counts like no application', async ({ aliyun }) => {
  await aliyun.openPanel('unissued.review-failed');
  await aliyun.expectAnswer({ rule: 'ALY-R1', answer: AT_ONCE, amount: PAID, deadline: '明天 23:59 前' });
});

test('ALY-R1 the last millisecond of day 5 in UTC+8, seen from Los Angeles', async ({ aliyun, app }) => {
  await aliyun.openPanel('unissued.day-5-last-millisecond');
  expect(await app.page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(
    'America/Los_Angeles',
  );
  await aliyun.expectAnswer({ rule: 'ALY-R1', answer: AT_ONCE, deadline: '今天 23:59 前提交，即时到账' });
});

test('ALY-R2 the first millisecond of day 6: the open panel asks for a review', async ({ aliyun, app }) => {
  await aliyun.openPanel('unissued.day-5-last-millisecond');
  await aliyun.expectAnswer({ rule: 'ALY-R1', answer: AT_ONCE });
  await app.advance({ to: '2026-11-23T00:00:00.000+08:00' });
  await aliyun.expectAnswer({
    rule: 'ALY-R2',
    answer: AFTER_REVIEW,
    deadline: '2027年11月2日 周二 23:59 前',
  });
});

test('ALY-R2 day 6: the full amount after a review with its dates', async ({ aliyun }) => {
  await aliyun.openPanel('unissued.day-6');
  await aliyun.expectAnswer({
    rule: 'ALY-R2',
    answer: AFTER_REVIEW,
    amount: PAID,
    deadline: '2027年11月1日 周一 23:59 前提交，需人工审核；之后不能退款',
  });
  await expect(aliyun.fact('审核')).toHaveText('预计 11月27日 周五，最迟 12月11日 周五（15 个工作日）');
  await aliyun.apply();
  await aliyun.expectStanding('申请审核中');
  await expect(await aliyun.toList()).toContainText('申请审核中');
});

test('ALY-R2 a failed review, 20 days after the purchase', async ({ aliyun }) => {
  await aliyun.openPanel('unissued.review-failed-day-20');
  await aliyun.expectAnswer({
    rule: 'ALY-R2',
    answer: AFTER_REVIEW,
    amount: PAID,
    deadline: '2027年10月18日 周一 23:59 前',
  });
});

test('ALY-R2 15 days before the service ends: today is the last day', async ({ aliyun }) => {
  await aliyun.openPanel('unissued.service-end-15');
  await aliyun.expectAnswer({
    rule: 'ALY-R2',
    answer: AFTER_REVIEW,
    amount: PAID,
    deadline: '今天 23:59 前提交，需人工审核；之后不能退款',
  });
});

test('ALY-R2 the last millisecond of the day 15 days before the service ends', async ({ aliyun }) => {
  await aliyun.openPanel('unissued.service-end-15', { now: '2026-11-22T23:59:59.999+08:00' });
  await aliyun.expectAnswer({ rule: 'ALY-R2', answer: AFTER_REVIEW, deadline: '今天 23:59 前' });
});

test('ALY-R3 one millisecond later it is 14 days: the open panel refuses', async ({ aliyun, app }) => {
  await aliyun.openPanel('unissued.service-end-15', { now: '2026-11-22T23:59:59.999+08:00' });
  await expect(aliyun.ok).toBeVisible();
  await app.advance({ to: '2026-11-23T00:00:00.000+08:00' });
  await aliyun.expectAnswer({ rule: 'ALY-R3', answer: REFUSED, deadline: null });
  await expect(aliyun.ok).toHaveCount(0);
});

test('ALY-R3 14 days before the service ends there is no refund, with the reason', async ({ aliyun }) => {
  await aliyun.openPanel('unissued.service-end-14');
  await aliyun.expectAnswer({ rule: 'ALY-R3', answer: REFUSED, deadline: null });
  await expect(aliyun.fact('依据')).toContainText(
    '2026年12月6日 09:00 到期；自 2026年11月22日 起已不足 15 个自然日',
  );
});

test('ALY-R3 wins over ALY-R1 when both hold, and the trace says so', async ({ aliyun, app }) => {
  await aliyun.openPanel('unissued.short-service');
  await aliyun.expectAnswer({ rule: 'ALY-R3', answer: REFUSED });
  await aliyun.panel.getByText('其余 11 条规则为何不适用').click();
  const overruled = aliyun.panel
    .getByRole('listitem')
    .filter({ has: app.page.getByText('ALY-R1', { exact: true }) });
  await expect(overruled).toContainText('不符合');
  await expect(overruled).toContainText('ALY-R3');
});

test('ALY-R6 never issued and the service over: no refund, whatever the day', async ({ aliyun }) => {
  await aliyun.openPanel('expired.unissued');
  await aliyun.expectAnswer({ rule: 'ALY-R6', answer: REFUSED, deadline: null });
  await expect(aliyun.fact('依据')).toContainText('2026年11月20日 09:00 结束');
});

test('ALY-G1 under review: withdraw first, by its own link; then the money can come back at once', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.under-review');
  await aliyun.expectAnswer({
    rule: 'ALY-G1',
    answer: '需先撤回申请',
    amount: PAID,
    deadline: '2027年11月4日 周四 23:59 前完成所需操作',
  });
  const steps = aliyun.panel.getByRole('list', { name: '先做这些' });
  // GEN-16: what may end the chance, what holds after either result, and what to do before it.
  await expect(aliyun.fact('截止')).toContainText('预计 明天 23:59 前有审核结果');
  await expect(aliyun.panel).toContainText('若签发：证书于 2026年11月23日 签发，须先吊销才能退款');
  await expect(aliyun.panel).toContainText('若审核失败：');
  await expect(aliyun.panel).toContainText('在此之前：撤回申请，即可退款，2026年11月24日 23:59 前即时到账');
  await expect(steps).toContainText('请在结果出来之前（预计 明天 23:59）完成');
  await expect(steps.getByRole('listitem')).toHaveCount(2);
  await aliyun.panel.getByRole('link', { name: '撤回', exact: true }).click();
  await aliyun.button('撤回').click();
  await expect(app.page.getByText('已撤回 shop.example.cn 的申请，证书回到“已付款”。')).toBeVisible();
  await aliyun.openPanelAgain();
  await aliyun.expectAnswer({ rule: 'ALY-R1', answer: AT_ONCE, amount: PAID });
});

test('ALY-G4 under review, on its way and done: no second refund, but a link to the one there is', async ({
  aliyun,
}) => {
  await aliyun.openPanel('refund.under-review');
  await expect(aliyun.panel).toContainText('申请审核中');
  await expect(aliyun.panel.getByRole('link', { name: '查看进度' })).toHaveAttribute(
    'href',
    /\/aliyun\/refunds\/r-0001$/,
  );
  await expect(aliyun.ok).toHaveCount(0);

  await aliyun.openPanel('refund.settling-slow');
  await expect(aliyun.panel).toContainText('退款在途');
  await expect(aliyun.panel.getByRole('link', { name: /r-0001|查看/ }).first()).toBeVisible();
  await expect(aliyun.ok).toHaveCount(0);

  await aliyun.openPanel('refund.done');
  await expect(aliyun.panel).toContainText('已退款');
  await expect(aliyun.ok).toHaveCount(0);
});

/** Scenario, the answer, what is said of the money. */
for (const [scenario, answer, said] of [
  ['refund.under-review', '申请审核中', '等待审核'],
  ['rail.balance-short', '退款在途', '处理中'],
  ['refund.done', '已退款', '已到账'],
] as const)
  test(`ALY-G4 ${scenario}: the page of the certificate answers with the refund there is, and its amount`, async ({
    aliyun,
    app,
  }) => {
    await aliyun.openDetails(scenario);
    const main = app.page.getByRole('main');
    await expect(main.getByRole('heading', { level: 2, name: answer, exact: true })).toBeVisible();
    await expect(main.getByRole('row', { name: /^退款/ })).toContainText('¥1,500.00');
    await expect(main.getByText('¥0.00')).toHaveCount(0);
    await expect(main.getByText('资金', { exact: true }).locator('..')).toContainText(said);
  });
