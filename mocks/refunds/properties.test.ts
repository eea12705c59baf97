import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChannelBehaviour } from '../../src/api/contract/demo';
import { DESK } from '../desk/records';
import { resumeAuto } from '../desk/auto';
import { Refusal } from '../platform/problems';
import { changeSettings } from '../platform/settings';
import { cancelRefund } from './cancel';
import { type PaymentRecord, PAYMENTS } from './inHouse';
import { arrivalOf } from './parts';
import { REFUNDS, type RefundRecord } from './records';
import { stageOf } from './stage';
import { MINUTE, NOW, world } from './testWorld';

const DAY = 24 * 60 * MINUTE;
const BEHAVIOURS: ChannelBehaviour[] = ['succeeds', 'slow', 'fails', 'lost-answer'];
const money = fc.integer({ min: 0, max: 1_000_000 });
const which = fc.nat({ max: 4 });

const step = fc.oneof(
  fc.record({
    do: fc.constant('open' as const),
    subject: which,
    review: fc.constantFrom('none' as const, 'manual' as const),
    paid: fc.record({ alipay: money, onlineBank: money, accountBalance: money }),
    closesAfter: fc.option(fc.integer({ min: 1, max: 12 * DAY })),
  }),
  fc.record({ do: fc.constantFrom('cancel' as const, 'approve' as const, 'reject' as const), target: which }),
  fc.record({
    do: fc.constant('wait' as const),
    ms: fc.oneof(fc.integer({ min: 1, max: 90 * MINUTE }), fc.integer({ min: 1, max: 9 * DAY })),
  }),
  fc.record({ do: fc.constant('channel' as const), channel: fc.constantFrom(...BEHAVIOURS) }),
  fc.record({
    do: fc.constant('review' as const),
    review: fc.constantFrom('auto' as const, 'manual' as const),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

type World = ReturnType<typeof world>;

function act({ open, tx, advanceTo, decide }: World, now: Step): void {
  const target = (n: number): RefundRecord | undefined => tx.all(REFUNDS).at(-1 - n);
  switch (now.do) {
    case 'open': {
      const { paid, review, closesAfter } = now;
      const list = paid.alipay + paid.onlineBank + paid.accountBalance;
      const subject = { id: `cas-${now.subject}`, name: `site-${now.subject}`, kind: 'certificate' };
      const closesAt = review === 'manual' && closesAfter !== null ? tx.now + closesAfter : null;
      open({ subject, review, price: { currency: 'CNY', list, discount: 0, voucher: 0, paid }, closesAt });
      return;
    }
    case 'cancel': {
      const refund = target(now.target);
      if (refund) cancelRefund(tx, refund.id);
      return;
    }
    case 'approve':
    case 'reject': {
      const item = target(now.target)?.deskItem;
      if (item) decide(item, now.do === 'reject' ? { reason: 'other', explanation: 'no' } : null);
      return;
    }
    case 'wait':
      advanceTo(tx.now + now.ms);
      return;
    case 'channel':
      changeSettings(tx, { channel: now.channel });
      return;
    case 'review':
      changeSettings(tx, { review: now.review });
      if (now.review === 'auto') resumeAuto(tx);
  }
}

/** Runs one step; an illegal one is a refusal, and a refusal changes nothing. */
function attempt(place: World, now: Step): void {
  const before = JSON.stringify([place.tx.all(REFUNDS), place.tx.all(DESK), place.tx.all(PAYMENTS)]);
  try {
    act(place, now);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.status).toBe(409);
    expect(JSON.stringify([place.tx.all(REFUNDS), place.tx.all(DESK), place.tx.all(PAYMENTS)])).toBe(before);
  }
}

/** What the channel really moved for an application. */
const moved = (payments: readonly PaymentRecord[], refund: RefundRecord): number =>
  payments
    .filter(({ id, state }) => id.startsWith(`${refund.id}-`) && state === 'succeeded')
    .reduce((sum, { payment }) => sum + payment.amount, 0);

function checkMoney({ tx }: World): void {
  const payments = tx.all(PAYMENTS);
  for (const refund of tx.all(REFUNDS)) {
    expect(moved(payments, refund)).toBeLessThanOrEqual(refund.amount);
    if (refund.decision.state !== 'approved') expect(refund.parts).toEqual([]);
    for (const part of refund.parts) {
      expect(part.attempts.filter(({ state }) => state === 'succeeded').length).toBeLessThanOrEqual(1);
      const sum = refund.parts.reduce((total, { amount }) => total + amount, 0);
      expect(sum).toBe(refund.amount);
    }
  }
}

const runs = (check: (place: World, steps: Step[]) => void) =>
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => check(world(), steps)),
    { numRuns: 150 },
  );

