import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChannelBehaviour, RailBehaviour } from '#contract/demo';
import { retryItem } from '../desk/decide';
import { DESK, resumeAuto } from '../desk/items';
import { changeSettings } from '../platform/faults';
import { Refusal } from '../platform/problems';
import { payOut } from '../rail/ledger';
import { lookAtWaiting, topUp } from '../rail/outcome';
import { REFUNDS as RAIL } from '../rail/records';
import { cancelRefund } from './application';
import { PAYMENTS } from './channels';
import { arrivalOf, type RefundRecord, REFUNDS, standingOf } from './record';
import { MINUTE, NOW, world } from './testWorld';

const DAY = 24 * 60 * MINUTE;
const BEHAVIOURS: ChannelBehaviour[] = ['succeeds', 'slow', 'fails', 'lost-answer'];
/** What each order was paid with: nothing, one source, several. */
const PAID = [
  { alipay: 0, onlineBank: 0, accountBalance: 0 },
  { alipay: 150_000, onlineBank: 0, accountBalance: 0 },
  { alipay: 1, onlineBank: 99_999, accountBalance: 0 },
  { alipay: 700_001, onlineBank: 0, accountBalance: 3 },
  { alipay: 20_000, onlineBank: 30_000, accountBalance: 50_000 },
] as const;
const which = fc.nat({ max: 4 });

const step = fc.oneof(
  fc.record({
    do: fc.constant('open' as const),
    subject: which,
    review: fc.constantFrom('none' as const, 'manual' as const),
    closesAfter: fc.option(fc.integer({ min: 1, max: 12 * DAY })),
  }),
  fc.record({ do: fc.constantFrom('cancel' as const, 'approve' as const, 'reject' as const), target: which }),
  fc.record({
    do: fc.constant('wait' as const),
    ms: fc.oneof(fc.integer({ min: 1, max: 90 * MINUTE }), fc.integer({ min: 1, max: 9 * DAY })),
  }),
  fc.record({ do: fc.constant('channel' as const), channel: fc.constantFrom(...BEHAVIOURS) }),
  fc.record({ do: fc.constant('rail' as const), rail: fc.constantFrom(...RailBehaviour.options) }),
  fc.record({ do: fc.constant('retry' as const), target: which }),
  fc.record({ do: fc.constant('topUp' as const), minor: fc.integer({ min: 1, max: 900_000 }) }),
  fc.record({ do: fc.constant('payOut' as const), minor: fc.integer({ min: 1, max: 900_000 }) }),
  fc.record({
    do: fc.constant('review' as const),
    review: fc.constantFrom('auto' as const, 'manual' as const),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

type World = ReturnType<typeof world>;

function act(place: World, now: Step): void {
  const { open, tx, advanceTo, decide } = place;
  const target = (n: number): RefundRecord | undefined => tx.all(REFUNDS).at(-1 - n);
  switch (now.do) {
    case 'open': {
      const { review, closesAfter } = now;
      const paid = PAID[now.subject] ?? PAID[0];
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
    case 'rail':
      changeSettings(tx, { rail: now.rail });
      lookAtWaiting(tx);
      return;
    case 'topUp':
      topUp(tx, 'CNY', now.minor);
      return;
    case 'payOut':
      payOut(tx, 'CNY', now.minor);
      return;
    case 'retry': {
      const item = tx
        .all(DESK)
        .filter(({ queue, state }) => queue === 'settlements' && state === 'open')
        .at(now.target);
      if (item) retryItem(tx, place.decisions, item, 'specialist');
      return;
    }
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

/** What the channels really moved for an application, the rail's part counted by the rail's own records. */
function moved({ tx }: World, refund: RefundRecord): number {
  const isOf = ({ id }: { readonly id: string }) => id.startsWith(`${refund.id}-`);
  const inHouse = tx
    .all(PAYMENTS)
    .filter((one) => isOf(one) && one.state === 'succeeded')
    .map(({ payment }) => payment.amount);
  const onRail = tx
    .all(RAIL)
    .filter((one) => isOf(one) && one.status === 'SUCCESS')
    .map(({ value }) => Number(value));
  return [...inHouse, ...onRail].reduce((sum, one) => sum + one, 0);
}

function checkMoney(place: World): void {
  const { tx } = place;
  for (const refund of tx.all(REFUNDS)) {
    expect(moved(place, refund)).toBeLessThanOrEqual(refund.amount);
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

  it('GEN-7 after enough time in auto mode, a top-up and the desk, everything is decided, and all approved money has arrived once', () => {
    runs((place, steps) => {
      const { tx, advanceTo } = place;
      for (const now of steps) attempt(place, now);
      attempt(place, { do: 'review', review: 'auto' });
      attempt(place, { do: 'rail', rail: 'normal' });
      advanceTo(Math.max(tx.now, NOW) + 60 * DAY);
      attempt(place, { do: 'topUp', minor: 9_000_000 });
      for (const one of tx.all(DESK))
        if (one.queue === 'settlements' && one.state === 'open')
          retryItem(tx, place.decisions, one, 'specialist');
      advanceTo(tx.now);
      for (const refund of tx.all(REFUNDS)) {
        expect(['refunded', 'returnedToBalance', 'rejected', 'cancelled', 'failed']).toContain(
          standingOf(refund).stage,
        );
        if (refund.decision.state === 'approved') {
          expect(moved(place, refund)).toBe(refund.amount);
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
