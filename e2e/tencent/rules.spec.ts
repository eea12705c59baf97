import { ORDER } from '../support/tencent';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

for (const [name, state] of [
  ['issued', 'Issued'],
  ['revoked', 'Revoked'],
  ['expired', 'Expired'],
] as const) {
  test(`TCL-R1 ${name}: no Refund in the row, "Why not?" opens the answer`, async ({ tencent }) => {
    await tencent.openList(name);
    await expect(tencent.row).toContainText(state);
    await expect(tencent.inRow('Refund')).toHaveCount(0);
    await tencent.inRow('Why not?').click();
    await tencent.expectAnswer('Not refundable', 'TCL-R1');
    await expect(tencent.popUp).toContainText('The certificate was issued');
    await expect(tencent.consent).toHaveCount(0);
    await expect(tencent.next).toHaveCount(0);
  });
}

test('TCL-R2 pending: certificate ID → Certificate Details → Cancel Application, and an hour later Refund', async ({
  tencent,
  app,
}) => {
  await tencent.openList('pending-submission');
  await expect(tencent.row.getByRole('cell').last()).toHaveText('Pending Submission');
  await expect(tencent.inRow('Refund')).toHaveCount(0);
  await tencent.inRow(ORDER).click();
  await expect(app.page.getByRole('heading', { level: 1, name: /^Certificate Details/ })).toBeVisible();
  await app.link('Cancel Application').first().click();
  const dialog = app.dialog('Cancel Application');
  await expect(dialog).toContainText('cannot be undone');
  await expect(dialog).toContainText('22 Nov 2026, 11:00');
  await dialog.getByRole('button', { name: 'OK', exact: true }).click();
  await expect(app.page.getByRole('status').filter({ hasText: 'is being cancelled' })).toBeVisible();

  await tencent.go('list');
  await expect(tencent.row).toContainText('Cancelling');
  await expect(tencent.inRow('Refund')).toHaveCount(0);
  expect(await app.advance({ by: '1h' })).toContain('tencent.cancelled');
  await expect(tencent.row).toContainText('Cancelled');
  await tencent.inRow('Refund').click();
  await tencent.expectAnswer('Fully refundable, without review', 'TCL-R4');
});

for (const name of ['validating', 'reviewing'] as const) {
  test(`TCL-R3 ${name}: the application is cancelled first, from the answer itself`, async ({
    tencent,
    app,
  }) => {
    await tencent.openList(name);
    await tencent.inRow('Why not?').click();
    await tencent.expectAnswer('Cancel the application first', 'TCL-R3');
    await expect(tencent.consent).toHaveCount(0);
    await tencent.popUp.getByRole('link', { name: 'Cancel Application' }).click();
    const dialog = app.dialog('Cancel Application');
    await dialog.getByRole('button', { name: 'OK', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await app.advance({ by: '1h' });
    await tencent.go('list');
    await expect(tencent.inRow('Refund')).toBeVisible();
  });
}

test('TCL-R3 a cancellation under way is only waited for', async ({ tencent, app }) => {
  await tencent.openPopUp('cancelling');
  await tencent.expectAnswer('Wait for the cancellation', 'TCL-R3');
  await expect(tencent.popUp).toContainText('Completed by today, 10:45');
  await expect(tencent.popUp.getByRole('link', { name: 'Cancel Application' })).toHaveCount(0);
  await app.advance({ by: '1h' });
  await expect(
    tencent.popUp.getByRole('heading', { name: 'Fully refundable, without review' }),
  ).toBeVisible();
});

for (const [name, reason] of [
  ['failed', 'the application failed'],
  ['suspended', 'the review was suspended'],
  ['cancelled', 'the application was cancelled'],
] as const) {
  test(`TCL-R4 ${name}: refundable without review, and refunded at once`, async ({ tencent }) => {
    await tencent.openList(name);
    await tencent.inRow('Refund').click();
    await tencent.expectAnswer('Fully refundable, without review', 'TCL-R4');
    await expect(tencent.popUp).toContainText(reason);
    await tencent.refund();
    await expect(tencent.standing).toContainText('Refunded');
    await tencent.go('list');
    await expect(tencent.row).toContainText('Refunded');
    await expect(tencent.inRow('View refund')).toBeVisible();
  });
}

test('TCL-R5 that it is final is said before OK; after it nothing cancels it, the API neither', async ({
  tencent,
  app,
}) => {
  await tencent.openPopUp('failed');
  await expect(tencent.popUp).toContainText('it cannot be cancelled');
  await tencent.consent.check();
  await tencent.next.click();
  await expect(tencent.popUp).toContainText('A completed refund cannot be cancelled.');
  await tencent.ok.click();
  const id = /r-\d{4}/.exec(await tencent.standing.innerText())?.[0];
  for (const place of ['refund', 'list', 'details'] as const) {
    if (place !== 'refund') await tencent.go(place);
    await expect(app.page.getByRole('main').getByText('Refunded', { exact: true }).last()).toBeVisible();
    await expect(app.page.getByRole('button', { name: /^cancel/i })).toHaveCount(0);
    await expect(app.page.getByRole('link', { name: /^cancel/i })).toHaveCount(0);
  }
  const { status, body } = await app.api('POST', `/tencent/refunds/${id}/cancel`);
  expect([status, body]).toEqual([409, expect.objectContaining({ state: 'approved' })]);
  const again = await app.api('POST', `/tencent/certificates/${ORDER}/refunds`, {
    consent: { version: '2026-11-01' },
  });
  expect([again.status, again.body]).toEqual([409, expect.objectContaining({ state: 'TCL-R5' })]);
});
