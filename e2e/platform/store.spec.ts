import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '../support/app';
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

const IN_MEMORY = /^浏览器不允许本站保存数据：一切只在此页的内存中/;

/** The way from the list to a refund under review, and what is written is read again. */
async function applies(app: App): Promise<void> {
  await app.open('/aliyun/certificates?search=cas-0001', { scenario: 'aliyun.unissued.day-6' });
  await app.row('cas-0001').getByRole('link', { name: '退款', exact: true }).click();
  await app.page.getByRole('radio', { name: '业务自身原因，不再需要' }).check();
  await app.dialog().getByRole('button', { name: '确定' }).click();
  await expect(app.dialog().getByRole('heading', { name: '申请审核中' })).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(app.row('cas-0001')).toContainText('申请审核中');
}

firstVisit.describe('a browser that refuses storage: the console works in memory, and says so', () => {
  firstVisit('GEN-8 opening throws', async ({ app }) => {
    await app.page.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
    await applies(app);
    await expect(app.page.getByText(IN_MEMORY)).toBeVisible();
    await app.button(/^切换语言/).click();
    await expect(app.page.getByText(/^The browser does not let this site keep data/)).toBeVisible();
  });

  firstVisit('GEN-8 there is no storage at all', async ({ app }) => {
    await app.page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    });
    await applies(app);
    await expect(app.page.getByText(IN_MEMORY)).toBeVisible();
  });

  firstVisit('GEN-8 it opens, and refuses to be read', async ({ app }) => {
    await app.page.addInitScript(() => {
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('refused', 'UnknownError');
      };
    });
    await applies(app);
    await expect(app.page.getByText(IN_MEMORY)).toBeVisible();
  });

  firstVisit('GEN-8 opening never ends', async ({ app }) => {
    await app.page.addInitScript(() => {
      // What the console waits five seconds for, it waits half a second for here.
      const sooner = window.setTimeout;
      Object.assign(window, { setTimeout: (work: () => void, ms = 0) => sooner(work, ms / 10) });
      const { open } = indexedDB;
      indexedDB.open = (...given) => {
        const request = open.apply(indexedDB, given);
        request.addEventListener = () => {};
        return request;
      };
    });
    await app.open('/');
    await expect(app.page.getByText(/^另一个标签页占用着本站的数据/)).toBeVisible();
  });
});

firstVisit.describe('a browser that blocks site data altogether', () => {
  firstVisit.use({ serviceWorkers: 'block' });

  firstVisit('GEN-8 the console works for as long as the page lives, and says so', async ({ app }) => {
    await app.page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError');
      };
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get: refuse });
      navigator.locks.request = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    });
    await applies(app);
    await expect(app.page.getByText(IN_MEMORY)).toBeVisible();
    await app.button(/^切换语言/).click();
    await expect(app.button('Language: 中文').or(app.button(/中文/))).toBeVisible();
    await app.button('Switch to dark').click();
    await expect(app.button('Switch to light')).toBeVisible();
  });
});

firstVisit('GEN-8 choices alone are refused: said, and the data are kept', async ({ app }) => {
  await app.page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await applies(app);
  await expect(app.page.getByText(/^浏览器不保存选择/)).toBeVisible();
  await app.reload();
  await app.button(/^示例客户 A/).click();
  await expect(app.row('cas-0001')).toContainText('申请审核中');
});

firstVisit(
  'GEN-8 without channels and locks everything is kept, and it is said that tabs do not tell',
  async ({ app }) => {
    await app.page.context().addInitScript(() => {
      Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
      Object.defineProperty(navigator, 'locks', { value: undefined });
    });
    await applies(app);
    await expect(app.page.getByText(/^浏览器不让标签页互相通知/)).toBeVisible();
    const other = await app.newTab('/aliyun/certificates?search=cas-0001', { as: 'customer' });
    await expect(other.row('cas-0001')).toContainText('申请审核中');
  },
);

firstVisit('GEN-8 a lock that is refused stops nobody', async ({ app }) => {
  await app.page.addInitScript(() => {
    navigator.locks.request = () => Promise.reject(new DOMException('refused', 'SecurityError'));
  });
  await applies(app);
});

firstVisit('GEN-8 a tab that sleeps with the lock in its hand stops nobody', async ({ app }) => {
  // Each write waits for it in vain; a tenth of the time shows as much.
  await app.page.addInitScript(() => {
    const { timeout } = AbortSignal;
    AbortSignal.timeout = (ms) => timeout.call(AbortSignal, ms / 10);
  });
  const sleeper = await app.page.context().newPage();
  await sleeper.goto('/favicon.svg');
  await sleeper.evaluate(
    (name) => void navigator.locks.request(name, () => new Promise(() => undefined)),
    STORE,
  );
  await applies(app);
});

firstVisit(
  'GEN-8 a storage that is full: said where it was met, nothing half kept, and it can be tried again',
  async ({ app }) => {
    await app.page.addInitScript(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function full(...given) {
        // Some of it still fits.
        if ('storageIsFull' in window && this.name === 'meta')
          throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, given);
      };
    });
    await app.open('/aliyun/certificates?search=cas-0001', { scenario: 'aliyun.unissued.day-6' });
    await app.row('cas-0001').getByRole('link', { name: '退款', exact: true }).click();
    await app.page.getByRole('radio', { name: '业务自身原因，不再需要' }).check();
    await app.page.evaluate(() => Object.assign(window, { storageIsFull: true }));
    await app.dialog().getByRole('button', { name: '确定' }).click();
    await expect(app.dialog().getByText(/存储空间已满/)).toHaveText(/^浏览器的存储空间已满，未做任何更改。/);
    await app.reload();
    await expect(app.dialog().getByRole('heading', { name: /可全额退款/ })).toBeVisible();
    await app.page.getByRole('radio', { name: '业务自身原因，不再需要' }).check();
    await app.dialog().getByRole('button', { name: '确定' }).click();
    await expect(app.dialog().getByRole('heading', { name: '申请审核中' })).toBeVisible();
  },
);

