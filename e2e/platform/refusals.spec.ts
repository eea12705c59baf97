import type { App } from '../support/app';
import { itemOf } from '../support/desk';
import { expect, firstVisit, test } from '../support/test';

test.use({ answeredBy: 'page' });

const HERE = { scenario: 'aliyun.two-customers', as: 'customer' } as const;
const REFUNDS = '/aliyun/certificates/cas-0001/refunds';
const WHOLE = { reason: { code: 'notNeeded', text: null }, assistance: null };

async function openList(app: App): Promise<void> {
  await app.open('/aliyun/certificates?search=cas-0001', HERE);
  await expect(app.row('cas-0001')).toBeVisible();
}

test('GEN-9 unknown and other people’s ids: 404, one like the other', async ({ app }) => {
  await openList(app);
  const [others, unknown] = [
    await app.api('GET', '/aliyun/certificates/cas-0002'),
    await app.api('GET', '/aliyun/certificates/cas-9999'),
  ];
  expect(others.status).toBe(404);
  expect(unknown).toEqual(others);
  expect((await app.api('POST', '/aliyun/certificates/cas-0002/refunds', WHOLE)).status).toBe(404);
});

test('GEN-9 wrong content: 422 with a pointer and a message per field; unknown fields are refused, nothing is written', async ({
  app,
}) => {
  await openList(app);
  const answer = await app.api('POST', REFUNDS, {
    reason: { code: 'blocked', text: null },
    assistance: { kind: 'phone', value: '123' },
  });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/assistance/value' }] } });
  const more = await app.api('POST', REFUNDS, { ...WHOLE, amount: 1 });
  expect(more).toMatchObject({ status: 422, body: { errors: [{ pointer: '/amount' }] } });
  await expect(app.row('cas-0001')).toContainText('已付款');
});

test('GEN-9 unparsable JSON is 400, a step that the state forbids is 409 with the state, both as problem+json', async ({
  app,
}) => {
  await openList(app);
  const answers = await app.page.evaluate(async (path) => {
    const { token } = JSON.parse(sessionStorage.getItem('certificate-refund-console.session') ?? '{}') as {
      token: string;
    };
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const broken = await fetch(`/api/v1${path}`, { method: 'POST', headers, body: '{"reason":' });
    return { status: broken.status, type: broken.headers.get('Content-Type') };
  }, REFUNDS);
  expect(answers.status).toBe(400);
  expect(answers.type).toContain('application/problem+json');
  expect((await app.api('POST', REFUNDS, WHOLE)).status).toBe(201);
  const again = await app.api('POST', REFUNDS, WHOLE);
  expect(again.status).toBe(409);
  expect(again.body).toHaveProperty('state');
});

test('GEN-9 wrong at the field: the message stands there, and what was typed stays', async ({ aliyun }) => {
  await aliyun.openPanel('unissued.day-6');
  await aliyun.askForAssistance('blocked');
  await aliyun.answer('是否需要人工协助', '需要');
  const phone = aliyun.panel.getByRole('textbox', { name: '手机号' });
  await phone.fill('12345 不是号码');
  await aliyun.ok.click();
  await expect(phone).toHaveAttribute('aria-invalid', 'true');
  await expect(phone).toHaveAccessibleDescription(/手机号/);
  await expect(phone).toHaveValue('12345 不是号码');
});

for (const path of ['/no/such/page', '/aliyun/nothing', '/policies-of-nobody']) {
  test(`GEN-9 ${path}: an address nobody has says so, inside the console`, async ({ app }) => {
    await app.open(path, HERE);
    await expect(app.page.getByRole('heading', { level: 1, name: '找不到这个页面' })).toBeVisible();
    await app.link('回到起始页').click();
    await expect(
      app.page.getByRole('heading', { level: 1, name: '提交之前，就知道能退多少。' }),
    ).toBeVisible();
  });
}

test('GEN-9 an item of the desk that is not there says so, beside its queue', async ({ app }) => {
  await app.open('/review/d-9999', { ...HERE, as: 'specialist' });
  await expect(itemOf(app, '找不到这个事项')).toBeVisible();
  await app.link('返回列表').click();
  await expect(itemOf(app, '找不到这个事项')).toHaveCount(0);
  await expect(app.page).not.toHaveURL(/d-9999/);
});

firstVisit(
  'GEN-9 a backend that does not start looks dead: no rows, no empty list, and what to do',
  async ({ app }) => {
    await app.page.route(/\/assets\/browser-.*\.js$/, (route) => route.fulfill({ status: 404 }));
    await app.open('/');
    await expect(app.page.getByText('演示后台未能启动')).toBeVisible();
    await expect(app.button('重新加载')).toBeVisible();
    await expect(app.page.getByRole('alert').filter({ hasText: '未能加载' })).toBeVisible();
    await expect(app.page.getByText(/\d+ 个场景/)).toHaveCount(0);
  },
);

test('GEN-12 copying says so where the browser has no clipboard, or refuses it', async ({ app }) => {
  await app.open('/aliyun/certificates/cas-0001', { scenario: 'aliyun.unissued.day-6' });
  const copy = app.button('复制 cas-0001').first();
  const said = app.page.getByRole('status').filter({ hasText: '无法复制，请手动选取' });
  await expect(copy).toBeVisible();
  for (const kind of ['none', 'refuses'] as const) {
    await app.page.evaluate((which) => {
      // Without a secure context there is none at all; a reload brings it back.
      if (which === 'none') Reflect.deleteProperty(Navigator.prototype, 'clipboard');
      else navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    }, kind);
    await copy.click();
    await expect(said).toBeVisible();
    await app.reload();
  }
});
