import { describe, expect, it } from 'vitest';
import { listAlipayMethods, listAlipayTransactions, readAlipayTransaction } from '#contract/alipay';
import { readAlipayBalance, topUpAlipay } from '#contract/alipayLedger';
import { changeSettings, RailBehaviour } from '#contract/demo';
import {
  inquirePayment,
  inquireRefund,
  RailCode,
  type RailRefundRequest,
  RailRefundResponse,
  refundPayment,
} from '#contract/rail';
import { REFUNDS } from '../../rail/records';
import { openWorld } from '../../testing/world';

const PAYMENT = 'pay-0001';
const root = '/ams/api/v1';

const body = (more: Partial<RailRefundRequest> = {}): RailRefundRequest => ({
  refundRequestId: 'q-1',
  paymentId: PAYMENT,
  refundAmount: { currency: 'CNY', value: '150000' },
  ...more,
});

async function ready(scenario = 'alipay.refund.ready') {
  const world = await openWorld({ scenario });
  return { world, operator: await world.as('operator') };
}

describe('APY-1 over HTTP', () => {
  it('APY-1 refunds, and the platform shows it by the same records', async () => {
    const { operator } = await ready();
    const answer = await operator.call(refundPayment, { body: body() });
    expect(answer.result).toEqual({
      resultStatus: 'S',
      resultCode: 'SUCCESS',
      resultMessage: 'It is done.',
    });
    const seen = await operator.call(readAlipayTransaction, { params: { id: PAYMENT } });
    expect(seen).toMatchObject({ refundState: 'full', rest: { minor: 0 }, refundableMax: { minor: 0 } });
    expect(seen.refunds[0]).toMatchObject({ refundId: answer.refundId, status: 'SUCCESS' });
    const { transactions } = await operator.call(inquirePayment, { body: { paymentId: PAYMENT } });
    expect(transactions?.map((one) => one.transactionId)).toEqual([answer.refundId]);
  });

  it('APY-1 answers in the asked language', async () => {
    const { operator } = await ready();
    const zh = await operator.call(refundPayment, { body: body(), language: 'zh-CN' });
    expect(zh.result.resultMessage).toBe('已成功。');
  });

  it.each([
    ['no body at all', undefined],
    ['text that is no JSON', '{"refundRequestId":'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a body without fields', '{}'],
    ['an unknown field', JSON.stringify({ ...body(), note: 'x' })],
    ['far too much', JSON.stringify({ ...body(), refundNotifyUrl: 'x'.repeat(300_000) })],
    ['a number as value', JSON.stringify({ ...body(), refundAmount: { currency: 'CNY', value: 1 } })],
    ['thirty digits', JSON.stringify(body({ refundAmount: { currency: 'CNY', value: '9'.repeat(30) } }))],
  ])('APY-1 %s is PARAM_ILLEGAL with 200, and nothing is stored', async (_, text) => {
    const { world, operator } = await ready();
    for (const path of ['/payments/refund', '/payments/inquiryRefund', '/payments/inquiryPayment']) {
      const answer = await operator.raw('POST', path, { root, ...(text !== undefined && { text }) });
      expect(answer.status).toBe(200);
      expect(RailRefundResponse.parse(answer.body).result).toMatchObject({
        resultStatus: 'F',
        resultCode: 'PARAM_ILLEGAL',
      });
    }
    expect(await world.look((reader) => reader.get(REFUNDS, 'q-1'))).toBeUndefined();
  });

  it('APY-1 a malformed request is told which field is wrong', async () => {
    const { operator } = await ready();
    const wrong = { ...body(), refundAmount: { currency: 'CNY', value: '01' } };
    const answer = await operator.raw('POST', '/payments/refund', { root, body: wrong });
    expect(JSON.stringify(answer.body)).toContain('(/refundAmount/value)');
  });

  it('APY-1 only the session is the server’s matter: 401 without, 403 for another role, bad bodies or not', async () => {
    const { world } = await ready();
    const customer = await world.as('customer');
    const specialist = await world.as('specialist');
    for (const { path } of [refundPayment, inquireRefund, inquirePayment]) {
      for (const text of ['{', JSON.stringify(body())]) {
        expect((await world.raw('POST', path, { root, text })).status).toBe(401);
        expect((await customer.raw('POST', path, { root, text })).status).toBe(403);
        expect((await specialist.raw('POST', path, { root, text })).status).toBe(403);
      }
    }
    expect(await world.look((reader) => reader.get(REFUNDS, 'q-1'))).toBeUndefined();
  });

  it('APY-1 the rail’s paths are its own: the consoles’ are not below /ams, nor the other way round', async () => {
    const { operator } = await ready();
    expect((await operator.raw('GET', '/alipay/transactions', { root })).status).toBe(404);
    expect((await operator.raw('POST', '/payments/refund', { body: body() })).status).toBe(404);
    const { status, headers } = await operator.raw('GET', '/payments/refund', { root });
    expect([status, headers.get('Allow')]).toEqual([405, 'POST, OPTIONS']);
  });

  it('APY-2 an idempotency key does not freeze the answer: the id is what counts', async () => {
    const { world, operator } = await ready();
    await world.call(changeSettings, { body: { rail: 'REFUND_IN_PROCESS' } });
    const first = await operator.call(refundPayment, { body: body(), key: 'k' });
    expect(first.result.resultStatus).toBe('U');
    await world.move({ advanceBy: '1h' });
    const again = await operator.call(refundPayment, { body: body(), key: 'k' });
    expect(again.result.resultStatus).toBe('S');
    const other = body({ refundAmount: { currency: 'CNY', value: '1' } });
    const inconsistent = await operator.call(refundPayment, { body: other, key: 'k' });
    expect(inconsistent.result.resultCode).toBe('REPEAT_REQ_INCONSISTENT');
  });

  it('APY-9 a failing server is an unknown exception in the rail’s words; the request can be repeated', async () => {
    const { world, operator } = await ready();
    await world.call(changeSettings, { body: { fault: 'server-error' } });
    const failed = await operator.call(refundPayment, { body: body() });
    expect(failed).toEqual({
      result: expect.objectContaining({ resultStatus: 'U', resultCode: 'UNKNOWN_EXCEPTION' }) as unknown,
    });
    expect((await operator.call(refundPayment, { body: body() })).result.resultStatus).toBe('S');
  });
});

describe('APY-9 each code over HTTP', () => {
  const codes = RailBehaviour.options.filter((one) => RailCode.safeParse(one).success);

  it.each(codes)('APY-9 %s by the switch, told with its meaning in both languages', async (rail) => {
    const { world, operator } = await ready();
    await world.call(changeSettings, { body: { rail } });
    const { result } = await operator.call(refundPayment, { body: body() });
    expect(result.resultCode).toBe(rail);
    const told = await Promise.all(
      (['en', 'zh-CN'] as const).map((language) => operator.call(listAlipayMethods, { language })),
    );
    const [en, zh] = told.map(({ codes: table }) => table.find(({ code }) => code === rail));
    expect(en).toMatchObject({ status: result.resultStatus, meaning: result.resultMessage });
    for (const part of ['meaning', 'whatToDo'] as const) {
      expect(en?.[part]).toMatch(/[A-Za-z]{3}/);
      expect(zh?.[part]).toMatch(/[一-鿿]/u);
    }
  });

  it.each([
    ['alipay.currency.other', 'CURRENCY_NOT_SUPPORT', { currency: 'USD', value: '1' }],
    ['alipay.amount.rest', 'REFUND_AMOUNT_EXCEED', { currency: 'CNY', value: '50002' }],
    ['alipay.method.no-partial', 'PARTIAL_REFUND_NOT_SUPPORTED', { currency: 'PHP', value: '100' }],
    ['alipay.method.once-only', 'MULTIPLE_REFUNDS_NOT_SUPPORTED', { currency: 'MYR', value: '20000' }],
    ['alipay.status.cancelled', 'ORDER_STATUS_INVALID', { currency: 'CNY', value: '1' }],
    ['alipay.window.closed', 'REFUND_WINDOW_EXCEED', { currency: 'THB', value: '90000' }],
    ['alipay.balance.window-closes', 'REFUND_AMOUNT_EXCEED', { currency: 'THB', value: '90000' }],
  ])('APY-9 %s: really %s', async (scenario, code, refundAmount) => {
    const { operator } = await ready(scenario);
    const { result } = await operator.call(refundPayment, { body: body({ refundAmount }) });
    expect(result.resultCode).toBe(code);
    const seen = await operator.call(readAlipayTransaction, { params: { id: PAYMENT } });
    expect(seen.refunds.at(-1)).toMatchObject({ refundRequestId: 'q-1', status: 'FAIL', code });
  });

  it('APY-9 ORDER_NOT_EXIST and REPEAT_REQ_INCONSISTENT', async () => {
    const { operator } = await ready();
    const unknown = await operator.call(refundPayment, { body: body({ paymentId: 'nobody' }) });
    expect(unknown.result.resultCode).toBe('ORDER_NOT_EXIST');
    await operator.call(refundPayment, { body: body() });
    const other = await operator.call(refundPayment, {
      body: body({ refundAmount: { currency: 'CNY', value: '1' } }),
    });
    expect(other.result.resultCode).toBe('REPEAT_REQ_INCONSISTENT');
    const inquiry = await operator.call(inquireRefund, { body: { refundRequestId: 'nobody' } });
    expect(inquiry.result.resultCode).toBe('ORDER_NOT_EXIST');
  });
});

describe('APY-E5 over HTTP', () => {
  it('APY-E5 short, shown as waiting, topped up, and through at once', async () => {
    const { operator } = await ready('alipay.balance.short');
    const before = await operator.call(readAlipayBalance);
    expect(before.waiting.length).toBe(1);
    const needs = before.waiting[0]?.needs;
    expect(needs).toEqual({ currency: 'CNY', minor: 150_000 - 3_300 });
    expect(before.balances[0]).toEqual({ currency: 'CNY', minor: 20_000 });
    const top = await operator.call(topUpAlipay, {
      body: { currency: 'CNY', amount: 150_000 - 3_300 - 20_000 },
      key: 'k',
    });
    expect(top.entry.kind).toBe('topUp');
    expect(top.balance).toEqual({ currency: 'CNY', minor: 0 });
    const seen = await operator.call(readAlipayTransaction, { params: { id: PAYMENT } });
    expect(seen.refunds[0]).toMatchObject({ status: 'SUCCESS', waitingForBalance: false });
    expect((await operator.call(readAlipayBalance)).waiting).toEqual([]);
  });

  it('APY-E5 a waiting refund goes when the switch is back to normal', async () => {
    const { world, operator } = await ready('alipay.code.balance');
    expect((await operator.call(refundPayment, { body: body() })).result.resultStatus).toBe('U');
    await world.call(changeSettings, { body: { rail: 'normal' } });
    expect((await operator.call(refundPayment, { body: body() })).result.resultStatus).toBe('S');
  });

  it('APY-E5 a top-up of nothing, of a fraction, or in yen is refused at its field', async () => {
    const { operator } = await ready();
    for (const [wrong, pointer] of [
      [{ currency: 'CNY', amount: 0 }, '/amount'],
      [{ currency: 'CNY', amount: 1.5 }, '/amount'],
      [{ currency: 'CNY', amount: 1_000_000_000_001 }, '/amount'],
      [{ currency: 'JPY', amount: 1 }, '/currency'],
    ] as const) {
      const answer = await operator.raw('POST', '/alipay/top-ups', { body: wrong });
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ errors: [{ pointer }] });
    }
  });
});

it('GEN-10 the platform is the operator’s alone', async () => {
  const { world } = await ready();
  const paths = [
    '/alipay/transactions',
    `/alipay/transactions/${PAYMENT}`,
    '/alipay/balance',
    '/alipay/methods',
  ];
  const customer = await world.as('customer');
  for (const path of paths) {
    expect((await world.raw('GET', path)).status).toBe(401);
    expect((await customer.raw('GET', path)).status).toBe(403);
  }
  const operator = await world.as('operator');
  expect((await operator.refused(readAlipayTransaction, { params: { id: 'nobody' } })).status).toBe(404);
  expect((await operator.call(listAlipayTransactions)).items.length).toBe(20);
});
