import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('TCL-1 我的证书 → 退款 → 同意 → 下一步 → 确定, by the labels of the source', async ({
  tencent,
  app,
}) => {
  const pages = await tencent.in('zh-CN').openList('failed');
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('我的证书');
  await pages.inRow('退款').click();
  await expect(app.dialog('退款')).toBeVisible();
  await expect(pages.consent).not.toBeChecked();
  await expect(pages.next).toBeDisabled();
  await pages.consent.check();
  await pages.next.click();
  await expect(app.page).toHaveURL(/step=confirm/);
  await pages.ok.click();
  await expect(pages.standing).toContainText('已退款');
  await expect(app.page).not.toHaveURL(/step=/);
  await expect(pages.row).toContainText('已退款');
});

test('TCL-1 Next stays disabled until the consent, and is disabled again without it', async ({
  tencent,
  app,
}) => {
  await tencent.openPopUp('consent');
  await expect(tencent.consent).not.toBeChecked();
  await expect(tencent.next).toBeDisabled();
  await tencent.consent.check();
  await expect(tencent.next).toBeEnabled();
  await tencent.consent.uncheck();
  await expect(tencent.next).toBeDisabled();
  // Enter in the form is no way around it.
  await tencent.consent.press('Enter');
  await expect(tencent.ok).toHaveCount(0);
  expect(app.page.url()).not.toContain('step=');
});

test('TCL-1 an address that asks for OK does not get past the consent', async ({ tencent, app }) => {
  await tencent.openPopUp('consent');
  await tencent.consent.check();
  await tencent.next.click();
  await expect(tencent.ok).toBeVisible();
  await app.reload();
  await expect(tencent.next).toBeDisabled();
  await expect(tencent.consent).not.toBeChecked();
  await tencent.consent.check();
  await expect(tencent.ok).toHaveCount(0);
  await expect(tencent.next).toBeEnabled();
});

test('TCL-1 Back returns to the consent, then to the list; nothing was asked for', async ({
  tencent,
  app,
}) => {
  await tencent.openList('failed');
  await tencent.inRow('Refund').click();
  await tencent.consent.check();
  await tencent.next.click();
  await tencent.popUp.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(tencent.consent).toBeChecked();
  await tencent.next.click();
  await expect(tencent.ok).toBeVisible();
  await app.page.goBack();
  await expect(tencent.next).toBeVisible();
  await app.page.goBack();
  // A given consent is lost by leaving, which is asked about (GEN-9).
  await app.dialog('Discard what you entered?').getByRole('button', { name: 'Discard and leave' }).click();
  await expect(tencent.popUp).toHaveCount(0);
  await expect(tencent.row).toContainText('Failed');
});

test('TCL-1 by keyboard alone: Space, Enter, Enter, and Esc gives the focus back', async ({
  tencent,
  app,
}) => {
  const { page } = app;
  await tencent.openList('failed');
  await tencent.inRow('Refund').focus();
  await page.keyboard.press('Enter');
  await expect(tencent.popUp.getByRole('heading', { level: 2 })).toBeFocused();
  await tencent.consent.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(tencent.next).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tencent.popUp.getByRole('heading', { name: 'After you press OK' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(tencent.ok).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tencent.standing).toContainText('Refunded');
  await page.keyboard.press('Escape');
  await expect(tencent.popUp).toHaveCount(0);
  await expect.poll(() => tencent.row.evaluate((row) => row.contains(document.activeElement))).toBe(true);
});

test('GEN-8 a double click on Next does not press OK, one on OK refunds once', async ({ tencent, app }) => {
  await tencent.openPopUp('failed');
  await tencent.consent.check();
  await tencent.next.dblclick();
  await expect(tencent.ok).toBeVisible();
  await tencent.ok.dblclick();
  await expect(tencent.standing).toContainText('Refunded');
  const { body } = await app.api('GET', '/tencent/certificates/tc-0001');
  expect((body as { refunds: unknown[] }).refunds).toHaveLength(1);
});

test('GEN-8 the answer is lost: the refund is there, once, and said to be', async ({ tencent, app }) => {
  await tencent.openPopUp('failed');
  await tencent.consent.check();
  await tencent.next.click();
  await app.settings({ fault: 'lost-response' });
  await tencent.ok.click();
  await app.settings({ fault: 'none' });
  await expect(tencent.standing).toContainText('Refunded');
  await expect(tencent.popUp).toContainText('Nothing was submitted twice');
});

test('GEN-8 refunded in another tab meanwhile: the pop-up shows that refund', async ({ tencent, app }) => {
  await tencent.openPopUp('failed');
  await tencent.consent.check();
  await tencent.next.click();
  const other = await app.newTab('/tencent/certificates?search=tc-0001', { as: 'customer' });
  const { status } = await other.api('POST', '/tencent/certificates/tc-0001/refunds', {
    consent: { version: '2026-11-01' },
  });
  expect(status).toBe(201);
  await expect(tencent.standing).toContainText('Refunded');
  await expect(tencent.ok).toHaveCount(0);
});

test('GEN-9 somebody else’s order and an unknown one are the same page', async ({ tencent, app }) => {
  await tencent.openList('two-customers');
  for (const id of ['tc-0002', 'tc-9999']) {
    await app.open(`/tencent/certificates/${id}/refund`);
    await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
  }
});
