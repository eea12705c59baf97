import { describe, expect, it } from 'vitest';
import { RailBehaviour } from '#contract/demo';
import { retryItem } from '../desk/decide';
import { DESK } from '../desk/items';
import { EVENTS } from '../platform/clock';
import { changeSettings } from '../platform/faults';
import { balanceOf, payOut } from '../rail/ledger';
import { notificationOf } from '../rail/notifications';
import { lookAtWaiting, topUp } from '../rail/outcome';
import { agreeOnFees, REFUNDS as ON_RAIL } from '../rail/records';
import { payThroughRail } from './application';
import { lastAttempt, standingOf } from './record';
import { MINUTE, NOW, world } from './testWorld';

const HOUR = 60 * MINUTE;
const PAID = 150_000;

/** An application that was just approved, paid by Alipay, with the rail behaving so. */
function asked(rail: RailBehaviour, before: (place: ReturnType<typeof world>) => void = () => undefined) {
  const place = world();
  // Another order's payment: a refund of this one alone must not depend on fees.
  place.open({ subject: { id: 'cas-9', name: 'other.example.com', kind: 'certificate' }, review: 'manual' });
  before(place);
  changeSettings(place.tx, { rail });
  const { id } = place.open();
  const now = () => place.refund(id);
  const seen = () => ({
    stage: standingOf(now()).stage,
    to: now().parts[0]?.attempts.map(({ to, state }) => `${to} ${state}`),
    onRail: place.tx.all(ON_RAIL).map(({ status, code }) => `${status} ${code}`),
  });
  const atDesk = () =>
    place.tx.all(DESK).filter(({ queue, state }) => queue === 'settlements' && state === 'open');
  return { ...place, id, now, seen, atDesk };
}

const BALANCE = 'accountBalance succeeded';

/** What a customer sees at once, an hour later, and two hours later, with the switch left as it is. */
const FATES: Readonly<Record<RailBehaviour, readonly [atOnce: string, anHour: string, twoHours: string]>> = {
  normal: ['refunded', 'refunded', 'refunded'],
  PARAM_ILLEGAL: ['returnedToBalance', 'returnedToBalance', 'returnedToBalance'],
  ORDER_NOT_EXIST: ['returnedToBalance', 'returnedToBalance', 'returnedToBalance'],
  REPEAT_REQ_INCONSISTENT: ['withPerson', 'withPerson', 'withPerson'],
  CURRENCY_NOT_SUPPORT: ['returnedToBalance', 'returnedToBalance', 'returnedToBalance'],
  REFUND_AMOUNT_EXCEED: ['withPerson', 'withPerson', 'withPerson'],
  PARTIAL_REFUND_NOT_SUPPORTED: ['returnedToBalance', 'returnedToBalance', 'returnedToBalance'],
  MULTIPLE_REFUNDS_NOT_SUPPORTED: ['returnedToBalance', 'returnedToBalance', 'returnedToBalance'],
  ORDER_STATUS_INVALID: ['returnedToBalance', 'returnedToBalance', 'returnedToBalance'],
  REFUND_WINDOW_EXCEED: ['returnedToBalance', 'returnedToBalance', 'returnedToBalance'],
  MERCHANT_BALANCE_NOT_ENOUGH: ['onItsWay', 'onItsWay', 'withPerson'],
  REFUND_IN_PROCESS: ['onItsWay', 'refunded', 'refunded'],
  UNKNOWN_EXCEPTION: ['onItsWay', 'refunded', 'refunded'],
  REQUEST_TRAFFIC_EXCEED_LIMIT: ['onItsWay', 'onItsWay', 'withPerson'],
  PROCESS_FAIL: ['returnedToBalance', 'returnedToBalance', 'returnedToBalance'],
  'unknown-then-fail': ['onItsWay', 'returnedToBalance', 'returnedToBalance'],
  'notification-lost': ['refunded', 'refunded', 'refunded'],
  'notification-twice': ['refunded', 'refunded', 'refunded'],
  'lost-request': ['onItsWay', 'onItsWay', 'withPerson'],
  'lost-response': ['onItsWay', 'refunded', 'refunded'],
};

