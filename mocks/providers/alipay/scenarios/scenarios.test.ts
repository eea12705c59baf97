import { describe, expect, it } from 'vitest';
import { readAlipayTransaction } from '../../../../src/api/contract/alipay';
import { readDemo } from '../../../../src/api/contract/demo';
import { nextDue } from '../../../platform/events';
import { Transaction } from '../../../platform/transaction';
import { testScenarios } from '../../../testing/scenarios';
import { openWorld } from '../../../testing/world';
import { REFUNDS } from '../../../rail/records';
import { lineDefinitions } from '../lines';
import { scenarios } from '.';

function built(id: string): Transaction {
  const scenario = scenarios.find((one) => one.id === id);
  const tx = new Transaction(new Map(), Date.parse(scenario?.now ?? ''));
  scenario?.build(tx);
  return tx;
}

describe('DEM-1 the scenarios of the merchant platform', () => {
  testScenarios('alipay', scenarios, lineDefinitions);

  it('DEM-1 reach every status and the codes of refunds', () => {
    const refunds = scenarios.flatMap(({ id }) => [...built(id).all(REFUNDS)]);
    expect(new Set(refunds.map(({ status }) => status)).size).toBe(3);
    expect(new Set(refunds.map(({ code }) => code))).toEqual(
      new Set([
        'SUCCESS',
        'REFUND_IN_PROCESS',
        'REFUND_AMOUNT_EXCEED',
        'CURRENCY_NOT_SUPPORT',
        'PARTIAL_REFUND_NOT_SUPPORTED',
        'MULTIPLE_REFUNDS_NOT_SUPPORTED',
        'ORDER_STATUS_INVALID',
        'REFUND_WINDOW_EXCEED',
        'MERCHANT_BALANCE_NOT_ENOUGH',
        'PROCESS_FAIL',
      ]),
    );
  });
});

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('DEM-1 %s', (id, scenario) => {
  it(`${scenario.lines[0]} loads beside the seeds, and its payment is as it was told`, async () => {
    const world = await openWorld({ scenario: id });
    expect((await world.call(readDemo)).touched).toBe(false);
    const operator = await world.as(scenario.as);
    const params = { id: scenario.record.id ?? '' };
    const seen = await operator.call(readAlipayTransaction, { params });
    const told = built(id).all(REFUNDS);
    expect(seen.refunds.map(({ refundRequestId, status, code }) => [refundRequestId, status, code])).toEqual(
      told.map(({ id, status, code }) => [id, status, code]),
    );
    expect(scenario.record.path).toBe(`/alipay/transactions/${params.id}`);
    const [now, due = Infinity] = await world.look((reader) => [reader.now, nextDue(reader)?.at] as const);
    expect(now).toBe(Date.parse(scenario.now));
    expect(due).toBeGreaterThan(now);
  });

  it(`${scenario.lines[0]} is the same each time it is loaded`, () => {
    expect(built(id).changes()).toEqual(built(id).changes());
  });
});
