import { DemoControls } from '../support/demo';
import { expect, firstVisit, test } from '../support/test';

const STORE = 'certificate-refund-console';

test('GEN-8 data of an older version is replaced, with a notice once; the console works', async ({ app }) => {
  await app.open('/aliyun/certificates', { scenario: 'aliyun.unissued.day-6', as: 'customer' });
  await expect(app.row('cas-0001')).toBeVisible();
  await app.page.evaluate(async (name) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error(name)));
      });
    const db = await done(indexedDB.open(name));
    const meta = db.transaction('meta', 'readwrite').objectStore('meta');
    const head = (await done(meta.get('head'))) as object;
    await done(meta.put({ ...head, schema: 0 }, 'head'));
    db.close();
  }, STORE);
  await app.reload();
  const { bar } = new DemoControls(app);
  const notice = bar.getByRole('status').filter({ has: app.button('知道了') });
  await expect(notice).toBeVisible();
  // Sessions were replaced, too: one signs in, and is back.
  await app.button(/^示例客户 A/).click();
  await expect(app.page).toHaveURL(/\/aliyun\/certificates$/);
  await expect(app.page.getByRole('row')).not.toHaveCount(0);
  await expect(bar).toContainText('初始数据');
  await app.button('知道了').click();
  await expect(notice).toHaveCount(0);
  await app.reload();
  await expect(bar).toContainText('初始数据');
  await expect(notice).toHaveCount(0);
});

firstVisit(
  'GEN-8 a browser that refuses storage: the console works for as long as the page lives',
  async ({ app }) => {
    await app.page.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
    await app.open('/aliyun/certificates?search=cas-0001', { scenario: 'aliyun.unissued.day-6' });
    await app.row('cas-0001').getByRole('link', { name: '退款', exact: true }).click();
    await app.page.getByRole('radio', { name: '业务自身原因，不再需要' }).check();
    await app.dialog().getByRole('button', { name: '确定' }).click();
    await expect(app.dialog().getByRole('heading', { name: '申请审核中' })).toBeVisible();
  },
);
