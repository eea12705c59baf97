import { describe, expect, it } from 'vitest';
import { listAlibabaOrders, readAlibabaOrder } from '#contract/alibabaOrders';
import { built, testScenarios } from '../../testing/world';
import { lineDefinitions } from './lines';
import { CERTIFICATES, INSTANCES, ORDERS } from './record';
import { scenarios } from './scenarios';

const isRule = (line: string) => /^ABC-R\d+$/.test(line);

describe('DEM-1 the scenarios of this console', () => {
  testScenarios({
    provider: 'alibaba',
    scenarios,
    lines: lineDefinitions,
    shows: {
      title: 'its order shows its rule',
      async check({ scenario, world }) {
        const params = { id: scenario.record.id ?? '' };
        const { rule, decision } = await (await world.as('customer')).call(readAlibabaOrder, { params });
        expect(rule).toBe(scenario.lines.find(isRule));
        expect(decision.rule).toBe(rule);
        const ids = await world.look((reader) => reader.all(ORDERS).map((order) => order.id));
        expect(new Set(ids).size).toBe(ids.length);
      },
    },
    list: {
      atLeast: 44,
      total: async (customer) => (await customer.call(listAlibabaOrders, { query: { pageSize: 100 } })).total,
    },
  });

  it('DEM-1 reach every state of certificates and instances', () => {
    const states = new Set<string>();
    for (const scenario of scenarios) {
      const tx = built(scenario);
      for (const { state } of tx.all(CERTIFICATES)) states.add(state);
      for (const { inUse, resetAt } of tx.all(INSTANCES))
        states.add(inUse ? 'inUse' : resetAt === null ? 'unused' : 'reset');
    }
    expect(states.size).toBe(8 + 3);
  });
});
