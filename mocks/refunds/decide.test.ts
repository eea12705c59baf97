import { describe, expect, it } from 'vitest';
import { DESK } from '../desk/items';
import { EVENTS } from '../platform/clock';
import { transitionsOf } from '../testing/lifecycles';
import { cancelRefund, decideRefund } from './application';
import { REFUND_DECISION, standingOf } from './record';
import { at, NOW, refusalOf, requested, world } from './testWorld';

const REJECTION = { reason: 'riskHold', explanation: '请联系您的客户经理' } as const;

describe('the decision', () => {
  it('GEN-13 only an application under review can be decided', () => {
    expect(transitionsOf(REFUND_DECISION).filter(({ to }) => to !== undefined)).toEqual([
      { from: 'underReview', event: 'approve', to: 'approved' },
      { from: 'underReview', event: 'reject', to: 'rejected' },
      { from: 'underReview', event: 'cancel', to: 'cancelled' },
      { from: 'underReview', event: 'expire', to: 'failed' },
    ]);
  });

  it.each(
    transitionsOf(REFUND_DECISION).filter(({ to, from }) => to === undefined && from !== 'underReview'),
  )('GEN-9 $event on an application that is $from: 409 with that state', ({ from, event }) => {
    const { open, tx, refund } = world();
    const { id } = open({ review: 'manual' });
    const first = { approved: 'approve', rejected: 'reject', cancelled: 'cancel', failed: 'expire' } as const;
    if (from !== 'underReview') decideRefund(tx, id, first[from], 'specialist');
    const before = refund(id);
    expect(refusalOf(() => decideRefund(tx, id, event, 'customer'))).toMatchObject({
      status: 409,
      state: from,
    });
    expect(refund(id)).toBe(before);
  });

  it('ALY-8 cancelled first: the desk item is withdrawn, its plan dropped, and the approval is told so', () => {
    const { open, tx, decide, refund } = world();
    const { id, deskItem } = open({ review: 'manual', closesAt: at('2027-01-01T00:00:00+08:00') });
    const cancelled = cancelRefund(tx, id);
    expect([standingOf(cancelled).stage, standingOf(cancelled).fact]).toEqual(['cancelled', 'none']);
    expect(tx.all(EVENTS)).toEqual([]);
    expect(refusalOf(() => decide(deskItem ?? ''))).toMatchObject({ status: 409, state: 'withdrawn' });
    expect(standingOf(refund(id)).stage).toBe('cancelled');
    expect(requested(tx)).toEqual([]);
  });

  it('ALY-8 approved first: cancelling is told so, with words in both languages', () => {
    const { open, tx, decide } = world();
    const { id, deskItem } = open({ review: 'manual' });
    decide(deskItem ?? '');
    const refusal = refusalOf(() => cancelRefund(tx, id));
    expect(refusal).toMatchObject({ status: 409, code: 'refundDecided', state: 'approved' });
    expect(refusal.words).toMatchObject({
      'zh-CN': expect.stringContaining('已经通过'),
      en: expect.stringContaining('approved'),
    });
  });

  it('GEN-8 approved twice: the second is a 409 and nothing is paid again', () => {
    const { open, tx, decide } = world();
    const { deskItem } = open({ review: 'manual' });
    decide(deskItem ?? '');
    expect(refusalOf(() => decide(deskItem ?? ''))).toMatchObject({ status: 409, state: 'approved' });
    expect(requested(tx)).toHaveLength(1);
  });

  it('REV-2 rejected: the explanation is kept with the application, nothing is paid', () => {
    const { open, tx, decide, refund } = world();
    const { id, deskItem } = open({ review: 'manual' });
    decide(deskItem ?? '', REJECTION);
    expect(refund(id)).toMatchObject({
      rejection: REJECTION,
      decision: { state: 'rejected', at: NOW, by: 'specialist' },
    });
    expect(standingOf(refund(id)).fact).toBe('none');
    expect([requested(tx), tx.all(EVENTS)]).toEqual([[], []]);
  });

  it('ALY-2 expiry comes first: failed from its very instant on, the desk is told', () => {
    const { open, tx, advanceTo, refund, decide } = world();
    const closesAt = at('2026-11-25T12:00:00+08:00');
    const { id, deskItem } = open({ review: 'manual', closesAt });
    advanceTo(closesAt - 1);
    expect(standingOf(refund(id)).stage).toBe('underReview');
    const fired = advanceTo(closesAt);
    expect(fired.map(({ kind }) => kind)).toEqual(['refund.expiry']);
    expect(refund(id).decision).toEqual({ state: 'failed', at: closesAt, by: 'system' });
    expect(tx.get(DESK, deskItem ?? '')?.state).toBe('withdrawn');
    expect(refusalOf(() => decide(deskItem ?? ''))).toMatchObject({ status: 409, state: 'withdrawn' });
    expect(advanceTo(at('2027-06-01T00:00:00+08:00'))).toEqual([]);
  });

  it('ALY-2 expiry at the very instant of auto mode wins: what has expired is not approved', () => {
    const { open, advanceTo, refund } = world();
    const closesAt = at('2026-11-27T23:59:59.999+08:00');
    const { id } = open({ review: 'manual', closesAt });
    expect(advanceTo(closesAt).map(({ kind }) => kind)).toEqual(['refund.expiry']);
    expect(standingOf(refund(id)).stage).toBe('failed');
  });

  it('ALY-2 decided in time: expiry changes nothing any more', () => {
    const { open, advanceTo, refund } = world();
    const { id } = open({ review: 'manual', closesAt: at('2026-12-01T12:00:00+08:00') });
    const fired = advanceTo(at('2027-01-01T00:00:00+08:00'));
    expect(fired.map(({ kind }) => kind)).toEqual(['desk.auto', 'rail.notify']);
    expect(standingOf(refund(id)).stage).toBe('refunded');
  });

  it('REV-3 auto mode approves at the end of the 5th working day, around National Day and its make-up days', () => {
    const { open, advanceTo, refund } = world(at('2026-09-28T10:00:00+08:00'));
    const { id } = open({ review: 'manual' });
    // 29 and 30 Sep, National Day 1–7 Oct, 8 and 9 Oct, and Saturday 10 Oct, which is worked.
    const decided = at('2026-10-10T23:59:59.999+08:00');
    advanceTo(decided - 1);
    expect(refund(id).decision.state).toBe('underReview');
    advanceTo(decided);
    expect(refund(id).decision).toEqual({ state: 'approved', at: decided, by: 'backOffice' });
  });
});
