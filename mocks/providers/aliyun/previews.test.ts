import { describe, expect, it } from 'vitest';
import type { AliyunCertificate, AliyunOperation } from '#contract/aliyun';
import type { Language } from '#contract/words';
import { instantOf } from '../../platform/calendar';
import type { AliyunRecord } from './record';
import { certificate, issued, openWorld } from './testing';

const FREE = { product: { validation: 'DV', free: true, coverage: 'single', years: 1 } } as const;
const WAITING = {
  state: 'underReview',
  application: { submittedAt: instantOf('2026-11-20T10:00:00+08:00'), failure: null, deskItem: null },
} as const;

/** The consequences of an operation, as `tone: text`. */
async function said(
  at: string,
  record: AliyunRecord,
  operation: AliyunOperation,
  language: Language = 'en',
): Promise<string[]> {
  const world = await openWorld(at, [record]);
  const { body } = await world.get<AliyunCertificate>('/aliyun/certificates/c', 'customer', language);
  const preview = body.previews.find((one) => one.operation === operation);
  for (const { text, lead = '' } of preview?.consequences ?? [])
    expect(text.slice(0, lead.length)).toBe(lead);
  return preview?.consequences.map(({ tone, text }) => `${tone}: ${text}`) ?? [];
}

describe('ALY-11 apply: what it does to the refund', () => {
  it('ALY-11 in the first five days: no refund meanwhile, the fast one ends, then only by revocation', async () => {
    const lines = await said('2026-11-23T10:00:00+08:00', certificate('c'), 'apply');
    expect(lines).toEqual([
      'warning: Once submitted it is under review, with a result expected by 24 Nov 2026, 23:59. Meanwhile there is no refund: withdraw first (by 31 Oct 2027, 23:59), or wait for the result.',
      'warning: Until 25 Nov 2026, 23:59 a refund needs no review and arrives at once; to use that, withdraw by then. After it a refund needs a manual review.',
      'warning: Once issued, the money comes back only if a revocation is completed within 28 natural days (issued today: by 21 Dec 2026, 23:59), and a revoked certificate cannot be restored.',
      'info: If the review fails by then, it can be modified and submitted again. Not issued, and bought on 20 Nov 2026, not more than 5 natural days ago. Until 25 Nov 2026, 23:59 the full amount comes back at once, without review.',
    ]);
  });

  it('ALY-11 each of them begins with when it holds', async () => {
    const world = await openWorld('2026-11-23T10:00:00+08:00', [certificate('c')]);
    const { body } = await world.get<AliyunCertificate>('/aliyun/certificates/c', 'customer', 'en');
    const preview = body.previews.find((one) => one.operation === 'apply');
    expect(preview?.consequences.map(({ lead }) => lead)).toEqual([
      'Once submitted it is under review',
      'Until 25 Nov 2026, 23:59',
      'Once issued',
      'If the review fails by then',
    ]);
  });

  it('ALY-R3 GEN-16 no later refund is promised where the result comes too close to the end of the service period', async () => {
    // The fifteenth day before 8 December is the 23rd: submitted now, the result is due on the 24th, under R3.
    const record = certificate('c', { servicePeriodEndsAt: instantOf('2026-12-08T10:00:00+08:00') });
    const lines = await said('2026-11-23T10:00:00+08:00', record, 'apply');
    expect(lines.find((line) => line.includes('review fails'))).toMatch(
      /^warning: .*since 24 Nov 2026 .*there is no refund/,
    );
    expect(lines.join(' ')).not.toContain('as the rules then allow');
  });

  it('ALY-11 later, without a service period: no deadline is invented', async () => {
    const record = certificate('c', {
      purchasedAt: instantOf('2026-11-01T10:00:00+08:00'),
      servicePeriodEndsAt: null,
    });
    const lines = await said('2026-11-23T10:00:00+08:00', record, 'apply', 'zh-CN');
    expect(lines[0]).toBe(
      'warning: 提交后进入审核，预计 2026年11月24日 23:59 前有结果。审核期间不能退款：只能先撤回，或等待结果。',
    );
    expect(lines).toHaveLength(3);
  });

  it('ALY-11 a free one: it changes nothing about the refund', async () => {
    expect(await said('2026-11-23T10:00:00+08:00', certificate('c', FREE), 'apply')).toEqual([
      'info: This is a free DV certificate; free certificates are never refunded.',
    ]);
  });
});

