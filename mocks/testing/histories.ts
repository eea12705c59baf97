import fc from 'fast-check';
import { expect } from 'vitest';
import type { RefundRequest } from '#contract/aliyun';
import { ChannelBehaviour, RailBehaviour } from '#contract/demo';
import { assemble } from '../assemble';
import { decideItem, retryItem } from '../desk/decide';
import { DESK, type DeskItem, pauseAuto, resumeAuto } from '../desk/items';
import { runDue } from '../platform/clock';
import { changeSettings } from '../platform/faults';
import { Refusal } from '../platform/problems';
import type { Collection, Rec, Transaction } from '../platform/transaction';
import { leftOf } from '../rail/checks';
import { LEDGER, payOut } from '../rail/ledger';
import { lookAtWaiting, topUp } from '../rail/outcome';
import { paymentIdOf, PAYMENTS as ON_RAIL, type RailRefund, REFUNDS as RAIL } from '../rail/records';
import { answerRefund } from '../rail/refund';
import { cancelRefund } from '../refunds/application';
import { PAYMENTS } from '../refunds/channels';
import { amountOf, moneyOf, type RefundRecord, REFUNDS, standingIn } from '../refunds/record';
import { paidIn } from '../rules/subject';
import { applyForRefund as askAlibaba } from '../providers/alibaba/order';
import { ORDERS } from '../providers/alibaba/record';
import { CERTIFICATES } from '../providers/aliyun/record';
import { CERTIFICATES as TENCENT } from '../providers/tencent/record';
import { applyForRefund as askAliyun } from '../providers/aliyun/refund';
import { providers } from '../providers';
import { applyForRefund as askTencent } from '../providers/tencent/refund';
import { AGREED } from '../providers/tencent/testing';
import { begin, IDS, recordOf } from './bought';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const whole = assemble(providers);

