import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDecision } from '../support/record';
import { expect, test } from '../support/test';

// The examples of the kit's README, as they stand there.
test('ALY-G2 on day 27 the last safe moment has passed, and revoking comes first', async ({ app }) => {
  await app.begin('aliyun.issued.day-27', { lang: 'en' });
  const decision = await readDecision(app);
  expect(decision).toMatchObject({ verdict: 'actionRequired', rule: 'ALY-G2', amount: 'CN¥1,500.00' });
  expect(decision.safeUntil).toBe('The last safe moment, Mon 16 Nov, 23:59, has passed');
  expect(decision.deadline).toMatch(/^Until tomorrow, 23:59/);
  expect(decision.steps).toEqual([expect.stringMatching(/^Revoke the certificate/), 'Request the refund']);
});

test('ALY-11 what a row offers, by its labels, and what it says, by its columns', async ({ app }) => {
  await app.open('/aliyun/certificates?search=cas-0001', { scenario: 'aliyun.issued.day-10', lang: 'en' });
  const [row] = await app.rows();
  expect(row).toMatchObject({ State: 'Issued', Amount: 'CN¥1,500.00' });
  expect(await app.operations('cas-0001')).toEqual(['Revoke', 'Refund', 'Details']);
  await app.operate('cas-0001', 'Revoke');
  await expect(app.dialog('Revoke')).toBeVisible();
});

test('ALY-R2 the back office approves on the fifth working day, and the money arrives', async ({ app }) => {
  await app.begin('aliyun.desk.auto', { lang: 'en', fault: 'latency' });
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('Refund under review');
  const fired = await app.advance({ to: '2026-12-01T00:00:00+08:00' });
  expect(fired).toEqual(expect.arrayContaining(['desk.auto', 'refund.arrival']));
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('Refunded');
});

test('DEM-8 the examples of the kit’s document run here as they stand, none over ten lines', () => {
  const document = readFileSync(join(import.meta.dirname, '../support/README.md'), 'utf8');
  const here = readFileSync(import.meta.filename, 'utf8');
  const examples = [...document.matchAll(/```ts\n([^]*?)```/g)].map(([, code = '']) => code);
  expect(examples.length).toBeGreaterThan(2);
  for (const example of examples) {
    expect(here).toContain(example);
    expect(example.trim().split('\n').length).toBeLessThanOrEqual(10);
  }
});
