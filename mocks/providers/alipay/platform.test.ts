import { describe, expect, it } from 'vitest';
import {
  AlipayRefundState,
  type AlipayTransactionRow,
  AlipayTransactionSort,
  listAlipayMethods,
  listAlipayTransactions,
  quoteAlipayRefund,
  readAlipayTransaction,
} from '#contract/alipay';
import { readAlipayBalance, topUpAlipay } from '#contract/alipayLedger';
import { changeSettings } from '#contract/demo';
import { readPolicy } from '#contract/policies';
import { RailPaymentStatus, refundPayment } from '#contract/rail';
import { nextDue } from '../../platform/clock';
import { METHODS } from '../../rail/checks';
import { openWorld } from '../../testing/world';

const set = <T>(values: readonly T[]) => new Set(values);
const signedIn = async (scenario?: string) => (await openWorld(scenario ? { scenario } : {})).as('operator');
const params = { id: 'pay-0001' };

describe('APY-8 the list', () => {
  const everything = async () => {
    const operator = await signedIn();
    const list = async (query: object) => {
      const items: AlipayTransactionRow[] = [];
      for (let page = 1; ; page += 1) {
        const answer = await operator.call(listAlipayTransactions, {
          query: { pageSize: 100, page, ...query },
        });
        items.push(...answer.items);
        if (items.length >= answer.total) return { ...answer, items };
      }
    };
    return { list, ...(await list({})) };
  };

  it('APY-8 at least forty-five payments, over every method, status and state of refund', async () => {
    const { items, total, summary } = await everything();
    expect(total).toBeGreaterThanOrEqual(45);
    expect(set(items.map(({ method }) => method.id))).toEqual(set(METHODS.map(({ id }) => id)));
    expect(set(items.map(({ status }) => status))).toEqual(set(RailPaymentStatus.options));
    expect(set(items.map(({ refundState }) => refundState))).toEqual(set(AlipayRefundState.options));
    for (const status of RailPaymentStatus.options)
      expect(summary.status[status]).toBe(items.filter((one) => one.status === status).length);
    for (const state of AlipayRefundState.options)
      expect(summary.refundState[state]).toBe(items.filter((one) => one.refundState === state).length);
  });

  it('GEN-4 APY-8 of a payment that nobody paid nothing is left to refund, in the list as on its page', async () => {
    const { items } = await everything();
    const unpaid = items.filter(({ status }) => status !== 'SUCCESS');
    expect(unpaid.map(({ rest }) => rest.minor)).toEqual([0, 0, 0]);
    const one = await (await signedIn('alipay.status.cancelled')).call(readAlipayTransaction, { params });
    expect([one.rest.minor, one.refundableMax.minor]).toEqual([0, 0]);
  });

  it('APY-8 filters, searches and sorts by what the rows show', async () => {
    const { list: answer, items } = await everything();
    const list = async (query: object) => (await answer(query)).items;
    for (const status of RailPaymentStatus.options)
      expect(await list({ status })).toEqual(items.filter((one) => one.status === status));
    for (const refundState of AlipayRefundState.options)
      expect(await list({ refundState })).toEqual(items.filter((one) => one.refundState === refundState));
    expect(await list({ method: 'GCASH' })).toEqual(items.filter(({ method }) => method.id === 'GCASH'));
    expect(await list({ order: 'none' })).toEqual(items.filter(({ order }) => order === null));
    expect((await list({ search: items[3]?.id })).map(({ id }) => id)).toEqual([items[3]?.id]);
    for (const sort of AlipayTransactionSort.options) {
      const field = sort.replace('-', '') as 'paidAt' | 'createdAt' | 'amount' | 'id';
      const keys = (await list({ sort }))
        .map((one) => (field === 'amount' ? one.amount.minor : one[field]))
        .filter((key) => key !== null);
      const expected = keys.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
      expect(keys).toEqual(sort.startsWith('-') ? expected.toReversed() : expected);
    }
  });

  it('APY-8 a refund is found by its id, on the payment it belongs to', async () => {
    const operator = await signedIn('alipay.refund.done');
    const { items } = await operator.call(listAlipayTransactions, { query: { search: 'rf-0001' } });
    expect(items.map(({ id }) => id)).toEqual(['pay-0001']);
  });
});

