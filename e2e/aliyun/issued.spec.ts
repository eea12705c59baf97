import { Desk } from '../support/desk';
import { expect, test } from '../support/test';
import { DOMAIN } from '../support/aliyun';

test.use({ answeredBy: 'page' });

const AFTER_REVIEW = '可全额退款，需人工审核';
const REVOKE = '需先吊销证书';
const WAIT = '需等待吊销完成';
const REFUSED = '不能退款';
const PAID = '¥1,500.00';
const LAST = '2026-11-22T23:59:59.999+08:00';
const NEXT_DAY = '2026-11-23T00:00:00.000+08:00';

test('ALY-G2 day 10: revoke first, with the last safe moment and the end of day 28', async ({ aliyun }) => {
  await aliyun.openPanel('issued.day-10');
  await aliyun.expectAnswer({
    rule: 'ALY-G2',
    answer: REVOKE,
    amount: PAID,
    deadline: '12月10日 周四 23:59 前完成所需操作；之后不能退款',
  });
  const steps = aliyun.panel.getByRole('list', { name: '先做这些' });
  await expect(steps).toContainText('至多需要 5 个工作日');
  await expect(aliyun.fact('截止')).toContainText('最后稳妥时刻 12月3日 周四 23:59');
  await expect(aliyun.panel.getByRole('link', { name: '吊销', exact: true })).toBeVisible();
});

test('ALY-G2 day 27: a revocation may be completed too late, and the panel warns', async ({ aliyun }) => {
  await aliyun.openPanel('issued.day-27');
  await aliyun.expectAnswer({ rule: 'ALY-G2', answer: REVOKE, deadline: '明天 23:59 前完成所需操作' });
  await expect(aliyun.fact('截止')).toContainText('最后稳妥时刻 11月16日 周一 23:59 已过');
  await expect(aliyun.panel.getByRole('list', { name: '先做这些' })).toContainText('最迟 11月27日 周五');
  await expect(aliyun.panel).toContainText('明天 23:59 前完成吊销');
  await expect(aliyun.panel).toContainText('太晚：没有退款，吊销的证书无法恢复');
});

test('ALY-G2 day 28: the last day, to the last millisecond', async ({ aliyun }) => {
  await aliyun.openPanel('issued.day-28');
  await aliyun.expectAnswer({ rule: 'ALY-G2', answer: REVOKE, amount: PAID, deadline: '今天 23:59 前' });
  await aliyun.openPanel('issued.day-28-last-millisecond');
  await aliyun.expectAnswer({ rule: 'ALY-G2', answer: REVOKE, amount: PAID, deadline: '今天 23:59 前' });
});

test('ALY-R5 the first millisecond of day 29: the open panel refuses', async ({ aliyun, app }) => {
  await aliyun.openPanel('issued.day-28-last-millisecond');
  await aliyun.expectAnswer({ rule: 'ALY-G2', answer: REVOKE });
  await app.advance({ to: NEXT_DAY });
  await aliyun.expectAnswer({ rule: 'ALY-R5', answer: REFUSED, deadline: null });
  await expect(aliyun.fact('依据')).toContainText('须在 2026年11月22日 23:59 之前完成');
});

test('ALY-R5 day 29: refused with the reason', async ({ aliyun }) => {
  await aliyun.openPanel('issued.day-29');
  await aliyun.expectAnswer({ rule: 'ALY-R5', answer: REFUSED, deadline: null });
  await expect(aliyun.fact('依据')).toContainText('2026年10月24日 签发，已超过 28 个自然日');
});

test('ALY-R5 day 30 and day 31: refused alike', async ({ aliyun }) => {
  for (const day of [30, 31] as const) {
    await aliyun.openPanel(`issued.day-${day}`);
    await aliyun.expectAnswer({ rule: 'ALY-R5', answer: REFUSED, deadline: null });
  }
});

