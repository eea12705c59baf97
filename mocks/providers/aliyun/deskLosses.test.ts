import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RefundRequest } from '#contract/aliyun';
import { listReviewItems } from '#contract/desk';
import { assemble } from '../../assemble';
import { passTime } from '../../demo/clock';
import { decideItem, type DeskDecisions } from '../../desk/decide';
import { type DeskItem, waitingItems } from '../../desk/items';
import { deskPage } from '../../desk/list';
import { lossOf, weigh } from '../../desk/views';
import { freeze } from '../../platform/clock';
import { changeSettings } from '../../platform/faults';
import { type Head, type Persistence, sameHead } from '../../platform/persistence';
import { Refusal } from '../../platform/problems';
import { Store } from '../../platform/store';
import type { Change, Reader, Transaction } from '../../platform/transaction';
import { paymentIdOf } from '../../rail/records';
import { answerRefund } from '../../rail/refund';
import { cancelRefund, payThroughRail } from '../../refunds/application';
import { REFUNDS } from '../../refunds/record';
import { freshOf } from '../../testing/anew';
import { aliyun } from './api';
import { requestRevocation, submitApplication, withdrawApplication } from './operations';
import { CERTIFICATES } from './record';
import { applyForRefund } from './refund';
import { certificate, issued, revoked } from './testing';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const DAY = 86_400_000;
const parts = assemble([aliyun]);

const price = { currency: 'CNY', list: 150_000, discount: 0, voucher: 0, paid: { alipay: 150_000 } };
/** All within their windows, which end in the next days. */
const OWNED = [
  certificate('cas-1', { price, purchasedAt: NOW - 3 * DAY, servicePeriodEndsAt: NOW + 17 * DAY }),
  certificate('cas-2', { price, purchasedAt: NOW - 9 * DAY, servicePeriodEndsAt: NOW + 20 * DAY }),
  issued('cas-3', '2026-10-28T10:00:00+08:00', { price, expiresAt: NOW + 9 * DAY }),
  issued('cas-4', '2026-11-09T23:30:00+08:00', { price }),
  revoked('cas-5', '2026-10-28T09:00:00+08:00', '2026-11-15T09:00:00+08:00', { price }),
];

function begin(tx: Transaction): void {
  tx.now = NOW;
  for (const record of OWNED) {
    tx.put(CERTIFICATES, record);
    payThroughRail(tx, { provider: 'aliyun', ...record, name: record.domain, paidAt: record.purchasedAt });
  }
  changeSettings(tx, { review: 'manual' });
  freeze(tx, NOW);
}

const step = fc.record({
  tab: fc.nat({ max: 1 }),
  one: fc.nat({ max: OWNED.length - 1 }),
  act: fc.oneof(
    fc.constantFrom(
      'apply',
      'apply',
      'submit',
      'revoke',
      'cancel',
      'withdraw',
      'merchant',
      'merchant',
      'approve',
      'reject',
    ),
    fc.record({ wait: fc.integer({ min: 1, max: 3 * DAY }) }),
    /** To the next loss, and past it. */
    fc.record({ past: fc.constantFrom(0, 1) }),
  ),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const ASKED: RefundRequest = {
  reason: { code: 'blocked', text: null },
  assistance: { kind: 'phone', value: '13800000000' },
};

/** Decisions that know a loss only by all of a case. */
const BY_CASE: DeskDecisions = Object.fromEntries(
  Object.entries(parts.decisions).map(([name, one]) => [name, { ...one, lossBy: () => undefined }]),
);

const lossIn = (reader: Reader, item: DeskItem, decisions: DeskDecisions): number | null =>
  lossOf(reader, item, decisions, (one) => weigh(reader, one, decisions));

/** The last instants before losses that lie ahead, epoch ms. */
const ahead = (reader: Reader): number[] =>
  waitingItems(reader)
    .flatMap((item) => lossIn(reader, item, BY_CASE) ?? [])
    .filter((at) => at >= reader.now);

function act(tx: Transaction, { act: what, one: nth }: Step): void {
  const { id, accountId, domain } = OWNED[nth]!;
  const item = waitingItems(tx).find(({ subject }) => subject.id === id);
  const refund = tx.all(REFUNDS).find(({ subject }) => subject.id === id);
  const rejection = { reason: 'other', explanation: 'No' } as const;
  if (typeof what === 'object') {
    const until = 'wait' in what ? tx.now + what.wait : Math.min(...ahead(freshOf(tx))) + what.past;
    if (!Number.isFinite(until)) return;
    passTime({ ...parts, timeNotices: [] }, tx, Math.max(until, tx.now));
    freeze(tx, tx.now);
  } else if (what === 'apply') applyForRefund(tx, id, accountId, ASKED, 'en');
  else if (what === 'submit') submitApplication(tx, id, accountId, domain);
  else if (what === 'withdraw') withdrawApplication(tx, id, accountId);
  else if (what === 'revoke') requestRevocation(tx, id, accountId);
  else if (what === 'cancel') cancelRefund(tx, refund?.id ?? 'none');
  else if (what === 'merchant') {
    const [paymentId, refundAmount] = [paymentIdOf('aliyun', id), { currency: 'CNY', value: '150000' }];
    answerRefund(tx, { refundRequestId: `m-${id}-${tx.now}`, paymentId, refundAmount }, 'en');
  } else if (item) decideItem(tx, parts.decisions, item, 'specialist', what === 'reject' ? rejection : null);
}

const QUERIES = [{}, { status: 'done' }, { search: 'cas-2' }, { queue: 'revocations' }].map((query) =>
  listReviewItems.query.parse(query),
);

/** What two tabs share: each reads its own copies of what the other one wrote. */
function shared(): Persistence {
  let head: Head | undefined;
  const commits: (readonly Change[])[] = [];
  return {
    head: async () => head,
    load: async (since = 0) => ({ head, changes: structuredClone(commits.slice(since).flat()) }),
    async commit(expected, next, changes) {
      if (!sameHead(expected, head)) return false;
      head = next;
      commits.push(changes);
      return true;
    },
  };
}

let found = 0;

function demandSame(reader: Reader): void {
  const fresh = freshOf(reader);
  for (const item of waitingItems(reader)) {
    const loss = lossIn(reader, item, parts.decisions);
    expect([item.id, loss]).toEqual([item.id, lossIn(fresh, item, BY_CASE)]);
    if (loss !== null) found += 1;
  }
  for (const query of QUERIES)
    expect(deskPage(reader, query, parts.decisions, 'en')).toEqual(deskPage(fresh, query, BY_CASE, 'en'));
}

describe('REV-1 in which order the desk works', () => {
  it('REV-1 losses and pages are what deciding everything anew says, in two tabs that write and let time pass', async () => {
    found = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        const persistence = shared();
        const tabs = [new Store({ persistence }), new Store({ persistence })];
        for (const tab of tabs) await tab.open(() => undefined);
        await tabs[0]!.write(begin);
        for (const now of steps) {
          await tabs[now.tab]!.write((tx) => {
            act(tx, now);
            demandSame(tx);
          }).catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error;
          });
          for (const tab of tabs) await tab.read(demandSame);
        }
      }),
      {
        numRuns: 60,
        // What waits and is paid back by another door meanwhile has nothing to lose any more.
        examples: [[(['revoke', 'merchant'] as const).map((act) => ({ tab: 0, one: 3, act }))]],
      },
    );
    expect(found).toBeGreaterThan(50);
  }, 60_000);
});