describe('what the rail answers, as the customer sees it', () => {
  it.each(RailBehaviour.options)(
    'APY-2 APY-10 %s: at once, after an hour and after two, never failed, never twice',
    (rail) => {
      const { seen, advanceTo } = asked(rail);
      const stages = [seen().stage];
      for (const hours of [1, 2]) {
        advanceTo(NOW + hours * HOUR);
        stages.push(seen().stage);
      }
      expect(stages).toEqual(FATES[rail]);
    },
  );

  it('APY-2 lost request: unknown to the rail, repeated under the same id, then it goes through', () => {
    const { seen, advanceTo, tx, now } = asked('lost-request');
    expect(seen()).toEqual({ stage: 'onItsWay', to: ['alipay requested'], onRail: [] });
    advanceTo(NOW + 5 * MINUTE);
    changeSettings(tx, { rail: 'normal' });
    advanceTo(NOW + 12 * MINUTE);
    expect(seen()).toEqual({ stage: 'refunded', to: ['alipay succeeded'], onRail: ['SUCCESS SUCCESS'] });
    expect(tx.all(ON_RAIL)[0]?.id).toBe(lastAttempt(now().parts[0]!)?.requestId);
  });

  it('APY-2 lost response: it was paid, the inquiry two minutes later finds it, and nothing is paid again', () => {
    const { seen, advanceTo, tx } = asked('lost-response');
    const before = balanceOf(tx, 'CNY');
    expect(seen()).toEqual({ stage: 'onItsWay', to: ['alipay requested'], onRail: ['SUCCESS SUCCESS'] });
    advanceTo(NOW + 2 * MINUTE);
    expect(seen()).toEqual({ stage: 'refunded', to: ['alipay succeeded'], onRail: ['SUCCESS SUCCESS'] });
    expect(balanceOf(tx, 'CNY')).toBe(before);
  });

  it('APY-7 the notification ends what is on its way before any inquiry would; lost, the last inquiry does', () => {
    const told = asked('REFUND_IN_PROCESS');
    told.advanceTo(NOW + 30 * MINUTE);
    expect(told.seen().stage).toBe('refunded');
    expect(notificationOf(told.tx, 'r-0002-1-1')?.state).toBe('acknowledged');
    const untold = asked('REFUND_IN_PROCESS');
    untold.advanceTo(NOW + 29 * MINUTE);
    changeSettings(untold.tx, { rail: 'notification-lost' });
    untold.advanceTo(NOW + 41 * MINUTE);
    expect(untold.seen().stage).toBe('onItsWay');
    untold.advanceTo(NOW + 52 * MINUTE);
    expect(untold.seen().stage).toBe('refunded');
    expect(notificationOf(untold.tx, 'r-0002-1-1')?.deliveries.map(({ outcome }) => outcome)).toEqual([
      'lost',
      'lost',
      'lost',
      'acknowledged',
    ]);
  });

  it('APY-7 a notification received twice pays nothing twice and tells the timeline once', () => {
    const { advanceTo, now, tx } = asked('REFUND_IN_PROCESS');
    advanceTo(NOW + 10 * MINUTE);
    changeSettings(tx, { rail: 'notification-twice' });
    advanceTo(NOW + HOUR);
    expect(notificationOf(tx, 'r-0002-1-1')?.deliveries).toMatchObject([{ arrivals: 2 }]);
    expect(now().history.filter(({ code }) => code === 'paymentArrived')).toHaveLength(1);
  });

  it('APY-E4 APY-10 after the window the money goes to the account balance, both attempts on one timeline', () => {
    const place = world();
    const order = { id: 'cas-1', name: 'old.example.com', kind: 'certificate' };
    const price = { currency: 'CNY', list: PAID, discount: 0, voucher: 0, paid: { alipay: PAID } };
    payThroughRail(place.tx, { provider: 'aliyun', ...order, price, paidAt: NOW - 366 * 24 * HOUR });
    const refund = place.open({ subject: order });
    expect(standingOf(refund).stage).toBe('returnedToBalance');
    expect(refund.parts[0]?.attempts.map(({ to, state, code }) => [to, state, code])).toEqual([
      ['alipay', 'failed', 'REFUND_WINDOW_EXCEED'],
      ['accountBalance', 'succeeded', null],
    ]);
    expect(refund.history.map(({ code }) => code)).toEqual([
      'submitted',
      'approvedByRule',
      'paymentRequested',
      'paymentFailed',
      'fallbackRequested',
      'paymentArrived',
    ]);
  });
});