describe('APY-8 the detail', () => {
  it('APY-8 says before anybody types: rest, minimum, window, and what the checks would say', async () => {
    const operator = await signedIn('alipay.amount.rest');
    const seen = await operator.call(readAlipayTransaction, { params });
    expect(seen).toMatchObject({
      rest: { currency: 'CNY', minor: 50_001 },
      refundableMax: { currency: 'CNY', minor: 50_001 },
      minimum: { currency: 'CNY', minor: 1 },
      window: { open: true, endsAt: '2027-11-20T23:59:59.999+08:00' },
      refundable: { allowed: true, code: null },
      settlement: { gross: { minor: 150_000 }, fee: { minor: 3_300 }, net: { minor: 146_700 }, rate: null },
    });
  });

  it.each([
    ['alipay.refund.done', false, 'REFUND_AMOUNT_EXCEED'],
    ['alipay.method.once-only', false, 'MULTIPLE_REFUNDS_NOT_SUPPORTED'],
    ['alipay.status.processing', false, 'ORDER_STATUS_INVALID'],
    ['alipay.window.closed', false, 'REFUND_WINDOW_EXCEED'],
    ['alipay.window.last-day', true, null],
  ])('APY-8 %s: a refund of the rest is allowed %s, %s', async (scenario, allowed, code) => {
    const operator = await signedIn(scenario);
    const { refundable, rest, refundableMax } = await operator.call(readAlipayTransaction, { params });
    expect(refundable).toMatchObject({ allowed, code });
    expect(refundableMax.minor).toBe(allowed ? rest.minor : 0);
    if (code === 'REFUND_AMOUNT_EXCEED') expect(refundable.text).toMatch(/nothing is left/);
  });

  it.each([
    ['alipay.refund.ready', '50000', null, { debited: 48_900, fee: 1_100, rest: 100_000 }],
    ['alipay.refund.ready', '150001', 'REFUND_AMOUNT_EXCEED', null],
    ['alipay.window.closed', '90000', 'REFUND_WINDOW_EXCEED', null],
  ] as const)(
    'APY-4 %s: a quote of %s is answered %s, and nothing moves',
    async (scenario, value, code, due) => {
      const operator = await signedIn(scenario);
      const before = await operator.call(readAlipayBalance);
      const quote = await operator.call(quoteAlipayRefund, { params, query: { value } });
      expect(quote.answer).toMatchObject({ code, allowed: due !== null });
      if (due === null) expect(quote.effect).toBeNull();
      else
        expect(quote.effect).toMatchObject({
          charge: { debited: { minor: due.debited }, feeReturned: { minor: due.fee } },
          balanceBefore: before.balances[0],
          balanceAfter: { minor: (before.balances[0]?.minor ?? 0) - due.debited },
          restAfter: { minor: due.rest },
        });
      expect(await operator.call(readAlipayBalance)).toEqual(before);
    },
  );

  it.each(['0', '-5', '1.5', '', '9999999999999999', '1e3'])(
    'GEN-9 a quote of %j is refused at its field',
    async (value) => {
      const operator = await signedIn('alipay.refund.ready');
      const path = `/alipay/transactions/pay-0001/quote?value=${value}`;
      expect((await operator.raw('GET', path)).body).toMatchObject({
        status: 422,
        errors: [{ pointer: '?value' }],
      });
    },
  );

  it('GEN-13 at one instant of a frozen clock: both asked for and waiting, then both paid, in that order', async () => {
    const world = await openWorld({ scenario: 'alipay.refund.ready' });
    const operator = await world.as('operator');
    const switchTo = (rail: 'normal' | 'MERCHANT_BALANCE_NOT_ENOUGH') =>
      world.call(changeSettings, { body: { rail } });
    await switchTo('MERCHANT_BALANCE_NOT_ENOUGH');
    for (const refundRequestId of ['first', 'second'])
      await operator.call(refundPayment, {
        body: { refundRequestId, paymentId: params.id, refundAmount: { currency: 'CNY', value: '100' } },
      });
    await switchTo('normal');
    await operator.call(topUpAlipay, { body: { currency: 'CNY', amount: 1_000_000 } });
    const { timeline, refunds } = await operator.call(readAlipayTransaction, { params });
    expect(refunds.map(({ status }) => status)).toEqual(['SUCCESS', 'SUCCESS']);
    expect(new Set(refunds.flatMap(({ requestedAt, finishedAt }) => [requestedAt, finishedAt])).size).toBe(1);
    expect(timeline.filter(({ code }) => code.startsWith('refund')).map(({ code }) => code)).toEqual([
      'refundRequested',
      'refundRequested',
      'refundSucceeded',
      'refundSucceeded',
    ]);
  });

  it('APY-8 what a quote promised is what the refund takes', async () => {
    const operator = await signedIn('alipay.refund.ready');
    const { effect } = await operator.call(quoteAlipayRefund, { params, query: { value: '33333' } });
    await operator.call(refundPayment, {
      body: {
        refundRequestId: 'quoted',
        paymentId: params.id,
        refundAmount: { currency: 'CNY', value: '33333' },
        metadata: 'a note',
      },
    });
    const { refunds, rest } = await operator.call(readAlipayTransaction, { params });
    expect(refunds[0]).toMatchObject({ charge: effect?.charge, note: 'a note' });
    expect(rest).toEqual(effect?.restAfter);
    expect((await operator.call(readAlipayBalance)).balances[0]).toEqual(effect?.balanceAfter);
  });

  it('APY-4 shows that the fee was kept, and what the refund waits for', async () => {
    const operator = await signedIn('alipay.fees.retained');
    const { contract, refunds, timeline } = await operator.call(readAlipayTransaction, { params });
    expect(contract.feesReturned).toBe(false);
    expect(refunds[0]).toMatchObject({
      status: 'PROCESSING',
      code: 'MERCHANT_BALANCE_NOT_ENOUGH',
      waitingForBalance: true,
      waitsUntil: '2027-11-20T23:59:59.999+08:00',
      charge: null,
    });
    expect(timeline.map(({ code, tone }) => [code, tone])).toContainEqual(['refundWaiting', 'waiting']);
    const { balances } = await operator.call(readAlipayBalance);
    expect(balances[0]).toEqual({ currency: 'CNY', minor: 150_000 - 3_300 });
  });

  it('APY-5 shows the pending rate, and after midnight rate, amount and difference', async () => {
    const world = await openWorld({ scenario: 'alipay.rate.pending' });
    const operator = await world.as('operator');
    const exchange = async () => {
      const { refunds } = await operator.call(readAlipayTransaction, { params });
      const found = refunds[0]?.charge?.exchange;
      if (!found) throw new Error('no exchange');
      return found;
    };
    expect(await exchange()).toMatchObject({
      pending: true,
      dueAt: '2026-11-23T00:00:00.000+08:00',
      rate: null,
      settled: null,
      difference: null,
    });
    await world.advanceTo('2026-11-23T00:00:00+08:00');
    const after = await exchange();
    expect(after).toMatchObject({
      pending: false,
      dueAt: null,
      rate: { day: '2026-11-23', from: 'JPY', to: 'USD' },
    });
    expect(after.difference?.minor).toBe((after.settled?.minor ?? 0) - after.settledIn.minor);
  });

  it('APY-7 shows each sending', async () => {
    const operator = await signedIn('alipay.notification.lost');
    const before = await operator.call(readAlipayTransaction, { params });
    expect(before.refunds[0]?.notifications[0]).toMatchObject({
      state: 'sending',
      nextAt: '2026-11-22T10:07:00.000+08:00',
    });
    expect(before.refunds[0]?.notifications[0]?.deliveries.map(({ outcome }) => outcome)).toEqual([
      'lost',
      'lost',
      'lost',
    ]);
  });

  it('APY-1 a refusal that asks for what no payment could be is shown as it was asked', async () => {
    const operator = await signedIn('alipay.refund.ready');
    const ask = (refundRequestId: string, currency: string, value: string) =>
      operator.call(refundPayment, {
        body: { refundRequestId, paymentId: params.id, refundAmount: { currency, value } },
      });
    await ask('a', 'ZZZ', '1');
    await ask('b', 'CNY', '9'.repeat(16));
    const { refunds, timeline } = await operator.call(readAlipayTransaction, { params });
    expect(refunds.map(({ asked, amount }) => [asked.currency, asked.value, amount])).toEqual([
      ['ZZZ', '1', null],
      ['CNY', '9'.repeat(16), null],
    ]);
    expect(timeline.filter(({ code }) => code === 'refundFailed').length).toBe(2);
  });
});

