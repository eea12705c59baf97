import { expect, it } from 'vitest';
import { AlibabaCertificateOperation } from '#contract/alibabaOrders';
import { AliyunOperation } from '#contract/aliyun';
import { TencentOperation } from '#contract/tencent';
import { files, textOf } from './files';

const views = `${textOf('e2e/support/views.ts')}${textOf('e2e/support/kinViews.ts')}`;

/** The last parts of addresses as a console names them, by operation. */
const slugsOf = (name: string): Readonly<Record<string, string>> => {
  const [, body = ''] = /const SLUGS = \{([^}]*)\}/.exec(textOf(name)) ?? [];
  return Object.fromEntries(
    [...body.matchAll(/(\w+): '([\w-]+)'/g)].map(([, key = '', slug = '']) => [key, slug]),
  );
};

it('GEN-12 every page and every dialog with an address is among the views that are measured', () => {
  const alibaba = slugsOf('src/consoles/alibaba/shared.tsx');
  const tencent = slugsOf('src/consoles/tencent/shared.tsx');
  const record = '/[\\w-]+';
  const expected = [
    ...AliyunOperation.options.map((slug) => `/aliyun/certificates${record}/${slug}`),
    ...AlibabaCertificateOperation.options.map(
      (one) => `/alibaba/certificates${record}/(?:${alibaba[one]}|\\$\\{operation\\})`,
    ),
    ...['pca', 'gateway'].map((kind) => `/alibaba/${kind}${record}/${alibaba['reset']}`),
    ...TencentOperation.options.map((one) => `/tencent/certificates${record}/${tencent[one]}`),
    ...['certificates', 'refunds'].flatMap((list) => [`/aliyun/${list}`, `/aliyun/${list}${record}`]),
    `/aliyun/refunds${record}/cancel`,
    `/aliyun/certificates${record}/(?:refund|cancel-refund)`,
    ...['certificates', 'orders', 'refunds'].flatMap((list) => [
      `/alibaba/${list}`,
      `/alibaba/${list}${record}`,
    ]),
    ...['pca', 'gateway', 'pca/orders'].map((list) => `/alibaba/${list}`),
    `/alibaba/(?:pca/)?orders${record}/refund`,
    ...['certificates', 'refunds'].flatMap((list) => [`/tencent/${list}`, `/tencent/${list}${record}`]),
    `/tencent/certificates${record}/refund`,
    '/alipay/transactions',
    `/alipay/transactions${record}`,
    `/alipay/transactions${record}/refund`,
    '/alipay/balance',
    '/alipay/methods',
    '/review',
    `/review${record}`,
    '/messages',
    '/sign-in',
    '/',
    ...['aliyun', 'aliyun/what-if', 'aliyun/sign', 'alipay/source', 'compare', 'lines'].map(
      (page) => `/policies/${page}`,
    ),
  ];
  const missing = expected.filter((path) => !new RegExp(`['\`]${path}(?:[?#&][^'\`]*)?['\`]`).test(views));
  expect(missing).toEqual([]);
});

it('GEN-12 every address that the consoles know is expected above', () => {
  const roots = files
    .filter((name) => /^src\/(?:consoles|desk|app|policies)\/.*\.tsx?$/.test(name))
    .flatMap((name) =>
      [...textOf(name).matchAll(/\b[A-Z_]+ = '(\/[a-z/-]+)'/g)].map(([, path = '']) => path),
    );
  expect(roots.length).toBeGreaterThan(8);
  expect(roots.filter((root) => !views.includes(`'${root}`) && !views.includes(`\`${root}`))).toEqual([]);
});

it('DEM-9 configurations in other folders start the server where the console was built', () => {
  expect(textOf('playwright.config.ts')).toContain('cwd: import.meta.dirname');
  for (const name of ['screens', 'all'])
    expect(textOf(`e2e/tools/${name}.config.ts`)).not.toMatch(/webServer|baseURL/);
});
