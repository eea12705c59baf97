import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { RefundRequest } from '#contract/aliyun';
import { Stake } from '#contract/summary';
import { assemble } from '../../assemble';
import { nextChange } from '../../backend';
import { passTime } from '../../demo/clock';
import { ACCOUNTS } from '../../platform/accounts';
import { type FiredEvent, nextDue, runDue, runFrom, type TimeNotices } from '../../platform/clock';
import { memory } from '../../platform/persistence';
import { Refusal } from '../../platform/problems';
import { Store } from '../../platform/store';
import type { Reader, Rec, Transaction } from '../../platform/transaction';
import { paymentIdOf } from '../../rail/records';
import { answerRefund } from '../../rail/refund';
import { cancelRefund, payThroughRail } from '../../refunds/application';
import { REFUNDS } from '../../refunds/record';
import { copyOf, everything, freshOf } from '../../testing/anew';
import { aliyun } from './api';
import { requestRevocation, submitApplication, withdrawApplication } from './operations';
import { decideCertificates, limits, overview, timeNotices } from './overview';
import { CERTIFICATES } from './record';
import { applyForRefund } from './refund';
import { certificate, issued, revoked } from './testing';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const DAY = 86_400_000;
const parts = assemble([aliyun]);
const timetable = { ...parts, timeNotices };

const price = { currency: 'CNY', list: 150_000, discount: 0, voucher: 0, paid: { alipay: 150_000 } };
const CERTIFICATES_OWNED = [
  certificate('cas-1', { price }),
  certificate('cas-2', { price, purchasedAt: NOW - 4 * DAY, servicePeriodEndsAt: NOW + 30 * DAY }),
  certificate('cas-3', { accountId: 'customer-2', purchasedAt: NOW - 9 * DAY, servicePeriodEndsAt: null }),
  issued('cas-4', '2026-11-01T10:00:00+08:00', { price }),
  issued('cas-5', '2026-10-24T23:30:00+08:00', { expiresAt: NOW + 3 * DAY }),
  revoked('cas-6', '2026-10-30T09:00:00+08:00', '2026-11-15T09:00:00+08:00', { price }),
];

function begin(tx: Transaction): void {
  tx.now = NOW;
  for (const record of CERTIFICATES_OWNED) {
    tx.put(CERTIFICATES, record);
    payThroughRail(tx, { provider: 'aliyun', ...record, name: record.domain, paidAt: record.purchasedAt });
  }
  runFrom(tx, NOW, tx.wall);
}

