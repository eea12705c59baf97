import { describe, expect, it } from 'vitest';
import { applyForAliyunRefund } from '#contract/aliyun';
import { changeSettings, loadScenario, readDemo } from '#contract/demo';
import { exportState, importState, settingsNamed, StateFile } from '#contract/demoState';
import { assemble } from '../assemble';
import { isoOf } from '../platform/calendar';
import { settingsOf } from '../platform/faults';
import { Transaction } from '../platform/transaction';
import { providers } from '../providers';
import { demos } from '../providers/demos';
import { openWorld } from '../testing/world';
import { move } from './clock';
import { load } from './scenarios';
import { linkOf, setSwitches } from './switches';

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

const whole = assemble(providers);
/** What everybody else owns is the same in every scenario, and told by another test. */
const alone = demos.map((one) => ({ ...one, seed: () => undefined }));

describe('DEM-2 from any scenario', () => {
  it('DEM-2 at another clock and with a fault, what a copied link carries leads another browser to the same state', () => {
    const scenarios = demos.flatMap(({ scenarios: own }) => own);
    expect(scenarios.length).toBeGreaterThan(150);
    // Faults and reviews change what time does.
    const changes = [{ review: 'manual' }, { rail: 'PROCESS_FAIL' }, { fault: 'latency' }, {}] as const;
    const records = (tx: Transaction) =>
      [...tx.changes()].map(({ collection, id, value }) => [collection, id, value]);
    for (const [index, scenario] of scenarios.entries()) {
      const [here, there] = [new Transaction(new Map(), 0), new Transaction(new Map(), 0)];
      const change = changes[index % changes.length] ?? {};
      load(alone, whole, here, scenario);
      setSwitches(here, change);
      move(whole, here, { advanceBy: '1d' }, 'en');
      expect(settingsOf(here).touched, scenario.id).toBe(false);
      // What the page does with a link (`src/app/replay.ts`).
      const { since, review, fault } = linkOf(here);
      load(alone, whole, there, scenario, since ?? isoOf(here.now));
      setSwitches(there, { ...(fault !== null && settingsNamed(fault)), ...(review && { review }) });
      if (since !== null) move(whole, there, { advanceTo: isoOf(here.now) }, 'en');
      expect(records(there), scenario.id).toEqual(records(here));
    }
  });
});
