import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('ABC-S1 Pending Application: Cancel Apply, quota restored, then the refund', async ({ alibaba }) => {
  await alibaba.open('certificates?search=abc-0001-1', 'ssl.pending');
  await expect(alibaba.row('abc-0001-1')).toContainText('Pending Application');
  await alibaba.operate('abc-0001-1', 'Cancel Apply');
  await expect(
    alibaba.app.page.getByRole('status').filter({ hasText: 'removed from the list, quota restored' }),
  ).toBeVisible();
  await expect(alibaba.row('abc-0001-1')).toHaveCount(0);
  await alibaba.refundFromMenu();
});

test('ABC-S2 Validating Application: Withdraw, then Cancel Apply, then the refund', async ({ alibaba }) => {
  await alibaba.open('certificates?search=abc-0001-1', 'ssl.validating');
  await alibaba.operate('abc-0001-1', 'Withdraw');
  await expect(alibaba.row('abc-0001-1')).toContainText('Pending Application');
  await alibaba.operate('abc-0001-1', 'Cancel Apply');
  await expect(alibaba.row('abc-0001-1')).toHaveCount(0);
  await alibaba.refundFromMenu();
});

test('ABC-S3 Validation Failed: Modify, a contact without ID number is refused, then all the way', async ({
  alibaba,
}) => {
  await alibaba.open('certificates?search=abc-0001-1', 'ssl.failed');
  await alibaba.row('abc-0001-1').getByRole('link', { name: 'Modify', exact: true }).click();
  await alibaba.submitTwice();
  await expect(alibaba.row('abc-0001-1')).toContainText('Validating Application');
  await alibaba.operate('abc-0001-1', 'Withdraw');
  await alibaba.operate('abc-0001-1', 'Cancel Apply');
  await expect(alibaba.row('abc-0001-1')).toHaveCount(0);
  await alibaba.refundFromMenu();
});

test('ABC-S3 the contact that lacks its ID number is completed on the spot, and kept masked', async ({
  alibaba,
  app,
}) => {
  await alibaba.open('certificates?search=abc-0001-1', 'ssl.failed');
  const modify = alibaba.row('abc-0001-1').getByRole('link', { name: 'Modify', exact: true });
  await modify.click();
  const dialog = app.dialog('Apply for Certificate');
  const number = dialog.getByRole('textbox', { name: 'ID number' });
  await number.fill('12');
  await alibaba.press('Apply for Certificate', 'Submit');
  await expect(number).toBeFocused();
  await expect(dialog).toContainText('Not a valid ID number: 6 to 20 letters or digits.');
  await number.fill('');
  await alibaba.submitTwice('completing');
  await expect(alibaba.row('abc-0001-1')).toContainText('Validating Application');
  const contacts = await app.api('GET', '/alibaba/contacts');
  expect(JSON.stringify(contacts.body)).toContain('1101**********1234');
});

test('ABC-S3 leaving Apply for Certificate with something typed asks first; once it is sent nothing does', async ({
  alibaba,
  app,
}) => {
  await alibaba.open('certificates?search=abc-0001-1', 'ssl.failed');
  await alibaba.row('abc-0001-1').getByRole('link', { name: 'Modify', exact: true }).click();
  const dialog = app.dialog('Apply for Certificate');
  await dialog.getByRole('textbox', { name: 'Domain' }).fill('other.example.com');
  await alibaba.press('Apply for Certificate', 'Cancel');
  await alibaba.press('Discard what you entered?', 'Keep editing');
  await expect(dialog.getByRole('textbox', { name: 'Domain' })).toHaveValue('other.example.com');
  await dialog.getByRole('combobox', { name: 'Contact' }).selectOption({ label: 'Zhou Demo' });
  await alibaba.press('Apply for Certificate', 'Submit');
  await expect(alibaba.row('abc-0001-1')).toContainText('other.example.com');
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
});

test('ABC-S4 Issued: Revoke behind ⋯, Validating Revocation, Revoked, then the refund', async ({
  alibaba,
  app,
}) => {
  await alibaba.open('certificates?search=abc-0001-1', 'ssl.issued');
  const row = alibaba.row('abc-0001-1');
  await expect(row.getByRole('link', { name: 'Revoke', exact: true })).toHaveCount(0);
  await row.getByRole('button', { name: 'More', exact: true }).click();
  await app.link('Revoke').click();
  await alibaba.revoke();
  await expect(row).toContainText('Validating Revocation');
  await app.advance({ to: '2026-11-27T12:00:00.000+08:00' });
  await expect(row).toContainText('Revoked');
  await alibaba.refundFromMenu();
});

