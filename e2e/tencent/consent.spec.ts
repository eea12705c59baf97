import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('TCL-4 the terms with their version; version and time stand on the refund’s timeline', async ({
  tencent,
  app,
}) => {
  await tencent.openPopUp('consent');
  const policy = tencent.popUp.getByRole('region', { name: /^Refund policy/ });
  await expect(policy).toContainText('Version 2026-11-01');
  await expect(policy.getByRole('listitem')).toHaveCount(5);
  await tencent.refund();
  await expect(tencent.standing).toContainText('version 2026-11-01 · today, 10:00');
  await tencent.popUp.getByRole('link', { name: 'View Certificate Details' }).click();
  // Order and refund are told as one story.
  const timeline = app.page.getByRole('list', { name: 'Timeline' });
  const agreed = timeline.getByRole('listitem').filter({ hasText: 'Agreed to the refund policy' });
  await expect(agreed).toContainText('Version 2026-11-01');
  await expect(agreed).toContainText('22 Nov 2026, 10:00');
  await expect(timeline.getByRole('listitem').first()).toContainText('Purchased');
  // Each thing once: nothing reads refunded before the consent or before the money arrived.
  await expect(timeline.getByRole('listitem').last()).toContainText('Money arrived');
  await expect(timeline).not.toContainText(/Refund requested|Refunded/);
  // Ways on lead nowhere from paper.
  const next = app.page.getByText('What happens next');
  await expect(next).toBeVisible();
  await app.page.emulateMedia({ media: 'print' });
  await expect(next).toBeHidden();
  await app.page.emulateMedia({ media: null });
});

test('TCL-4 another version is refused at the consent, and nothing is refunded', async ({ tencent, app }) => {
  await tencent.openList('failed');
  for (const body of [{}, { consent: {} }, { consent: { version: '2020-01-01' } }]) {
    const answer = await app.api('POST', '/tencent/certificates/tc-0001/refunds', body);
    expect(answer.status).toBe(422);
    expect((answer.body as { errors: { pointer: string }[] }).errors[0]?.pointer).toMatch(/^\/consent/);
  }
  await expect(tencent.row).toContainText('Failed');
});

test('GEN-9 a given consent is not lost without being asked about', async ({ tencent, app }) => {
  await tencent.openList('consent');
  await tencent.inRow('Refund').click();
  await tencent.consent.check();
  await app.page.keyboard.press('Escape');
  await app
    .dialog('Discard what you entered?')
    .getByRole('button', { name: 'Keep editing', exact: true })
    .click();
  await expect(tencent.consent).toBeChecked();
  await tencent.next.click();
  await tencent.ok.click();
  await expect(tencent.standing).toBeVisible();
  // Sent: nothing is left to lose.
  await app.page.keyboard.press('Escape');
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
});
