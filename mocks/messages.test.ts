import { describe, expect, it } from 'vitest';
import { applyForAliyunRefund, listAliyunCertificates } from '#contract/aliyun';
import { decideReviewItem, listReviewItems } from '#contract/desk';
import { exportState, importState } from '#contract/demoState';
import { countMessages, listMessages, markAllMessages, markMessages, type Message } from '#contract/messages';
import { type CallsOf, openWorld } from './testing/world';

const DAY = 86_400_000;

/** Everything a customer is told, newest first. */
async function told({ call }: CallsOf, language: 'zh-CN' | 'en' = 'en', pageSize = 100): Promise<Message[]> {
  const all: Message[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await call(listMessages, { query: { page, pageSize }, language });
    all.push(...items);
    if (all.length >= total) return all;
  }
}

describe('GEN-15 what a customer is told', () => {
  it('GEN-15 a limit is told 24 hours before it or as soon as it holds, each message once and newest first', async () => {
    const world = await openWorld();
    const all = await told(await world.as('customer'));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    // The same news twice would have two ids, but one thing, moment and wording.
    const news = all.map(({ at, subject, title, text }) => [at, subject.id, title, text].join());
    expect(news.filter((one, nth) => news.indexOf(one) !== nth)).toEqual([]);
    const times = all.map(({ at }) => Date.parse(at));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    const limits = all.flatMap(({ due, at }) => (due ? [Date.parse(due.at) - Date.parse(at)] : []));
    expect(limits.length).toBeGreaterThan(5);
    for (const ahead of limits) {
      expect(ahead).toBeGreaterThanOrEqual(0);
      expect(ahead).toBeLessThanOrEqual(DAY);
    }
    expect(limits.filter((ahead) => ahead === DAY).length).toBeGreaterThan(3);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['safe', 'deadline', 'stage', 'rejected']));
    expect(new Set(all.map(({ provider }) => provider))).toEqual(new Set(['aliyun', 'alibaba', 'tencent']));
  });

  it('GEN-15 GEN-16 a deadline whose last safe moment has passed says so, and what is lost; no message says its title twice', async () => {
    const world = await openWorld({ scenario: 'alibaba.ssl.issued.never-safe' });
    const customer = await world.as('customer');
    await world.move({ advanceTo: '2026-11-27T10:00:00+08:00' });
    const ofOne = async (language: 'zh-CN' | 'en') =>
      (await told(customer, language)).filter(
        ({ kind, subject }) => kind === 'deadline' && subject.id === 'ab-0001',
      );
    expect((await ofOne('zh-CN')).map(({ title }) => title)).toEqual(['即将截止，可能来不及：吊销']);
    expect((await ofOne('zh-CN'))[0]?.text).toMatch(
      /最后稳妥时刻 .+ 已过，现在动手可能来不及，而吊销的证书无法恢复。$/,
    );
    const [said] = await ofOne('en');
    expect(said?.title).toBe('Deadline is near, maybe too late: Revoke');
    expect(said?.text).toMatch(
      /The last safe moment, .+, has passed: begun now, it may end too late, and a revoked certificate cannot be restored\.$/,
    );
    const all = await told(customer);
    expect(
      all.filter(({ kind, title }) => kind === 'deadline' && !title.includes('late')).length,
    ).toBeGreaterThan(5);
    expect(all.filter(({ title, text }) => text.startsWith(title)).map(({ text }) => text)).toEqual([]);
  });

  it('GEN-15 what is kept from one question to the next is what a first look says, on pages of any size', async () => {
    const [world, elsewhere] = await Promise.all([openWorld(), openWorld()]);
    const [customer, desk] = await Promise.all([world.as('customer'), world.as('specialist')]);
    const firstLook = async () => {
      await elsewhere.call(importState, { body: await world.call(exportState) });
      const other = await elsewhere.as('customer');
      return [await told(other), await other.call(countMessages)];
    };
    const asKept = async () => [await told(customer), await customer.call(countMessages)];
    const { items } = await customer.call(listAliyunCertificates, { query: { verdict: 'refundable' } });
    for (const { id } of items.slice(0, 1)) {
      await customer.call(applyForAliyunRefund, {
        params: { id },
        body: { reason: { code: 'notNeeded', text: null }, assistance: null },
      });
      expect(await asKept()).toEqual(await firstLook());
    }
    const [item] = (await desk.call(listReviewItems, { query: { queue: 'refunds' } })).items;
    await desk.call(decideReviewItem, {
      params: { id: item?.id ?? '' },
      body: { decision: 'reject', reason: 'duplicate', explanation: 'twice' },
    });
    expect(await asKept()).toEqual(await firstLook());
    for (let week = 0; week < 2; week += 1) {
      await world.move({
        advanceTo: new Date(Date.parse('2026-11-30T00:00:00Z') + 7 * week * DAY).toISOString(),
      });
      expect(await asKept()).toEqual(await firstLook());
    }
    expect(await told(customer, 'en', 7)).toEqual(await told(customer));
    const [oldest] = (await told(customer)).slice(-1);
    const body = { ids: [oldest?.id ?? ''], read: !oldest?.read };
    const before = await customer.call(countMessages);
    const after = await customer.call(markMessages, { body });
    expect(Math.abs(after.unread - before.unread)).toBe(1);
    expect(await asKept()).toEqual(await firstLook());
  });

  it('GEN-15 a jump of the clock gives what its single days give, each once', async () => {
    const [jumping, walking] = await Promise.all([openWorld(), openWorld()]);
    const [jumper, walker] = await Promise.all([jumping.as('customer'), walking.as('customer')]);
    const before = new Set((await told(jumper)).map(({ id }) => id));
    await jumping.move({ advanceTo: '2026-12-02T10:00:00+08:00' });
    for (let day = 0; day < 10; day += 1) await walking.move({ advanceBy: '1d' });
    const jumped = await told(jumper);
    expect((await told(walker)).map(({ id }) => id)).toEqual(jumped.map(({ id }) => id));
    expect(jumped.filter(({ id }) => !before.has(id)).length).toBeGreaterThan(10);
  });

  it('GEN-15 a refund is told at each stage, a rejection with its reason, and never a contact', async () => {
    const world = await openWorld({ scenario: 'aliyun.unissued.day-6' });
    const [customer, desk] = await Promise.all([world.as('customer'), world.as('specialist')]);
    const phone = '13800001234';
    await customer.call(applyForAliyunRefund, {
      params: { id: 'cas-0001' },
      body: { reason: { code: 'tooSlow', text: null }, assistance: { kind: 'phone', value: phone } },
    });
    const stages = async () =>
      (await told(customer)).filter(
        ({ path, subject }) => path.startsWith('/aliyun/refunds/') && subject.name === 'shop.example.cn',
      );
    expect((await stages()).map(({ title }) => title)).toEqual(['Refund under review']);
    const { items } = await desk.call(listReviewItems, { query: { queue: 'refunds', search: 'cas-0001' } });
    await desk.call(decideReviewItem, {
      params: { id: items[0]?.id ?? '' },
      body: { decision: 'reject', reason: 'duplicate', explanation: 'Asked for twice.' },
    });
    const [rejected] = await stages();
    expect(rejected).toMatchObject({ kind: 'rejected', tone: 'failed', read: false });
    expect(rejected?.text).toContain('Asked for twice.');
    for (const language of ['zh-CN', 'en'] as const)
      expect(JSON.stringify(await told(customer, language))).not.toContain(phone.slice(-4));
  });

  it('GEN-15 what was read stays read, can be unread again, and new ones are new even in the same instant', async () => {
    const world = await openWorld({ scenario: 'aliyun.unissued.day-6' });
    const customer = await world.as('customer');
    const { unread } = await customer.call(countMessages);
    expect(unread).toBeGreaterThan(0);
    const { items } = await customer.call(listMessages, { query: { show: 'unread' } });
    const ids = items.slice(0, 1).map(({ id }) => id);
    expect(await customer.call(markMessages, { body: { ids, read: true } })).toEqual({ unread: unread - 1 });
    expect(await customer.call(markMessages, { body: { ids, read: false } })).toEqual({ unread });
    expect(await customer.call(markAllMessages)).toEqual({ unread: 0 });
    await customer.call(applyForAliyunRefund, {
      params: { id: 'cas-0001' },
      body: { reason: { code: 'notNeeded', text: null }, assistance: null },
    });
    expect(await customer.call(countMessages)).toEqual({ unread: 1 });
    await world.move({ advanceBy: '1h' });
    const { items: still } = await customer.call(listMessages, { query: { show: 'unread' } });
    expect(still.map(({ title }) => title)).toContain('Refund under review');
  });

  it('GEN-10 one customer is told nothing of the other, and marks only what is theirs; other roles have none', async () => {
    const world = await openWorld();
    const [one, other] = await Promise.all([world.as('customer'), world.as('customer-2')]);
    const [ours, theirs] = await Promise.all([told(one), told(other)]);
    const known = new Set(ours.map(({ id }) => id));
    expect(theirs.filter(({ id }) => known.has(id))).toEqual([]);
    const { unread } = await one.call(countMessages);
    await other.call(markMessages, { body: { ids: ours.slice(0, 50).map(({ id }) => id), read: true } });
    expect(await one.call(countMessages)).toEqual({ unread });
    for (const role of ['specialist', 'operator'] as const)
      expect((await (await world.as(role)).refused(listMessages)).status).toBe(403);
  });
});
