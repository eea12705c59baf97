import { describe, expect, it } from 'vitest';
import {
  applyForAliyunRefund,
  readAliyunCertificate,
  readAliyunRefund,
  submitAliyunApplication,
} from '#contract/aliyun';
import {
  changeSettings,
  dismissNotice,
  listScenarios,
  loadScenario,
  moveClock,
  readClock,
  readDemo,
  resetDemo,
} from '#contract/demo';
import { closeSession } from '#contract/session';
import { instantOf } from '../platform/calendar';
import { EVENTS } from '../platform/clock';
import { memory } from '../platform/persistence';
import { openWorld } from '../testing/world';

const DAY_5 = 'aliyun.unissued.day-5';
const AUTO = 'aliyun.desk.auto';
const certificate = { id: 'cas-0001' };
const request = { reason: { code: 'notNeeded', text: null }, assistance: null } as const;
const START = '2026-11-22T10:00:00.000+08:00';

describe('DEM-2 scenarios and links', () => {
  it('DEM-2 replaces the state, sets the clock and says what to look at', async () => {
    const world = await openWorld({ scenario: 'aliyun.review-across.2027' });
    const { scenario, demo } = await world.call(loadScenario, { body: { id: DAY_5 } });
    expect(scenario).toMatchObject({
      id: DAY_5,
      provider: 'aliyun',
      as: 'customer',
      now: '2026-11-22T10:00:00+08:00',
      record: { id: 'cas-0001', path: '/aliyun/certificates/cas-0001/refund' },
    });
    expect(scenario.lines[0]).toBe('ALY-R1');
    expect(demo).toMatchObject({
      clock: { mode: 'frozen', now: START },
      scenario: DAY_5,
      touched: false,
      notice: null,
    });
  });

  it('DEM-2 answers 404 to a scenario that does not exist, and changes nothing', async () => {
    const world = await openWorld({ scenario: DAY_5 });
    expect(await world.refused(loadScenario, { body: { id: 'aliyun.nowhere' } })).toMatchObject({
      status: 404,
      detail: expect.stringContaining('aliyun.nowhere'),
    });
    expect(await world.call(readDemo)).toMatchObject({ scenario: DAY_5 });
  });

  it('DEM-2 with a later time lets everything happen up to it, as moving the clock would', async () => {
    const later = '2026-12-02T00:00:00+08:00';
    const [loaded, moved] = [
      await openWorld({ scenario: AUTO, at: later }),
      await openWorld({ scenario: AUTO }),
    ];
    await moved.advanceTo(later);
    for (const world of [loaded, moved]) {
      const customer = await world.as('customer');
      expect(await customer.call(readAliyunRefund, { params: { id: 'r-0001' } })).toMatchObject({
        stage: 'refunded',
      });
    }
    expect((await loaded.call(readClock)).now).toBe((await moved.call(readClock)).now);
    const events = [loaded, moved].map((world) =>
      world.look((reader) => reader.all(EVENTS).map(({ id, at }) => [id, at])),
    );
    expect(await events[0]).toEqual(await events[1]);
  });

  it('DEM-2 with an earlier time begins there, back to the last thing that happened in the scenario', async () => {
    const world = await openWorld();
    const bought = '2026-11-17T09:00:00+08:00';
    const { demo } = await world.call(loadScenario, { body: { id: DAY_5, now: bought } });
    expect(demo.clock.now).toBe('2026-11-17T09:00:00.000+08:00');
    const customer = await world.as('customer');
    expect(await customer.call(readAliyunCertificate, { params: certificate })).toMatchObject({
      rule: 'ALY-R1',
    });
    // The rest of the state stands at that time, too: nothing of it lies ahead.
    for (const path of ['/aliyun/certificates?pageSize=100', '/aliyun/refunds'])
      expect((await customer.raw('GET', path)).status).toBe(200);
    for (const now of ['2026-11-17T08:59:59.999+08:00', '2001-01-01T00:00:00Z']) {
      expect(await world.refused(loadScenario, { body: { id: DAY_5, now } })).toMatchObject({
        status: 422,
        errors: [
          {
            pointer: '/now',
            code: 'beforeScenario',
            message: expect.stringContaining('17 Nov 2026, 09:00'),
          },
        ],
      });
    }
  });

  it('DEM-2 refuses to begin beyond the end of the clock', async () => {
    const world = await openWorld();
    expect(
      await world.refused(loadScenario, { body: { id: DAY_5, now: '9999-12-31T23:59:59.999Z' } }),
    ).toMatchObject({
      status: 422,
      errors: [{ pointer: '/now', code: 'tooFar' }],
    });
  });

  it('DEM-2 says when something was changed by hand, and not for what a link itself carries', async () => {
    const world = await openWorld({ scenario: DAY_5 });
    const touched = async () => (await world.call(readDemo)).touched;
    const customer = await world.as('customer');
    await world.advanceTo('2026-11-22T12:00:00+08:00');
    await world.call(changeSettings, { body: { fault: 'latency' } });
    await world.call(changeSettings, { body: { fault: 'none', review: 'auto' } });
    await (await world.as('customer-2')).call(closeSession);
    expect(await touched()).toBe(false);
    await customer.call(applyForAliyunRefund, { params: certificate, body: request });
    expect(await touched()).toBe(true);
    await world.call(loadScenario, { body: { id: DAY_5 } });
    expect(await touched()).toBe(false);
    await world.call(changeSettings, { body: { channel: 'slow' } });
    expect(await touched()).toBe(false);
  });
});

