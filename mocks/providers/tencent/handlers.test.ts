import { describe, expect, it } from 'vitest';
import type { Decision } from '#contract/decision';
import { openWorld } from './testing';

const PRICE = {
  currency: 'CNY',
  list: 100_000,
  discount: 0,
  voucher: 0,
  paid: { cash: 70_000, giftCard: 30_000 },
  benefitPoints: 0,
};
const SUBJECT = { state: 'failed', refund: 'none', price: PRICE };
const BODY = { now: '2026-11-22T10:00:00+08:00', subject: SUBJECT };
const having = (change: object) => ({ ...BODY, subject: { ...SUBJECT, ...change } });
const paying = (change: object) => having({ price: { ...PRICE, ...change } });
const without = (name: string) =>
  paying(Object.fromEntries([[name, undefined]])) satisfies { subject: { price: object } };

const decide = async <T>(body: unknown) =>
  (await openWorld([], { at: '2030-01-01T00:00:00+08:00' })).call<T>(
    null,
    'POST',
    '/policies/tencent/decide',
    body,
  );

describe('the policy over HTTP', () => {
  it('TCL-R4 decides without a session, at the time asked about', async () => {
    const { status, body } = await decide<Decision>(BODY);
    expect(status).toBe(200);
    expect(body).toMatchObject({ verdict: 'refundable', rule: 'TCL-R4', amount: { minor: 100_000 } });
    expect(body.outlook[0]?.from).toBe('2026-11-22T10:00:00.000+08:00');
  });

  it.each([
    [paying({ list: 100_001 }), '/subject/price'],
    [paying({ paid: { cash: 100_000 } }), '/subject/price/paid/giftCard'],
    [paying({ paid: { giftCard: 100_000 } }), '/subject/price/paid/cash'],
    [paying({ paid: { cash: 100_000, giftCard: 0, alipay: 0 } }), '/subject/price/paid/alipay'],
    [paying({ paid: { cash: 100_001, giftCard: -1 } }), '/subject/price/paid/giftCard'],
    [paying({ benefitPoints: -1 }), '/subject/price/benefitPoints'],
    [paying({ benefitPoints: 0.5 }), '/subject/price/benefitPoints'],
    [paying({ benefitPoints: null }), '/subject/price/benefitPoints'],
    [without('benefitPoints'), '/subject/price/benefitPoints'],
    [paying({ currency: 'QQQ' }), '/subject/price/currency'],
    [having({ state: 'expired' }), '/subject/state'],
    [having({ refund: 'underReview' }), '/subject/refund'],
    [having({ benefitPoints: 0 }), '/subject/benefitPoints'],
    [{ ...BODY, now: '2026-11-22T10:00:00' }, '/now'],
    [{ now: BODY.now }, '/subject'],
  ])('GEN-9 refuses what contradicts itself, at the field (%#)', async (body, pointer) => {
    const answer = await decide<{ errors: { pointer: string; message: string }[] }>(body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error) => error.pointer)).toContain(pointer);
    for (const { message } of answer.body.errors) expect(message).toBeTruthy();
  });

  it.each([
    having({ state: 'issued', refund: 'refunded' }),
    having({ state: 'pendingSubmission', refund: 'settling' }),
    paying({ list: 0, paid: { cash: 0, giftCard: 0 }, benefitPoints: 5 }),
    paying({ currency: 'XAU', list: 0, paid: { cash: 0, giftCard: 0 } }),
  ])('GEN-9 an unlikely subject gets its decision (%#)', async (body) => {
    expect((await decide(body)).status).toBe(200);
  });
});
