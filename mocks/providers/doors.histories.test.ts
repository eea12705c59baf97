import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RefundRequest } from '#contract/aliyun';
import { ChannelBehaviour, RailBehaviour } from '#contract/demo';
import { assemble } from '../assemble';
import { decideItem, retryItem } from '../desk/decide';
import { DESK, pauseAuto, resumeAuto } from '../desk/items';
import { runDue } from '../platform/clock';
import { changeSettings } from '../platform/faults';
import { Refusal } from '../platform/problems';
import { Transaction } from '../platform/transaction';
import { leftOf } from '../rail/checks';
import { LEDGER, payOut } from '../rail/ledger';
import { lookAtWaiting, topUp } from '../rail/outcome';
import { paymentIdOf, PAYMENTS as ON_RAIL, REFUNDS as RAIL } from '../rail/records';
import { answerRefund } from '../rail/refund';
import { cancelRefund, payThroughRail } from '../refunds/application';
import { PAYMENTS } from '../refunds/channels';
import { amountOf, moneyOf, type PriceRecord, REFUNDS, standingIn } from '../refunds/record';
import { paidIn } from '../rules/subject';
import { applyForRefund as askAlibaba } from './alibaba/order';
import { ORDERS } from './alibaba/record';
import { OrderHistory } from './alibaba/telling';
import { CERTIFICATES } from './aliyun/record';
import { applyForRefund as askAliyun } from './aliyun/refund';
import { certificate, revoked } from './aliyun/testing';
import { providers } from '.';
import { CERTIFICATES as TENCENT } from './tencent/record';
import { applyForRefund as askTencent } from './tencent/refund';
import { AGREED, order } from './tencent/testing';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const whole = assemble(providers);

const yuan = (paid: PriceRecord['paid']): PriceRecord => ({
  currency: 'CNY',
  list: Object.values(paid).reduce((sum, part) => sum + part, 0),
  discount: 0,
  voucher: 0,
  paid,
});

/** What is bought: one of each way to pay and to be refunded, of all three consoles. */
const ALIYUN = [
  certificate('cas-1', { price: yuan({ alipay: 150_000 }) }),
  certificate('cas-2', {
    price: yuan({ alipay: 100_001, accountBalance: 50_000 }),
    purchasedAt: NOW - 20 * DAY,
  }),
  // Bought so long ago that the method's window is over, or ends within days.
  revoked('cas-3', '2026-11-10T09:00:00+08:00', '2026-11-15T09:00:00+08:00', {
    price: yuan({ alipay: 99_999 }),
    purchasedAt: NOW - 500 * DAY,
  }),
  revoked('cas-4', '2026-11-10T09:00:00+08:00', '2026-11-15T09:00:00+08:00', {
    price: yuan({ alipay: 70_000, onlineBank: 3 }),
    purchasedAt: NOW - 361 * DAY,
  }),
  certificate('cas-5', { price: { ...yuan({ alipay: 0 }), list: 30_000, voucher: 30_000 } }),
];
const IDS = [
  ...ALIYUN.map(({ id }) => ['aliyun', id] as const),
  ['alibaba', 'ab-0001'] as const,
  ['alibaba', 'ab-0002'] as const,
  ['tencent', 'tc-1'] as const,
];

function begin(): Transaction {
  const tx = new Transaction(new Map(), NOW);
  for (const record of ALIYUN) {
    tx.put(CERTIFICATES, record);
    payThroughRail(tx, { provider: 'aliyun', ...record, name: record.domain, paidAt: record.purchasedAt });
  }
  const dollars = (paid: PriceRecord['paid']) => ({ ...yuan(paid), currency: 'USD' });
  const order1 = { id: 'ab-0001', service: 'ssl', price: dollars({ alipay: 54_000 }) } as const;
  const order2 = {
    id: 'ab-0002',
    service: 'other',
    price: dollars({ alipay: 10_001, card: 20_000 }),
  } as const;
  for (const one of [order1, order2]) {
    const bought = new OrderHistory(tx, { accountId: 'customer', paid: 2, ...one });
    bought.until(NOW);
  }
  tx.now = NOW;
  tx.put(TENCENT, order('tc-1', { state: 'failed' }));
  return tx;
}

const one = fc.nat({ max: IDS.length - 1 });
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

const recordOf = (tx: Transaction, [provider, id]: (typeof IDS)[number]) => {
  const from = { aliyun: CERTIFICATES, alibaba: ORDERS, tencent: TENCENT }[provider];
  return tx.get<{ id: string; price: PriceRecord; refundId: string | null }>(from, id)!;
};

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

/** What is final stays: decisions, attempts that ended, refunds of the rail, items of the desk. */
function watchFinals(tx: Transaction) {
  const seen = new Map<string, string>();
  return () => {
    const finals = [
      ...tx.all(REFUNDS).flatMap(({ id, decision, parts }) => [
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
      ]),
      ...tx
        .all(RAIL)
        .filter(({ status }) => status !== 'PROCESSING')
        .map(
          ({ id, status, code, finishedAt }) =>
            [`rail ${id}`, JSON.stringify([status, code, finishedAt])] as const,
        ),
      ...tx
        .all(DESK)
        .filter(({ decidedAt }) => decidedAt !== null)
        .map(({ id, state, decidedAt }) => [id, JSON.stringify([state, decidedAt])] as const),
    ];
    for (const [id, now] of finals) {
      const before = seen.get(id) ?? now;
      if (before !== now) throw new Error(`${id} was final: ${before}, now ${now}`);
      seen.set(id, now);
    }
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
    while (openItems(tx, 'settlements').length > 0) go({ do: 'retry', nth: 0 });
  }
}

describe('GEN-4 GEN-7 GEN-8 one history through every door', () => {
  it('GEN-4 the sum over all doors is never above what was paid, the ledger is zero, what is final stays, and all ends', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 30 }), (steps) => {
        const tx = begin();
        const finals = watchFinals(tx);
        const go = historyOf(tx, () => {
          checkMoney(tx);
          finals();
        });
        for (const now of steps) go(now);
        letEverythingEnd(tx, go);
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
      { numRuns: 2_000 },
    );
    // Many times what it takes: a busy machine must not turn the test red.
  }, 180_000);
});
