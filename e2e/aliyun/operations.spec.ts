import { DOMAIN } from '../support/aliyun';
import { Desk } from '../support/desk';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('ALY-11 申请 says before what it does to the refund and by when; then it is under review', async ({
  aliyun,
  app,
}) => {
  await aliyun.openDialog('unissued.day-5', 'apply');
  await expect(aliyun.panel).toContainText('审核期间不能退款：只能先撤回');
  await expect(aliyun.panel).toContainText('2026年11月22日 23:59 之前退款无需审核、即时到账');
  await expect(aliyun.panel).toContainText('一旦签发，只有在签发后 28 个自然日内完成吊销才能退款');
  await expect(aliyun.panel.getByRole('textbox', { name: '域名' })).toHaveValue(DOMAIN);
  await aliyun.button('申请').click();
  await expect(app.page.getByText(`已提交 ${DOMAIN} 的证书申请，正在审核。`)).toBeVisible();
  await expect(await aliyun.toList()).toContainText('审核中');
});

test('ALY-11 申请 refuses what is no domain, at the field, and keeps it', async ({ aliyun }) => {
  await aliyun.openDialog('unissued.day-5', 'apply');
  const domain = aliyun.panel.getByRole('textbox', { name: '域名' });
  await domain.fill('');
  await aliyun.button('申请').click();
  await expect(aliyun.panel.getByText('必填', { exact: true })).toBeVisible();
  await domain.fill('不是 域名');
  await aliyun.button('申请').click();
  await expect(aliyun.panel.getByText('不是有效的域名。示例：shop.example.cn')).toBeVisible();
  await expect(domain).toHaveValue('不是 域名');
  await domain.fill('*.example.cn');
  await aliyun.button('申请').click();
  await expect(aliyun.panel.getByText('只有通配符证书的域名可以以“*.”开头。')).toBeVisible();
});

test('ALY-11 撤回 says what becomes possible, and leads back to 已付款', async ({ aliyun }) => {
  await aliyun.openDialog('unissued.under-review', 'withdraw');
  await expect(aliyun.panel).toContainText(
    '撤回后可申请全额退款，无需审核，即时到账。请在 2026年11月24日 23:59 之前申请',
  );
  await expect(aliyun.panel).toContainText('证书回到“已付款”');
  await aliyun.button('撤回').click();
  await expect(aliyun.panel).toHaveCount(0);
  await expect(await aliyun.toList()).toContainText('已付款');
});

test('ALY-11 修改 after a failed review names why it failed, submits again, and the desk issues it', async ({
  aliyun,
  app,
}) => {
  await aliyun.openDetails('unissued.review-failed-day-20');
  await expect(app.page.getByRole('main')).toContainText('营业执照扫描件不清晰');
  await app.page.getByRole('main').getByRole('link', { name: '修改', exact: true }).click();
  await expect(aliyun.panel).toContainText('审核期间不能退款');
  await aliyun.panel.getByRole('textbox', { name: '域名' }).fill('pay.example.cn');
  await aliyun.button('修改').click();
  await expect(app.page.getByText('已修改并再次提交 pay.example.cn 的申请，正在审核。')).toBeVisible();
  const desk = await Desk.open(app, 'pay.example.cn', 'validations');
  await desk.approve();
  await expect(await aliyun.toList()).toContainText('已签发');
});

test('ALY-11 a rejected application is 审核失败 with the specialist’s words', async ({ aliyun, app }) => {
  await aliyun.openDetails('unissued.under-review');
  const desk = await Desk.open(app, DOMAIN, 'validations');
  await desk.reject('材料不完整', '请补充联系人手机号。');
  await expect(app.page.getByRole('main')).toContainText('审核失败');
  await expect(app.page.getByRole('main')).toContainText('请补充联系人手机号。');
});

test('ALY-11 吊销: what is lost and by when is said, ticked, asked for, completed by the desk, and then refunded', async ({
  aliyun,
  app,
}) => {
  await aliyun.openDialog('issued.day-10', 'revoke');
  await expect(aliyun.panel).toContainText(`吊销完成后，${DOMAIN} 的证书永久失效，无法恢复`);
  await expect(aliyun.panel.getByRole('group', { name: '时间窗口' }).getByRole('listitem')).toContainText([
    '需先操作',
    '不可退',
    '最后稳妥时刻 12月3日 周四 23:59',
    '现在吊销，审核最迟 11月27日 周五',
  ]);
  await expect(aliyun.panel).toContainText('12月10日 周四 23:59 前完成吊销');
  await expect(aliyun.panel).toContainText('再于 12月12日 周六 23:59 前申请退款');
  await aliyun.panel.getByRole('checkbox').check();
  await aliyun.button('吊销').click();
  await expect(app.page.getByText(`已提交 ${DOMAIN} 的吊销申请，正在审核。`)).toBeVisible();
  const row = await aliyun.toList();
  await expect(row).toContainText('吊销审核中');

  const desk = await Desk.open(app, DOMAIN, 'revocations');
  await desk.approve();
  await expect(row).toContainText('已吊销');
  await row.getByRole('link', { name: '退款', exact: true }).click();
  await aliyun.expectAnswer({ rule: 'ALY-R4', answer: '可全额退款，需人工审核', amount: '¥1,500.00' });
});

test('ALY-11 吊销 needs its acknowledgement: without the tick nothing is sent', async ({ aliyun }) => {
  await aliyun.openDialog('issued.day-10', 'revoke');
  await expect(aliyun.panel.getByRole('checkbox')).not.toBeChecked();
  await aliyun.panel.getByRole('checkbox').focus();
  await aliyun.panel.getByRole('checkbox').press('Enter');
  await expect(aliyun.panel).toBeVisible();
  await expect(await aliyun.toList()).toContainText('已签发');
});

test('ALY-11 吊销 on day 27 warns that certificate and refund may both be lost', async ({ aliyun }) => {
  await aliyun.openDialog('issued.day-27', 'revoke');
  await expect(aliyun.panel).toContainText('太晚：没有退款，吊销的证书无法恢复');
  const bar = aliyun.panel.getByRole('group', { name: '时间窗口' });
  await expect(bar).toContainText('稳妥时刻 11月16日 周一 23:59 已过');
  await expect(bar).toContainText('审核可能超出的时间');
});

test('ALY-11 a refused revocation leaves the certificate issued, with the reason', async ({
  aliyun,
  app,
}) => {
  await aliyun.openDetails('revoking.day-20');
  const desk = await Desk.open(app, DOMAIN, 'revocations');
  await desk.reject('风险核查未通过', '请由证书联系人提交。');
  await expect(app.page.getByRole('main')).toContainText('请由证书联系人提交。');
  await expect(await aliyun.toList()).toContainText('已签发');
});

test('ALY-11 an operation that is not possible says so and offers nothing grey', async ({ aliyun }) => {
  await aliyun.openDialog('issued.day-10', 'withdraw');
  await expect(aliyun.panel).toContainText('“已签发”，不能撤回');
  await expect(aliyun.panel.getByRole('button', { disabled: true })).toHaveCount(0);
});
