import { describe, expect, it } from 'vitest';
import { naturalDays } from '../../platform/calendar';
import type { Purchase, Builder } from './telling';
import { certificateIn, openWorld, orderIn } from './testing';

const event = (windowDays: number) => ({ name: 'Double 11', refundPolicy: 'standard', windowDays }) as const;

/**
 * Paid on Friday 20 November 2026 in an event of 8 days: the window ends on Saturday the 28th, and a revocation asked for
 * by Sunday the 22nd ends on Friday the 27th, the day before.
 */
const issued = (builder: Builder, more: Partial<Purchase> = {}) => {
  const paid = naturalDays(Date.parse('2026-11-20T09:00:00+08:00'), builder.now);
  return builder
    .buy(paid, { promotion: event(8), ...more })
    .apply([paid, '09:20'])
    .pass([paid, '10:00']);
};

const revokeAt = async (at: string, more: Partial<Purchase> = {}) => {
  const world = await openWorld((builder) => issued(builder, more), at);
  const preview = (await certificateIn(world)).previews.find(({ operation }) => operation === 'revoke');
  if (!preview) throw new Error('nothing to revoke');
  return { preview, order: await orderIn(world) };
};
const dangers = (preview: { consequences: { tone: string; text: string }[] }) =>
  preview.consequences.filter(({ tone }) => tone === 'danger').map(({ text }) => text);

describe('ABC-2 what Revoke says beforehand', () => {
  it('ABC-2 up to its last safe moment: both dates, and no warning that the refund may be lost', async () => {
    for (const [at, safety] of [
      ['2026-11-21T23:59:59.998+08:00', 'safe'],
      ['2026-11-21T23:59:59.999+08:00', 'lastDay'],
      ['2026-11-22T23:58:59.999+08:00', 'lastDay'],
      ['2026-11-22T23:59:59.999+08:00', 'lastDay'],
    ] as const) {
      const { preview } = await revokeAt(at);
      expect(preview).toMatchObject({
        irreversible: true,
        reviewEndsBy: '2026-11-27T23:59:59.999+08:00',
        windowEndsAt: '2026-11-28T23:59:59.999+08:00',
        lastSafeMoment: '2026-11-22T23:59:59.999+08:00',
        safety,
        atStake: { currency: 'USD', minor: 15_000 },
      });
      expect(dangers(preview)).toHaveLength(1);
    }
  });

  it('ABC-2 one minute past it: red, with both dates and what is lost', async () => {
    const { preview, order } = await revokeAt('2026-11-23T00:00:59.999+08:00');
    expect(preview).toMatchObject({ safety: 'past', reviewEndsBy: '2026-11-30T23:59:59.999+08:00' });
    const [, late] = dangers(preview);
    for (const said of ['30 Nov 2026, 23:59', '28 Nov 2026, 23:59', 'lost', '22 Nov 2026, 23:59'])
      expect(late).toContain(said);
    // The page of the order says the very same.
    expect(order.previews).toEqual([{ record: expect.objectContaining({ id: 'abc-0001-1' }), preview }]);
    expect(order.decision.warnings.map(({ code }) => code)).toContain('revocationMayEndTooLate');
  });

  it('ABC-2 a last safe moment before the payment was never safe', async () => {
    // The usual seven days end with the fifth working day: no time would be left to ask for the refund.
    const { preview } = await revokeAt('2026-11-20T10:00:00+08:00', { promotion: null });
    expect(preview).toMatchObject({ lastSafeMoment: '2026-11-19T23:59:59.999+08:00' });
    expect(preview.safety).toBe('never');
    expect(dangers(preview)[1]).toContain('never safe');
  });

  it('ABC-2 where no refund is to be had anyway, nothing is at stake and it says why', async () => {
    const { preview } = await revokeAt('2026-11-29T10:00:00+08:00');
    expect(preview).toMatchObject({ windowEndsAt: null, atStake: null, safety: 'none' });
    expect(dangers(preview)[1]).toMatch(/no refund/);
  });
});

describe('ABC-S3 what Submit says beforehand', () => {
  it('ABC-S3 GEN-16 what holds once it is issued is said as what may come, not as what is, with its date and what is lost', async () => {
    const world = await openWorld((builder) => builder.buy(4).apply(3).fail(2), '2026-11-22T10:00:00+08:00');
    const submit = (await certificateIn(world)).previews.find(({ operation }) => operation === 'submit');
    const [warning] = submit?.consequences.filter(({ tone }) => tone === 'warning') ?? [];
    expect(warning?.text).toBe(
      'If it is issued before it is withdrawn, it must be revoked before a refund: up to 5 business days, to be completed by 25 Nov 2026, 23:59. The last safe moment to revoke it has passed by then, and the refund is likely to be lost. A revoked certificate cannot be restored.',
    );
  });
});

describe('ABC-2 what Reset says beforehand', () => {
  it('ABC-2 ABC-R9 until when it must be done, which is the earlier of the two windows', async () => {
    const world = await openWorld(({ buyCa }) => void buyCa(5, { placed: 7 }).enable(4, 8));
    const { previews, rule } = await orderIn(world);
    expect(rule).toBe('ABC-R9');
    expect(previews[0]?.preview).toMatchObject({
      operation: 'reset',
      irreversible: true,
      reviewEndsBy: null,
      // Once reset in time the refund can be asked for as long as the window from payment lasts.
      windowEndsAt: '2026-11-24T23:59:59.999+08:00',
      lastSafeMoment: '2026-11-22T23:59:59.999+08:00',
      safety: 'lastDay',
      atStake: { currency: 'USD', minor: 200_000 },
    });
    expect(previews[0]?.preview.consequences[0]?.text).toContain('8 certificates');
  });

  it('ABC-2 ABC-R15 too late, it says that it brings nothing', async () => {
    const world = await openWorld(({ buyCa }) => void buyCa(6, { placed: 8 }).enable(4));
    const preview = (await orderIn(world)).previews[0]?.preview;
    expect(preview).toMatchObject({ windowEndsAt: null, atStake: null });
    const said = preview?.consequences.filter(({ tone }) => tone === 'danger') ?? [];
    expect(said).toHaveLength(2);
    // It was not reset, and nothing says so.
    expect(said.map(({ text }) => text).join(' ')).not.toMatch(/it was reset on/);
    expect(said[1]?.text).toContain('a reset had to be done by');
  });
});
