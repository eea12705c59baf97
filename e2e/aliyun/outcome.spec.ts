import { DOMAIN } from '../support/aliyun';
import { Desk } from '../support/desk';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const EXPLANATION = '营业执照与证书主体不一致，请更正后再次申请。';

test('ALY-4 unissued: said before that it stays usable, and so it is after a rejection', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('unissued.day-6');
  await expect(aliyun.fact('若未成功')).toHaveText('证书恢复原状，可继续使用');
  await aliyun.apply();
  await aliyun.expectStanding('申请审核中');
  const desk = await Desk.open(app, DOMAIN);
  await desk.reject('材料不完整', EXPLANATION);

  const row = await aliyun.toList();
  await expect(row).toContainText('已付款');
  await expect(row.getByRole('link', { name: '申请', exact: true })).toBeVisible();
  await row.getByRole('link', { name: '退款', exact: true }).click();
  await aliyun.apply();
  await aliyun.expectStanding('申请审核中');
});

test('ALY-4 revoked: said before that it stays revoked, and so it does after a rejection', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('revoked.in-time');
  await expect(aliyun.fact('若未成功')).toHaveText('证书仍为已吊销，无法恢复');
  await aliyun.apply();
  await aliyun.expectStanding('申请审核中');
  const desk = await Desk.open(app, DOMAIN);
  await desk.reject('不符合退款政策', EXPLANATION);

  const row = await aliyun.toList();
  await expect(row).toContainText('已吊销');
  await expect(row.getByRole('link', { name: '退款', exact: true })).toBeVisible();
});

test('ALY-4 not yet revoked: the panel says that a revoked certificate cannot be restored', async ({
  aliyun,
}) => {
  await aliyun.openPanel('issued.day-10');
  await expect(aliyun.panel).toContainText('没有退款，吊销的证书无法恢复。被驳回：证书照常使用。');
});

test('ALY-4 after a rejection a new application leads from the refund to the panel', async ({
  app,
  aliyun,
}) => {
  await app.open('/aliyun/refunds/r-0001', { scenario: 'aliyun.refund.rejected' });
  await app.link('再次申请退款').click();
  await aliyun.expectAnswer({ rule: 'ALY-R2', answer: '可全额退款，需人工审核' });
  await aliyun.apply();
  await aliyun.expectStanding('申请审核中');
});
