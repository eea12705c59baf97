import type { App } from '../support/app';
import { Desk, itemOf } from '../support/desk';
import type { ScenarioId } from '../support/scenarios';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const DOMAIN = 'shop.example.cn';
const EXPLANATION = '请补充域名所有权证明 <b>原件</b>，谢谢 🙏。';

/** The specialist at the item of the scenario, alone. */
async function openItem(app: App, scenario: ScenarioId, queue = 'refunds'): Promise<void> {
  await app.open(`/review?queue=${queue}&search=${DOMAIN}`, { scenario, as: 'specialist' });
  await app.link(DOMAIN).click();
  await expect(itemOf(app, new RegExp(DOMAIN))).toBeVisible();
}

const explanation = (app: App) => app.page.getByRole('textbox', { name: '说明（客户会看到）' });
const reason = (app: App, name: string) =>
  app.page.getByRole('radiogroup', { name: '驳回原因' }).getByRole('radio', { name, exact: true });

test('REV-2 approved: the customer’s open page shows it, and the next item is one key away', async ({
  app,
}) => {
  await app.open('/aliyun/refunds/r-0001', { scenario: 'aliyun.desk.queues', as: 'customer' });
  const desk = await Desk.open(app, DOMAIN);
  await desk.askToApprove();
  await expect(desk.app.dialog('确认通过？')).toContainText('通过后立即退款 ¥1,500.00，不能撤回。');
  await desk.app.dialog('确认通过？').getByRole('button', { name: '取消' }).click();
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('申请审核中');
  await desk.approve();
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('已退款');
  const next = desk.app.link(/^下一项：/);
  await expect(next).toBeFocused();
  await expect(next).toContainText('cashier.example.cn');
  await desk.app.page.keyboard.press('Enter');
  await expect(itemOf(desk.app, '退款申请 · cashier.example.cn')).toBeVisible();
});

test('REV-2 rejected with a coded reason and an explanation that the customer reads', async ({ app }) => {
  await app.open('/aliyun/refunds/r-0001', { scenario: 'aliyun.desk.decide', as: 'customer' });
  const desk = await Desk.open(app, DOMAIN);
  await desk.reject('材料不完整', EXPLANATION);
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('退款审核失败');
  await expect(app.page.getByRole('main')).toContainText('材料不完整');
  await expect(app.page.getByRole('main')).toContainText(EXPLANATION);
});

test('REV-2 five coded reasons; both fields are asked for at the field, what was typed stays', async ({
  app,
}) => {
  await openItem(app, 'aliyun.desk.decide');
  await app.button('驳回').click();
  await expect(app.page.getByRole('radiogroup', { name: '驳回原因' }).getByRole('radio')).toHaveCount(5);
  for (const name of ['材料不完整', '风险核查未通过', '重复提交', '不符合退款政策', '其他原因'])
    await expect(reason(app, name)).toBeVisible();
  await expect(reason(app, '材料不完整')).toBeFocused();
  await explanation(app).fill('写到一半');
  await app.button('确认驳回').click();
  await expect(app.page.getByText('请选择驳回原因')).toBeVisible();
  await expect(reason(app, '材料不完整')).toBeFocused();
  await expect(explanation(app)).toHaveValue('写到一半');
  await reason(app, '重复提交').check();
  await explanation(app).fill('   ');
  await app.button('确认驳回').click();
  await expect(explanation(app)).toHaveAccessibleDescription(/请填写说明，客户会看到这段文字/);
  await expect(explanation(app)).toBeFocused();
  await expect(reason(app, '重复提交')).toBeChecked();
});

test('REV-2 an explanation that is too long: refused at the field, every character kept; 1,000 as a person counts them pass', async ({
  app,
}) => {
  await openItem(app, 'aliyun.desk.decide');
  await app.button('驳回').click();
  await reason(app, '其他原因').check();
  // Eleven code units each, one character to whoever reads it.
  const longest = '👨‍👩‍👧‍👦'.repeat(1000);
  await explanation(app).fill(`${longest}！`);
  await app.button('确认驳回').click();
  await expect(explanation(app)).toHaveAccessibleDescription(/说明最多 1000 个字符/);
  await expect(explanation(app)).toHaveValue(`${longest}！`);
  await explanation(app).fill(longest);
  await app.button('确认驳回').click();
  await expect(app.page.getByRole('status').filter({ hasText: '已驳回' })).toBeVisible();
});

