import { describe, expect, it } from 'vitest';
import { readAlipayTransaction } from '#contract/alipay';
import { REFUNDS } from '../../rail/records';
import { built, testScenarios } from '../../testing/world';
import { lineDefinitions } from './lines';
import { scenarios } from './scenarios';

describe('DEM-1 the scenarios of the merchant platform', () => {
  testScenarios({
    provider: 'alipay',
    scenarios,
    lines: lineDefinitions,
    shows: {
      title: 'its payment is as it was told',
      async check({ scenario, world }) {
        const params = { id: scenario.record.id ?? '' };
        const seen = await (await world.as(scenario.as)).call(readAlipayTransaction, { params });
        const told = built(scenario).all(REFUNDS);
        expect(
          seen.refunds.map(({ refundRequestId, status, code }) => [refundRequestId, status, code]),
        ).toEqual(told.map(({ id, status, code }) => [id, status, code]));
        expect(scenario.record.path).toBe(`/alipay/transactions/${params.id}`);
      },
    },
  });

  it('DEM-1 reach every status and the codes of refunds', () => {
    const refunds = scenarios.flatMap((scenario) => [...built(scenario).all(REFUNDS)]);
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