describe('APY-6 the other readings', () => {
  it('APY-6 capabilities, contract, the day’s rates and all codes; the same rates in detail and table', async () => {
    const operator = await signedIn();
    const { methods, rates, codes, contract, note } = await operator.call(listAlipayMethods);
    expect(methods.map(({ id }) => id)).toEqual(METHODS.map(({ id }) => id));
    expect(set(rates.map(({ from }) => from))).toEqual(set(['HKD', 'JPY', 'KRW', 'PHP', 'MYR', 'THB']));
    for (const { day, to } of rates) expect([day, to]).toEqual(['2026-11-22', 'USD']);
    expect(codes.length).toBe(17);
    expect(codes.find(({ code }) => code === 'PARTIAL_REFUND_NOT_SUPPORTED')?.requirement).toBe('APY-E2');
    expect(contract.feesReturned).toBe(true);
    expect(note).toContain('own');
  });

  it('POL-1 the requirements are read like the rows of a policy', async () => {
    const world = await openWorld();
    const { rules } = await world.call(readPolicy, { params: { policy: 'alipay' }, language: 'en' });
    expect(rules.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['APY-E1', 'notRefundable'],
      ['APY-E2', 'notRefundable'],
      ['APY-E3', 'notRefundable'],
      ['APY-E4', 'notRefundable'],
      ['APY-E5', 'actionRequired'],
      ['APY-2', 'refundable'],
    ]);
  });

  it('GEN-7 a window that closes on what is left is told, one of a payment that is back is not', async () => {
    const told = async (scenario: string) => {
      const world = await openWorld({ scenario });
      const fired = await world.advanceTo('2026-11-23T00:00:00+08:00');
      return fired.filter(({ kind, text }) => kind === 'alipay.window' && text.includes(params.id));
    };
    expect(await told('alipay.window.last-day')).toEqual([
      expect.objectContaining({ at: '2026-11-23T00:00:00.000+08:00' }),
    ]);
    expect(await told('alipay.refund.done')).toEqual([]);
    const world = await openWorld({ scenario: 'alipay.window.last-day' });
    const operator = await world.as('operator');
    const refundAmount = { currency: 'THB', value: '90000' };
    await operator.call(refundPayment, {
      body: { refundRequestId: 'q', paymentId: params.id, refundAmount },
    });
    const fired = await world.advanceTo('2026-11-23T00:00:00+08:00');
    expect(fired.filter(({ text }) => text.includes(params.id))).toEqual([]);
  });

  it('GEN-7 the seed leaves nothing due', async () => {
    const [now, due] = await (await openWorld()).look((reader) => [reader.now, nextDue(reader)?.at] as const);
    expect(due).toBeGreaterThan(now);
  });
});
