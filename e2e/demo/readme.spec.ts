import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/test';

// The README's example, as it stands there but for the title.
test('DEM-8 the example of the README: bought five days ago, the money comes back at once', async ({
  app,
}) => {
  await app.open('/aliyun/certificates/cas-0001/refund', { scenario: 'aliyun.unissued.day-5', lang: 'en' });
  await app.page.getByRole('radio', { name: 'Business reasons, no longer needed' }).check();
  await app.page.getByRole('button', { name: 'OK' }).click();
  await expect(app.page.getByRole('heading', { name: 'Refunded' })).toBeVisible();
  await app.open('/aliyun/certificates?search=cas-0001');
  await expect(app.row('shop.example.cn')).toContainText('Refunded');
});

test('DEM-8 the README shows the example that runs here, in ten lines', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const [, example = ''] = /```ts\n([^]*?)```/.exec(readme) ?? [];
  const lines = example.trim().split('\n');
  expect(lines.length).toBeLessThanOrEqual(10);
  const body = lines.filter((line) => line.startsWith('  '));
  expect(body.length).toBeGreaterThan(3);
  expect(readFileSync(import.meta.filename, 'utf8')).toContain(body.join('\n'));
});
