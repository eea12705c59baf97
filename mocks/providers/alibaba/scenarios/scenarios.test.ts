import { describe, expect, it } from 'vitest';
import { readAlibabaOrder } from '../../../../src/api/contract/alibaba-orders';
import { readDemo } from '../../../../src/api/contract/demo';
import { nextDue } from '../../../platform/events';
import { Transaction } from '../../../platform/transaction';
import { testScenarios } from '../../../testing/scenarios';
import { openWorld } from '../../../testing/world';
import { seed } from '../seed';
import { lineDefinitions } from '../lines';
import { CERTIFICATES, INSTANCES, ORDERS } from '../records';
import { scenarios } from '.';

const isRule = (line: string) => /^ABC-R\d+$/.test(line);

/** Everything a scenario leaves behind, sessions and other consoles aside. */
function stateOf(id: string): unknown {
  const scenario = scenarios.find((one) => one.id === id);
  const tx = new Transaction(new Map(), Date.parse(scenario?.now ?? ''));
  scenario?.build(tx);
  seed(tx);
  return tx.changes();
}

describe('DEM-1 the scenarios of this console', () => {
  testScenarios('alibaba', scenarios, lineDefinitions);

  it('DEM-1 reach every state of certificates and instances', () => {
    const states = new Set<string>();
    for (const scenario of scenarios) {
      const tx = new Transaction(new Map(), Date.parse(scenario.now));
      scenario.build(tx);
      for (const { state } of tx.all(CERTIFICATES)) states.add(state);
      for (const { inUse, resetAt } of tx.all(INSTANCES))
        states.add(inUse ? 'inUse' : resetAt === null ? 'unused' : 'reset');
    }
    expect(states.size).toBe(8 + 3);
  });
});

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('DEM-1 %s', (id, scenario) => {
  it(`${scenario.lines[0]} loads, and its order shows its rule`, async () => {
    const world = await openWorld({ scenario: id });
    expect((await world.call(readDemo)).touched).toBe(false);
    const customer = await world.as('customer');
    const params = { id: scenario.record.id ?? '' };
    const { rule, decision } = await customer.call(readAlibabaOrder, { params });
    expect(rule).toBe(scenario.lines.find(isRule));
    expect(decision.rule).toBe(rule);
    const ids = await world.look((reader) => reader.all(ORDERS).map((order) => order.id));
    expect(new Set(ids).size).toBe(ids.length);
    const [now, due = Infinity] = await world.look((reader) => [reader.now, nextDue(reader)?.at] as const);
    expect(now).toBe(Date.parse(scenario.now));
    expect(due).toBeGreaterThan(now);
  });

  it(`${scenario.lines[0]} is the same each time it is loaded`, () => {
    expect(stateOf(id)).toEqual(stateOf(id));
  });
});