/** Opens the stored data as another page of the same site would, and keeps them open; `version` of the layout. */
const holdOpen = ({ name, version }: { name: string; version: number }) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('upgradeneeded', () => {
      if (version > 1) return;
      const records = request.result.createObjectStore('records', { keyPath: ['c', 'id'] });
      records.createIndex('rev', 'rev');
      request.result.createObjectStore('meta');
    });
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error(name)));
  });

firstVisit(
  'GEN-8 another tab holds an older layout open: memory, and which tabs to close',
  async ({ app }) => {
    const holder = await app.page.context().newPage();
    await holder.goto('/favicon.svg');
    await holder.evaluate(holdOpen, { name: STORE, version: 1 });
    await app.open('/aliyun/certificates', { as: 'customer' });
    await expect(
      app.page.getByText(/^另一个标签页占用着本站的数据.*请关闭此控制台的其他标签页/),
    ).toBeVisible();
    await expect(app.page.getByRole('row').nth(1)).toBeVisible();
    await holder.close();
    await app.reload();
    await expect(app.page.getByText(/^另一个标签页占用着/)).toHaveCount(0);
  },
);

firstVisit('GEN-8 data of a newer version are left alone: memory, and said', async ({ app }) => {
  const newer = await app.page.context().newPage();
  await newer.goto('/favicon.svg');
  await newer.evaluate(holdOpen, { name: STORE, version: 9 });
  await newer.close();
  await applies(app);
  await expect(app.page.getByText(/^浏览器中保存着此控制台更新版本的数据/)).toBeVisible();
});

firstVisit(
  'GEN-8 in a frame of another site the console works, and says that its data stand apart',
  async ({ app, baseURL }) => {
    const other = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(`<iframe src="${baseURL}/aliyun/certificates?as=customer" width="1200" height="800">`);
    });
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    await app.page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
    const frame = app.page.frameLocator('iframe');
    await expect(frame.getByText(/^此控制台嵌在其他网站的页面中/)).toBeVisible();
    await expect(frame.getByRole('row').nth(1)).toBeVisible();
    other.close();
  },
);

/** A host of the console that also shows it in a frame without an origin of its own; `readable`: to which it lets its files be read. */
async function sandboxing(
  baseURL: string | undefined,
  readable: boolean,
  allowed = 'allow-scripts allow-popups',
) {
  const src = '/aliyun/certificates?scenario=aliyun.unissued.day-5&as=customer&lang=zh-CN';
  const host = createServer((request, response) => {
    void (async () => {
      if (request.url === '/outside') {
        response.setHeader('Content-Type', 'text/html');
        response.end(`<iframe sandbox="${allowed}" src="${src}" width="1200" height="800"></iframe>`);
        return;
      }
      const file = await fetch(`${baseURL}${request.url}`, { headers: { Accept: 'text/html,*/*' } });
      response.setHeader('Content-Type', file.headers.get('Content-Type') ?? '');
      if (readable) response.setHeader('Access-Control-Allow-Origin', '*');
      response.end(Buffer.from(await file.arrayBuffer()));
    })();
  });
  await new Promise<void>((resolve) => {
    host.listen(0, '127.0.0.1', resolve);
  });
  return { host, outside: `http://127.0.0.1:${(host.address() as AddressInfo).port}/outside` };
}

for (const [allowed, what] of [
  ['allow-scripts allow-forms', 'in a sandboxed frame storage, worker and locks all refuse'],
  ['allow-scripts', 'where it lets no form be sent either'],
] as const)
  firstVisit(`GEN-8 ${what}: a refund is walked in memory, and it is said`, async ({ app, baseURL }) => {
    const { host, outside } = await sandboxing(baseURL, true, allowed);
    await app.page.goto(outside);
    const frame = app.page.frameLocator('iframe');
    await expect(frame.getByText(IN_MEMORY)).toBeVisible();
    const row = frame.getByRole('row').filter({ hasText: 'cas-0001' });
    await row.getByRole('link', { name: '退款', exact: true }).click();
    await frame.getByRole('radio', { name: '业务自身原因，不再需要' }).check();
    await frame.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await expect(frame.getByRole('dialog').getByRole('heading', { name: '已退款' })).toBeVisible();
    host.close();
  });

firstVisit(
  'GEN-8 in a sandboxed frame whose host does not let its files be read: said, with the way out',
  async ({ app, baseURL }) => {
    const { host, outside } = await sandboxing(baseURL, false);
    await app.page.goto(outside);
    const frame = app.page.frameLocator('iframe');
    await expect(frame.getByRole('alert')).toContainText('沙盒框架');
    await expect(frame.getByRole('link', { name: '在单独的标签页中打开' })).toHaveAttribute(
      'target',
      '_blank',
    );
    host.close();
  },
);

firstVisit('GEN-7 a page that is left while the worker is looked after reports nothing', async ({ app }) => {
  await app.open('/');
  const errors: string[] = [];
  app.page.on('pageerror', (error) => errors.push(String(error)));
  await app.page.addInitScript(() => {
    ServiceWorkerRegistration.prototype.update = () =>
      Promise.reject(new TypeError('Failed to update a ServiceWorker: the page is gone'));
  });
  await app.reload();
  await app.reload();
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(errors).toEqual([]);
});
