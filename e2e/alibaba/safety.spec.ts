import { expect, test } from '../support/test';

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
