import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RailBehaviour } from '#contract/demo';
import type { RailNotification, RailRefundRequest } from '#contract/rail';
import type { Tx } from '../platform/transaction';
import { minorOf } from './checks';
import { balanceOf } from './ledger';
import { ACKNOWLEDGED } from './notifications';
import { waitingRefunds } from './outcome';
import { agreeOnFees, PAYMENTS, type RailRefund, REFUNDS, refundsOf } from './records';
import { answerInquiryRefund, callRefund } from './refund';
import { DAY, MINUTE, type RailWorld, railWorld } from './testWorld';

const URL = 'https://shop.example.com/result';
const BOUGHT = [
  { method: 'ALIPAY_CN', currency: 'CNY' },
  { method: 'PAYPAY', currency: 'JPY' },
  { method: 'TNG', currency: 'MYR' },
  { method: 'TRUEMONEY', currency: 'THB' },
] as const;
const AMOUNT = 3_000;

const money = fc.integer({ min: 1, max: 2 * AMOUNT });
const settled = fc.constantFrom('CNY' as const, 'USD' as const);

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('request' as const),
      id: fc.nat({ max: 7 }),
      payment: fc.nat({ max: BOUGHT.length - 1 }),
      part: fc.constantFrom(1, 2, 3, 4),
      notify: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('repeat' as const), id: fc.nat({ max: 7 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('inquire' as const), id: fc.nat({ max: 7 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('topUp' as const), currency: settled, money }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('payOut' as const), currency: settled, money }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fees' as const), returned: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.oneof(fc.integer({ min: 0, max: 40 * MINUTE }), fc.integer({ min: 0, max: 5 * DAY })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('switch' as const),
      to: fc.constantFrom(...RailBehaviour.options),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A rail with one payment per method, and what was asked of it under each id first. */
function begin(acknowledges: boolean) {
  const told: RailNotification[] = [];
  const receivers = {
    [URL]: (_: Tx, body: RailNotification) => {
      told.push(body);
      return acknowledges ? ACKNOWLEDGED : {};
    },
  };
  const world = railWorld({ ample: false, receivers });
  BOUGHT.forEach((bought, n) => world.pay({ id: `pay-${n}`, amount: AMOUNT, ...bought }));
  return { world, told, asked: new Map<string, RailRefundRequest>() };
}
type History = ReturnType<typeof begin>;

/** The same id with other content must not get through, whatever the state. */
function demandRefused({ tx }: RailWorld, first: RailRefundRequest, other: RailRefundRequest): void {
  const answer = callRefund(tx, other);
  if (answer === 'noAnswer' || JSON.stringify(first) === JSON.stringify(other)) return;
  expect(answer.result.resultCode).toBe('REPEAT_REQ_INCONSISTENT');
}

function request({ world, asked }: History, one: Step & { do: 'request' }): void {
  const id = `q-${one.id}`;
  const wanted: RailRefundRequest = {
    refundRequestId: id,
    paymentId: `pay-${one.payment}`,
    refundAmount: {
      currency: BOUGHT[one.payment]?.currency ?? '',
      value: String(Math.floor(AMOUNT / one.part)),
    },
    ...(one.notify && { refundNotifyUrl: URL }),
  };
  if (world.tx.get(REFUNDS, id)) return demandRefused(world, asked.get(id) ?? wanted, wanted);
  callRefund(world.tx, wanted);
  if (world.tx.get(REFUNDS, id)) asked.set(id, wanted);
}

/** The same id with the same content gives the present result and moves nothing. */
function repeat({ world, asked }: History, id: string): void {
  const first = asked.get(id);
  if (!first) return;
  const entries = world.entries().length;
  const answer = callRefund(world.tx, first);
  expect(world.entries().length).toBe(entries);
  if (answer === 'noAnswer') return;
  const { status, code } = world.refund(id);
  expect(answer.result.resultCode).toBe(code);
  expect(answer.result.resultStatus).toBe({ SUCCESS: 'S', FAIL: 'F', PROCESSING: 'U' }[status]);
}

function inquire({ world, asked }: History, id: string): void {
  const answer = answerInquiryRefund(world.tx, { refundRequestId: id }, 'en');
  expect(answer.refundStatus).toBe(asked.has(id) ? world.refund(id).status : undefined);
}

function run(history: History, one: Step): void {
  const { world } = history;
  if (one.do === 'request') request(history, one);
  else if (one.do === 'repeat') repeat(history, `q-${one.id}`);
  else if (one.do === 'inquire') inquire(history, `q-${one.id}`);
  else if (one.do === 'topUp') world.topUp(one.currency, one.money);
  else if (one.do === 'payOut') world.payOut(one.currency, one.money);
  else if (one.do === 'fees') agreeOnFees(world.tx, one.returned);
  else if (one.do === 'wait') world.to(world.tx.now + one.ms);
  else world.switch(one.to);
}

const finalOf = ({ status, code, finishedAt, refundId, value }: RailRefund) =>
  JSON.stringify([status, code, finishedAt, refundId, value]);

/** What went wrong so far; one list, because an assertion per leg would take most of the time. */
function wrongsOf({ tx, entries }: RailWorld, finals: Map<string, string>): string[] {
  const wrongs: string[] = [];
  for (const payment of tx.all(PAYMENTS)) {
    const live = refundsOf(tx, payment).filter(({ status }) => status !== 'FAIL');
    if (live.reduce((total, one) => total + minorOf(one), 0) > payment.amount)
      wrongs.push(`more than ${payment.id} was refunded`);
  }
  for (const refund of tx.all(REFUNDS)) {
    const known = finals.get(refund.id);
    const isFinal = refund.status !== 'PROCESSING';
    if (known !== undefined && finalOf(refund) !== known) wrongs.push(`${refund.id} changed after its end`);
    if (known === undefined && isFinal) finals.set(refund.id, finalOf(refund));
    if ((refund.finishedAt !== null) !== isFinal) wrongs.push(`${refund.id} ended without a time`);
  }
  const totals = new Map<string, number>();
  const merchant = new Map<string, number>();
  for (const { account, currency, minor } of entries().flatMap(({ legs }) => legs)) {
    totals.set(currency, (totals.get(currency) ?? 0) + minor);
    if (account === 'merchant') merchant.set(currency, (merchant.get(currency) ?? 0) + minor);
  }
  for (const [currency, total] of totals) if (total !== 0) wrongs.push(`${total} ${currency} from nowhere`);
  for (const [currency, minor] of merchant)
    if (balanceOf(tx, currency) !== minor) wrongs.push(`the balance of ${currency} is not its sum`);
  return wrongs;
}

/** The buyers got exactly what succeeded, and nothing is in transit once everything is final. */
function demandSettled({ tx, entries }: RailWorld): void {
  const legs = entries().flatMap((entry) => entry.legs);
  const of = (account: string, currency: string) =>
    legs
      .filter((leg) => leg.account === account && leg.currency === currency)
      .reduce((sum, { minor }) => sum + minor, 0);
  for (const payment of tx.all(PAYMENTS)) {
    const back = refundsOf(tx, payment)
      .filter(({ status }) => status === 'SUCCESS')
      .reduce((sum, one) => sum + minorOf(one), 0);
    expect(of('buyers', payment.currency)).toBe(back - payment.amount);
  }
  for (const currency of ['CNY', 'USD']) expect(of('inTransit', currency)).toBe(0);
}

const histories = fc.array(step, { minLength: 5, maxLength: 30 });

describe('random histories', () => {
  it('APY-2 refunded ≤ paid, the ledger sums to zero, finals never change, and every refund comes to its end', () => {
    fc.assert(
      fc.property(histories, fc.boolean(), (steps, acknowledges) => {
        const history = begin(acknowledges);
        const { world, told } = history;
        const finals = new Map<string, string>();
        for (const one of steps) {
          run(history, one);
          expect(wrongsOf(world, finals)).toEqual([]);
        }
        world.switch('normal');
        world.to(world.tx.now + 400 * DAY);
        expect(wrongsOf(world, finals)).toEqual([]);
        demandSettled(world);
        expect(waitingRefunds(world.tx)).toEqual([]);
        for (const refund of world.tx.all(REFUNDS)) expect(refund.status).not.toBe('PROCESSING');
        // APY-7: whatever was told, and however often, is the final result.
        for (const { refundRequestId, refundStatus, result } of told)
          expect([refundStatus, result.resultCode]).toEqual([
            world.refund(refundRequestId).status,
            world.refund(refundRequestId).code,
          ]);
      }),
      { numRuns: 1_500 },
    );
  });

  it('APY-7 whether notifications arrive, get lost or come twice changes nothing of the money', () => {
    const outcome = (steps: readonly Step[], acknowledges: boolean, notify: boolean) => {
      const history = begin(acknowledges);
      for (const one of steps) {
        if (one.do === 'switch' && one.to.startsWith('notification')) run(history, { ...one, to: 'normal' });
        else run(history, one.do === 'request' ? { ...one, notify } : one);
      }
      const { world } = history;
      world.switch('normal');
      world.to(world.tx.now + 400 * DAY);
      return {
        refunds: world.tx.all(REFUNDS).map(finalOf),
        entries: world.entries().map(({ at, kind, legs }) => ({ at, kind, legs })),
      };
    };
    fc.assert(
      fc.property(histories, (steps) => {
        const silent = outcome(steps, true, false);
        expect(outcome(steps, true, true)).toEqual(silent);
        expect(outcome(steps, false, true)).toEqual(silent);
      }),
      { numRuns: 300 },
    );
  });
});
