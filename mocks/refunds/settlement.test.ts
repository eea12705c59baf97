import { describe, expect, it } from 'vitest';
import type { ChannelBehaviour } from '#contract/demo';
import { DESK, isWaiting } from '../desk/items';
import { EVENTS } from '../platform/clock';
import { changeSettings } from '../platform/faults';
import type { Transaction } from '../platform/transaction';
import { openRefund } from './application';
import {
  type Answer,
  inHouse,
  type Payment,
  PAYMENTS,
  type SettlementChannel,
  type Standing,
} from './channels';
import { type RefundRecord, REFUNDS, standingOf } from './record';
import { LADDER, type Settlement, settlementThrough } from './settlement';
import { given, MINUTE, NOW, world } from './testWorld';
import { toRefundApplication } from './views';

function paidThrough(
  channel: ChannelBehaviour,
  paid: RefundRecord['price']['paid'] = { onlineBank: 150_000 },
) {
  const place = world();
  changeSettings(place.tx, { channel });
  const list = Object.values(paid).reduce((sum, one) => sum + one, 0);
  const { id } = place.open({ price: { currency: 'CNY', list, discount: 0, voucher: 0, paid } });
  return { ...place, now: () => place.refund(id), id };
}

const minutes = (fired: { at: number; kind: string }[]) =>
  fired.map(({ at, kind }) => [kind, (at - NOW) / MINUTE]);

describe('the in-house channel', () => {
  it('ALY-7 money returns to each source that actually paid, in parts that add up', () => {
    const { now } = paidThrough('succeeds', {
      accountBalance: 30_000,
      alipay: 100_000,
      onlineBank: 20_000,
      card: 0,
    });
    expect(
      now().parts.map(({ source, amount, attempts }) => [
        source,
        amount,
        attempts.map(({ requestId, to, state }) => [requestId, to, state]),
      ]),
    ).toEqual([
      ['alipay', 100_000, [['r-0001-1-1', 'alipay', 'succeeded']]],
      ['onlineBank', 20_000, [['r-0001-2-1', 'onlineBank', 'succeeded']]],
      ['accountBalance', 30_000, [['r-0001-3-1', 'accountBalance', 'succeeded']]],
    ]);
    expect([standingOf(now()).settlement, standingOf(now()).stage]).toEqual(['arrived', 'refunded']);
  });

  it('GEN-13 slow: on its way for 60 minutes, asked for meanwhile, then there', () => {
    const { now, advanceTo, tx } = paidThrough('slow');
    expect([
      standingOf(now()).settlement,
      standingOf(now()).stage,
      standingOf(now()).fact,
      standingOf(now()).finishedAt,
    ]).toEqual(['processing', 'onItsWay', 'settling', null]);
    const view = toRefundApplication(tx, standingOf(now()), { ownState: () => '' }, 'en');
    expect(view.settlement?.nextInquiryAt).toBe('2026-11-22T10:02:00.000+08:00');
    expect(minutes(advanceTo(NOW + 60 * MINUTE - 1))).toEqual([
      ['refund.inquiry', 2],
      ['refund.inquiry', 12],
      ['refund.inquiry', 22],
    ]);
    expect(standingOf(now()).stage).toBe('onItsWay');
    expect(minutes(advanceTo(NOW + 60 * MINUTE))).toEqual([['refund.arrival', 60]]);
    expect([standingOf(now()).settlement, standingOf(now()).stage, standingOf(now()).finishedAt]).toEqual([
      'arrived',
      'refunded',
      NOW + 60 * MINUTE,
    ]);
    expect(tx.all(EVENTS)).toEqual([]);
    expect(tx.all(PAYMENTS)).toHaveLength(1);
  });

  it('APY-10 fails: a second attempt to the account balance, both on the timeline', () => {
    const { now, tx } = paidThrough('fails');
    expect(now().parts[0]?.attempts.map(({ requestId, to, state }) => [requestId, to, state])).toEqual([
      ['r-0001-1-1', 'onlineBank', 'failed'],
      ['r-0001-1-2', 'accountBalance', 'succeeded'],
    ]);
    expect([standingOf(now()).settlement, standingOf(now()).stage, standingOf(now()).fact]).toEqual([
      'arrivedElsewhere',
      'returnedToBalance',
      'refunded',
    ]);
    const view = toRefundApplication(tx, standingOf(now()), { ownState: () => '' }, 'zh-CN');
    expect(view.destinations).toEqual(['accountBalance']);
    expect(view.timeline.map(({ code }) => code)).toEqual([
      'submitted',
      'approvedByRule',
      'paymentRequested',
      'paymentFailed',
      'fallbackRequested',
      'paymentArrived',
    ]);
  });

  it('APY-10 fails: what was paid from the account balance arrives there as it should', () => {
    const { now } = paidThrough('fails', { accountBalance: 150_000 });
    expect([standingOf(now()).settlement, now().parts[0]?.attempts.length]).toEqual(['arrived', 1]);
  });

  it('APY-2 lost answer: unknown at first, the inquiry finds it paid, and it is paid once', () => {
    const { now, advanceTo, tx } = paidThrough('lost-answer');
    expect([standingOf(now()).settlement, standingOf(now()).stage]).toEqual(['requested', 'onItsWay']);
    expect(minutes(advanceTo(NOW + 24 * 60 * MINUTE))).toEqual([['refund.inquiry', 2]]);
    expect([standingOf(now()).settlement, now().parts[0]?.attempts.length]).toEqual(['arrived', 1]);
    expect(tx.all(PAYMENTS)).toHaveLength(1);
  });

  it('APY-2 the behaviour is that of the first request; a switch later changes no payment under way', () => {
    const { now, advanceTo, tx } = paidThrough('slow');
    changeSettings(tx, { channel: 'fails' });
    advanceTo(NOW + 60 * MINUTE);
    expect(standingOf(now()).settlement).toBe('arrived');
  });
});

