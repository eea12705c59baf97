import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AliyunCertificate } from '#contract/aliyun';
import type { RefundRow } from '#contract/refund';
import { instantOf, isoOf } from '../../platform/calendar';
import { changeSettings } from '../../platform/faults';
import { after, DAY, laterBy } from '../../testing/random';
import { approveNext } from '../../testing/console';
import type { AliyunRecord } from './record';
import { certificate, issued, openWorld, PLAIN, revoked, type World } from './testing';

const PATH = '/aliyun/certificates/c';
const read = async ({ get }: World) => (await get<AliyunCertificate>(PATH)).body;

/** Goes the whole way, beginning at an instant (epoch ms), with every wait as long as it may be; whether the money came. */
async function arrives(record: AliyunRecord, from: number): Promise<boolean> {
  const world = await openWorld(isoOf(from), [record], 'manual');
  for (;;) {
    const { verdict, decision } = await read(world);
    const [step] = decision.requiredOperations;
    if (verdict === 'notRefundable') return false;
    if (verdict === 'refundable') break;
    if (step?.operation === 'withdraw') await world.post(`${PATH}/application/withdraw`);
    if (step?.operation === 'revoke') {
      await world.post(`${PATH}/revocation`, { acknowledged: true });
      const ends = instantOf((await read(world)).revocation.latestBy ?? '');
      await world.to(isoOf(ends));
      await approveNext(world, 'revocations');
      // The review ends with its day: the refund is asked for after it.
      await world.to(isoOf(ends + 1));
    }
  }
  const { body } = await world.post<RefundRow>(`${PATH}/refunds`, PLAIN);
  if (body.latestBy !== null && body.stage === 'underReview') {
    await world.to(body.latestBy);
    // What has expired meanwhile is closed, and waits for nobody.
    await approveNext(world, 'refunds');
  }
  return (await read(world)).state === 'refunded';
}

const START = instantOf('2026-01-01T00:00:00+08:00');
const days = (min: number, max: number) => laterBy(fc.integer({ min, max }));
const drafts = fc.record({
  bought: days(0, 300),
  issuance: days(1, 10),
  revocation: days(1, 28),
  // Mostly near what a review takes.
  end: laterBy(fc.oneof(fc.integer({ min: 24, max: 60 }), fc.constantFrom(90, 365))),
});

type Kind = 'fresh' | 'paid' | 'underReview' | 'reviewFailed' | 'issued' | 'revoked';
type Draft = typeof drafts extends fc.Arbitrary<infer Value> ? Value : never;

function recordOf(kind: Kind, { bought, issuance, revocation, end }: Draft): AliyunRecord {
  const purchasedAt = after(START, bought);
  const servicePeriodEndsAt = after(purchasedAt, end);
  const issuedAt = after(purchasedAt, issuance);
  const expiresAt = after(issuedAt, end);
  if (kind === 'issued') return issued('c', isoOf(issuedAt), { purchasedAt, expiresAt });
  if (kind === 'revoked')
    return revoked('c', isoOf(issuedAt), isoOf(after(issuedAt, revocation)), { purchasedAt, expiresAt });
  return certificate('c', {
    state: kind === 'underReview' || kind === 'reviewFailed' ? kind : 'paid',
    purchasedAt,
    servicePeriodEndsAt,
  });
}

/** When the certificate is looked at first, epoch ms. */
const firstLook = (kind: Kind, { purchasedAt, issuedAt, revocation }: AliyunRecord): number =>
  revocation.completedAt ?? issuedAt ?? (kind === 'fresh' ? purchasedAt : purchasedAt + 6 * DAY);

describe('GEN-16 the whole way to the money, through the real backend and clock', () => {
  it.each([
    ['ALY-R1', 'fresh'],
    ['ALY-R2', 'paid'],
    ['ALY-R2', 'reviewFailed'],
    ['ALY-G1', 'underReview'],
    ['ALY-G2', 'issued'],
    ['ALY-R4', 'revoked'],
  ] as const)(
    'GEN-16 %s %s: begun at the last safe moment it arrives, however long every wait; begun a day later it does not',
    async (expected, kind) => {
      await fc.assert(
        fc.asyncProperty(drafts, async (draft) => {
          const record = recordOf(kind, draft);
          const first = firstLook(kind, record);
          const begun = await openWorld(isoOf(first), [record], 'manual');
          const { decision, rule } = await read(begun);
          fc.pre(decision.safeUntil !== null);
          const safe = instantOf(decision.safeUntil ?? '');
          fc.pre(safe >= first);
          expect(rule).toBe(expected);
          expect(await arrives(record, safe)).toBe(true);
          if (decision.safeUntil !== decision.deadline) expect(await arrives(record, safe + DAY)).toBe(false);
        }),
        { numRuns: 8 },
      );
    },
  );

  it('GEN-16 ALY in auto mode nothing takes longer', async () => {
    const record = issued('c', '2026-03-02T15:00:00+08:00');
    const world = await openWorld('2026-03-20T10:00:00+08:00', [record], 'manual');
    const { safeUntil } = (await read(world)).decision;
    expect(safeUntil).toBe('2026-03-23T23:59:59.999+08:00');
    await world.change((tx) => changeSettings(tx, { review: 'auto' }));
    await world.to(safeUntil ?? '');
    await world.post(`${PATH}/revocation`, { acknowledged: true });
    await world.to('2026-03-31T00:00:00+08:00');
    await world.post(`${PATH}/refunds`, PLAIN);
    await world.to('2026-04-30T00:00:00+08:00');
    expect((await read(world)).state).toBe('refunded');
  });
});
