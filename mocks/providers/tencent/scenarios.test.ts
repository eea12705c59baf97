import { describe, expect } from 'vitest';
import { listTencentCertificates, readTencentCertificate } from '#contract/tencent';
import { testScenarios } from '../../testing/world';
import { lineDefinitions } from './lines';
import { CERTIFICATES } from './record';
import { scenarios } from './scenarios';

const isRule = (line: string) => /^TCL-R\d$/.test(line);

describe('DEM-1 the scenarios of this console', () => {
  testScenarios({
    provider: 'tencent',
    scenarios,
    lines: lineDefinitions,
    shows: {
      title: 'its order shows its rule',
      async check({ scenario, world }) {
        const params = { id: 'tc-0001' };
        const { rule, decision } = await (
          await world.as('customer')
        ).call(readTencentCertificate, { params });
        expect(rule).toBe(scenario.lines.find(isRule));
        expect(decision.rule).toBe(rule);
        const owners = await world.look((reader) => reader.all(CERTIFICATES).map(({ domain }) => domain));
        expect(new Set(owners).size).toBe(owners.length);
      },
    },
    list: {
      atLeast: 44,
      total: async (customer) =>
        (await customer.call(listTencentCertificates, { query: { pageSize: 100 } })).total,
    },
  });
});
