import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { expect, firstVisit } from '../support/test';

/** Each console and the desk, with the account that may see it. */
const FIRST_PAGES = [
  ['/aliyun/certificates', 'customer', '证书列表'],
  ['/alibaba/orders', 'customer', '订单退款管理'],
  ['/tencent/certificates', 'customer', '我的证书'],
  ['/alipay/transactions', 'operator', '交易'],
  ['/review', 'specialist', '审核台'],
] as const;

firstVisit('GEN-5 a build under a sub-path shows every console', async ({ app }) => {
  // It is built first, which takes longer than a test.
  firstVisit.setTimeout(90_000);
  const outDir = mkdtempSync(join(tmpdir(), 'sub-path-'));
  const options = { base: '/console/', logLevel: 'error', build: { outDir, emptyOutDir: true } } as const;
  await build(options);
  const server = await preview({ ...options, preview: { port: 0, host: '127.0.0.1' } });
  try {
    const [root] = server.resolvedUrls?.local ?? [];
    if (root === undefined) throw new Error('the preview has no address');
    for (const [path, account, heading] of FIRST_PAGES) {
      await app.page.goto(`${root.replace(/\/$/, '')}${path}?as=${account}&lang=zh-CN`);
      await expect(app.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      await expect(app.page.getByRole('row').nth(1)).toBeVisible();
    }
  } finally {
    await server.close();
    rmSync(outDir, { recursive: true });
  }
});