describe('ALY-11 withdraw: what it does to the refund', () => {
  it('ALY-G1 in the first five days it opens the refund without review', async () => {
    const [first, second] = await said('2026-11-23T10:00:00+08:00', certificate('c', WAITING), 'withdraw');
    expect(first).toBe(
      'info: Once withdrawn, the full amount can be requested, without review and at once. Apply by 25 Nov 2026, 23:59.',
    );
    expect(second).toContain('"Paid" again');
  });

  it('ALY-G1 later one with a review, and its dates', async () => {
    const record = certificate('c', { ...WAITING, purchasedAt: instantOf('2026-11-01T10:00:00+08:00') });
    const [first] = await said('2026-11-23T10:00:00+08:00', record, 'withdraw');
    expect(first).toBe(
      'info: Once withdrawn, the full amount can be requested, with a manual review (applied for today, by 14 Dec 2026 at the latest). Apply by 31 Oct 2027, 23:59: then the review is over before the end, however long it takes. Applications are taken until 5 Nov 2027, 23:59, which may be too late.',
    );
  });

  it('ALY-R3 too close to the end of the service period it brings no refund', async () => {
    const record = certificate('c', {
      ...WAITING,
      servicePeriodEndsAt: instantOf('2026-12-06T10:00:00+08:00'),
    });
    const lines = await said('2026-11-23T10:00:00+08:00', record, 'withdraw');
    expect(lines[0]).toMatch(
      /^warning: Not issued, and the order’s service period ends on 6 Dec 2026, 10:00/,
    );
  });

  it('ALY-2 warns where the review may outlast the service period', async () => {
    const record = certificate('c', {
      ...WAITING,
      purchasedAt: instantOf('2026-11-01T10:00:00+08:00'),
      servicePeriodEndsAt: instantOf('2026-12-10T10:00:00+08:00'),
    });
    const lines = await said('2026-11-23T10:00:00+08:00', record, 'withdraw');
    expect(lines[0]).toMatch(/^warning: The review may last until 14 Dec 2026/);
  });
});

describe('ALY-11 revoke: what is lost, and by when', () => {
  const LOST =
    'danger: Once revoked, the certificate of c.example.cn is lost for good; sites and services that use it are no longer trusted.';

  it('ALY-G2 in time: review, end of day 28, and until when to ask for the refund', async () => {
    expect(
      await said('2026-11-23T10:00:00+08:00', issued('c', '2026-11-20T10:00:00+08:00'), 'revoke'),
    ).toEqual([
      LOST,
      'warning: Once it is completed in time, the refund must still be requested by 20 Dec 2026, 23:59, or there is none: the full amount, after a manual review of at most 15 working days.',
      'info: The review of the revocation ends by 30 Nov 2026, 23:59 at the latest (5 working days), in time: day 28 after issuance ends 18 Dec 2026, 23:59.',
    ]);
  });

  // Day 28 is Friday 18 December; five working days before it is Friday the 11th.
  it.each([
    ['2026-12-11T23:59:59.999+08:00', false],
    ['2026-12-12T00:00:00.000+08:00', false],
    ['2026-12-13T23:59:59.999+08:00', false],
    ['2026-12-14T00:00:00.000+08:00', true],
  ])('ALY-G2 asked for at %s: may end too late is %s', async (at, late) => {
    const lines = await said(at, issued('c', '2026-11-20T10:00:00+08:00'), 'revoke');
    expect(lines.some((line) => line.includes('both certificate and refund are lost'))).toBe(late);
    if (late)
      expect(lines[1]).toMatch(
        /^danger: .*until 21 Dec 2026, 23:59 .*day 28 after issuance ends 18 Dec 2026, 23:59.*was 13 Dec 2026, 23:59\.$/,
      );
  });

  it('ALY-G2 where expiry comes before day 28, expiry is named', async () => {
    const record = issued('c', '2026-11-20T10:00:00+08:00', {
      expiresAt: instantOf('2026-11-25T12:00:00+08:00'),
    });
    const lines = await said('2026-11-23T10:00:00+08:00', record, 'revoke');
    expect(lines[1]).toContain('the certificate expires after 25 Nov 2026, 11:59');
  });

  it('GEN-16 where the certificate ends soon: until when a refund is taken, and from when its review may be too late', async () => {
    // Fifteen working days before 10 December are over on the 18th of November: asked for later, the review may not be.
    const record = issued('c', '2026-11-20T10:00:00+08:00', {
      expiresAt: instantOf('2026-12-10T12:00:00+08:00'),
    });
    const lines = await said('2026-11-21T10:00:00+08:00', record, 'revoke');
    expect(lines.find((line) => line.includes('or there is none'))).toMatch(
      /requested by 10 Dec 2026, 11:59, or there is none.* requested after 18 Nov 2026, 23:59 may be reviewed too late\.$/,
    );
  });

  it('ALY-R5 after day 28 it brings no refund', async () => {
    const lines = await said('2026-11-23T10:00:00+08:00', issued('c', '2026-10-20T10:00:00+08:00'), 'revoke');
    expect(lines[0]).toBe(LOST);
    expect(lines[1]).toMatch(
      /^danger: Revoking brings no refund\. Issued on 20 Oct 2026, more than 28 natural days ago/,
    );
  });

  it('ALY-R0 nor does revoking a free one', async () => {
    const lines = await said(
      '2026-11-23T10:00:00+08:00',
      issued('c', '2026-11-20T10:00:00+08:00', FREE),
      'revoke',
      'zh-CN',
    );
    expect(lines[1]).toBe('danger: 吊销不会带来退款：这是免费 DV 证书，免费证书在任何情况下都不退款。');
  });

  it('GEN-2 says where dates are estimated', async () => {
    const lines = await said('2026-12-30T10:00:00+08:00', issued('c', '2026-12-28T10:00:00+08:00'), 'revoke');
    expect(lines.at(-1)).toContain('estimated as Monday to Friday');
  });
});
