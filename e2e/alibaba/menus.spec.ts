import { expect, test } from '../support/test';

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
