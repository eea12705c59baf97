import { describe, expect, it } from 'vitest';
import { readAliyunCertificate } from '#contract/aliyun';
import { readAlibabaOrder } from '#contract/alibabaOrders';
import { moveClock, readClock } from '#contract/demo';
import { readAhead } from '#contract/demoState';
import { refundPayment } from '#contract/rail';
import { assemble } from '../assemble';
import { instantOf, isoOf } from '../platform/calendar';
import { Transaction } from '../platform/transaction';
import { providers } from '../providers';
import { demos } from '../providers/demos';
import { explorer } from '../providers/explored';
import { openWorld } from '../testing/world';
import { move } from './clock';
import { load } from './scenarios';

const whole = assemble(providers);
const alone = demos.map((one) => ({ ...one, seed: () => undefined }));

describe('DEM-3 to the edges', () => {
  it.each([
    ['aliyun.unissued.day-5', 'cas-0001', 'ALY-R1', 'ALY-R2'],
    ['aliyun.issued.day-27', 'cas-0001', 'ALY-G2', 'ALY-R5'],
    ['alibaba.multi.issued', 'ab-0001', 'ABC-R7', 'ABC-R2'],
  ] as const)(
    'DEM-3 %s: just before the deadline its rule holds, just after it another, a millisecond apart',
    async (scenario, record, holds, then) => {
      const world = await openWorld({ scenario });
      const customer = await world.as('customer');
      const rule = async () =>
        record.startsWith('cas')
          ? (await customer.call(readAliyunCertificate, { params: { id: record } })).rule
          : (await customer.call(readAlibabaOrder, { params: { id: record } })).rule;
      const now = async () => Date.parse((await world.call(readClock)).now);
      const { next } = await world.call(readAhead, { query: { record } });
      await world.call(moveClock, { body: { advanceToNext: 'deadline', side: 'before', record } });
      const before = await now();
      expect(before).toBe(Date.parse(next.deadline ?? ''));
      expect(await rule()).toBe(holds);
      await world.call(moveClock, { body: { advanceToNext: 'deadline', side: 'after', record } });
      expect((await now()) - before).toBe(1);
      expect(await rule()).toBe(then);
    },
  );

  it('DEM-3 what lies ahead is asked again and again, and follows each write: refunded by the merchant, an order has no deadline more', async () => {
    const world = await openWorld({ scenario: 'alibaba.order.unused' });
    const [customer, operator] = [await world.as('customer'), await world.as('operator')];
    const { amount } = await customer.call(readAlibabaOrder, { params: { id: 'ab-0001' } });
    const ahead = async () => (await world.call(readAhead, { query: { record: 'ab-0001' } })).own;
    const before = await ahead();
    expect(before.map(({ what }) => what)).toContain('deadline');
    expect(await ahead()).toEqual(before);
    const refundAmount = { currency: amount.currency, value: String(amount.minor) };
    const body = { refundRequestId: 'm-1', paymentId: 'pay-alibaba-ab-0001', refundAmount };
    // By another door than the order's own: nothing of the order itself is written.
    expect((await operator.call(refundPayment, { body })).result.resultCode).toBe('SUCCESS');
    expect((await ahead()).map(({ what }) => what)).not.toContain('deadline');
  });

  it('DEM-3 what the rail tells of a refund leads to its payment, whatever a merchant called it', async () => {
    const world = await openWorld({ scenario: 'alibaba.order.unused' });
    const [customer, operator] = [await world.as('customer'), await world.as('operator')];
    const { amount } = await customer.call(readAlibabaOrder, { params: { id: 'ab-0001' } });
    const asked = ['m-1', 'r-7', 'r-7-1-1', 'd-7'];
    for (const refundRequestId of asked) {
      const refundAmount = { currency: amount.currency, value: '1' };
      const refundNotifyUrl = 'https://shop.example/refunds';
      const body = { refundRequestId, paymentId: 'pay-alibaba-ab-0001', refundAmount, refundNotifyUrl };
      expect((await operator.call(refundPayment, { body })).result.resultCode).toBe('SUCCESS');
    }
    const told = (await world.move({ advanceBy: '1h' })).filter(({ kind }) => kind === 'rail.notify');
    // Told again until somebody answers; the first ones come first.
    const first = told.slice(0, asked.length).map(({ record }) => record);
    expect(first).toEqual(asked.map(() => 'pay-alibaba-ab-0001'));
  });

  it('DEM-3 the last safe moment: to its last millisecond, then one further; without a record to the next of all', async () => {
    const world = await openWorld({ scenario: 'aliyun.issued.day-10' });
    const customer = await world.as('customer');
    const { safeUntil } = await customer.call(readAliyunCertificate, { params: { id: 'cas-0001' } });
    const { own } = await world.call(readAhead, { query: { record: 'cas-0001' } });
    expect(own.map(({ what, at }) => [what, at])).toContainEqual(['safe', safeUntil]);
    const move = async (side: 'before' | 'after', record?: string) =>
      (await world.call(moveClock, { body: { advanceToNext: 'safe', side, ...(record && { record }) } }))
        .clock.now;
    const soonest = await move('before');
    expect(Date.parse(soonest)).toBeLessThan(Date.parse(safeUntil ?? ''));
    expect(await move('before', 'cas-0001')).toBe(safeUntil);
    expect(Date.parse(await move('after', 'cas-0001'))).toBe(Date.parse(safeUntil ?? '') + 1);
  });

  it('DEM-3 a year from the seeded state: every due event once, in order, each with its record, within a second of work', async () => {
    const world = await openWorld();
    const before = process.cpuUsage();
    const fired = await world.advanceTo('2027-11-22T10:00:00+08:00');
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(1_000);
    const times = fired.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    const said = fired.map(({ at, kind, text, record }) => [at, kind, text, record].join());
    expect(new Set(said).size).toBe(said.length);
    expect(fired.length).toBeGreaterThan(100);
  });

  it('DEM-3 in every scenario of a record with a deadline: the button lands on its last millisecond, and the next one on another rule', () => {
    const seen: string[] = [];
    for (const { id: provider, scenarios } of alone)
      for (const scenario of scenarios) {
        const record = scenario.record.id ?? undefined;
        const tx = new Transaction(new Map(), 0);
        load(alone, whole, tx, scenario);
        const policy = explorer.explored.find(({ id }) => id === provider);
        const asked = () => policy?.records(tx).find(({ id }) => id === record);
        const decided = () => {
          const now = asked();
          return now && policy?.decide(now, now.way, 'en');
        };
        const before = decided();
        if (record === undefined || !before?.deadline || instantOf(before.deadline) <= tx.now) continue;
        move(whole, tx, { advanceToNext: 'deadline', side: 'before', record }, 'en');
        expect(isoOf(tx.now), scenario.id).toBe(before.deadline);
        const last = decided();
        // What happened on the way may have moved it, or ended it.
        if (last?.deadline !== before.deadline) continue;
        move(whole, tx, { advanceToNext: 'deadline', side: 'after', record }, 'en');
        expect(tx.now, scenario.id).toBe(instantOf(before.deadline) + 1);
        expect(decided()?.rule, scenario.id).not.toBe(last.rule);
        seen.push(scenario.id);
      }
    expect(seen.length).toBeGreaterThan(40);
  });

  it('DEM-3 GEN-16 in a scenario of every kind of record with a last safe moment: the button lands on its last millisecond, and the next one a millisecond past it', () => {
    const seen = new Map<string, string>();
    for (const { id: provider, scenarios } of alone)
      for (const scenario of scenarios) {
        const record = scenario.record.id ?? undefined;
        const policy = explorer.explored.find(({ id }) => id === provider);
        const tx = new Transaction(new Map(), 0);
        load(alone, whole, tx, scenario);
        const decided = () => {
          const now = policy?.records(tx).find(({ id }) => id === record);
          return now && policy?.decide(now, now.way, 'en');
        };
        const before = decided();
        const due = before?.safeUntil ?? null;
        // The deadline itself is looked at above; each rule of a provider once.
        const kind = `${provider} ${before?.rule}`;
        if (record === undefined || due === null || due === before?.deadline || seen.has(kind)) continue;
        if (instantOf(due) <= tx.now) continue;
        move(whole, tx, { advanceToNext: 'safe', side: 'before', record }, 'en');
        expect(isoOf(tx.now), scenario.id).toBe(due);
        const last = decided();
        if (last?.safeUntil !== due) continue;
        expect(last.rule, scenario.id).toBe(before?.rule);
        move(whole, tx, { advanceToNext: 'safe', side: 'after', record }, 'en');
        expect(tx.now, scenario.id).toBe(instantOf(due) + 1);
        // It is still taken, and still the same moment that has passed.
        expect(decided(), scenario.id).toMatchObject({ rule: last.rule, safeUntil: due });
        seen.set(kind, scenario.id);
      }
    expect([...seen.keys()].toSorted()).toEqual(['alibaba ABC-R7', 'aliyun ALY-G2', 'aliyun ALY-R2']);
  });
});
