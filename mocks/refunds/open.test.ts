import { describe, expect, it } from 'vitest';
import { DESK } from '../desk/items';
import { EVENTS } from '../platform/clock';
import { changeSettings } from '../platform/faults';
import { cancelRefund } from './application';
import { standingOf } from './record';
import { at, NOW, refusalOf, requested, world } from './testWorld';
import { toRefundApplication } from './views';

const nothingPaid = {
  price: { currency: 'CNY', list: 150_000, discount: 0, voucher: 150_000, paid: { alipay: 0 } },
  amount: 0,
};

describe('filing an application', () => {
  it('ALY-6 without a review it is approved and paid in the same transaction, and cannot be cancelled', () => {
    const { open, tx } = world();
    const refund = open();
    expect(refund.id).toBe('r-0001');
    expect(refund.decision).toEqual({ state: 'approved', at: NOW, by: 'system' });
    expect(standingOf(refund).stage).toBe('refunded');
    expect(refund.deskItem).toBeNull();
    expect(tx.all(EVENTS).map(({ kind }) => kind)).toEqual(['rail.notify']);
    expect(refusalOf(() => cancelRefund(tx, refund.id))).toMatchObject({ status: 409, state: 'approved' });
  });

  it('ALY-6 with a review it waits on the desk, due on its latest date, and nothing is paid', () => {
    const { open, tx, refund } = world();
    const { id, deskItem } = open({ review: 'manual' });
    expect(standingOf(refund(id)).stage).toBe('underReview');
    expect(tx.get(DESK, deskItem ?? '')).toMatchObject({
      queue: 'refunds',
      state: 'open',
      ref: id,
      amount: { currency: 'CNY', minor: 150_000 },
      dueBy: at('2026-12-11T23:59:59.999+08:00'),
      autoAt: at('2026-11-27T23:59:59.999+08:00'),
    });
    expect(requested(tx)).toEqual([]);
  });

  it('GEN-4 nothing paid: the same path, amount 0, no settlement, refunded once approved', () => {
    const { open, tx, decide, refund } = world();
    const atOnce = open(nothingPaid);
    expect([standingOf(atOnce).stage, standingOf(atOnce).settlement, standingOf(atOnce).finishedAt]).toEqual([
      'refunded',
      null,
      NOW,
    ]);
    const reviewed = open({
      ...nothingPaid,
      review: 'manual',
      subject: { id: 'cas-2', name: 'b', kind: 'certificate' },
    });
    expect(standingOf(reviewed).stage).toBe('underReview');
    decide(reviewed.deskItem ?? '');
    expect(standingOf(refund(reviewed.id)).stage).toBe('refunded');
    expect(standingOf(refund(reviewed.id)).fact).toBe('refunded');
    expect(requested(tx)).toEqual([]);
  });

  it('GEN-4 never more than was paid, whatever an application says', () => {
    const { open, tx } = world();
    const { amount, parts } = open({ amount: 150_001 });
    expect([amount, parts.map((part) => part.amount), requested(tx).length]).toEqual([150_000, [150_000], 1]);
  });

  it.each(['none', 'manual'] as const)(
    'GEN-8 a second application is refused while the first lives (review %s)',
    (review) => {
      const { open } = world();
      open({ review });
      expect(refusalOf(() => open({ review }))).toMatchObject({
        status: 409,
        code: 'refundExists',
        state: review === 'none' ? 'refunded' : 'underReview',
      });
    },
  );

  it('ALY-4 after a cancelled one a new application is possible', () => {
    const { open, tx } = world();
    cancelRefund(tx, open({ review: 'manual' }).id);
    expect(open({ review: 'manual' }).id).toBe('r-0002');
  });

  it('ALY-5 assistance is a desk item of its own, whatever rule decided and whatever becomes of the refund', () => {
    const { open, tx, refund } = world();
    const assistance = { kind: 'phone', value: '13800000000' } as const;
    const atOnce = open({ assistance });
    const reviewed = open({
      assistance,
      review: 'manual',
      subject: { id: 'cas-2', name: 'b', kind: 'certificate' },
    });
    cancelRefund(tx, reviewed.id);
    for (const { id } of [atOnce, reviewed]) {
      expect(tx.get(DESK, refund(id).assistanceItem ?? '')).toMatchObject({
        queue: 'assistance',
        state: 'open',
        contact: assistance,
        dueBy: at('2026-11-23T23:59:59.999+08:00'),
        autoAt: null,
      });
    }
    expect(tx.get(DESK, refund(reviewed.id).deskItem ?? '')?.state).toBe('withdrawn');
  });

  it('GEN-11 the customer reads the contact masked, in the whole application', () => {
    const { open, tx } = world();
    const application = (assistance: { kind: 'phone' | 'dingtalk'; value: string }, id: string) =>
      toRefundApplication(
        tx,
        standingOf(open({ assistance, subject: { id, name: id, kind: 'certificate' } })),
        { ownState: () => '' },
        'en',
      );
    const phone = application({ kind: 'phone', value: '+8613800001234' }, 'a');
    expect(phone.assistance).toEqual({ state: 'open', contact: { kind: 'phone', value: '138****1234' } });
    expect(JSON.stringify(phone)).not.toContain('13800001234');
    const dingtalk = application({ kind: 'dingtalk', value: 'zhang.san' }, 'b');
    expect(dingtalk.assistance?.contact.value).toBe('zh***');
    expect(JSON.stringify(dingtalk)).not.toContain('zhang');
  });

  it('REV-3 in manual mode nothing is planned', () => {
    const { open, tx } = world();
    changeSettings(tx, { review: 'manual' });
    open({ review: 'manual' });
    expect(tx.all(EVENTS)).toEqual([]);
  });
});