test('ABC-S5 Renew says beforehand that its order cannot be refunded here, and the order says so too', async ({
  alibaba,
}) => {
  await alibaba.open('certificates?search=abc-0001-1', 'ssl.renew');
  await alibaba.row('abc-0001-1').getByRole('link', { name: 'Renew', exact: true }).click();
  await expect(alibaba.app.dialog('Renew')).toContainText('That order cannot be refunded here');
  await alibaba.press('Renew', 'OK');
  await expect(
    alibaba.app.page.getByRole('status').filter({ hasText: 'was renewed in advance' }),
  ).toBeVisible();
  await alibaba.go('orders?search=ab-renewal');
  const bought = alibaba.row('ab-renewal').filter({ hasText: 'day 0' });
  await bought.getByRole('link', { name: 'Refund', exact: true }).click();
  await alibaba.expectAnswer('Not refundable', 'ABC-R6', /contact technical support/);
});

test('ABC-M1 Cancel Apply on the first takes the second and third along, then the refund', async ({
  alibaba,
}) => {
  await alibaba.open('certificates?search=ab-0001', 'multi.pending');
  await expect(alibaba.row('abc-0001-')).toHaveCount(3);
  await alibaba.operate('abc-0001-1', 'Cancel Apply');
  await expect(alibaba.row('abc-0001-')).toHaveCount(0);
  await alibaba.refundFromMenu();
});

test('ABC-M2 Cancel the second and third, then Revoke the first, then the refund', async ({
  alibaba,
  app,
}) => {
  await alibaba.open('certificates?search=ab-0001', 'multi.issued');
  await alibaba.operate('abc-0001-2', 'Cancel');
  await expect(alibaba.row('abc-0001-2')).toHaveCount(0);
  await alibaba.operate('abc-0001-3', 'Cancel');
  await expect(alibaba.row('abc-0001-3')).toHaveCount(0);
  await alibaba.row('abc-0001-1').getByRole('button', { name: 'More', exact: true }).click();
  await app.link('Revoke').click();
  await alibaba.revoke();
  await app.advance({ to: '2026-11-27T12:00:00.000+08:00' });
  await expect(alibaba.row('abc-0001-1')).toContainText('Revoked');
  await alibaba.refundFromMenu();
});

for (const [scenario, kind] of [
  ['pca.enabled', 'root'],
  ['pca.intermediate-enabled', 'intermediate'],
] as const) {
  test(`ABC-P1 ${kind} CA: Reset with its checkbox, Refund Application, OK, Status Refunded`, async ({
    alibaba,
  }) => {
    await alibaba.open('pca?region=ap-southeast-1&search=ab-0001', scenario);
    await alibaba.row('ab-0001').getByRole('link', { name: 'Reset', exact: true }).click();
    await alibaba.reset();
    await alibaba.row('ab-0001').getByRole('link', { name: 'Refund', exact: true }).click();
    await alibaba.refund('OK');
    await alibaba.go('pca?region=ap-southeast-1&search=ab-0001');
    await expect(alibaba.row('ab-0001')).toContainText('Refunded');
  });
}

test('ABC-P2 a CA never enabled is refunded directly from its tab; on day 8 it is not', async ({
  alibaba,
}) => {
  await alibaba.open('pca/orders?region=ap-southeast-1&search=ab-0001', 'pca.unused');
  await alibaba.row('ab-0001').getByRole('link', { name: 'Refund', exact: true }).click();
  await alibaba.refund('OK');
  await alibaba.open('pca/orders/ab-0001/refund', 'pca.unused.day-8');
  await alibaba.expectAnswer('Not refundable', 'ABC-R2', /requested by .*21 Nov/);
});

test('ABC-H1 gateway: Reset on Domain Name Management, then Order Refund Management', async ({ alibaba }) => {
  await alibaba.open('gateway?search=ab-0001', 'gateway.domain-added');
  await alibaba.row('ab-0001').getByRole('link', { name: 'Reset', exact: true }).click();
  await alibaba.reset();
  await alibaba.refundFromMenu();
});

test('ABC-O1 find the order, Refund, Refund Application, Refund: Refund successfully', async ({
  alibaba,
}) => {
  await alibaba.open('orders', 'order.unused');
  await alibaba.refundFromMenu();
});