describe('a request id', () => {
  const payment: Payment = {
    order: { provider: 'aliyun', id: 'cas-0001' },
    requestId: 'r-0001-1-1',
    currency: 'CNY',
    amount: 5,
    source: 'alipay',
    to: 'alipay',
  };

  it.each([
    ['succeeds', 'succeeded', 'succeeded'],
    ['slow', 'pending', 'pending'],
    ['fails', 'failed', 'failed'],
    ['lost-answer', 'noAnswer', 'succeeded'],
  ] as const)(
    'APY-2 %s: the same id again gets the present result and pays nothing more',
    (channel, first, again) => {
      const { tx } = world();
      changeSettings(tx, { channel });
      expect(inHouse.inquire(tx, payment).result).toBe('unknown');
      expect(inHouse.request(tx, payment).result).toBe(first);
      expect([inHouse.request(tx, payment), inHouse.inquire(tx, payment)]).toEqual([
        { result: again, code: null },
        { result: again, code: null },
      ]);
      expect(tx.all(PAYMENTS)).toHaveLength(1);
    },
  );

  it('APY-2 the same id with other content is never paid', () => {
    const { tx } = world();
    inHouse.request(tx, payment);
    expect(() => inHouse.request(tx, { ...payment, amount: 6 })).toThrow('other content');
  });
});

/** A channel that answers from lists, and remembers what it was asked. */
function scripted(answers: Answer[], standings: Standing[]) {
  const asked: [string, string, number][] = [];
  const channel: SettlementChannel = {
    request(tx, { requestId }: Payment) {
      asked.push(['request', requestId, (tx.now - NOW) / MINUTE]);
      return { result: answers.shift() ?? 'pending', code: null };
    },
    inquire(tx, { requestId }) {
      asked.push(['inquire', requestId, (tx.now - NOW) / MINUTE]);
      return { result: standings.shift() ?? 'pending', code: null };
    },
  };
  return { settlement: settlementThrough(() => channel), asked };
}

/** An approved application, filed over a channel of the test's own; returns what follow-ups are left to run by hand. */
function approved(settlement: Settlement, change: Parameters<typeof given>[1] = {}) {
  const { tx } = world();
  const filed = openRefund(tx, given(tx, { review: 'manual', ...change }));
  for (const event of tx.all(EVENTS)) tx.remove(EVENTS, event.id);
  settlement.start(tx, { ...filed, decision: { state: 'approved', at: tx.now, by: 'specialist' } });
  return {
    tx,
    now: () => tx.get(REFUNDS, filed.id) as RefundRecord,
    run: () => runFollowUps(tx, settlement),
  };
}

function runFollowUps(tx: Transaction, settlement: Settlement) {
  for (let event = tx.all(EVENTS)[0]; event; event = tx.all(EVENTS)[0]) {
    tx.remove(EVENTS, event.id);
    tx.now = event.at;
    settlement.followUp(tx, event.ref);
  }
}

