import { describe, expect, it } from 'vitest';
import type { Decision } from '#contract/decision';
import { openWorld } from './testing';

const SUBJECT = {
  product: { validation: 'OV', free: false },
  purchasedAt: '2026-11-17T09:00:00+08:00',
  servicePeriodEndsAt: '2027-11-17T09:00:00+08:00',
  application: 'notSubmitted',
  issuedAt: null,
  expiresAt: null,
  revocation: 'none',
  revokedAt: null,
  refund: 'none',
  price: { currency: 'CNY', list: 200_000, discount: 20_000, voucher: 30_000, paid: { alipay: 150_000 } },
};
const BODY = { now: '2026-11-22T10:00:00+08:00', subject: SUBJECT };

async function decide<T>(body: unknown) {
  const world = await openWorld('2030-01-01T00:00:00+08:00', []);
  return world.call<T>(null, 'POST', '/policies/aliyun/decide', body);
}

describe('the policy over HTTP', () => {
  it('GEN-5 decides without a session, at the time asked about', async () => {
    const { status, body } = await decide<Decision>(BODY);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      verdict: 'refundable',
      rule: 'ALY-R1',
      deadline: '2026-11-22T23:59:59.999+08:00',
      amount: { currency: 'CNY', minor: 150_000 },
    });
  });

  it.each([
    [
      { ...BODY, subject: { ...SUBJECT, purchasedAt: '2026-11-22T10:00:00.001+08:00' } },
      '/subject/purchasedAt',
    ],
    [{ ...BODY, subject: { ...SUBJECT, application: 'passed' } }, '/subject/issuedAt'],
    [{ ...BODY, subject: { ...SUBJECT, price: { ...SUBJECT.price, voucher: 0 } } }, '/subject/price'],
    [{ ...BODY, subject: { ...SUBJECT, age: 5 } }, '/subject/age'],
    [{ ...BODY, now: '2026-11-22T10:00:00' }, '/now'],
    [{ now: BODY.now }, '/subject'],
  ])('GEN-9 refuses what contradicts itself, at the field (%#)', async (body, pointer) => {
    const answer = await decide<{ errors: { pointer: string; message: string }[] }>(body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error) => error.pointer)).toContain(pointer);
    for (const { message } of answer.body.errors) expect(message).toBeTruthy();
  });
});