describe('any order of filing, cancelling, deciding and waiting', () => {
  it('GEN-8 never pays more than was paid, and each part at most once', () => {
    runs((place, steps) => {
      for (const now of steps) {
        attempt(place, now);
        checkMoney(place);
      }
    });
  });

  it('GEN-13 a finished decision never changes, and history only grows', () => {
    runs((place, steps) => {
      const { tx } = place;
      let before: readonly RefundRecord[] = [];
      for (const now of steps) {
        attempt(place, now);
        for (const old of before) {
          const refund = tx.get(REFUNDS, old.id) as RefundRecord;
          if (old.decision.state !== 'underReview') expect(refund.decision).toEqual(old.decision);
          expect(refund.history.slice(0, old.history.length)).toEqual(old.history);
        }
        before = tx.all(REFUNDS);
      }
    });
  });

  it('GEN-8 one live application for a thing, and one desk item for each that waits', () => {
    runs((place, steps) => {
      for (const now of steps) attempt(place, now);
      const refunds = place.tx.all(REFUNDS);
      for (const refund of refunds) {
        const waits = refund.deskItem !== null && place.tx.get(DESK, refund.deskItem)?.state === 'open';
        expect(waits).toBe(refund.decision.state === 'underReview');
      }
      const alive = refunds.filter((one) => ['underReview', 'approved'].includes(one.decision.state));
      expect(new Set(alive.map(({ subject }) => subject.id)).size).toBe(alive.length);
    });
  });

  it('GEN-7 after enough time in auto mode everything is decided, and all approved money has arrived once', () => {
    runs((place, steps) => {
      const { tx, advanceTo } = place;
      for (const now of steps) attempt(place, now);
      attempt(place, { do: 'review', review: 'auto' });
      advanceTo(Math.max(tx.now, NOW) + 60 * DAY);
      for (const refund of tx.all(REFUNDS)) {
        expect(['refunded', 'returnedToBalance', 'rejected', 'cancelled', 'failed']).toContain(
          stageOf(refund),
        );
        if (refund.decision.state === 'approved') {
          expect(moved(tx.all(PAYMENTS), refund)).toBe(refund.amount);
          expect(refund.parts.every(arrivalOf)).toBe(true);
        }
      }
    });
  });

  it('GEN-7 time in many small steps and in one leap ends in the same state', () => {
    const opening = fc.array(
      step.filter((one) => one.do === 'open' || one.do === 'channel'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        opening,
        fc.array(fc.integer({ min: 1, max: 3 * DAY }), { minLength: 1, maxLength: 10 }),
        (steps, waits) => {
          const [leap, walk] = [world(), world()];
          for (const now of steps) for (const place of [leap, walk]) attempt(place, now);
          leap.advanceTo(NOW + waits.reduce((sum, ms) => sum + ms, 0));
          for (const ms of waits) walk.advanceTo(walk.tx.now + ms);
          expect(walk.tx.all(REFUNDS)).toEqual(leap.tx.all(REFUNDS));
        },
      ),
      { numRuns: 60 },
    );
  });
});