describe('following up', () => {
  it('APY-2 inquires first, repeats the same id 2, 10, 10 and 60 minutes after the attempt before, then a person has it', () => {
    expect(LADDER).toEqual([2, 10, 10, 60]);
    const { settlement, asked } = scripted(['noAnswer'], []);
    const { now, run, tx } = approved(settlement);
    run();
    const steps = [2, 12, 22, 82].flatMap((minute) => [
      ['inquire', 'r-0001-1-1', minute],
      ['request', 'r-0001-1-1', minute],
    ]);
    expect(asked).toEqual([['request', 'r-0001-1-1', 0], ...steps]);
    expect([standingOf(now()).settlement, standingOf(now()).stage, standingOf(now()).fact]).toEqual([
      'withPerson',
      'withPerson',
      'settling',
    ]);
    expect(tx.all(EVENTS)).toEqual([]);
    expect(settlement.followUp(tx, 'r-0001-1-1')).toBeUndefined();
  });

  it('APY-2 an unknown request is repeated under its own id, never under another', () => {
    const { settlement, asked } = scripted(['noAnswer', 'succeeded'], ['unknown']);
    const { now, run } = approved(settlement);
    run();
    expect(asked.map(([what]) => what)).toEqual(['request', 'inquire', 'request']);
    expect([standingOf(now()).settlement, now().parts[0]?.attempts.length]).toEqual(['arrived', 1]);
  });

  it('APY-2 news that come after a person took over still end it', () => {
    const { settlement } = scripted([], ['pending', 'pending', 'pending', 'pending', 'succeeded']);
    const { now, run, tx } = approved(settlement);
    run();
    expect(standingOf(now()).stage).toBe('withPerson');
    settlement.hear(tx, 'r-0001-1-1');
    expect([standingOf(now()).stage, now().parts[0]?.withPerson]).toEqual(['refunded', false]);
  });

  it('APY-10 a failure found by inquiry falls back, too; one of the balance itself goes to a person', () => {
    const { settlement } = scripted(['pending', 'failed'], ['failed']);
    const { now, run } = approved(settlement);
    run();
    expect(now().parts[0]?.attempts.map(({ to, state }) => [to, state])).toEqual([
      ['alipay', 'failed'],
      ['accountBalance', 'failed'],
    ]);
    expect(standingOf(now()).stage).toBe('withPerson');
  });

  it('APY-10 TCL-2 neither the source nor the balance takes it: cash and gift card wait with a person, each whole, and are paid once', () => {
    const { settlement } = scripted(['failed', 'failed', 'failed', 'failed', 'succeeded', 'succeeded'], []);
    const paid = { cash: 70_000, giftCard: 30_000 };
    const { now, tx, run } = approved(settlement, {
      price: { currency: 'CNY', list: 100_000, discount: 0, voucher: 0, paid },
    });
    run();
    const parts = () =>
      now().parts.map(({ source, amount, withPerson, attempts }) => [
        source,
        amount,
        withPerson,
        attempts.map(({ to, state }) => `${to} ${state}`),
      ]);
    const failed = (source: string) => [`${source} failed`, 'accountBalance failed'];
    expect(parts()).toEqual([
      ['cash', 70_000, true, failed('cash')],
      ['giftCard', 30_000, true, failed('giftCard')],
    ]);
    const { stage, settlement: settled, fact, finishedAt } = standingOf(now());
    // Not rejected and not refunded: nobody can ask for it again, and nobody may forget it.
    expect([stage, settled, fact, finishedAt]).toEqual(['withPerson', 'withPerson', 'settling', null]);
    const waiting = () => tx.all(DESK).filter((item) => item.queue === 'settlements' && isWaiting(item));
    expect(waiting().map(({ ref, amount }) => [ref, amount?.minor])).toEqual([
      ['r-0001-1-2', 70_000],
      ['r-0001-2-2', 30_000],
    ]);
    for (const { ref } of waiting()) settlement.retry(tx, ref, 'specialist');
    expect(waiting()).toEqual([]);
    expect(standingOf(now()).stage).toBe('returnedToBalance');
    const arrived = now().parts.flatMap(({ attempts, amount }) =>
      attempts.flatMap(({ state }) => (state === 'succeeded' ? [amount] : [])),
    );
    expect(arrived).toEqual([70_000, 30_000]);
  });

  it('GEN-8 an application is paid once: starting again is refused', () => {
    const { settlement } = scripted(['succeeded'], []);
    const { now, tx } = approved(settlement);
    expect(() => settlement.start(tx, now())).toThrow('not to be paid');
  });

  it('GEN-13 parts together: one arrived and one open is still on its way', () => {
    const { settlement } = scripted(['succeeded', 'noAnswer'], []);
    const { tx } = world();
    const paid = { alipay: 1, onlineBank: 2 };
    const filed = openRefund(
      tx,
      given(tx, { review: 'manual', price: { currency: 'CNY', list: 3, discount: 0, voucher: 0, paid } }),
    );
    const refund = settlement.start(tx, {
      ...filed,
      decision: { state: 'approved', at: tx.now, by: 'specialist' },
    });
    expect([standingOf(refund).settlement, standingOf(refund).finishedAt]).toEqual(['processing', null]);
  });
});