describe('what a person does about it', () => {
  it('REV-1 APY-2 a short balance: on its way, then with a person; a top-up settles it and takes it off the desk', () => {
    const { seen, advanceTo, atDesk, tx } = asked('normal', ({ tx: before }) => {
      // Beside what its own payment brings in, nothing is left; and that one alone is short of its fee.
      payOut(before, 'CNY', balanceOf(before, 'CNY'));
      agreeOnFees(before, false);
    });
    expect(seen().onRail).toEqual(['PROCESSING MERCHANT_BALANCE_NOT_ENOUGH']);
    advanceTo(NOW + 82 * MINUTE - 1);
    expect([seen().stage, atDesk().length]).toEqual(['onItsWay', 0]);
    advanceTo(NOW + 82 * MINUTE);
    expect([seen().stage, atDesk().map(({ ref }) => ref)]).toEqual(['withPerson', ['r-0002-1-1']]);
    topUp(tx, 'CNY', PAID);
    advanceTo(NOW + 82 * MINUTE);
    expect([seen().stage, seen().to, atDesk()]).toEqual(['refunded', ['alipay succeeded'], []]);
  });

  it('APY-2 asked again while the rail still will not: it stays at the desk, under the same request id', () => {
    const { advanceTo, atDesk, tx, decisions, seen, now } = asked('REQUEST_TRAFFIC_EXCEED_LIMIT');
    advanceTo(NOW + 2 * HOUR);
    const [item] = atDesk();
    retryItem(tx, decisions, item!, 'specialist');
    expect([seen().stage, atDesk().length, tx.all(ON_RAIL).length]).toEqual(['withPerson', 1, 0]);
    expect(atDesk()[0]?.history.map(({ code }) => code)).toEqual(['handedOver', 'askedAgain']);
    changeSettings(tx, { rail: 'normal' });
    retryItem(tx, decisions, atDesk()[0]!, 'specialist');
    expect([seen().stage, atDesk().length]).toEqual(['refunded', 0]);
    expect(tx.get(DESK, item!.id)).toMatchObject({ state: 'closed' });
    expect(now().parts[0]?.attempts).toHaveLength(1);
    expect(tx.all(ON_RAIL).map(({ id }) => id)).toEqual(['r-0002-1-1']);
  });

  it('APY-2 asked again and refused by now: the money goes to the account balance', () => {
    const { advanceTo, atDesk, tx, decisions, seen } = asked('REQUEST_TRAFFIC_EXCEED_LIMIT');
    advanceTo(NOW + 2 * HOUR);
    changeSettings(tx, { rail: 'ORDER_STATUS_INVALID' });
    retryItem(tx, decisions, atDesk()[0]!, 'specialist');
    expect(seen()).toMatchObject({ stage: 'returnedToBalance', to: ['alipay failed', BALANCE] });
    expect(atDesk()).toEqual([]);
  });

  it('APY-2 an id that stands for another refund is never replaced by a second payment', () => {
    const { advanceTo, atDesk, seen, tx } = asked('REPEAT_REQ_INCONSISTENT');
    expect(seen()).toEqual({ stage: 'withPerson', to: ['alipay requested'], onRail: [] });
    expect(atDesk()).toHaveLength(1);
    expect(tx.all(EVENTS).filter(({ kind }) => kind === 'refund.inquiry')).toEqual([]);
    advanceTo(NOW + 30 * 24 * HOUR);
    expect(seen().stage).toBe('withPerson');
  });

  it('APY-E5 nothing waits for ever: looked at again once the switch is back', () => {
    const { seen, advanceTo, tx } = asked('MERCHANT_BALANCE_NOT_ENOUGH');
    changeSettings(tx, { rail: 'normal' });
    lookAtWaiting(tx);
    advanceTo(NOW);
    expect(seen().stage).toBe('refunded');
  });
});
