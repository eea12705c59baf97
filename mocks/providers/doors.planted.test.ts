import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as Clock from '../platform/clock';
import type * as Ledger from '../rail/ledger';
import type * as Payments from '../rail/payments';
import type * as Record from '../refunds/record';

/** No more than the histories take by themselves; each of these is found in tens, and the search ends there. */
const SEQUENCES = 2_000;

afterEach(() => {
  vi.doUnmock('../refunds/record');
  vi.doUnmock('../rail/payments');
  vi.doUnmock('../rail/ledger');
  vi.doUnmock('../platform/clock');
});

/** Bugs somebody might make, each in one place, and what the histories say of it. */
const PLANTED: readonly (readonly [string, () => void, RegExp])[] = [
  [
    'GEN-4 money is sent without looking what other doors took',
    () =>
      vi.doMock('../refunds/record', async (original) => {
        const real = await original<typeof Record>();
        return { ...real, owedOf: (_: unknown, { price }: Record.RefundRecord) => real.paidBy(price) };
      }),
    /never ends|of \d+/,
  ],
  [
    'APY-10 a fallback to the balance is not counted against its payment',
    () =>
      vi.doMock('../rail/payments', async (original) => ({
        ...(await original<typeof Payments>()),
        returnElsewhere: () => undefined,
      })),
    /of \d+/,
  ],
  [
    'APY-E5 an entry of the ledger forgets one side',
    () =>
      vi.doMock('../rail/ledger', async (original) => {
        const real = await original<typeof Ledger>();
        return {
          ...real,
          book: (tx: Parameters<typeof real.book>[0], given: Parameters<typeof real.book>[1]) => {
            const entry = real.book(tx, given);
            if (entry.kind === 'refundSucceeded')
              tx.put(real.LEDGER, { ...entry, legs: entry.legs.slice(1) });
            return entry;
          },
        };
      }),
    /expected -?\d+ to be \+?0/,
  ],
  [
    'APY-10 what is on its way reads refunded',
    () =>
      vi.doMock('../refunds/record', async (original) => {
        const real = await original<typeof Record>();
        return {
          ...real,
          moneyOf: (...given: Parameters<typeof real.moneyOf>) => {
            const money = real.moneyOf(...given);
            return money.fact === 'settling' ? { ...money, fact: 'refunded' as const } : money;
          },
        };
      }),
    /refunded too early/,
  ],
  [
    'APY-2 nobody asks again what became of a request',
    () =>
      vi.doMock('../platform/clock', async (original) => {
        const real = await original<typeof Clock>();
        return {
          ...real,
          schedule: (...[tx, event]: Parameters<typeof real.schedule>) => {
            if (event.kind !== 'refund.inquiry') real.schedule(tx, event);
          },
        };
      }),
    /never ends/,
  ],
];

describe('GEN-4 the histories find what was planted by hand', () => {
  it.each(PLANTED)(
    '%s',
    async (_, plant, says) => {
      vi.resetModules();
      plant();
      const { runHistories } = await import('../testing/histories');
      let found = '';
      try {
        runHistories(SEQUENCES, false);
      } catch (error) {
        found = `${String(error)} ${String((error as Error).cause)}`;
      }
      expect(found).toMatch(says);
    },
    180_000,
  );
});
