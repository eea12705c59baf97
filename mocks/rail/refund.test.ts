import { describe, expect, it } from 'vitest';
import type { RailBehaviour } from '#contract/demo';
import { balanceOf, LEDGER } from './ledger';
import { registerPayment, registerUnpaid } from './payments';
import { paymentIdOf } from './records';
import { REFUNDS } from './records';
import { answerInquiryRefund, callRefund } from './refund';
import { DAY, MINUTE, NOW, railWorld } from './testWorld';

const yuan = (value: string, currency = 'CNY') => ({ refundAmount: { currency, value } });

describe('APY-1 a refund', () => {
  it('APY-1 succeeds at once, takes the money less the returned fee, and says so with its time', () => {
    const world = railWorld({ ample: false });
    world.pay();
    expect(balanceOf(world.tx, 'CNY')).toBe(10_000 - 220);
    const answer = world.ask({ refundRequestId: 'q' });
    expect(answer).toMatchObject({
      result: { resultStatus: 'S', resultCode: 'SUCCESS' },
      refundRequestId: 'q',
      refundId: 'rf-0001',
      paymentId: 'pay-1',
      refundAmount: { currency: 'CNY', value: '10000' },
      refundTime: '2026-11-22T12:00:00.000+08:00',
    });
    expect(balanceOf(world.tx, 'CNY')).toBe(0);
  });

  it.each<readonly [string, unknown]>([
    ['no body', undefined],
    ['a list', []],
    ['an empty id', { refundRequestId: '' }],
    ['65 characters', { refundRequestId: 'x'.repeat(65) }],
    ['no payment', { paymentId: undefined }],
    ['an empty payment', { paymentId: '' }],
    ['a number as value', { refundAmount: { currency: 'CNY', value: 1 } }],
    ...['0', '-1', '1e3', '01', '1.5', ' 1', '1 ', '', '+1', '１', '1'.repeat(17), '9'.repeat(30)].map(
      (value) => [`the value "${value}"`, yuan(value)] as const,
    ),
    ...['cny', 'CN', 'CNYX', ''].map((currency) => [`currency "${currency}"`, yuan('1', currency)] as const),
    ['an unknown field', { note: 'please' }],
    ['an unknown field of the amount', { refundAmount: { currency: 'CNY', value: '1', note: '' } }],
    ['an address of another kind', { refundNotifyUrl: 'ftp://host/path' }],
    ['no address', { refundNotifyUrl: 'https://' }],
    ['a long address', { refundNotifyUrl: `https://host/${'x'.repeat(1024)}` }],
    ['a reason of 257 characters', { refundReason: 'x'.repeat(257) }],
    ['a reference of 65', { referenceRefundId: 'x'.repeat(65) }],
    ['perhaps', { isAsyncRefund: 'perhaps' }],
    ['details in one', { refundDetails: 'all' }],
    ['null where something must be', { paymentId: null }],
  ])('APY-1 %s is PARAM_ILLEGAL and leaves nothing', (_, wrong) => {
    const world = railWorld();
    world.pay();
    const entries = world.entries().length;
    const good = world.request();
    const isPart = typeof wrong === 'object' && !Array.isArray(wrong);
    const body = isPart ? { ...good, ...wrong } : wrong;
    expect(world.send(body)).toEqual({
      result: expect.objectContaining({ resultStatus: 'F', resultCode: 'PARAM_ILLEGAL' }) as unknown,
    });
    expect(world.tx.all(REFUNDS)).toEqual([]);
    expect(world.entries().length).toBe(entries);
    // The id is still free.
    expect(world.send(good).result.resultCode).toBe('SUCCESS');
  });

  const FURTHER = {
    refundNotifyUrl: 'https://shop.example.com/told',
    refundReason: '买家退货',
    referenceRefundId: 'shop-7',
    captureId: 'capture-1',
    merchantAccountId: 'account-1',
    isAsyncRefund: true,
    refundDetails: [{ refundType: 'TRANSFER', refundAmount: { currency: 'CNY', value: '1' } }],
    extendInfo: '{"shop":"7"}',
    metadata: { shop: 7 },
  };

  it('APY-1 takes the further fields of the API, and keeps what a record shows', () => {
    const world = railWorld();
    world.pay();
    expect(world.send({ ...world.request({ refundRequestId: 'q' }), ...FURTHER }).result.resultCode).toBe(
      'SUCCESS',
    );
    expect(world.refund('q')).toMatchObject({ reason: '买家退货', reference: 'shop-7' });
  });

  it.each(Object.keys(FURTHER))('APY-1 %s: null is as good as absent, also to a repeat', (name) => {
    const world = railWorld();
    world.pay();
    const request = world.request();
    expect(world.send({ ...request, [name]: null }).result.resultCode).toBe('SUCCESS');
    expect(world.send(request).result.resultCode).toBe('SUCCESS');
    expect(world.tx.all(REFUNDS)).toHaveLength(1);
  });

  it('APY-1 takes ids of 64 characters and values of 16 digits as well-formed', () => {
    const world = railWorld();
    world.pay();
    const refundRequestId = 'x'.repeat(64);
    expect(world.code({ refundRequestId, ...yuan('9'.repeat(16)) })).toBe('REFUND_AMOUNT_EXCEED');
  });

  it('APY-1 an unknown payment is ORDER_NOT_EXIST, before the id is compared, and stores nothing', () => {
    const world = railWorld();
    world.pay();
    world.ask({ refundRequestId: 'q' });
    expect(world.code({ refundRequestId: 'q', paymentId: 'pay-2' })).toBe('ORDER_NOT_EXIST');
    expect(world.code({ refundRequestId: 'r', paymentId: 'pay-2' })).toBe('ORDER_NOT_EXIST');
    expect(world.tx.all(REFUNDS).length).toBe(1);
  });
});

