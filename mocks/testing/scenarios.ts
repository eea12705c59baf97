import { describe, expect, it } from 'vitest';
import { readDemo } from '../../src/api/contract/demo';
import { seedAt } from '../demo/seed';
import { nextDue } from '../platform/events';
import { Transaction } from '../platform/transaction';
import type { LineDefinition, ScenarioDefinition } from '../provider';
import { loadSeeders } from '../providers';
import type { CallsOf } from './calls';
import { type World, openWorld } from './world';

interface Tested {
  readonly provider: string;
  readonly scenarios: readonly ScenarioDefinition[];
  readonly lines: readonly LineDefinition[];
  /** What a scenario shows once it is loaded. */
  readonly shows: { readonly title: string; readonly check: (told: Told) => Promise<void> };
  /** How many records a customer's whole list holds at the least; left out where customers have none. */
  readonly list?: { readonly atLeast: number; readonly total: (customer: CallsOf) => Promise<number> };
}

/** A scenario that was loaded. */
export interface Told {
  readonly scenario: ScenarioDefinition;
  readonly world: World;
}

/** What a scenario leaves in an empty store. */
export function built({ build, now }: ScenarioDefinition): Transaction {
  const tx = new Transaction(new Map(), Date.parse(now));
  build(tx);
  return tx;
}

/** What every provider's scenarios have to be (DEM-1): one per numbered line at least, each with a name of its own, each the same every time. */
export function testScenarios({ provider, scenarios, lines, shows, list }: Tested): void {
  const id = ({ id }: { readonly id: string }) => id;

  it('DEM-1 show every numbered line', () => {
    const shown = new Set(scenarios.flatMap((scenario) => [...scenario.lines]));
    expect(lines.map(id).filter((line) => !shown.has(line))).toEqual([]);
  });

  it('DEM-1 have names of their own', () => {
    expect(new Set(scenarios.map(id)).size).toBe(scenarios.length);
    for (const scenario of scenarios)
      expect(scenario.id).toMatch(new RegExp(`^${provider}(\\.[a-z0-9-]+)+$`));
    for (const key of ['zh-CN', 'en'] as const)
      expect(new Set(scenarios.map(({ title }) => title[key])).size).toBe(scenarios.length);
  });

  describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('DEM-1 %s', (_, scenario) => {
    it(`${scenario.lines[0]} loads, stands at its time with nothing due, and ${shows.title}`, async () => {
      const world = await openWorld({ scenario: scenario.id });
      expect((await world.call(readDemo)).touched).toBe(false);
      const [now, due = Infinity] = await world.look((reader) => [reader.now, nextDue(reader)?.at] as const);
      expect(now).toBe(Date.parse(scenario.now));
      expect(due).toBeGreaterThan(now);
      await shows.check({ scenario, world });
    });

    it(`${scenario.lines[0]} is the same each time it is loaded`, () => {
      expect(built(scenario).changes()).toEqual(built(scenario).changes());
    });
  });

  // What everybody owns besides depends on the time alone.
  const times = [...new Map(scenarios.map((scenario) => [scenario.now, scenario])).values()];
  it.each(times.map((scenario) => [scenario.now, scenario] as const))(
    'DEM-1 at %s everybody’s whole list can be read, and is the same each time',
    async (_, scenario) => {
      const seeders = await loadSeeders();
      const [once, again] = [built(scenario), built(scenario)].map((tx) => {
        seedAt(tx, seeders, Date.parse(scenario.now));
        return tx.changes();
      });
      expect(once).toEqual(again);
      if (!list) return;
      const world = await openWorld({ scenario: scenario.id });
      for (const account of ['customer', 'customer-2'] as const)
        expect(await list.total(await world.as(account))).toBeGreaterThanOrEqual(list.atLeast);
    },
  );
}
