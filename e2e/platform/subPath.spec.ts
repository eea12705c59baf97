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

/** Builds the console for a path and serves it there; a build takes longer than most tests. */
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

/** Two deployments under one origin, for both tests; a build takes longer than either. */
const visit = firstVisit.extend<object, { readonly deployed: { readonly a: string; readonly b: string } }>({
  deployed: [
    // oxlint-disable-next-line eslint/no-empty-pattern -- the runner reads the names of what it needs from here
    async ({}, provide) => {
      const b = await deploy('/b/');
      const a = await deploy('/a/', { proxy: { '/b/': new URL(b.root).origin } });
      await provide({ a: a.root, b: `${new URL(a.root).origin}/b` });
      await a.end();
      await b.end();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

// Both in one worker, so that it is built once.
visit.describe.configure({ mode: 'default' });

visit('GEN-5 a build under a sub-path shows every console', async ({ app, deployed }) => {
  for (const [path, account, heading] of FIRST_PAGES) {
    await app.page.goto(`${deployed.a}${path}?as=${account}&lang=zh-CN`);
    await expect(app.page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(app.page.getByRole('row').nth(1)).toBeVisible();
  }
});

visit('GEN-8 two deployments under paths of one origin share nothing', async ({ app, deployed }) => {
  const { page } = app;
  const ofA = `${deployed.a}/aliyun/certificates?search=cas-0001`;
  const ofB = `${deployed.b}/aliyun/certificates?search=cas-0001`;
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
});
