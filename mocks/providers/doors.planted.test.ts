import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CertificateRecord } from './alibaba/record';
import type * as Alibaba from './alibaba/record';
import type * as Owned from '../certificates/certificate';
import { isoOf } from '../platform/calendar';
import type * as Clock from '../platform/clock';
import type * as Kept from '../platform/persistence';
import type * as Transactions from '../platform/transaction';
import type * as Ledger from '../rail/ledger';
import type * as Payments from '../rail/payments';
import type * as Record from '../refunds/record';
import type * as Lifecycles from '../rules/lifecycle';
import type * as Policies from '../rules/policy';

/** No more than the histories take by themselves; each of these is found in tens, and the search ends there. */
const SEQUENCES = 2_000;
const PATIENCE = 180_000;
const DAY = 86_400_000;

const PLACES = [
  './alibaba/record',
  '../certificates/certificate',
  '../platform/clock',
  '../platform/persistence',
  '../platform/transaction',
  '../rail/ledger',
  '../rail/payments',
  '../refunds/record',
  '../rules/lifecycle',
  '../rules/policy',
];
afterEach(() => {
  for (const place of PLACES) vi.doUnmock(place);
});

type Plants = readonly (readonly [string, () => void, RegExp])[];

/** Bugs somebody might make, each in one place, and what the histories say of it. */
const AT_THE_DOORS: Plants = [
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

/** An instant as an answer says it, a day later. */
type Next = typeof Lifecycles.next;

/** Plants another answer to what a thing becomes. */
const goingOn = (planted: (next: Next, ...given: Parameters<Next>) => string | undefined) => () =>
  vi.doMock('../rules/lifecycle', async (original) => {
    const real = await original<typeof Lifecycles>();
    return { ...real, next: (...given: Parameters<Next>) => planted(real.next, ...given) };
  });

const dayLater = (said: string | null) => (said === null ? null : isoOf(Date.parse(said) + DAY));

/** Bugs that show only to whoever has two tabs, sends again, comes back later or is somebody else; and what is said of them. */
const IN_TWO_TABS: Plants = [
  [
    'GEN-8 what was answered under a key is forgotten',
    () =>
      vi.doMock('../platform/transaction', async (original) => {
        const real = await original<typeof Transactions>();
        return {
          ...real,
          keepNewest: (...given: Parameters<typeof real.keepNewest>) => {
            if (given[1].name !== 'idempotency') real.keepNewest(...given);
          },
        };
      }),
    /though it had landed|under a key that was answered|differently/,
  ],
  [
    'GEN-8 a tab does not see what another one wrote',
    () =>
      vi.doMock('../platform/persistence', async (original) => ({
        ...(await original<typeof Kept>()),
        sameHead: (a?: Kept.Head, b?: Kept.Head) => a?.epoch === b?.epoch,
      })),
    /tabs/,
  ],
  [
    'ALY-8 what was approved can still be cancelled',
    goingOn(
      (next, ...given) =>
        next(...given) ?? (given[1] === 'approved' && given[2] === 'cancel' ? 'cancelled' : undefined),
    ),
    /went from|never ends/,
  ],
  [
    'GEN-16 the last safe moment is a day too late',
    () =>
      vi.doMock('../rules/policy', async (original) => {
        const real = await original<typeof Policies>();
        return {
          ...real,
          policyOf: (given: Parameters<typeof real.policyOf>[0]) => {
            const policy = real.policyOf(given);
            return {
              ...policy,
              inWords: (...asked: Parameters<typeof policy.inWords>) => {
                const said = policy.inWords(...asked);
                return {
                  ...said,
                  deadline: dayLater(said.deadline),
                  safeUntil: dayLater(said.safeUntil),
                };
              },
            };
          },
        };
      }),
    /was called refundable until/,
  ],
  [
    'ABC-S1 what leaves the list is forgotten, and its quota with it',
    () =>
      vi.doMock('./alibaba/record', async (original) => {
        const real = await original<typeof Alibaba>();
        return {
          ...real,
          happen: (...given: Parameters<typeof real.happen>): CertificateRecord => {
            const one = real.happen(...given);
            if (one.state === 'removed') given[0].remove(real.CERTIFICATES, one.id);
            return one;
          },
        };
      }),
    /quota of .*: some is lost/,
  ],
  [
    'ABC-S2 an application that is withdrawn gives its quota back',
    goingOn((next, ...given) =>
      given[1] === 'validatingApplication' && given[2] === 'withdraw' ? 'removed' : next(...given),
    ),
    /quota of .*: given back by .*withdraw/,
  ],
  [
    'GEN-10 somebody else’s things are found by their id',
    () =>
      vi.doMock('../certificates/certificate', async (original) => {
        const real = await original<typeof Owned>();
        return {
          ...real,
          ownedIn: (...given: Parameters<typeof real.ownedIn>) => ({
            ...real.ownedIn(...given),
            of: (reader: Transactions.Reader, id: string) => reader.get(given[0], id),
          }),
        };
      }),
    /somebody else may/,
  ],
];

/** What histories say with a bug planted; empty where they see nothing. */
async function found(plant: () => void, seek: () => Promise<void>): Promise<string> {
  vi.resetModules();
  plant();
  return seek().then(
    () => '',
    (error: unknown) => `${String(error)} ${String((error as Error).cause)}`,
  );
}

const atTheDoors = async () => (await import('../testing/histories')).runHistories(SEQUENCES, false);
const inTwoTabs = async (shrinks = false) =>
  (await import('../testing/tabHistories')).runTabHistories(SEQUENCES, shrinks);

describe('GEN-4 the histories find what was planted by hand', () => {
  it.each(AT_THE_DOORS)(
    '%s',
    async (_, plant, says) => expect(await found(plant, atTheDoors)).toMatch(says),
    PATIENCE,
  );
});

describe('GEN-8 the histories in two tabs find what was planted by hand', () => {
  it.each(IN_TWO_TABS)(
    '%s',
    async (_, plant, says) => expect(await found(plant, inTwoTabs)).toMatch(says),
    PATIENCE,
  );

  it(
    'DEM-2 the shortest is a link to where it begins, and what is to be done from there',
    async () => {
      const [, plant = () => undefined] = IN_TWO_TABS.at(-1) ?? [];
      const [says, link, ...steps] = (await found(plant, () => inTwoTabs(true))).split('\n');
      expect(says).toMatch(/somebody else may/);
      expect(link).toMatch(/^\/[a-z]+\/\S+\?scenario=[\w.-]+&as=customer$/);
      expect(steps).toEqual([expect.stringMatching(/^1\. tab [12], as customer-2: /)]);
    },
    PATIENCE,
  );
});