describe('DEM-1 the list of scenarios', () => {
  it('DEM-1 names title, sentence, lines and record in both languages, and every line it mentions', async () => {
    const world = await openWorld();
    const [en, zh] = [
      await world.call(listScenarios),
      await world.call(listScenarios, { language: 'zh-CN' }),
    ];
    expect(zh.items.map(({ id }) => id)).toEqual(en.items.map(({ id }) => id));
    expect(zh.items.map(({ title }) => title)).not.toEqual(en.items.map(({ title }) => title));
    const chinese = en.items.filter(({ title, shows }) => /\p{Script=Han}/u.test(`${title} ${shows}`));
    expect(chinese.map(({ id }) => id)).toEqual([]);
    const known = new Set(en.lines.map(({ id }) => id));
    expect(en.items.flatMap(({ lines }) => lines).filter((id) => !known.has(id))).toEqual([]);
    expect(known.size).toBe(en.lines.length);
    for (const prefix of ['ALY', 'GEN', 'REV', 'DEM'])
      expect(en.lines.some(({ id }) => id.startsWith(`${prefix}-`))).toBe(true);
  });
});

describe('DEM-3 the test clock', () => {
  it('DEM-3 moves by an hour, by a day and to an instant, to the millisecond', async () => {
    const world = await openWorld();
    const now = async () => (await world.call(readClock)).now;
    expect(await now()).toBe(START);
    await world.move({ advanceBy: '1h' });
    expect(await now()).toBe('2026-11-22T11:00:00.000+08:00');
    await world.move({ advanceBy: '1d' });
    expect(await now()).toBe('2026-11-23T11:00:00.000+08:00');
    await world.advanceTo('2026-11-24T03:00:00.001Z');
    expect(await now()).toBe('2026-11-24T11:00:00.001+08:00');
  });

  it('DEM-3 refuses to go back, or beyond its end, and stays where it was', async () => {
    const world = await openWorld();
    expect(
      await world.refused(moveClock, { body: { advanceTo: '2026-11-22T09:59:59.999+08:00' } }),
    ).toMatchObject({
      status: 422,
      errors: [
        {
          pointer: '/advanceTo',
          code: 'clockBackwards',
          message: expect.stringContaining('22 Nov 2026, 10:00'),
        },
      ],
    });
    expect(await world.refused(moveClock, { body: { advanceTo: '9999-12-31T23:59:59Z' } })).toMatchObject({
      status: 422,
      errors: [{ pointer: '/advanceTo', code: 'tooFar' }],
    });
    expect(
      await world.raw('POST', '/demo/clock', { body: { advanceTo: START, advanceBy: '1h' } }),
    ).toMatchObject({ status: 422 });
    expect((await world.call(readClock)).now).toBe(START);
    expect(await world.advanceTo(START)).toEqual([]);
  });

  it('DEM-3 goes from event to event and announces each before', async () => {
    const world = await openWorld();
    for (let n = 0; n < 25; n += 1) {
      const before = await world.call(readClock);
      const fired = await world.move({ advanceToNext: 'event' });
      expect((await world.call(readClock)).now).toBe(before.nextEvent?.at);
      expect(fired[0]).toEqual(before.nextEvent);
      expect(fired.every(({ at }) => at === before.nextEvent?.at)).toBe(true);
    }
  });

  it('DEM-3 switches mode without ever jumping back', async () => {
    let wall = instantOf('2026-11-22T09:00:00+08:00');
    const world = await openWorld({ wallClock: () => wall });
    expect(await world.refused(moveClock, { body: { mode: 'real' } })).toMatchObject({
      status: 409,
      code: 'clockBackwards',
      state: 'frozen',
    });
    const now = async () => (await world.call(readClock)).now;
    await world.move({ mode: 'offset' });
    wall += 60_000;
    expect(await now()).toBe('2026-11-22T10:01:00.000+08:00');
    await world.move({ advanceBy: '1h' });
    wall += 60_000;
    expect(await now()).toBe('2026-11-22T11:02:00.000+08:00');
    await world.move({ mode: 'frozen' });
    wall += 30 * 3_600_000;
    expect(await now()).toBe('2026-11-22T11:02:00.000+08:00');
    const fired = await world.move({ mode: 'real' });
    expect(await now()).toBe('2026-11-23T15:02:00.000+08:00');
    expect(fired.length).toBeGreaterThan(0);
    await world.move({ advanceBy: '1h' });
    expect(await world.call(readClock)).toMatchObject({
      mode: 'offset',
      now: '2026-11-23T16:02:00.000+08:00',
    });
  });

  it('DEM-3 resets to the seeded state, switches included', async () => {
    const world = await openWorld();
    const before = await world.call(readDemo);
    await world.call(changeSettings, { body: { review: 'manual', channel: 'fails', fault: 'latency' } });
    await world.move({ advanceBy: '1d' });
    expect(await world.call(resetDemo)).toEqual(before);
    expect(await world.call(readDemo)).toEqual(before);
  });

  it('DEM-3 tells that data of another version was replaced, until somebody has read it', async () => {
    const persistence = memory();
    await persistence.commit(undefined, { revision: 3, epoch: 1, schema: 0 }, [], false);
    const world = await openWorld({ persistence });
    expect((await world.call(readDemo)).notice).toContain('another version');
    await world.call(dismissNotice);
    expect((await world.call(readDemo)).notice).toBeNull();
    expect((await (await openWorld()).call(readDemo)).notice).toBeNull();
  });
});