const one = fc.nat({ max: CERTIFICATES_OWNED.length - 1 });
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'apply' as const,
        'apply' as const,
        'cancel' as const,
        'submit' as const,
        'withdraw' as const,
        'revoke' as const,
        'merchant' as const,
      ),
      one,
      /** Whether the write is thrown away at its end. */
      fails: fc.nat({ max: 5 }).map((n) => n === 0),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      wait: fc.oneof(fc.integer({ min: 1, max: DAY }), fc.integer({ min: 1, max: 60 * DAY })),
      /** Whether the one that waits has written before: it is told from what it wrote, over what is kept. */
      written: fc.boolean(),
    }),
  },
  /** Nothing is written: a clock that runs. */
  { weight: 3, arbitrary: fc.record({ tick: fc.integer({ min: 1, max: 3 * DAY }) }) },
  { weight: 1, arbitrary: fc.constantFrom('save' as const, 'load' as const) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const ASKED: RefundRequest = { reason: { code: 'notNeeded', text: null }, assistance: null };

function act(tx: Transaction, { do: what, one: nth }: Extract<Step, { do: string }>): void {
  const { id, accountId, domain } = CERTIFICATES_OWNED[nth]!;
  if (what === 'apply') applyForRefund(tx, id, accountId, ASKED, 'en');
  else if (what === 'submit') submitApplication(tx, id, accountId, domain);
  else if (what === 'withdraw') withdrawApplication(tx, id, accountId);
  else if (what === 'revoke') requestRevocation(tx, id, accountId);
  else if (what === 'cancel') cancelRefund(tx, tx.all(REFUNDS).at(-1)?.id ?? 'none');
  else {
    const paymentId = paymentIdOf('aliyun', id);
    const refundAmount = { currency: 'CNY', value: '75000' };
    answerRefund(tx, { refundRequestId: `m-${id}-${tx.now}`, paymentId, refundAmount }, 'en');
  }
}

/** Told by going through everything. */
const naive: TimeNotices = (reader, after, until) =>
  timeNotices.flatMap((notices) => notices(copyOf(reader, after - 1), after, until));

const QUERIES = [
  {},
  { sort: '-amount', state: 'paid' },
  { sort: 'deadline', verdict: 'refundable' },
  { sort: '-expiresAt', search: 'CAS-4' },
  { sort: '-domain', until: '2026-11-15' },
  ...Stake.options.map((stake) => ({ stake })),
];

function demandSame(reader: Reader): void {
  const fresh = freshOf(reader);
  for (const account of ACCOUNTS.filter(({ role }) => role === 'customer'))
    for (const given of QUERIES) {
      const query = overview.endpoint.query.parse(given);
      const answer = (tx: Reader) =>
        overview.run(
          { tx, account, query, language: 'en', params: {}, body: {}, token: null, url: '' } as never,
          undefined,
        );
      expect(answer(reader)).toEqual(answer(fresh));
    }
  expect(limits(reader)).toEqual(limits(fresh));
  const ahead = (all: readonly FiredEvent[]) =>
    all.map(({ at, ref, kind }) => `${at} ${ref} ${kind}`).toSorted();
  const until = reader.now + 40 * DAY;
  expect(ahead(timeNotices.flatMap((told) => told(reader, reader.now, until)))).toEqual(
    ahead(naive(fresh, reader.now, until)),
  );
  expect(nextChange(reader, timeNotices)).toBe(nextChange(fresh, [naive]));
}

let clock = 0;

const told = (fired: readonly FiredEvent[]) => fired.map(({ at, kind, ref }) => [at, kind, ref]);

describe('ALY-10 GEN-7 what is kept of decisions', () => {
  it('ALY-10 is what deciding everything anew says, whatever is written, thrown away, waited for and loaded', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        let wall = NOW;
        const store = new Store({ persistence: memory(), wallClock: () => wall });
        await store.open(() => undefined);
        await store.write(begin);
        const ahead: Promise<void>[] = [];
        vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1_000));
        let saved = await store.read((reader) => everything(reader as Transaction));
        await store.read(demandSame);
        for (const now of steps) {
          if (now === 'save') saved = await store.read((reader) => everything(reader as Transaction));
          else if (now === 'load') {
            await store.replace((tx) => {
              tx.clear([]);
              for (const { collection, value } of saved) tx.put({ name: collection }, value as Rec);
            });
            // Begun, and over only after what comes next: each certificate takes longer than a slice.
            ahead.push(decideCertificates(await store.read((reader) => reader)));
            continue;
          } else if ('wait' in now)
            await store.write((tx) => {
              const until = tx.now + now.wait;
              if (now.written) tx.put({ name: 'nothing' }, { id: 'nothing' });
              const other = copyOf(tx);
              const fired = told(passTime(timetable, tx, until));
              expect(fired).toEqual(told(passTime({ ...timetable, timeNotices: [naive] }, other, until)));
              runFrom(tx, until, wall);
            });
          else if ('tick' in now) {
            wall += now.tick;
            const isDue = (reader: Reader) => (nextDue(reader)?.at ?? Infinity) <= reader.now;
            if (await store.read(isDue)) await store.write((tx) => void runDue(tx, parts.events, tx.now));
          } else
            await store
              .write((tx) => {
                act(tx, now);
                if (now.fails) throw new Refusal(409, 'thrown');
              })
              .catch((error: unknown) => {
                if (!(error instanceof Refusal)) throw error;
              });
          await store.read(demandSame);
        }
        await Promise.all(ahead);
        await store.read(demandSame);
        vi.restoreAllMocks();
      }),
      // More by hand: each decides everything anew after each step.
      {
        numRuns: 12,
        // Once a slice went on as of a time before what had been written since.
        examples: [
          [
            [
              'load',
              { do: 'submit', one: 0, fails: false },
              ...[1, 0.6 * DAY, DAY].map((wait) => ({ wait, written: false })),
            ],
          ],
        ],
      },
    );
  }, 180_000);
});
