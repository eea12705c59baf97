import { expect, test } from '../support/test';

const UNDER_REVIEW = 'Refund under review';

test('GEN-10 a second tab shows a write within a second, without a reload', async ({ app }) => {
  await app.open('/aliyun/certificates?search=cas-0001', { scenario: 'aliyun.unissued.day-6', lang: 'en' });
  const other = await app.newTab('/aliyun/certificates?search=cas-0001', { as: 'customer', lang: 'en' });
  await expect(other.row('cas-0001')).toContainText('Paid');
  const answer = await app.api('POST', '/aliyun/certificates/cas-0001/refunds', {
    reason: { code: 'notNeeded', text: null },
    assistance: null,
  });
  expect(answer.status).toBe(201);
  await expect(other.row('cas-0001')).toContainText(UNDER_REVIEW, { timeout: 1_000 });
});

test('GEN-10 sessions belong to tabs: customer and specialist side by side', async ({ app }) => {
  await app.open('/aliyun/certificates', { scenario: 'aliyun.unissued.day-6', lang: 'en' });
  const desk = await app.newTab('/review', { as: 'specialist', lang: 'en' });
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Review desk');
  await app.reload();
  await expect(app.row('cas-0001')).toBeVisible();
  await desk.reload();
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Review desk');
  await expect(desk.button('Account: Refund specialist')).toBeVisible();
});

test('GEN-10 without a session one signs in and is back where one was', async ({ app }) => {
  await app.open('/aliyun/refunds?sort=amount', { lang: 'en' });
  await expect(app.page).toHaveURL(/\/sign-in/);
  await app.button(/Demo customer A/).click();
  await expect(app.page).toHaveURL(/\/aliyun\/refunds\?sort=amount$/);
});

test('GEN-8 state survives a reload and a fresh visit', async ({ app }) => {
  await app.open('/aliyun/certificates?search=cas-0001', { scenario: 'aliyun.unissued.day-6', lang: 'en' });
  await app.api('POST', '/aliyun/certificates/cas-0001/refunds', {
    reason: { code: 'notNeeded', text: null },
    assistance: null,
  });
  await app.reload();
  await expect(app.row('cas-0001')).toContainText(UNDER_REVIEW);
  await app.open('/aliyun/certificates?search=cas-0001');
  await expect(app.row('cas-0001')).toContainText(UNDER_REVIEW);
});
