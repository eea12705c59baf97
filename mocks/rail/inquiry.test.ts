import { describe, expect, it } from 'vitest';
import { registerUnpaid } from './payments';
import { answerInquiryPayment, answerInquiryRefund } from './refund';
import { NOW, railWorld } from './testWorld';

function asked() {
  const world = railWorld();
  world.pay();
  world.ask({ refundRequestId: 'a', refundAmount: { currency: 'CNY', value: '4000' } });
  world.ask({ refundRequestId: 'b', refundAmount: { currency: 'USD', value: '1' } });
  world.switch('REFUND_IN_PROCESS');
  world.ask({ refundRequestId: 'c', refundAmount: { currency: 'CNY', value: '6000' } });
  return world;
}

describe('APY-3 inquiries', () => {
  it('APY-3 a refund by either id; where both are given, that of the rail takes precedence', () => {
    const { tx } = asked();
    const byRequest = answerInquiryRefund(tx, { refundRequestId: 'a' }, 'en');
    expect(byRequest).toMatchObject({
      result: { resultStatus: 'S', resultCode: 'SUCCESS' },
      refundStatus: 'SUCCESS',
      refundId: 'rf-0001',
      refundRequestId: 'a',
      refundAmount: { currency: 'CNY', value: '4000' },
      refundTime: '2026-11-22T12:00:00.000+08:00',
    });
    expect(answerInquiryRefund(tx, { refundId: 'rf-0001' }, 'en')).toEqual(byRequest);
    for (const refundRequestId of ['a', 'b', 'unknown', null, undefined])
      expect(answerInquiryRefund(tx, { refundRequestId, refundId: 'rf-0001' }, 'en')).toEqual(byRequest);
    expect(answerInquiryRefund(tx, { refundRequestId: 'a', refundId: null }, 'en')).toEqual(byRequest);
    for (const wrong of [
      { refundRequestId: 'a', refundId: 'rf-0009' },
      { refundRequestId: 'rf-0001' },
      { refundId: 'a' },
    ])
      expect(answerInquiryRefund(tx, wrong, 'en')).toEqual({
        result: expect.objectContaining({ resultStatus: 'F', resultCode: 'ORDER_NOT_EXIST' }) as unknown,
      });
  });

  it('APY-3 S answers the question; the status alone speaks of the money', () => {
    const { tx } = asked();
    const statuses = ['a', 'b', 'c'].map((refundRequestId) =>
      answerInquiryRefund(tx, { refundRequestId }, 'en'),
    );
    expect(statuses.map(({ result, refundStatus }) => [result.resultStatus, refundStatus])).toEqual([
      ['S', 'SUCCESS'],
      ['S', 'FAIL'],
      ['S', 'PROCESSING'],
    ]);
    expect(statuses[2]?.refundTime).toBeUndefined();
  });

  it('APY-8 both inquiries carry all refunds of the payment with their results', () => {
    const { tx } = asked();
    const { transactions } = answerInquiryRefund(tx, { refundRequestId: 'c' }, 'en');
    expect(
      transactions?.map((one) => [
        one.transactionRequestId,
        one.transactionStatus,
        one.transactionResult.resultCode,
        one.transactionTime !== undefined,
      ]),
    ).toEqual([
      ['a', 'SUCCESS', 'SUCCESS', true],
      ['b', 'FAIL', 'CURRENCY_NOT_SUPPORT', true],
      ['c', 'PROCESSING', 'REFUND_IN_PROCESS', false],
    ]);
    const payment = answerInquiryPayment(tx, { paymentId: 'pay-1' }, 'en');
    expect(payment).toMatchObject({
      result: { resultCode: 'SUCCESS' },
      paymentStatus: 'SUCCESS',
      paymentRequestId: 'pay-1-1',
      paymentAmount: { currency: 'CNY', value: '10000' },
      paymentTime: '2026-11-22T11:00:00.000+08:00',
    });
    expect(payment.transactions).toEqual(transactions);
    expect(answerInquiryPayment(tx, { paymentRequestId: 'pay-1-1' }, 'en')).toEqual(payment);
    expect(answerInquiryPayment(tx, { paymentRequestId: 'other', paymentId: 'pay-1' }, 'en')).toEqual(
      payment,
    );
    expect(
      answerInquiryPayment(tx, { paymentRequestId: 'pay-1-1', paymentId: 'pay-9' }, 'en').result,
    ).toMatchObject({ resultCode: 'ORDER_NOT_EXIST' });
  });

  it('APY-3 a payment that did not go through has no time of payment', () => {
    const { tx } = asked();
    registerUnpaid(tx, {
      id: 'pay-9',
      order: null,
      currency: 'CNY',
      amount: 1,
      createdAt: NOW,
      status: 'CANCELLED',
    });
    const answer = answerInquiryPayment(tx, { paymentId: 'pay-9' }, 'en');
    expect(answer).toMatchObject({ paymentStatus: 'CANCELLED', transactions: [] });
    expect(answer.paymentTime).toBeUndefined();
  });

  it.each([
    {},
    { refundId: '' },
    { refundRequestId: 'x'.repeat(65) },
    { refundRequestId: 'a', more: 1 },
    { refundRequestId: null, refundId: null },
    { refundId: 7 },
    null,
  ])('APY-3 %j is PARAM_ILLEGAL', (body) => {
    const { tx } = asked();
    expect(answerInquiryRefund(tx, body, 'en').result.resultCode).toBe('PARAM_ILLEGAL');
    expect(answerInquiryPayment(tx, body, 'en').result.resultCode).toBe('PARAM_ILLEGAL');
  });
});
