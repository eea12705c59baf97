import { Desk } from '../support/desk';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('TCL-3 from 5 over 0 to 1: submitted, validated, reviewed and issued as the clock advances', async ({
  tencent,
  app,
}) => {
  await tencent.openDetails('pending-submission');
  await app.link('Submit').click();
  const dialog = app.dialog('Submit the application');
  await expect(dialog).toContainText('Once the certificate is issued, the order is not refunded');
  await dialog.getByRole('textbox', { name: 'Domain' }).fill('no domain');
  await dialog.getByRole('button', { name: 'OK', exact: true }).click();
  await expect(dialog.getByRole('textbox', { name: 'Domain' })).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByRole('textbox', { name: 'Domain' }).fill('shop.example.cn');
  await dialog.getByRole('button', { name: 'OK', exact: true }).click();
  await expect(app.page.getByRole('status').filter({ hasText: 'was submitted' })).toBeVisible();
  await tencent.go('list');
  await expect(tencent.row).toContainText('Validating');
  await app.advance({ by: '1h' });
  await expect(tencent.row).toContainText('Reviewing');
  await app.advance({ to: '2026-11-24T00:00:00+08:00' });
  await expect(tencent.row).toContainText('Issued');
  await expect(tencent.inRow('Refund')).toHaveCount(0);
  await tencent.go('details');
  await expect(app.page.getByRole('main')).toContainText('No. 1');
});

test('TCL-3 submitted for another domain than before: it is sent, and nothing typed is asked about', async ({
  tencent,
  app,
}) => {
  await tencent.openDetails('pending-submission');
  await app.link('Submit').click();
  const dialog = app.dialog('Submit the application');
  await dialog.getByRole('textbox', { name: 'Domain' }).fill('other.example.cn');
  await dialog.getByRole('button', { name: 'OK', exact: true }).click();
  await expect(app.page.getByRole('status').filter({ hasText: 'was submitted' })).toBeVisible();
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
});

test('TCL-3 refused at the desk after a risk check: suspended, without a number, and refundable', async ({
  tencent,
  app,
}) => {
  const pages = await tencent.in('zh-CN').openList('reviewing');
  await app.settings({ review: 'manual' });
  const desk = await Desk.open(app, 'shop.example.cn', 'validations');
  await desk.reject('风险核查未通过', '域名在风险名单中');
  await expect(pages.row).toContainText('审核已暂停');
  await expect(pages.inRow('退款')).toBeVisible();
  await pages.go('details');
  await expect(app.page.getByRole('main')).toContainText('域名在风险名单中');
  await expect(app.page.getByRole('main')).toContainText('没有编号');
});

test('TCL-3 the list is filtered by the labels it shows; the number of each stands in the details', async ({
  tencent,
  app,
}) => {
  await tencent.openList('pending-submission');
  for (const [state, label, code] of [
    ['cancelling', 'Cancelling', 'No. 6'],
    ['revoking', 'Revoking', 'No. 9'],
    ['suspended', 'Suspended', 'No number'],
    ['refunded', 'Refunded', 'No. 14'],
  ] as const) {
    await app.open('/tencent/certificates');
    await app.page.getByRole('combobox', { name: 'State' }).selectOption(state);
    await expect(app.page).toHaveURL(new RegExp(`state=${state}`));
    const rows = app.page
      .getByRole('table')
      .getByRole('row')
      .filter({ hasText: /tc-\d{4}/ });
    await expect(rows.filter({ hasNotText: label })).toHaveCount(0);
    await expect(rows.first()).not.toContainText(code);
    await rows
      .first()
      .getByRole('link', { name: /^tc-\d{4}$/ })
      .click();
    await expect(app.page.getByRole('main')).toContainText(code);
  }
});
