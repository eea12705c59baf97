import type { App } from '../support/app';
import { expect, test } from '../support/test';

// A policy is the same in every state: that of a scenario's link is sooner there than a first visit's.
test.use({ answeredBy: 'page', scenario: 'aliyun.unissued.day-6' });

const proof = (app: App) => app.page.getByRole('region', { name: 'Proof' });
const findings = (app: App) => app.page.getByRole('region', { name: /^Your change|^The changed/ });

test.describe('for a stranger', () => {
  test.use({ scenario: undefined });

  test('POL-1 POL-4 without signing in: a rule by its link, with source, reading and what the other one would change', async ({
    app,
  }) => {
    await app.open('/policies/aliyun#ALY-G2', { lang: 'en' });
    const rule = app.page.getByRole('region', { name: 'Rule ALY-G2' });
    await expect(rule).toContainText('a case the table of refund conditions leaves open');
    await expect(rule).toContainText(/The other reading would change \d+ of \d+ stored records/);
    await expect(rule.getByRole('link').first()).toBeVisible();
    await expect(app.row('ALY-G2')).toContainText(
      'issued and Revocation is none and Natural days since issuance ≤ 28',
    );
    await expect(proof(app)).toContainText('5,376');
    await expect(app.page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  });
});

test('POL-4 a row switched off breaks the proof, with the case to open and the money that hangs on it; one click restores it', async ({
  app,
}) => {
  await app.open('/policies/aliyun', { lang: 'en' });
  await app.link('ALY-R5').first().click();
  await app.page.getByRole('checkbox', { name: 'This row is on' }).click();
  await expect(proof(app)).toContainText('Broken');
  await expect(findings(app)).toContainText('Counterexample: no rule holds');
  await expect(findings(app)).toContainText(
    /\d+ of \d+ stored records are decided otherwise; CN¥[\d,.]+ hang/,
  );
  await findings(app).getByRole('link', { name: 'Open in what-if' }).click();
  // The shipped table decides what the broken one cannot.
  await expect(app.page.getByRole('heading', { name: 'Not refundable' })).toBeVisible();
  await app.page.goBack();
  await app.button('Restore the table').click();
  await expect(proof(app)).toContainText('Proven');
  await expect(findings(app)).toBeHidden();
});

test('POL-4 a number moved by one is found on the day between, and moved everywhere it only says something else', async ({
  app,
}) => {
  await app.open('/policies/aliyun#ALY-R1', { lang: 'en' });
  const more = app.button('Natural days since purchase ≤: one more');
  await more.click();
  await expect(findings(app)).toContainText('ALY-R1, ALY-R2 hold at once');
  await app.page.getByRole('checkbox', { name: 'Move the same number everywhere' }).check();
  await app.button('Natural days since purchase ≤: one less').click();
  await expect(findings(app)).toBeHidden();
  await more.click();
  await expect(findings(app)).toContainText('still sound, but says something else');
  await expect(proof(app)).toContainText('Proven');
});

test('POL-4 one group of conditions switched off, and a row that gives way to none: each shows its counterexample; a reset proves again', async ({
  app,
}) => {
  await app.open('/policies/alibaba#ABC-R15', { lang: 'en' });
  const group = app.page.getByRole('checkbox', { name: 'Group 2 of its conditions is on' });
  await group.click();
  await expect(findings(app)).toContainText('Counterexample: no rule holds');
  await group.click();
  await expect(findings(app)).toBeHidden();
  await app.link('ABC-R2').first().click();
  await app.page.getByRole('checkbox', { name: 'Make room for the rows above' }).click();
  await expect(findings(app)).toContainText('ABC-R2 hold at once');
  await app.button('Restore the table').click();
  await expect(proof(app)).toContainText('Proven');
});

test('POL-6 a scenario of a line is loaded where it begins, its search included', async ({ app }) => {
  await app.open('/policies/alibaba#ABC-R15', { lang: 'en' });
  const rule = app.page.getByRole('region', { name: 'Rule ABC-R15', exact: true });
  await rule.getByRole('link', { name: 'The last day to reset', exact: true }).click();
  await expect(app.page).toHaveURL(/\/alibaba\/pca\?.*search=ca-0001/);
});

test('POL-1 POL-5 a fifth policy alone, in hours: shown, proven, tried out and compared without a console', async ({
  app,
}) => {
  await app.open('/policies/huawei#HWC-R2', { lang: 'en' });
  await expect(proof(app)).toContainText('Proven');
  await expect(app.page.getByRole('region', { name: 'Rule HWC-R2' })).toContainText(
    'Hours count, not calendar days.',
  );
  await app.link('Pending application, days 0 to 6: HWC-R3').press('Enter');
  await expect(app.page.getByRole('main')).toContainText('(HWC-R3)');
  await app.page.getByLabel('Paid: days ago').fill('7');
  await expect(app.page.getByRole('main')).toContainText('(HWC-R2)');
  await app.open('/policies/compare?left=alibaba&right=huawei', { lang: 'en' });
  await expect(app.page.getByText(/^They part at \d+ of 366 points/)).toBeVisible();
});

test('DEM-10 the test vectors of a policy are saved as JSON', async ({ app }) => {
  await app.open('/policies/tencent', { lang: 'en' });
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    app.button('Test vectors as JSON').click(),
  ]);
  const stream = await download.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  const saved = JSON.parse(Buffer.concat(parts).toString()) as { vectors: { rule: string }[] };
  expect(new Set(saved.vectors.map(({ rule }) => rule)).size).toBe(5);
});
