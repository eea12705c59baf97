import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const REVOKE = 'certificates/abc-0001-1/revoke';

test('ABC-1 the original account refuses it: both attempts are seen, the money is in the Alibaba Cloud account', async ({
  alibaba,
}) => {
  await alibaba.openPanel('refund.channel-fails');
  await alibaba.press('Refund Application', 'Refund');
  await expect(alibaba.heading('Returned to balance')).toBeVisible();
  const attempts = alibaba.panel.getByRole('list', { name: 'Each attempt to pay' }).getByRole('listitem');
  await expect(attempts).toHaveCount(2);
  await expect(alibaba.panel).toContainText('Alibaba Cloud account');
});

test('ABC-2 one minute past the last safe moment: red, with both dates and the loss', async ({
  alibaba,
  app,
}) => {
  await alibaba.open(REVOKE, 'ssl.issued.too-late');
  const dialog = app.dialog('Revoke Certificate');
  await expect(dialog).toContainText('already past');
  const bar = dialog.getByRole('group', { name: 'Refund window' });
  await expect(bar).toContainText('Revoked now, reviewed by Mon 30 Nov');
  await expect(bar).toContainText('Review that may run past the end');
  await expect(dialog).toContainText('Revoked by Sat 28 Nov, 23:59US$150.00');
  await expect(dialog).toContainText('Too late: no refund, and a revoked certificate cannot be restored.');
});

test('ABC-2 one minute before the last safe moment: amber, no red, the review is in time', async ({
  alibaba,
  app,
}) => {
  await alibaba.open(REVOKE, 'ssl.issued.last-safe-minute');
  const dialog = app.dialog('Revoke Certificate');
  await expect(dialog).toContainText('less than 24 hours from now');
  const bar = dialog.getByRole('group', { name: 'Refund window' });
  await expect(bar).toContainText('Revoked now, reviewed by');
  await expect(bar).not.toContainText('Review that may run past the end');
  await expect(dialog).not.toContainText('already past');
});

test('ABC-2 an event of five days: revoking was never safe', async ({ alibaba, app }) => {
  await alibaba.open(REVOKE, 'ssl.issued.never-safe');
  await expect(app.dialog('Revoke Certificate')).toContainText('never safe');
});

test('ABC-2 approved after day seven: Revoked, and no refund, with the date', async ({ alibaba }) => {
  await alibaba.openPanel('ssl.revoked.after-day-7');
  await alibaba.expectAnswer('Not refundable', 'ABC-R2', /a refund had to be requested by .*20 Nov/);
});

test('ABC-2 a rejected revocation: Issued again with its reason, the window as before', async ({
  alibaba,
  app,
}) => {
  await alibaba.open('certificates/abc-0001-1', 'ssl.revocation-rejected');
  await expect(app.page.getByRole('main')).toContainText('Issued');
  await expect(app.page.getByRole('main')).toContainText('The revocation was refused: ');
});

test('ABC-3 Refund asked for while quota is held: refused with the prompt, by the API too', async ({
  alibaba,
  app,
}) => {
  await alibaba.open('orders?search=ab-0001', 'order.quota-held');
  await alibaba.row('ab-0001').getByRole('link', { name: 'Refund', exact: true }).click();
  await alibaba.press('Refund Application', 'Refund');
  await expect(alibaba.panel).toContainText('a certificate still holds quota of this order');
  const answer = await app.api(
    'POST',
    '/alibaba/orders/ab-0001/refunds',
    {},
    { 'Idempotency-Key': 'abc-3-by-api' },
  );
  expect(answer).toMatchObject({ status: 409, body: { code: 'quotaHeld', state: 'ABC-R7' } });
});
