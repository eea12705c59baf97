import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, isoOf } from '../../platform/calendar';
import { approveNext } from '../../testing/console';
import { DAY } from '../../testing/random';
import type { Builder } from './telling';
import { certificateIn, openWorld, ORDER, orderIn, type World } from './testing';

type Past = (builder: Builder) => void;

const certificate = (target: number | null) => `/alibaba/certificates/abc-0001-${target}`;
const PATHS: Readonly<Record<string, string>> = {
  withdraw: 'withdraw',
  cancelApply: 'cancel-apply',
  cancel: 'cancel',
  revoke: 'revoke',
  submit: 'submit',
};
const BODIES: Readonly<Record<string, object>> = {
  revoke: { acknowledged: true },
  submit: { domain: 'shop.example.com', contactId: 'contact-2' },
};

async function take(
  world: World,
  { operation, target }: { operation: string; target: number | null },
): Promise<void> {
  if (operation === 'reset') {
    const [thing] = (await orderIn(world)).things;
    const path = `/alibaba/${thing?.kind === 'ca' ? 'pca' : 'gateway'}/${thing?.id}/reset`;
    expect((await world.post(path, { confirmed: true })).status).toBe(200);
    return;
  }
  const path = `${certificate(target)}/${PATHS[operation]}`;
  expect((await world.post(path, BODIES[operation])).status).toBe(200);
  if (operation !== 'revoke') return;
  const { revocation } = await certificateIn(world, certificate(target));
  await world.to(revocation.latestBy ?? '');
  await approveNext(world, 'revocations');
  // The review ends with its day: the refund is asked for after it.
  await world.to(isoOf(instantOf(revocation.latestBy ?? '') + 1));
}

/** Goes the whole way, beginning at an instant (epoch ms) later than `at`, with every wait as long as it may be. */
async function arrives(past: Past, at: string, from: number): Promise<boolean> {
  const world = await openWorld(past, at, 'manual');
  await world.to(isoOf(from));
  for (;;) {
    const { verdict, decision } = await orderIn(world);
    const [step] = decision.requiredOperations;
    if (verdict === 'notRefundable') return false;
    if (!step) break;
    await take(world, step);
  }
  await world.post(`${ORDER}/refunds`, {});
  return (await orderIn(world)).status === 'refunded';
}

const KINDS: Readonly<Record<string, (builder: Builder, windowDays: number) => void>> = {
  unused: ({ buy }, windowDays) => void buy(0, event(windowDays)),
  pending: ({ buy }, windowDays) => void buy(0, event(windowDays)).begin([0, '09:20']),
  validating: ({ buy }, windowDays) => void buy(0, event(windowDays)).apply([0, '09:20']),
  failed: ({ buy }, windowDays) => void buy(0, event(windowDays)).apply([0, '09:20']).fail([0, '09:40']),
  revoked: ({ buy }, windowDays) =>
    void buy(0, event(windowDays))
      .apply([0, '09:20'])
      .pass([0, '09:40'])
      .revoke([0, '09:45'])
      .completeRevocation([0, '09:50']),
  threeYearsPending: ({ buyYears }, windowDays) => void buyYears(0, 3, event(windowDays)).begin([0, '09:20']),
  caReset: ({ buyCa }, windowDays) =>
    void buyCa(0, event(windowDays)).enable([0, '09:20']).reset([0, '09:40']),
  gatewayReset: ({ buyGateway }, windowDays) =>
    void buyGateway(0, event(windowDays)).addDomain([0, '09:20']).reset([0, '09:40']),
  issued: ({ buy }, windowDays) => void buy(0, event(windowDays)).apply([0, '09:20']).pass([0, '09:40']),
  threeYears: ({ buyYears }, windowDays) =>
    void buyYears(0, 3, event(windowDays)).apply([0, '09:20']).pass([0, '09:40']),
  ca: ({ buyCa }, windowDays) => void buyCa(0, { ...event(windowDays), placed: 1 }).enable([0, '09:20']),
  gateway: ({ buyGateway }, windowDays) => void buyGateway(0, event(windowDays)).addDomain([0, '09:20']),
};

const event = (windowDays: number) => ({
  promotion: { name: 'Double 11', refundPolicy: 'standard' as const, windowDays },
});

const FIRST_DAY = instantOf('2026-01-01T10:00:00+08:00');

describe('GEN-16 the whole way to the money, through the real backend and clock', () => {
  it.each(Object.keys(KINDS))(
    'GEN-16 ABC %s: begun at the last safe moment it arrives, however long every wait; begun a day later it does not',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 0, max: 300 }),
          fc.integer({ min: 6, max: 20 }),
          async (day, windowDays) => {
            const at = isoOf(FIRST_DAY + day * DAY);
            const past: Past = (builder) => KINDS[kind]?.(builder, windowDays);
            const { decision } = await orderIn(await openWorld(past, at, 'manual'));
            const safe = instantOf(decision.safeUntil ?? '');
            fc.pre(safe >= instantOf(at));
            expect(await arrives(past, at, safe)).toBe(true);
            if (decision.safeUntil !== decision.deadline)
              expect(await arrives(past, at, safe + DAY)).toBe(false);
          },
        ),
        { numRuns: 6 },
      );
    },
  );
});
