import { DemoControls } from '../support/demo';
import { expect, test } from '../support/test';

test.use({ answeredBy: 'page' });

const CLOCK = '系统时间（UTC+8）';

test('DEM-3 +1 hour and +1 day: the page follows without a reload', async ({ aliyun, app }) => {
  await aliyun.openDetails('unissued.day-5');
  const demo = await new DemoControls(app).open();
  await demo.button('+1 小时').click();
  await expect(app.page.getByTitle(CLOCK)).toHaveText('2026-11-22 11:00 (UTC+8)');
  await expect(demo.happened).toContainText('时钟已到 2026年11月22日 周日 11:00');
  await expect(app.page.getByRole('main')).toContainText('可全额退款，无需人工审核');
  await demo.button('+1 天').click();
  await expect(app.page.getByTitle(CLOCK)).toHaveText('2026-11-23 11:00 (UTC+8)');
  await expect(app.page.getByRole('main')).toContainText('可全额退款，需人工审核');
});

test('DEM-3 to the next event: what was announced is what fires', async ({ app }) => {
  await app.open('/aliyun/refunds/r-0001', { scenario: 'aliyun.refund.settling-slow', as: 'customer' });
  const demo = await new DemoControls(app).open();
  const announced = await demo.bar.getByText(/^下一事件: /).innerText();
  const [, what = ''] = announced.split(' · ');
  await demo.button('下一事件').click();
  await expect(demo.happened).toContainText(/触发 \d+ 个事件/);
  await expect(demo.happened.getByRole('listitem').first()).toContainText(what);
});

test('DEM-3 to a date: every due event on the way is listed in order, once, and has happened', async ({
  app,
}) => {
  await app.open('/aliyun/refunds/r-0001', { scenario: 'aliyun.desk.auto', as: 'customer' });
  const demo = await new DemoControls(app).open();
  await demo.field('前进到（UTC+8）').fill('2026-11-27T09:00');
  await demo.button('前进').click();
  await expect(app.page.getByTitle(CLOCK)).toHaveText('2026-11-27 09:00 (UTC+8)');
  await demo.happened.locator('summary').click();
  const fired = demo.happened.getByRole('listitem');
  await expect(fired.filter({ hasText: /后台自动通过：退款申请，shop\.example\.cn/ })).toHaveCount(1);
  await expect(demo.happened).toContainText(`触发 ${await fired.count()} 个事件`);
  const times = await fired
    .getByRole('time')
    .evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));
  expect(times.length).toBeGreaterThan(1);
  // This record's first, then the rest; each in order.
  const [own, ...rest] = await Promise.all(
    (await demo.happened.getByRole('list').all()).map((list) => list.getByRole('time').count()),
  );
  expect(rest).toHaveLength(1);
  for (const part of [times.slice(0, own), times.slice(own)]) expect(part).toEqual(part.toSorted());
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText('已退款');
});

test('DEM-3 backwards is refused at the field, with what was typed kept', async ({ app }) => {
  await app.open('/', { scenario: 'aliyun.unissued.day-6' });
  const demo = await new DemoControls(app).open();
  const field = demo.field('前进到（UTC+8）');
  await expect(field).toHaveValue('2026-11-22T10:00');
  await field.fill('2026-11-22T09:59');
  await demo.button('前进').click();
  await expect(demo.bar.getByText(/^测试时钟只能向前，现在是 .*10:00/)).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/测试时钟只能向前/);
  await expect(field).toHaveValue('2026-11-22T09:59');
  await expect(field).toBeFocused();
  await field.fill('');
  await demo.button('前进').click();
  await expect(field).toHaveAccessibleDescription('请填写日期和时间');
  await expect(app.page.getByTitle(CLOCK)).toHaveText('2026-11-22 10:00 (UTC+8)');
});

test('DEM-3 frozen, offset: the clock stands, or runs on from where it stood', async ({ app }) => {
  await app.open('/', { scenario: 'aliyun.unissued.day-6' });
  const demo = await new DemoControls(app).open();
  const mode = demo.bar.getByRole('group', { name: '走时方式' });
  await expect(mode.getByRole('button', { name: '冻结', pressed: true })).toBeVisible();
  await mode.getByRole('button', { name: '偏移' }).click();
  await expect(mode.getByRole('button', { name: '偏移', pressed: true })).toBeVisible();
  const now = async () => Date.parse(((await app.api('GET', '/demo/clock')).body as { now: string }).now);
  const before = await now();
  expect(before).toBeGreaterThanOrEqual(Date.parse('2026-11-22T10:00:00+08:00'));
  await expect.poll(now, { intervals: [50] }).toBeGreaterThan(before);
  await mode.getByRole('button', { name: '冻结' }).click();
  await expect(mode.getByRole('button', { name: '冻结', pressed: true })).toBeVisible();
  expect(await now()).toBe(await now());
});

test('DEM-3 moved in one tab, seen in the other', async ({ app }) => {
  await app.open('/', { scenario: 'aliyun.unissued.day-6' });
  const other = await app.newTab('/');
  await app.advance({ by: '1h' });
  await expect(other.page.getByTitle(CLOCK)).toHaveText('2026-11-22 11:00 (UTC+8)');
});

test('GEN-12 what fired is retold when the page speaks another language, each a link to its record', async ({
  app,
}) => {
  await app.open('/aliyun/certificates', { scenario: 'aliyun.desk.auto', as: 'customer' });
  const demo = await new DemoControls(app).open();
  await demo.button('+1 天').click();
  await expect(demo.happened).toContainText(/[\u4e00-\u9fff]/);
  await app.page.getByRole('button', { name: '切换语言：English' }).click();
  await expect(demo.bar).toContainText('Clock');
  await expect(demo.happened).toContainText('The clock stands at');
  // What was sent is shown as it was sent, whatever language the page speaks.
  const said = () =>
    demo.bar.evaluate((bar) => {
      const copy = bar.cloneNode(true) as HTMLElement;
      for (const call of copy.querySelectorAll('li:has(> details)')) call.remove();
      return copy.textContent;
    });
  await expect.poll(said).not.toMatch(/[\u4e00-\u9fff]/);
  await demo.happened.locator('summary').click();
  const first = demo.happened.getByRole('link').first();
  const [, record = ''] = /\/([^/]+)$/.exec((await first.getAttribute('href')) ?? '') ?? [];
  await first.click();
  await expect(app.page).toHaveURL(new RegExp(`/${record}`));
});

test('DEM-3 just before and just after the deadline of the record in sight, and to what is coming by a click', async ({
  aliyun,
  app,
}) => {
  await aliyun.openPanel('issued.day-27');
  const demo = await new DemoControls(app).open();
  await demo.button('截止前一刻').click();
  await expect(app.page.getByTitle(CLOCK)).toHaveText('2026-11-23 23:59 (UTC+8)');
  await expect(aliyun.panel).toContainText('ALY-G2');
  await demo.button('截止后一刻').click();
  await expect(app.page.getByTitle(CLOCK)).toHaveText('2026-11-24 00:00 (UTC+8)');
  await expect(aliyun.panel).toContainText('ALY-R5');
  await expect(demo.happened.getByRole('listitem').first()).toContainText('shop.example.cn');
  const coming = demo.bar.getByRole('list', { name: '即将发生' }).getByRole('button').first();
  const at = await coming.getByRole('time').getAttribute('datetime');
  await coming.click();
  await expect.poll(async () => ((await app.api('GET', '/demo/clock')).body as { now: string }).now).toBe(at);
});
