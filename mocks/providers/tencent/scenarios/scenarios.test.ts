import { describe, expect, it } from 'vitest';
import { readDemo } from '../../../../src/api/contract/demo';
import { listTencentCertificates, readTencentCertificate } from '../../../../src/api/contract/tencent';
import { seedAt } from '../../../demo/seed';
import { nextDue } from '../../../platform/events';
import { Transaction } from '../../../platform/transaction';
import { testScenarios } from '../../../testing/scenarios';
import { openWorld } from '../../../testing/world';
import { loadSeeders } from '../..';
import { lineDefinitions } from '../lines';
import { CERTIFICATES } from '../records';
import { scenarios } from '.';

const isRule = (line: string) => /^TCL-R\d$/.test(line);

/** Everything a scenario leaves behind, sessions aside. */
async function stateOf(id: string): Promise<unknown> {
  const scenario = scenarios.find((one) => one.id === id);
  const tx = new Transaction(new Map(), Date.parse(scenario?.now ?? ''));
  scenario?.build(tx);
  seedAt(tx, await loadSeeders(), Date.parse(scenario?.now ?? ''));
  return tx.changes();
}

describe('DEM-1 the scenarios of this console', () => {
  testScenarios('tencent', scenarios, lineDefinitions);
});

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('DEM-1 %s', (id, scenario) => {
  it(`${scenario.lines[0]} loads, and its order shows its rule`, async () => {
    const world = await openWorld({ scenario: id });
    expect((await world.call(readDemo)).touched).toBe(false);
    const customer = await world.as('customer');
    const { rule, decision } = await customer.call(readTencentCertificate, { params: { id: 'tc-0001' } });
    expect(rule).toBe(scenario.lines.find(isRule));
    expect(decision.rule).toBe(rule);
    const owners = await world.look((reader) => reader.all(CERTIFICATES).map(({ domain }) => domain));
    expect(new Set(owners).size).toBe(owners.length);

    // It stands at its time with nothing due, and everybody's whole list can be read.
    const [now, due = Infinity] = await world.look((reader) => [reader.now, nextDue(reader)?.at] as const);
    expect(now).toBe(Date.parse(scenario.now));
    expect(due).toBeGreaterThan(now);
    for (const account of ['customer', 'customer-2'] as const) {
      const { total } = await (
        await world.as(account)
      ).call(listTencentCertificates, { query: { pageSize: 100 } });
      expect(total).toBeGreaterThanOrEqual(44);
    }
  });

  it(`${scenario.lines[0]} is the same each time it is loaded`, async () => {
    expect(await stateOf(id)).toEqual(await stateOf(id));
  });
});