describe('APY-E1 the requirements in their order', () => {
  /** Everything wrong with it at once: another currency, too much, in part, cancelled, window closed, no balance. */
  const faulty = (status: 'CANCELLED' | 'SUCCESS', late: boolean) => {
    const world = railWorld({ ample: false });
    const paidAt = late ? NOW - 31 * DAY : NOW - DAY;
    const given = { id: 'pay-1', order: null, method: 'GCASH', currency: 'PHP', amount: 10_000 };
    if (status === 'SUCCESS') registerPayment(world.tx, { ...given, paidAt });
    else registerUnpaid(world.tx, { ...given, createdAt: paidAt, status });
    world.payOut('USD', 1_000_000);
    return world;
  };

  it('APY-E1 another currency comes first', () => {
    expect(faulty('CANCELLED', true).code(yuan('99999', 'USD'))).toBe('CURRENCY_NOT_SUPPORT');
    // Well-formed, though no such currency exists.
    expect(faulty('CANCELLED', true).code(yuan('1', 'ZZZ'))).toBe('CURRENCY_NOT_SUPPORT');
  });

  it('APY-E2 then the amount, refunds in part, and repeated ones', () => {
    const world = faulty('CANCELLED', true);
    expect(world.code(yuan('10001', 'PHP'))).toBe('REFUND_AMOUNT_EXCEED');
    expect(world.code(yuan('99', 'PHP'))).toBe('REFUND_AMOUNT_EXCEED');
    expect(world.code(yuan('100', 'PHP'))).toBe('PARTIAL_REFUND_NOT_SUPPORTED');
    const once = railWorld();
    once.pay({ method: 'TNG', currency: 'MYR', amount: 1_000, paidAt: NOW - DAY });
    expect(once.code(yuan('400', 'MYR'))).toBe('SUCCESS');
    once.to(NOW + 100 * DAY);
    // The window has closed, too.
    expect(once.code(yuan('100', 'MYR'))).toBe('MULTIPLE_REFUNDS_NOT_SUPPORTED');
    expect(once.code(yuan('601', 'MYR'))).toBe('REFUND_AMOUNT_EXCEED');
  });

  it('APY-E3 then the status of the payment', () => {
    expect(faulty('CANCELLED', true).code(yuan('10000', 'PHP'))).toBe('ORDER_STATUS_INVALID');
  });

  it('APY-E4 then the window, true to the last millisecond of its last day', () => {
    expect(faulty('SUCCESS', true).code(yuan('10000', 'PHP'))).toBe('REFUND_WINDOW_EXCEED');
    const paidAt = Date.parse('2026-10-24T23:59:59+08:00');
    const late = railWorld();
    late.pay({ method: 'GCASH', currency: 'PHP', paidAt });
    const end = Date.parse('2026-11-23T23:59:59.999+08:00');
    late.to(end + 1);
    expect(late.code(yuan('10000', 'PHP'))).toBe('REFUND_WINDOW_EXCEED');
    const onTime = railWorld();
    onTime.pay({ method: 'GCASH', currency: 'PHP', paidAt });
    onTime.to(end);
    expect(onTime.code(yuan('10000', 'PHP'))).toBe('SUCCESS');
  });

  it('APY-E5 at last the balance, which is no refusal', () => {
    const answer = faulty('SUCCESS', false).ask(yuan('10000', 'PHP'));
    expect(answer.result).toMatchObject({
      resultStatus: 'U',
      resultCode: 'MERCHANT_BALANCE_NOT_ENOUGH',
    });
    expect(answer.refundTime).toBeUndefined();
  });
});

