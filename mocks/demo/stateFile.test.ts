import { describe, expect, it } from 'vitest';
import { applyForAliyunRefund } from '#contract/aliyun';
import { changeSettings, loadScenario, moveClock, readDemo } from '#contract/demo';
import { exportState, importState, StateFile } from '#contract/demoState';
import { openWorld } from '../testing/world';

const DAY_5 = 'aliyun.unissued.day-5';
const request = { reason: { code: 'notNeeded', text: null }, assistance: null } as const;

async function changed() {
  const world = await openWorld({ scenario: DAY_5 });
  const customer = await world.as('customer');
  await customer.call(applyForAliyunRefund, { params: { id: 'cas-0001' }, body: request });
  await world.call(changeSettings, { body: { review: 'manual', rail: 'PROCESS_FAIL' } });
  await world.move({ advanceBy: '1d' });
  return world;
}

describe('DEM-6 the state in a file', () => {
  it('DEM-6 is the same to the byte after a round trip, and everything answers as before', async () => {
    const world = await changed();
    const { text } = await world.raw('GET', '/demo/state');
    expect(text).not.toContain('token');
    const other = await openWorld();
    const customer = await other.as('customer');
    expect((await other.raw('PUT', '/demo/state', { text, headers: {} })).status).toBe(200);
    expect((await other.raw('GET', '/demo/state')).text).toBe(text);
    expect(await other.call(readDemo)).toEqual(await world.call(readDemo));
    for (const path of ['/aliyun/certificates?pageSize=100', '/aliyun/refunds', '/alibaba/orders'])
      // The session outlives the import.
      expect((await customer.raw('GET', path)).text).toBe(
        (await (await world.as('customer')).raw('GET', path)).text,
      );
    const [a, b] = [await world.move({ advanceBy: '1d' }), await other.move({ advanceBy: '1d' })];
    expect(b).toEqual(a);
  });

  it('DEM-6 a running clock goes on from where it stood, wherever the machine’s own is', async () => {
    let wall = Date.parse('2026-11-22T10:00:00+08:00');
    const world = await openWorld({ scenario: DAY_5, wallClock: () => wall });
    await world.move({ mode: 'offset' });
    wall += 3_600_000;
    const file = await world.call(exportState);
    const elsewhere = await openWorld({ wallClock: () => wall - 86_400_000 });
    const { clock } = await elsewhere.call(importState, { body: file });
    expect(clock).toMatchObject({ mode: 'offset', now: file.now });
  });

  it('DEM-6 refuses another version, a cut or edited file, nonsense, not JSON and what is huge, in words, and changes nothing', async () => {
    const good = StateFile.parse((await (await changed()).raw('GET', '/demo/state')).body);
    const world = await openWorld({ scenario: 'aliyun.issued.day-10' });
    const before = (await world.raw('GET', '/demo/state')).text;
    const text = JSON.stringify(good);
    const edited = text.replace('"scenario":"aliyun', '"scenario":"nonsense');
    expect(edited).not.toBe(text);
    const cases: [string, number, string][] = [
      [JSON.stringify({ ...good, version: good.version - 1 }), 422, 'otherVersion'],
      [edited, 422, 'fileChanged'],
      [JSON.stringify({ ...good, records: {} }), 422, 'fileChanged'],
      [JSON.stringify({ ...good, records: { settings: [1] } }), 422, 'invalid'],
      [JSON.stringify({ ...good, format: 'another' }), 422, 'invalid'],
      [text.slice(0, 5_000), 400, 'notJson'],
      ['not JSON at all', 400, 'notJson'],
      ['[]', 422, 'invalid'],
      [`"${'x'.repeat(20_000_001)}"`, 413, 'tooLarge'],
    ];
    for (const [sent, status, code] of cases) {
      const answer = await world.raw('PUT', '/demo/state', { text: sent });
      expect([answer.status, (answer.body as { code: string }).code], sent.slice(0, 60)).toEqual([
        status,
        code,
      ]);
      const words = answer.body as { title: string; detail?: string };
      expect(words.detail ?? words.title).toMatch(/\p{L}{3}/u);
    }
    expect((await world.raw('GET', '/demo/state')).text).toBe(before);
  });
});

describe('DEM-2 what a link carries', () => {
  it('DEM-2 a setting is no change by hand; one that was set before time passed is said with its instant', async () => {
    const world = await openWorld({ scenario: DAY_5 });
    await world.call(changeSettings, { body: { rail: 'PROCESS_FAIL', review: 'manual' } });
    expect(await world.call(readDemo)).toMatchObject({
      touched: false,
      link: { since: null, review: 'manual', fault: 'rail-PROCESS_FAIL' },
    });
    await world.move({ advanceBy: '1d' });
    expect(await world.call(readDemo)).toMatchObject({
      touched: false,
      link: { since: '2026-11-22T10:00:00.000+08:00' },
    });
    // Set again after time has passed with it: no one link leads here.
    await world.call(changeSettings, { body: { review: 'auto' } });
    expect((await world.call(readDemo)).touched).toBe(true);
  });

  it('DEM-2 what the scenario itself sets is not said again; switched off it is', async () => {
    const world = await openWorld();
    const { items } = (await world.raw('GET', '/demo/scenarios')).body as { items: { id: string }[] };
    let seen = 0;
    for (const { id } of items.filter((one) => /desk|fail|lost/.test(one.id))) {
      await world.call(loadScenario, { body: { id } });
      const { settings, link } = await world.call(readDemo);
      expect(link).toEqual({ since: null, review: null, fault: null });
      if (settings.review !== 'manual') continue;
      seen += 1;
      await world.call(changeSettings, { body: { review: 'auto' } });
      expect((await world.call(readDemo)).link.review).toBe('auto');
    }
    expect(seen).toBeGreaterThan(0);
  });
});

describe('DEM-2 scenarios of every kind at another clock, with a fault', () => {
  it('DEM-2 what a copied link carries leads another browser to the same state', async () => {
    const { items } = (await (await openWorld()).raw('GET', '/demo/scenarios')).body as {
      items: { id: string; now: string }[];
    };
    // Faults and reviews change what time does. Every fourth: each tells its whole past twice.
    for (const [index, { id }] of items.filter((_, nth) => nth % 4 === 0).entries()) {
      const here = await openWorld({ scenario: id });
      const change = index % 2 === 0 ? { review: 'manual' as const } : { rail: 'PROCESS_FAIL' as const };
      await here.call(changeSettings, { body: change });
      await here.move({ advanceBy: '1d' });
      const { clock, link } = await here.call(readDemo);
      const there = await openWorld({ scenario: id, at: link.since ?? clock.now });
      const set = {
        ...(link.review && { review: link.review }),
        ...(index % 2 === 1 && link.fault && { rail: 'PROCESS_FAIL' as const }),
      };
      await there.call(changeSettings, { body: set });
      await there.call(moveClock, { body: { advanceTo: clock.now } });
      const [a, b] = [await here.call(exportState), await there.call(exportState)];
      expect(b.records, id).toEqual(a.records);
    }
  }, 120_000);
});