const one = fc.nat({ max: IDS.length - 1 });
/** Which orders a history is about: mostly one or two, because what goes wrong goes wrong between doors of the same one. */
const about = fc.oneof(
  { weight: 3, arbitrary: fc.subarray([...IDS.keys()], { minLength: 1, maxLength: 2 }) },
  { weight: 1, arbitrary: fc.constant([...IDS.keys()]) },
);
const nth = fc.nat({ max: 3 });

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('apply' as const), one }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('merchant' as const),
      one,
      // In full, in part, the least, more than there is; an id of its own, one it used before, or one of a console.
      of: fc.constantFrom(1, 1, 0.5, 1 / 3, 0, 2),
      id: fc.constantFrom('new' as const, 'new' as const, 'again' as const, 'foreign' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), nth }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('approve' as const, 'approve' as const, 'reject' as const),
      nth,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('retry' as const), nth }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.oneof(fc.integer({ min: 1, max: 90 * MINUTE }), fc.integer({ min: 1, max: 12 * DAY })),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('rail' as const),
      rail: fc.constantFrom(...RailBehaviour.options),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'rail' as const, rail: 'normal' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('channel' as const),
      channel: fc.constantFrom(...ChannelBehaviour.options),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('topUp' as const, 'payOut' as const),
      minor: fc.integer({ min: 1, max: 300_000 }),
      currency: fc.constantFrom('CNY' as const, 'USD' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('review' as const),
      review: fc.constantFrom('auto' as const, 'manual' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'repeat' as const }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const CONTENT = { accountId: 'customer', language: 'en' } as const;
const ASKED: RefundRequest = { reason: { code: 'notNeeded', text: null }, assistance: null };

function apply(tx: Transaction, [provider, id]: (typeof IDS)[number]): unknown {
  const { accountId, language } = CONTENT;
  if (provider === 'aliyun') return askAliyun(tx, id, accountId, ASKED, language);
  return provider === 'alibaba' ? askAlibaba(tx, id, accountId) : askTencent(tx, id, accountId, AGREED);
}

const openItems = (tx: Transaction, queue: string) =>
  tx.all(DESK).filter((item) => item.queue === queue && item.state === 'open');

/** What the operator asks the rail for, by hand: never refused by an exception, whatever it is. */
function askRail(
  tx: Transaction,
  { one: at, of, id }: Extract<Step, { do: 'merchant' }>,
  asked: string[],
): void {
  const [provider, order] = IDS[at]!;
  const payment = tx.get(ON_RAIL, paymentIdOf(provider, order));
  const own = { new: `m-${asked.length}`, again: asked.at(-1) ?? 'm-0', foreign: 'r-0001-1-1' }[id];
  asked.push(own);
  const value = String(Math.max(1, Math.round((payment?.amount ?? 1) * of)));
  const refundAmount = { currency: payment?.currency ?? 'CNY', value };
  answerRefund(tx, { refundRequestId: own, paymentId: paymentIdOf(provider, order), refundAmount }, 'en');
}

function act(tx: Transaction, now: Exclude<Step, { do: 'repeat' }>, asked: string[]): void {
  switch (now.do) {
    case 'apply':
      apply(tx, IDS[now.one]!);
      return;
    case 'merchant':
      askRail(tx, now, asked);
      return;
    case 'cancel': {
      const refund = tx.all(REFUNDS).at(now.nth);
      if (refund) cancelRefund(tx, refund.id);
      return;
    }
    case 'approve':
    case 'reject': {
      const item = openItems(tx, 'refunds').at(now.nth);
      const no = now.do === 'reject' ? ({ reason: 'other', explanation: 'no' } as const) : null;
      if (item) decideItem(tx, whole.decisions, item, 'specialist', no);
      return;
    }
    case 'retry': {
      const item = openItems(tx, 'settlements').at(now.nth);
      if (item) retryItem(tx, whole.decisions, item, 'specialist');
      return;
    }
    case 'wait': {
      const until = tx.now + now.ms;
      runDue(tx, whole.events, until);
      tx.now = until;
      return;
    }
    case 'rail':
      changeSettings(tx, { rail: now.rail });
      lookAtWaiting(tx);
      return;
    case 'channel':
      changeSettings(tx, { channel: now.channel });
      return;
    case 'topUp':
      topUp(tx, now.currency, now.minor);
      return;
    case 'payOut':
      payOut(tx, now.currency, now.minor);
      return;
    case 'review':
      changeSettings(tx, { review: now.review });
      if (now.review === 'auto') resumeAuto(tx);
      else pauseAuto(tx);
  }
}

/** One history: what was done last can be done again, and a refusal is an answer. */
function historyOf(tx: Transaction, check: () => void) {
  const asked: string[] = [];
  let last: Exclude<Step, { do: 'repeat' }> | undefined;
  return (now: Step) => {
    const doing = now.do === 'repeat' ? last : now;
    if (!doing) return;
    last = doing;
    try {
      act(tx, doing, asked);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect(error.status).toBe(409);
    }
    check();
  };
}

const sum = (all: readonly number[]) => all.reduce((total, part) => total + part, 0);

/** What really left towards the customer, by whatever door: the house's own books, and the rail's. */
function movedOf(tx: Transaction, [provider, id]: (typeof IDS)[number]) {
  const books = tx
    .all(PAYMENTS)
    .filter(
      ({ payment, state }) =>
        payment.order.provider === provider && payment.order.id === id && state !== 'failed',
    );
  const rail = tx
    .all(RAIL)
    .filter(({ paymentId, status }) => paymentId === paymentIdOf(provider, id) && status !== 'FAIL');
  const minor = sum(books.map(({ payment }) => payment.amount));
  const railed = sum(rail.map(({ value }) => Number(value)));
  const byAlipay = sum(
    books.filter(({ payment }) => payment.source === 'alipay').map(({ payment }) => payment.amount),
  );
  return {
    all: minor + railed,
    alipay: byAlipay + railed,
    there:
      sum(books.filter(({ state }) => state === 'succeeded').map(({ payment }) => payment.amount)) +
      sum(rail.filter(({ status }) => status === 'SUCCESS').map(({ value }) => Number(value))),
  };
}

function checkMoney(tx: Transaction): void {
  for (const one of IDS) {
    const record = recordOf(tx, one);
    const paid = paidIn(record.price);
    const moved = movedOf(tx, one);
    const { fact, returned = {}, standing } = moneyOf(tx, one[0], record);
    const known = sum(Object.values(returned));
    if (moved.all > paid || moved.alipay > (record.price.paid.alipay ?? 0) || known > paid)
      throw new Error(`${one.join(' ')}: ${JSON.stringify(moved)}, known ${known}, of ${paid}`);
    // Nothing reads refunded before all of it is there, and nothing that is there is missed.
    if (paid > 0 && fact === 'refunded' && moved.there < paid)
      throw new Error(`${one.join(' ')}: refunded too early`);
    if (standing && standing.amount > paid)
      throw new Error(`${one.join(' ')}: more is promised than was paid`);
  }
  for (const payment of tx.all(ON_RAIL))
    if (leftOf(tx, payment).left < 0) throw new Error(`${payment.id}: more is kept or taken than was paid`);
}

function checkLedger(tx: Transaction): void {
  const legs = tx.all(LEDGER).flatMap((entry) => entry.legs);
  for (const currency of new Set(legs.map((leg) => leg.currency)))
    expect(sum(legs.filter((leg) => leg.currency === currency).map(({ minor }) => minor))).toBe(0);
}

type Final = readonly [id: string, words: string];

/** What is final of a record; undefined where nothing is. */
const FINALS = [
  [
    REFUNDS,
    ({ id, decision, parts }: RefundRecord): Final[] => [
      ...(decision.state === 'underReview' ? [] : [[id, JSON.stringify(decision)] as const]),
      ...parts.flatMap((part) =>
        part.attempts
          .filter(({ finishedAt }) => finishedAt !== null)
          // An attempt's amount is written down only once its part owes another one.
          .map(
            (attempt) =>
              [attempt.requestId, JSON.stringify({ ...attempt, amount: amountOf(part, attempt) })] as const,
          ),
      ),
    ],
  ],
  [
    RAIL,
    ({ id, status, code, finishedAt }: RailRefund): Final[] =>
      status === 'PROCESSING' ? [] : [[`rail ${id}`, JSON.stringify([status, code, finishedAt])]],
  ],
  [
    DESK,
    ({ id, state, decidedAt }: DeskItem): Final[] =>
      decidedAt === null ? [] : [[id, JSON.stringify([state, decidedAt])]],
  ],
] as const;

/** What is final stays: decisions, attempts that ended, refunds of the rail, items of the desk. */
function watchFinals(tx: Transaction) {
  const seen = new Map<string, string>();
  // A record that is the same one has been looked at; at the end all are looked at, whether they are or not.
  const looked = new WeakSet<Rec>();
  return (atTheEnd = false) => {
    for (const [of, finalsOf] of FINALS)
      for (const record of tx.all<Rec>(of)) {
        if (looked.has(record) && !atTheEnd) continue;
        looked.add(record);
        for (const [id, now] of finalsOf(record as never)) {
          const before = seen.get(id) ?? now;
          if (before !== now) throw new Error(`${id} was final: ${before}, now ${now}`);
          seen.set(id, now);
        }
      }
  };
}

const MOVES: readonly Collection<Rec>[] = [REFUNDS, PAYMENTS, ON_RAIL, RAIL, CERTIFICATES, ORDERS, TENCENT];

/** Looks again only where money, or what was paid for, was written: most steps write nothing of it. */
function whereMoved(tx: Transaction, look: () => void): () => void {
  let before: readonly unknown[] = [];
  return () => {
    const now = MOVES.map((one) => tx.all(one));
    if (now.some((one, at) => one !== before[at])) look();
    before = now;
  };
}

/** Time, a full balance and people who do their work. */
function letEverythingEnd(tx: Transaction, go: (step: Step) => void): void {
  go({ do: 'channel', channel: 'succeeds' });
  go({ do: 'rail', rail: 'normal' });
  go({ do: 'review', review: 'auto' });
  for (const currency of ['CNY', 'USD'] as const) go({ do: 'topUp', currency, minor: 9_000_000 });
  for (let round = 0; round < 3; round += 1) {
    go({ do: 'wait', ms: 30 * DAY });
    // What no asking settles never ends, and is said so by whoever looks afterwards.
    for (let asked = 0; asked < 100 && openItems(tx, 'settlements').length > 0; asked += 1)
      go({ do: 'retry', nth: 0 });
  }
}

/** When all is over, somebody asks the rail for all of it again, and for the least there is. */
function askForMore(orders: readonly number[], go: (step: Step) => void): void {
  for (const one of orders) for (const of of [1, 0] as const) go({ do: 'merchant', one, of, id: 'new' });
  go({ do: 'wait', ms: DAY });
}

/**
 * GEN-4, GEN-7, GEN-8: so many random histories through every door. The sum over all doors is never above what was paid,
 * the ledger is zero, what is final stays, and all ends. Throws with the shortest history that breaks one of them, or,
 * where that is not wanted, with the first.
 */
export function runHistories(numRuns: number, shrinks = true): void {
  fc.assert(
    fc.property(about, fc.array(step, { minLength: 4, maxLength: 30 }), (orders, drawn) => {
      const steps = drawn.map((now) =>
        'one' in now ? { ...now, one: orders[now.one % orders.length]! } : now,
      );
      const tx = begin();
      const finals = watchFinals(tx);
      const money = whereMoved(tx, () => checkMoney(tx));
      const go = historyOf(tx, () => {
        money();
        finals();
      });
      for (const now of steps) go(now);
      letEverythingEnd(tx, go);
      askForMore(orders, go);
      finals(true);
      checkMoney(tx);
      checkLedger(tx);
      for (const refund of tx.all(REFUNDS)) {
        const { stage } = standingIn(tx, refund);
        if (!['refunded', 'returnedToBalance', 'rejected', 'cancelled', 'failed'].includes(stage))
          throw new Error(`${refund.id} never ends: ${stage}`);
      }
      // Nobody is faster than a request that a console will repeat: only the switch makes the rail say so, or that the
      // id stands for another refund, for which nothing is kept.
      const lies = ['REFUND_AMOUNT_EXCEED', 'REPEAT_REQ_INCONSISTENT'];
      const outrun = tx
        .all(REFUNDS)
        .flatMap(({ parts }) => parts.flatMap(({ attempts }) => attempts))
        .filter(({ code }) => code === 'REFUND_AMOUNT_EXCEED');
      if (!steps.some((now) => now.do === 'rail' && lies.includes(now.rail))) expect(outrun).toEqual([]);
      for (const one of IDS) {
        const { fact, standing } = moneyOf(tx, one[0], recordOf(tx, one));
        const paid = paidIn(recordOf(tx, one).price);
        // Approved is owed: in the end all of it is there, by whatever door.
        if (standing?.refund.decision.state === 'approved' && fact === 'refunded')
          expect(movedOf(tx, one).there).toBe(paid);
      }
    }),
    { numRuns, endOnFailure: !shrinks },
  );
}