describe('APY-E2 amounts', () => {
  it('APY-E2 yen: the smallest unit, the exact rest, and one unit more', () => {
    const world = railWorld();
    world.pay({ method: 'PAYPAY', currency: 'JPY', amount: 5_000 });
    expect(world.code(yuan('1', 'JPY'))).toBe('SUCCESS');
    expect(world.code(yuan('5000', 'JPY'))).toBe('REFUND_AMOUNT_EXCEED');
    expect(world.code(yuan('4999', 'JPY'))).toBe('SUCCESS');
    expect(world.code(yuan('1', 'JPY'))).toBe('REFUND_AMOUNT_EXCEED');
  });

  it('APY-E2 below the minimum of the method, and exactly that', () => {
    const world = railWorld();
    world.pay({ method: 'KAKAOPAY', currency: 'KRW', amount: 50_000 });
    expect(world.code(yuan('999', 'KRW'))).toBe('REFUND_AMOUNT_EXCEED');
    expect(world.code(yuan('1000', 'KRW'))).toBe('SUCCESS');
  });

  it('APY-E2 what is under way counts against the rest, refusals and failures do not', () => {
    const world = railWorld();
    world.pay();
    world.switch('PROCESS_FAIL');
    expect(world.code(yuan('10000'))).toBe('PROCESS_FAIL');
    world.switch('REFUND_IN_PROCESS');
    expect(world.code(yuan('6000'))).toBe('REFUND_IN_PROCESS');
    expect(world.code(yuan('4001'))).toBe('REFUND_AMOUNT_EXCEED');
    expect(world.code(yuan('4000'))).toBe('REFUND_IN_PROCESS');
  });
});