describe('DEM-5 faults', () => {
  it('DEM-5 fails reads until switched off, and never the demo itself', async () => {
    const world = await openWorld();
    const customer = await world.as('customer');
    await world.call(changeSettings, { body: { fault: 'read-error' } });
    for (let n = 0; n < 2; n += 1)
      expect((await customer.raw('GET', '/aliyun/certificates')).status).toBe(503);
    await world.call(changeSettings, { body: { fault: 'none' } });
    expect((await customer.raw('GET', '/aliyun/certificates')).status).toBe(200);
  });
});

describe('GEN-7 time passing', () => {
  it('GEN-7 fires each event once and in order, in one jump as in many steps', async () => {
    const [jump, steps] = [await openWorld(), await openWorld()];
    const once = await jump.advanceTo('2027-01-01T00:00:00+08:00');
    const many = [];
    for (let day = 0; day < 39; day += 1) many.push(...(await steps.move({ advanceBy: '1d' })));
    many.push(...(await steps.advanceTo('2027-01-01T00:00:00+08:00')));
    expect(many).toEqual(once);
    const times = once.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    expect(once.map(({ kind }) => kind)).toContain('desk.auto');
    expect(once.map(({ kind }) => kind)).toContain('aliyun.window');
    expect(await jump.advanceTo('2027-01-01T00:00:00+08:00')).toEqual([]);
  });

  it('GEN-7 tells a window closing when it closes, and not for what was refunded before', async () => {
    const world = await openWorld({ scenario: DAY_5 });
    const aboutShop = (fired: readonly { text: string }[]) =>
      fired.filter(({ text }) => text.includes('shop.example.cn'));
    const customer = await world.as('customer');
    expect(aboutShop(await world.advanceTo('2026-11-22T23:59:59.999+08:00'))).toEqual([]);
    expect(aboutShop(await world.move({ advanceBy: '1h' }))).toMatchObject([
      { at: '2026-11-23T00:00:00.000+08:00', kind: 'aliyun.window' },
    ]);
    await world.call(loadScenario, { body: { id: DAY_5 } });
    await customer.call(applyForAliyunRefund, { params: certificate, body: request });
    expect(aboutShop(await world.move({ advanceBy: '1d' }))).toEqual([]);
  });

  it('GEN-7 tells the windows of what an event made on the way', async () => {
    const world = await openWorld({ scenario: DAY_5 });
    const customer = await world.as('customer');
    await customer.call(submitAliyunApplication, {
      params: certificate,
      body: { domain: 'shop.example.cn' },
    });
    const fired = await world.advanceTo('2027-01-10T00:00:00+08:00');
    const own = fired.filter(({ text }) => text.includes('shop.example.cn'));
    // Validated at the end of Monday 23 November, so issued then; day 29 after it begins on 22 December.
    expect(own.map(({ at, kind }) => [at, kind])).toEqual([
      ['2026-11-23T23:59:59.999+08:00', 'desk.auto'],
      ['2026-12-22T00:00:00.000+08:00', 'aliyun.window'],
    ]);
  });

  it('GEN-7 jumps over centuries in less than a second of work, and ends', async () => {
    const world = await openWorld();
    // Of the processor: how long others keep it is not this code's doing.
    const before = process.cpuUsage();
    const fired = await world.advanceTo('2999-12-31T00:00:00+08:00');
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(1_000);
    expect(fired.length).toBeGreaterThan(100);
    expect(await world.call(readClock)).toMatchObject({ nextEvent: null });
    expect(await world.refused(moveClock, { body: { advanceToNext: 'event' } })).toMatchObject({
      status: 409,
      code: 'nothingAhead',
    });
    expect(await world.refused(moveClock, { body: { advanceBy: '1d' } })).toMatchObject({ status: 422 });
    const customer = await world.as('customer');
    expect((await customer.raw('GET', '/aliyun/certificates?pageSize=100')).status).toBe(200);
  });

  it('GEN-7 lets what fell due meanwhile happen before anything is answered', async () => {
    let wall = instantOf('2026-11-22T10:00:00+08:00');
    const world = await openWorld({ scenario: AUTO, wallClock: () => wall });
    await world.move({ mode: 'offset' });
    wall += 30 * 86_400_000;
    const customer = await world.as('customer');
    expect(await customer.call(readAliyunRefund, { params: { id: 'r-0001' } })).toMatchObject({
      stage: 'refunded',
    });
  });
});