test('ALY-G3 day 20: wait for the revocation; once completed, the desk approves and the money arrives', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('revoking.day-20');
  await aliyun.expectAnswer({
    rule: 'ALY-G3',
    answer: WAIT,
    amount: PAID,
    deadline: '11月30日 周一 23:59 前',
  });
  await expect(aliyun.panel.getByRole('list', { name: '先做这些' })).toContainText(
    '最晚 11月30日 周一 23:59 前完成才能退款',
  );

  const desk = await Desk.open(app, DOMAIN, 'revocations');
  await desk.approve();
  await aliyun.expectAnswer({
    rule: 'ALY-R4',
    answer: AFTER_REVIEW,
    amount: PAID,
    deadline: '12月2日 周三 23:59 前',
  });
});

test('ALY-G3 day 28 under review; on day 29 it is ALY-R5 even so', async ({ aliyun, app }) => {
  await aliyun.openPanel('revoking.day-28', { now: LAST });
  await aliyun.expectAnswer({ rule: 'ALY-G3', answer: WAIT, deadline: '今天 23:59 前' });
  await app.advance({ to: NEXT_DAY });
  await aliyun.expectAnswer({ rule: 'ALY-R5', answer: REFUSED });
  await expect(aliyun.fact('依据')).toContainText('而现在仍在审核');
});

test('ALY-R5 day 29 with the revocation still under review', async ({ aliyun }) => {
  await aliyun.openPanel('revoking.day-29');
  await aliyun.expectAnswer({ rule: 'ALY-R5', answer: REFUSED, deadline: null });
});

test('ALY-R4 revoked in time: the full amount after a review, walked to the money', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('revoked.in-time');
  await aliyun.expectAnswer({
    rule: 'ALY-R4',
    answer: AFTER_REVIEW,
    amount: PAID,
    deadline: '12月2日 周三 23:59 前提交，需人工审核；之后不能退款',
  });
  await expect(aliyun.fact('审核')).toHaveText('预计 11月27日 周五，最迟 12月11日 周五（15 个工作日）');
  await aliyun.apply();
  await aliyun.expectStanding('申请审核中');
  const desk = await Desk.open(app, DOMAIN);
  await desk.approve();
  await aliyun.expectStanding('已退款', PAID);
});

test('ALY-R4 revoked on day 28: day 30 is the last day, to the last millisecond', async ({ aliyun }) => {
  await aliyun.openPanel('revoked.day-28-now-30', { now: LAST });
  await aliyun.expectAnswer({
    rule: 'ALY-R4',
    answer: AFTER_REVIEW,
    amount: PAID,
    deadline: '今天 23:59 前',
  });
});

test('ALY-G5 the first millisecond of day 31: revoked in time, but asked too late', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('revoked.day-28-now-30', { now: LAST });
  await expect(aliyun.ok).toBeVisible();
  await app.advance({ to: NEXT_DAY });
  await aliyun.expectAnswer({ rule: 'ALY-G5', answer: REFUSED, deadline: null });
  await expect(aliyun.ok).toHaveCount(0);
});

test('ALY-G5 day 31: the panel says by when it had to be asked for', async ({ aliyun }) => {
  await aliyun.openPanel('revoked.day-28-now-31');
  await aliyun.expectAnswer({ rule: 'ALY-G5', answer: REFUSED, deadline: null });
  await expect(aliyun.fact('依据')).toContainText('退款须在 2026年11月21日 23:59 之前申请');
});

test('ALY-R5 revoked on day 29: one day too late', async ({ aliyun }) => {
  await aliyun.openPanel('revoked.late');
  await aliyun.expectAnswer({ rule: 'ALY-R5', answer: REFUSED, deadline: null });
  await expect(aliyun.fact('依据')).toContainText('吊销到 2026年11月21日 才完成');
});

test('ALY-R6 expired: refused with the day it expired', async ({ aliyun }) => {
  await aliyun.openPanel('expired.issued');
  await aliyun.expectAnswer({ rule: 'ALY-R6', answer: REFUSED, deadline: null });
  await expect(aliyun.fact('依据')).toContainText('2026年11月17日 08:30 过期');
});