describe('APY-2 the same id', () => {
  it('APY-2 with the same content returns the present result and starts nothing', () => {
    const world = railWorld();
    world.pay();
    const asked = world.request(yuan('3000'));
    const first = world.send(asked);
    const entries = world.entries().length;
    expect(world.send(asked)).toEqual(first);
    expect(world.entries().length).toBe(entries);
    expect(world.tx.all(REFUNDS).length).toBe(1);
  });

  it.each([
    ['payment', { paymentId: 'pay-2' }],
    ['amount', yuan('3001')],
    ['currency', yuan('3000', 'USD')],
    ['address', { refundNotifyUrl: 'https://shop.example.com/notify' }],
  ])('APY-2 with another %s is REPEAT_REQ_INCONSISTENT, before any requirement', (_, other) => {
    const world = railWorld();
    world.pay();
    world.pay({ id: 'pay-2' });
    const asked = world.request(yuan('3000'));
    const first = world.send(asked);
    expect(world.send({ ...asked, ...other })).toEqual({
      result: expect.objectContaining({ resultCode: 'REPEAT_REQ_INCONSISTENT' }) as unknown,
    });
    expect(world.send(asked)).toEqual(first);
  });

  it('APY-2 a refusal stays one for ever, even where the request would pass by now', () => {
    const world = railWorld();
    world.pay();
    world.switch('REFUND_WINDOW_EXCEED');
    const asked = world.request();
    const refused = world.send(asked);
    expect(refused).toMatchObject({
      result: { resultStatus: 'F', resultCode: 'REFUND_WINDOW_EXCEED' },
      refundTime: expect.any(String) as unknown,
    });
    world.switch('normal');
    expect(world.send(asked)).toEqual(refused);
    expect(world.code()).toBe('SUCCESS');
  });
});

