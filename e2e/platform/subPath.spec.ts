import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview, type PreviewOptions, type PreviewServer } from 'vite';
import { expect, firstVisit } from '../support/test';

/** Each console and the desk, with the account that may see it. */
const FIRST_PAGES = [
  ['/aliyun/certificates', 'customer', '证书列表'],
  ['/alibaba/orders', 'customer', '订单退款管理'],
  ['/tencent/certificates', 'customer', '我的证书'],
  ['/alipay/transactions', 'operator', '交易'],
  ['/review', 'specialist', '审核台'],
] as const;

interface Deployment {
  /** Address of its root, without the last slash. */
  readonly root: string;
  end(): Promise<void>;
}

/** Builds the console for a path and serves it there. */
async function deploy(base: string, options: PreviewOptions = {}): Promise<Deployment> {
  const outDir = mkdtempSync(join(tmpdir(), 'sub-path-'));
  const given = { base, logLevel: 'error', build: { outDir, emptyOutDir: true } } as const;
  await build(given);
  const server: PreviewServer = await preview({
    ...given,
    preview: { port: 0, host: '127.0.0.1', ...options },
  });
  const [root = ''] = server.resolvedUrls?.local ?? [];
  return {
    root: root.replace(/\/$/, ''),
    async end() {
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}

firstVisit('GEN-5 a build under a sub-path shows every console', async ({ app }) => {
  // It is built first, which takes longer than a test.
  firstVisit.setTimeout(90_000);
  const { root, end } = await deploy('/console/');
  try {
    for (const [path, account, heading] of FIRST_PAGES) {
      await app.page.goto(`${root}${path}?as=${account}&lang=zh-CN`);
      await expect(app.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      await expect(app.page.getByRole('row').nth(1)).toBeVisible();
    }
  } finally {
    await end();
  }
});

firstVisit('GEN-8 two deployments under paths of one origin share nothing', async ({ app }) => {
  firstVisit.setTimeout(120_000);
  const b = await deploy('/b/');
  const a = await deploy('/a/', { proxy: { '/b/': new URL(b.root).origin } });
  const { origin } = new URL(a.root);
  const { page } = app;
  const ofA = `${origin}/a/aliyun/certificates?search=cas-0001`;
  const ofB = `${origin}/b/aliyun/certificates?search=cas-0001`;
  try {
    await page.goto(`${ofA}&scenario=aliyun.refund.under-review&lang=en`);
    await expect(app.row('cas-0001')).toContainText('Refund under review');
    await app.button('Switch to dark').click();
    await expect(app.button('Switch to light')).toBeVisible();
    // In the same tab, and nothing of it is there: neither account, nor language, nor scheme, nor state.
    await page.goto(ofB);
    await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible();
    await expect(app.button('切换到深色')).toBeVisible();
    await page.goto(`${ofB}&scenario=aliyun.unissued.day-6`);
    await expect(app.row('cas-0001')).toContainText('已付款');
    await page.goto(ofA);
    await expect(app.row('cas-0001')).toContainText('Refund under review');
    await expect(app.button('Switch to light')).toBeVisible();
    const kept = await page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
      stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    }));
    expect(kept.databases.toSorted()).toEqual(
      ['/a/', '/b/'].map((base) => `certificate-refund-console.${base}`),
    );
    for (const name of kept.stored) expect(name).toMatch(/^certificate-refund-console\.\/[ab]\/\./);
  } finally {
    await a.end();
    await b.end();
  }
});
