import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

test('GEN-12 the panel in English: ALY-R1 with its deadline, destination and reasons', async ({ aliyun }) => {
  const english = aliyun.in('en');
  await english.openPanel('unissued.day-5');
  await english.expectAnswer({
    rule: 'ALY-R1',
    answer: 'Fully refundable, without review',
    amount: 'CN¥1,500.00',
    deadline: 'Until today, 23:59: at once. After that, with a manual review',
  });
  await expect(english.fact('Returns to')).toContainText('Alipay account');
  await english.apply();
  await english.expectStanding('Refunded', 'CN¥1,500.00');
  await expect(english.panel.getByRole('link', { name: 'View end of service' })).toBeVisible();
});

test('GEN-12 the panel in English: ALY-R2 with its dates and what comes next', async ({ aliyun }) => {
  const english = aliyun.in('en');
  await english.openPanel('unissued.day-6');
  await expect(english.fact('Review')).toHaveText(
    'Expected Fri 27 Nov, at the latest Fri 11 Dec (15 working days)',
  );
  await english.askForAssistance('blocked');
  await english.answer('Is assistance wanted?', 'Yes');
  await english.panel.getByRole('textbox', { name: 'Phone' }).fill('123');
  await english.ok.click();
  await expect(
    english.panel.getByText('A mainland mobile number is needed, with or without +86.'),
  ).toBeVisible();
});

test('GEN-12 the list in English: state, verdict, buttons', async ({ aliyun, app }) => {
  const english = aliyun.in('en');
  await english.openList('issued.day-31');
  for (const text of ['Issued', 'Not refundable', '22 Oct 2027'])
    await expect(english.row).toContainText(text);
  await expect(english.row.getByRole('link', { name: 'Why not?', exact: true })).toBeVisible();
  await expect(app.page.getByRole('heading', { level: 1, name: 'Certificates' })).toBeVisible();
});

test('GEN-12 operations in English say what they do to the refund', async ({ aliyun }) => {
  const english = aliyun.in('en');
  await english.openDialog('issued.day-10', 'revoke');
  await expect(english.panel).toContainText('is lost for good');
  await expect(english.panel).toContainText('Revoked by Thu 10 Dec, 23:59');
  await expect(english.button('Revoke')).toBeVisible();
});

test('GEN-12 the progress in English: stages, and a reason kept with the label it had, and what it means beside it', async ({
  app,
}) => {
  await app.open('/aliyun/refunds/r-0001', { scenario: 'aliyun.refund.under-review', lang: 'en' });
  const main = app.page.getByRole('main');
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('CN¥1,500.00');
  await expect(main).toContainText('Refund under review');
  await expect(main).toContainText('Business reasons, no longer needed · 业务自身原因，不再需要');
  await expect(app.link('Cancel refund')).toBeVisible();
});