describe('APY-9 the demo switch', () => {
  const outcomes: readonly (readonly [RailBehaviour, string, string, boolean])[] = [
    ['PARAM_ILLEGAL', 'F', 'PARAM_ILLEGAL', false],
    ['ORDER_NOT_EXIST', 'F', 'ORDER_NOT_EXIST', false],
    ['REPEAT_REQ_INCONSISTENT', 'F', 'REPEAT_REQ_INCONSISTENT', false],
    ['REQUEST_TRAFFIC_EXCEED_LIMIT', 'U', 'REQUEST_TRAFFIC_EXCEED_LIMIT', false],
    ['CURRENCY_NOT_SUPPORT', 'F', 'CURRENCY_NOT_SUPPORT', true],
    ['REFUND_AMOUNT_EXCEED', 'F', 'REFUND_AMOUNT_EXCEED', true],
    ['PARTIAL_REFUND_NOT_SUPPORTED', 'F', 'PARTIAL_REFUND_NOT_SUPPORTED', true],
    ['MULTIPLE_REFUNDS_NOT_SUPPORTED', 'F', 'MULTIPLE_REFUNDS_NOT_SUPPORTED', true],
    ['ORDER_STATUS_INVALID', 'F', 'ORDER_STATUS_INVALID', true],
    ['REFUND_WINDOW_EXCEED', 'F', 'REFUND_WINDOW_EXCEED', true],
    ['PROCESS_FAIL', 'F', 'PROCESS_FAIL', true],
    ['MERCHANT_BALANCE_NOT_ENOUGH', 'U', 'MERCHANT_BALANCE_NOT_ENOUGH', true],
    ['REFUND_IN_PROCESS', 'U', 'REFUND_IN_PROCESS', true],
    ['UNKNOWN_EXCEPTION', 'U', 'UNKNOWN_EXCEPTION', true],
    ['unknown-then-fail', 'U', 'REFUND_IN_PROCESS', true],
    ['notification-lost', 'S', 'SUCCESS', true],
  ];

  it.each(outcomes)('APY-9 %s answers %s %s', (behaviour, resultStatus, resultCode, isStored) => {
    const world = railWorld();
    world.pay();
    const before = balanceOf(world.tx, 'CNY');
    world.switch(behaviour);
    const answer = world.ask();
    expect(answer.result).toMatchObject({ resultStatus, resultCode });
    expect(world.tx.all(REFUNDS).length).toBe(isStored ? 1 : 0);
    expect(answer.refundId !== undefined).toBe(isStored);
    expect(answer.refundTime !== undefined).toBe(isStored && resultStatus !== 'U');
    if (resultStatus === 'F') expect(balanceOf(world.tx, 'CNY')).toBe(before);
  });

  it('APY-9 real refusals come first, and repeats of a known id are never changed', () => {
    const world = railWorld();
    world.pay();
    const known = world.request(yuan('1'));
    const first = world.send(known);
    world.switch('PROCESS_FAIL');
    expect(world.send(known)).toEqual(first);
    expect(world.code(yuan('10000'))).toBe('REFUND_AMOUNT_EXCEED');
    expect(world.code(yuan('1', 'USD'))).toBe('CURRENCY_NOT_SUPPORT');
  });

  it.each([
    ['REFUND_IN_PROCESS', 'SUCCESS'],
    ['UNKNOWN_EXCEPTION', 'SUCCESS'],
    ['unknown-then-fail', 'PROCESS_FAIL'],
  ] as const)('APY-2 %s: U, and 30 minutes later %s', (behaviour, ends) => {
    const world = railWorld();
    world.pay();
    const before = balanceOf(world.tx, 'CNY');
    world.switch(behaviour);
    const asked = world.request();
    world.send(asked);
    world.switch('normal');
    world.to(NOW + 30 * MINUTE - 1);
    expect(world.send(asked).result).toMatchObject({ resultStatus: 'U', resultCode: 'REFUND_IN_PROCESS' });
    // APY-3: the question is answered, the money is not there yet.
    expect(answerInquiryRefund(world.tx, { refundRequestId: asked.refundRequestId }, 'en')).toMatchObject({
      result: { resultStatus: 'S' },
      refundStatus: 'PROCESSING',
    });
    world.to(NOW + 30 * MINUTE);
    expect(world.send(asked)).toMatchObject({
      result: { resultCode: ends },
      refundTime: '2026-11-22T12:30:00.000+08:00',
    });
    expect(balanceOf(world.tx, 'CNY')).toBe(ends === 'SUCCESS' ? before - 10_000 + 220 : before);
  });

  it('APY-2 a lost request changes nothing, a lost response has paid, and the same id never pays twice', () => {
    const world = railWorld();
    world.pay();
    const asked = world.request();
    world.switch('lost-request');
    expect(callRefund(world.tx, asked)).toBe('noAnswer');
    const { refundRequestId } = asked;
    expect(answerInquiryRefund(world.tx, { refundRequestId }, 'en').result.resultCode).toBe(
      'ORDER_NOT_EXIST',
    );
    world.switch('lost-response');
    expect(callRefund(world.tx, asked)).toBe('noAnswer');
    expect(answerInquiryRefund(world.tx, { refundRequestId }, 'en').refundStatus).toBe('SUCCESS');
    world.switch('normal');
    expect(callRefund(world.tx, asked)).toMatchObject({ result: { resultStatus: 'S' } });
    expect(world.tx.all(REFUNDS).length).toBe(1);
    expect(world.tx.all(LEDGER).filter(({ kind }) => kind === 'refundSucceeded').length).toBe(1);
  });
});

it('APY-10 what failed is left once more, so that the money can be paid in another way', () => {
  const world = railWorld();
  world.pay();
  world.switch('PROCESS_FAIL');
  expect(world.ask().result).toMatchObject({ resultStatus: 'F', resultCode: 'PROCESS_FAIL' });
  world.switch('normal');
  expect(world.code()).toBe('SUCCESS');
});

it('APY-1 a console finds the payment of its order again', () => {
  const world = railWorld();
  const order = { provider: 'aliyun', id: 'ay-1001', name: 'shop.example.com' };
  const payment = registerPayment(world.tx, { order, currency: 'CNY', amount: 1, paidAt: NOW });
  expect(payment.id).toBe(paymentIdOf('aliyun', 'ay-1001'));
  expect(() => registerPayment(world.tx, { order, currency: 'CNY', amount: 1, paidAt: NOW })).toThrow();
});
