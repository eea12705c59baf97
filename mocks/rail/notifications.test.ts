import { describe, expect, it } from 'vitest';
import type { RailNotification } from '#contract/rail';
import type { Tx } from '../platform/transaction';
import { ACKNOWLEDGED, notificationOf, NOTIFY_LADDER } from './notifications';
import { DAY, MINUTE, NOW, railWorld } from './testWorld';

const URL = 'https://shop.example.com/result';
const asked = { refundRequestId: 'q', refundNotifyUrl: URL };

/** A world with somebody at the address, who writes down what comes and answers it. */
function listening(answer: (nth: number) => unknown) {
  const heard: { at: number; body: RailNotification }[] = [];
  const receivers = {
    [URL]: (tx: Tx, body: RailNotification) => {
      heard.push({ at: tx.now, body });
      return answer(heard.length);
    },
  };
  const world = railWorld({ receivers });
  world.pay();
  return { world, heard, told: () => notificationOf(world.tx, 'q') };
}

describe('APY-7 notifications', () => {
  it('APY-7 the final result is told at once and, acknowledged, not again', () => {
    const { world, heard, told } = listening(() => ACKNOWLEDGED);
    world.ask(asked);
    // Not within the request: whoever asked must be done with the answer first.
    expect(heard).toEqual([]);
    world.to(NOW);
    expect(heard).toEqual([
      {
        at: NOW,
        body: {
          notifyType: 'REFUND_RESULT',
          result: expect.objectContaining({ resultStatus: 'S', resultCode: 'SUCCESS' }) as unknown,
          refundRequestId: 'q',
          refundId: 'rf-0001',
          refundAmount: { currency: 'CNY', value: '10000' },
          refundStatus: 'SUCCESS',
          refundTime: '2026-11-22T12:00:00.000+08:00',
        },
      },
    ]);
    world.to(NOW + 3 * DAY);
    expect(heard.length).toBe(1);
    expect(told()).toMatchObject({ state: 'acknowledged', nextAt: null });
  });

  it('APY-7 nothing is told before the result is final, and nothing without an address', () => {
    const { world, heard } = listening(() => ACKNOWLEDGED);
    world.switch('unknown-then-fail');
    world.ask(asked);
    world.ask({ refundRequestId: 'r', refundAmount: { currency: 'CNY', value: '99999' } });
    world.to(NOW + 30 * MINUTE - 1);
    expect(heard).toEqual([]);
    world.to(NOW + 30 * MINUTE);
    expect(heard.map(({ body }) => [body.refundRequestId, body.refundStatus])).toEqual([['q', 'FAIL']]);
    expect(heard[0]?.body.result.resultCode).toBe('PROCESS_FAIL');
  });

  it('APY-7 unacknowledged it goes out eight times, each counted from the one before', () => {
    const { world, heard, told } = listening(() => 'thank you');
    world.ask(asked);
    world.to(NOW + 3 * DAY);
    const minutes = [0, 2, 12, 22, 82, 202, 562, 1462];
    expect(heard.map(({ at }) => (at - NOW) / MINUTE)).toEqual(minutes);
    expect(NOTIFY_LADDER.length).toBe(8);
    expect(told()).toMatchObject({ state: 'givenUp', nextAt: null });
    expect(told()?.deliveries.map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 8 }, () => 'notAcknowledged'),
    );
  });

  it('APY-7 an address where nobody is is tried just as often', () => {
    const world = railWorld();
    world.pay();
    world.ask(asked);
    world.to(NOW + 3 * DAY);
    const { deliveries, state } = notificationOf(world.tx, 'q') ?? {};
    expect(state).toBe('givenUp');
    expect(deliveries?.map(({ outcome, arrivals }) => [outcome, arrivals])).toEqual(
      Array.from({ length: 8 }, () => ['unreachable', 0]),
    );
  });

  it.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['an empty object', {}],
    ['another code', { result: { ...ACKNOWLEDGED.result, resultCode: 'PROCESS_FAIL' } }],
    ['another status', { result: { ...ACKNOWLEDGED.result, resultStatus: 'U' } }],
    ['another message', { result: { ...ACKNOWLEDGED.result, resultMessage: 'Success' } }],
    ['more than that', { ...ACKNOWLEDGED, more: true }],
    ['the text of it', JSON.stringify(ACKNOWLEDGED)],
  ])('APY-7 %s does not acknowledge', (_, answer) => {
    const { world, heard } = listening((nth) => (nth === 1 ? answer : ACKNOWLEDGED));
    world.ask(asked);
    world.to(NOW + DAY);
    expect(heard.length).toBe(2);
  });

  it('APY-7 lost three times by the switch, then it arrives', () => {
    const { world, heard, told } = listening(() => ACKNOWLEDGED);
    world.switch('notification-lost');
    world.ask(asked);
    world.to(NOW + DAY);
    expect(heard.map(({ at }) => (at - NOW) / MINUTE)).toEqual([22]);
    expect(told()?.deliveries.map(({ outcome }) => outcome)).toEqual([
      'lost',
      'lost',
      'lost',
      'acknowledged',
    ]);
  });

  it('APY-7 twice by the switch: the same notification, and nothing changes by it', () => {
    const { world, heard, told } = listening(() => ACKNOWLEDGED);
    world.switch('notification-twice');
    world.ask(asked);
    const entries = world.entries().length;
    world.to(NOW + DAY);
    expect(heard.length).toBe(2);
    expect(heard[0]).toEqual(heard[1]);
    expect(told()?.deliveries).toEqual([{ at: NOW, outcome: 'acknowledged', arrivals: 2 }]);
    expect(world.entries().length).toBe(entries);
  });
});