describe('REV-3 auto and manual review', () => {
  const stageAt = async (world: Awaited<ReturnType<typeof openWorld>>) =>
    (await (await world.as('customer')).call(readAliyunRefund, { params: { id: 'r-0001' } })).stage;

  it('REV-3 leaves everything to people in manual mode, and catches up when switched back', async () => {
    const world = await openWorld({ scenario: AUTO });
    await world.call(changeSettings, { body: { review: 'manual' } });
    const fired = await world.advanceTo('2026-12-10T00:00:00+08:00');
    expect(fired.filter(({ kind }) => kind === 'desk.auto')).toEqual([]);
    expect(await stageAt(world)).toBe('underReview');
    await world.call(changeSettings, { body: { review: 'auto' } });
    expect(await stageAt(world)).toBe('refunded');
  });

  it('REV-3 decides at the end of the fifth working day when switched back in time', async () => {
    const world = await openWorld({ scenario: AUTO });
    await world.call(changeSettings, { body: { review: 'manual' } });
    await world.call(changeSettings, { body: { review: 'auto' } });
    // Filed on Thursday 19 November: five working days end on Thursday 26.
    await world.advanceTo('2026-11-26T23:59:59.998+08:00');
    expect(await stageAt(world)).toBe('underReview');
    await world.advanceTo('2026-11-26T23:59:59.999+08:00');
    expect(await stageAt(world)).toBe('refunded');
  });
});