test('REV-2 decided elsewhere while an explanation is being written: told at once, the text is kept, nothing is sent', async ({
  app,
}) => {
  await openItem(app, 'aliyun.desk.decide');
  await app.button('驳回').click();
  await reason(app, '不符合退款政策').check();
  await explanation(app).fill(EXPLANATION);
  const customer = await app.newTab('/aliyun/refunds/r-0001/cancel', { as: 'customer' });
  await customer.dialog().getByRole('button', { name: '取消退款', exact: true }).click();
  await expect(app.page.getByRole('alert').filter({ hasText: '这个事项已在别处处理' })).toContainText(
    '当前状态：已撤销',
  );
  await expect(explanation(app)).toHaveValue(EXPLANATION);
  await expect(explanation(app)).toHaveAttribute('readonly');
  await expect(app.button('确认驳回')).toHaveCount(0);
  await expect(customer.page.getByText(EXPLANATION)).toHaveCount(0);
});

test('REV-2 two decisions on their way at once: one holds, the other is told the present state', async ({
  app,
}) => {
  await openItem(app, 'aliyun.desk.decide');
  await app.button('驳回').click();
  await reason(app, '风险核查未通过').check();
  await explanation(app).fill(EXPLANATION);
  const id = /\/review\/(d-\d+)/.exec(app.page.url())?.[1] ?? '';
  await app.settings({ fault: 'latency' });
  // The first to arrive holds; both are on their way before either has an answer.
  const first = app.api('POST', `/review/items/${id}/decision`, { decision: 'approve' });
  await app.button('确认驳回').click();
  expect((await first).status).toBe(200);
  const alert = app.page.getByRole('alert').filter({ hasText: '这个事项已在别处处理' });
  await expect(alert).toContainText('当前状态：已通过');
  await expect(explanation(app)).toHaveValue(EXPLANATION);
  await app.settings({ fault: 'none' });
  const again = await app.api('POST', `/review/items/${id}/decision`, { decision: 'approve' });
  expect(again).toMatchObject({ status: 409, body: { state: 'approved' } });
});

test('REV-2 a rejection begun survives a closed panel and Back', async ({ app }) => {
  await app.page.setViewportSize({ width: 1024, height: 768 });
  await app.open(`/review?queue=refunds&search=${DOMAIN}`, {
    scenario: 'aliyun.desk.decide',
    as: 'specialist',
  });
  await app.link(DOMAIN).click();
  await app.dialog().getByRole('button', { name: '驳回' }).click();
  await explanation(app).fill(EXPLANATION);
  await app.page.keyboard.press('Escape');
  await expect(app.dialog()).toHaveCount(0);
  await app.link(DOMAIN).click();
  await app.button('驳回').click();
  await expect(explanation(app)).toHaveValue(EXPLANATION);
});

test('REV-2 the contact in full for the specialist only; masked for the customer, and in no list (GEN-11)', async ({
  app,
}) => {
  await app.open('/aliyun/refunds/r-0001', { scenario: 'aliyun.refund.assistance', as: 'customer' });
  await expect(app.page.getByRole('main')).toContainText('138****8000');
  for (const queue of ['refunds', 'assistance']) {
    const desk = await app.newTab(`/review?queue=${queue}&search=${DOMAIN}`, { as: 'specialist' });
    await expect(itemOf(desk).getByText('13800138000')).toBeVisible();
    await expect(desk.row(DOMAIN)).toBeVisible();
    await expect(desk.page.getByRole('table').getByText('13800138000')).toHaveCount(0);
    expect(desk.page.url()).not.toContain('13800138000');
  }
  for (const path of ['/aliyun/refunds/r-0001', '/aliyun/certificates/cas-0001']) {
    await app.open(path);
    await expect(app.page.getByRole('main')).toContainText(DOMAIN);
    await expect(app.page.getByText('13800138000')).toHaveCount(0);
  }
});

test('REV-2 nobody else decides: a customer’s call is refused, and the desk is not theirs to see', async ({
  app,
}) => {
  await app.open('/aliyun/refunds/r-0001', { scenario: 'aliyun.desk.decide', as: 'customer' });
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('申请审核中');
  for (const id of ['d-0001', 'd-0002']) {
    const answer = await app.api('POST', `/review/items/${id}/decision`, { decision: 'approve' });
    expect(answer.status).toBe(403);
  }
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('申请审核中');
});
