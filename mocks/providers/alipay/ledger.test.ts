import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  type AlipayLedgerLine,
  AlipayLedgerKind,
  AlipayLedgerSort,
  exportAlipayLedger,
  listAlipayLedger,
  readAlipayBalance,
  readAlipayFigures,
} from '#contract/alipayLedger';
import { listAlipayTransactions, readAlipayTransaction } from '#contract/alipay';
import { SettlementCurrency } from '#contract/rail';
import type { QueryInput, QueryOf } from '#contract/endpoint';
import { balanceOf } from '../../rail/ledger';
import { DAY, railWorld } from '../../rail/testWorld';
import { openWorld } from '../../testing/world';
import { bookedOf, figuresPage, ledgerPage } from './ledgerViews';

type Query = Partial<QueryInput<typeof listAlipayLedger>>;

const signedIn = async (scenario?: string) => (await openWorld(scenario ? { scenario } : {})).as('operator');
type Operator = Awaited<ReturnType<typeof signedIn>>;

/** Every page of a query, joined. */
async function everything(operator: Operator, query: Query = {}) {
  const lines: AlipayLedgerLine[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await operator.call(listAlipayLedger, { query: { pageSize: 17, page, ...query } });
    lines.push(...answer.items);
    if (lines.length >= answer.total) return { ...answer, lines };
  }
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);

describe('APY-8 the ledger over HTTP', () => {
  it('APY-8 the newest first, each line with the balance after it, and the last balance is the rail’s', async () => {
    const operator = await signedIn();
    const { lines, total, all } = await everything(operator);
    expect([lines.length, total]).toEqual([all, all]);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(all);
    const { balances } = await operator.call(readAlipayBalance);
    for (const { currency, minor } of balances) {
      const own = lines.filter(({ change }) => change.currency === currency);
      expect(own[0]?.balance).toEqual({ currency, minor });
      expect(sum(own.map(({ change }) => change.minor))).toBe(minor);
      // Downwards each balance is the one above less what that line changed.
      own.forEach((line, index) => {
        const before = line.balance.minor - line.change.minor;
        expect(before).toBe(own[index + 1]?.balance.minor ?? 0);
      });
    }
    for (const { gross, fee, change, legs } of lines) {
      expect(gross.minor + fee.minor).toBe(change.minor);
      expect(new Set([gross.currency, fee.currency]).size).toBe(1);
      for (const currency of new Set(legs.map(({ amount }) => amount.currency)))
        expect(
          sum(legs.filter((leg) => leg.amount.currency === currency).map(({ amount }) => amount.minor)),
        ).toBe(0);
    }
  });

  it('APY-8 whatever the filter, the dates and the order, a line keeps its balance', async () => {
    const operator = await signedIn();
    const { lines } = await everything(operator);
    const known = new Map(lines.map((line) => [line.id, line]));
    const [from = '', to = ''] = [lines.at(-20)?.at.slice(0, 10), lines[10]?.at.slice(0, 10)];
    const queries: Query[] = [
      ...AlipayLedgerKind.options.map((kind) => ({ kind })),
      ...SettlementCurrency.options.map((currency) => ({ currency })),
      ...AlipayLedgerSort.options.map((sort) => ({ sort })),
      { since: from, until: to, currency: 'USD', sort: 'change' },
      { search: lines[3]?.id ?? '' },
    ];
    for (const query of queries) {
      const found = await everything(operator, query);
      for (const line of found.lines) expect(line).toEqual(known.get(line.id));
      for (const { currency, lines: count, moneyIn, moneyOut } of found.sums) {
        const changes = found.lines.flatMap(({ change }) =>
          change.currency === currency ? [change.minor] : [],
        );
        expect([count, moneyIn + moneyOut]).toEqual([changes.length, sum(changes)]);
      }
      expect(sum(found.sums.map((one) => one.lines))).toBe(found.total);
    }
    const { lines: dated } = await everything(operator, { since: from, until: to });
    expect(dated.map(({ id }) => id)).toEqual(
      lines.filter(({ at }) => from <= at.slice(0, 10) && at.slice(0, 10) <= to).map(({ id }) => id),
    );
    const up = await everything(operator, { sort: 'at' });
    expect(up.lines).toEqual(lines.toReversed());
    const changes = (await everything(operator, { sort: '-change' })).lines.map(({ change }) => change.minor);
    expect(changes).toEqual(changes.toSorted((a, b) => b - a));
  });

  it('APY-8 is found by payment, refund and order', async () => {
    const operator = await signedIn('alipay.refund.done');
    const of = async (search: string) => (await everything(operator, { search })).lines;
    const kinds = (await of('pay-0001')).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['payment', 'refundAccepted', 'refundSucceeded']);
    const [{ refundId } = { refundId: null }] = await of('rf-0001');
    expect(refundId).toBe('rf-0001');
    const { items } = await operator.call(listAlipayTransactions, { query: { order: 'aliyun' } });
    const order = items[0]?.order;
    const [line] = order ? await of(order.id) : [];
    expect(line?.paymentId).toBe(items[0]?.id);
  });

  it('APY-4 APY-5 a refund returns its fee; across currencies a line says what the buyer got, and the rate is a line of its own', async () => {
    const operator = await signedIn('alipay.rate.settled');
    const { refunds } = await operator.call(readAlipayTransaction, { params: { id: 'pay-0001' } });
    const charge = refunds[0]?.charge;
    const { lines } = await everything(operator, { search: 'pay-0001', sort: 'at' });
    const [payment, accepted, succeeded, adjusted] = lines;
    expect(lines.map(({ kind }) => kind)).toEqual([
      'payment',
      'refundAccepted',
      'refundSucceeded',
      'rateAdjusted',
    ]);
    expect(payment).toMatchObject({ buyer: { currency: 'JPY' }, change: { currency: 'USD' } });
    expect(payment?.fee.minor).toBeLessThan(0);
    expect(accepted).toMatchObject({
      fee: { minor: charge?.feeReturned.minor },
      change: { minor: -(charge?.debited.minor ?? 0) },
    });
    expect(succeeded).toMatchObject({
      change: { minor: 0 },
      buyer: { currency: 'JPY', minor: -(refunds[0]?.amount?.minor ?? 0) },
    });
    const { provisional, settled } = charge?.exchange ?? {};
    expect(adjusted?.change.minor).toBe((provisional?.minor ?? 0) - (settled?.minor ?? 0));
  });

  it('GEN-9 dates the wrong way round, an unknown kind and a currency of no settlement are refused at their fields', async () => {
    const operator = await signedIn();
    for (const path of ['/alipay/ledger', '/alipay/ledger.csv'])
      for (const [query, pointer] of [
        ['since=2026-11-22&until=2026-11-21', '?until'],
        ['kind=gift', '?kind'],
        ['currency=JPY', '?currency'],
        ['sort=balance', '?sort'],
      ])
        expect((await operator.raw('GET', `${path}?${query}`)).body).toMatchObject({
          status: 422,
          errors: [{ pointer }],
        });
  });

  it('ALY-9 the CSV holds the lines of the list, with amounts as decimals that a spreadsheet adds up', async () => {
    const operator = await signedIn();
    const query = { currency: 'CNY', sort: 'at' } as const;
    const { lines, sums } = await everything(operator, query);
    for (const language of ['zh-CN', 'en'] as const) {
      const csv = await operator.call(exportAlipayLedger, { query, language });
      const [head = [], ...rows] = papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data;
      expect(rows.map(([, id]) => id)).toEqual(lines.map(({ id }) => id));
      const at = (heading: { 'zh-CN': string; en: string }) => head.indexOf(heading[language]);
      const change = at({ 'zh-CN': '余额变动', en: 'Balance change' });
      const balance = at({ 'zh-CN': '变动后余额', en: 'Balance after' });
      const cents = (text = '') => Math.round(Number(text) * 100);
      const [{ moneyIn, moneyOut } = { moneyIn: 0, moneyOut: 0 }] = sums;
      expect(sum(rows.map((row) => cents(row[change])))).toBe(moneyIn + moneyOut);
      expect(cents(rows.at(-1)?.[balance])).toBe(moneyIn + moneyOut);
    }
  });
});

describe('APY-8 figures', () => {
  it('APY-8 the balance over time ends at the balance, and begins a range where the one before ended', async () => {
    const operator = await signedIn();
    const whole = await operator.call(readAlipayFigures);
    const { balances } = await operator.call(readAlipayBalance);
    for (const { currency, minor } of balances) {
      const of = ({ balances: all }: typeof whole) => all.find((one) => one.currency === currency);
      expect(of(whole)).toMatchObject({ opening: 0, closing: minor });
      const days = of(whole)?.days ?? [];
      expect(days.at(-1)?.balance).toBe(minor);
      const middle = days[Math.floor(days.length / 2)]?.at.slice(0, 10) ?? '';
      const [first, second] = await Promise.all([
        operator.call(readAlipayFigures, { query: { until: middle } }),
        operator.call(readAlipayFigures, {
          query: { since: days[Math.floor(days.length / 2) + 1]?.at.slice(0, 10) ?? '' },
        }),
      ]);
      expect(of(second)?.opening).toBe(of(first)?.closing);
      expect([...(of(first)?.days ?? []), ...(of(second)?.days ?? [])]).toEqual(days);
    }
  });

  it('APY-8 refunds by their result, each currency by itself; what asked for more than was paid is counted alone', async () => {
    const operator = await signedIn('alipay.refund.ready');
    const before = await operator.call(readAlipayFigures);
    for (const value of ['150001', '9'.repeat(16), '50000'])
      await operator.raw('POST', '/payments/refund', {
        root: '/ams/api/v1',
        body: { refundRequestId: value, paymentId: 'pay-0001', refundAmount: { currency: 'CNY', value } },
      });
    const after = await operator.call(readAlipayFigures);
    const of = (figure: (typeof before)['refunds']['FAIL']) => [
      figure.count,
      figure.amounts.find(({ currency }) => currency === 'CNY')?.minor ?? 0,
    ];
    const [failed = 0, failedSum = 0] = of(before.refunds.FAIL);
    const [done = 0, doneSum = 0] = of(before.refunds.SUCCESS);
    expect(of(after.refunds.FAIL)).toEqual([failed + 2, failedSum]);
    expect(of(after.refunds.SUCCESS)).toEqual([done + 1, doneSum + 50_000]);
    expect(after.refunds.PROCESSING).toEqual(before.refunds.PROCESSING);
    const none = await operator.call(readAlipayFigures, { query: { until: '2020-01-01' } });
    expect(none.refunds.SUCCESS).toEqual({ count: 0, amounts: [] });
    expect(Date.parse(none.from)).toBeLessThanOrEqual(Date.parse(none.until));
  });
});

const METHODS = [
  ['ALIPAY_CN', 'CNY'],
  ['PAYPAY', 'JPY'],
  ['TNG', 'MYR'],
] as const;

const step = fc.oneof(
  fc.record({
    do: fc.constant('pay' as const),
    method: fc.nat({ max: 2 }),
    amount: fc.integer({ min: 1, max: 9_000 }),
  }),
  fc.record({
    do: fc.constant('ask' as const),
    payment: fc.nat({ max: 8 }),
    part: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    do: fc.constant('topUp' as const),
    currency: fc.constantFrom('CNY' as const, 'USD' as const),
    minor: fc.integer({ min: 1, max: 9_000 }),
  }),
  fc.record({
    do: fc.constant('payOut' as const),
    currency: fc.constantFrom('CNY' as const, 'USD' as const),
    minor: fc.integer({ min: 1, max: 9_000 }),
  }),
  fc.record({
    do: fc.constant('switch' as const),
    to: fc.constantFrom('normal' as const, 'PROCESS_FAIL' as const, 'REFUND_IN_PROCESS' as const),
  }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 2 * DAY }) }),
);

/** What somebody may ask of the ledger. */
const asked = fc.record(
  {
    kind: fc.constantFrom(...AlipayLedgerKind.options),
    currency: fc.constantFrom(...SettlementCurrency.options),
    since: fc.constantFrom('2026-11-22', '2026-11-25'),
    until: fc.constantFrom('2026-11-26', '2026-11-30'),
  },
  { requiredKeys: [] },
);

describe('APY-8 on random histories', () => {
  it('APY-8 every line of every page, filter and order has the sum of all before it; the last is what the rail says', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 4, maxLength: 24 }),
        asked,
        fc.constantFrom(...AlipayLedgerSort.options),
        fc.integer({ min: 1, max: 7 }),
        (steps, filters, sort, pageSize) => {
          const world = railWorld({ ample: false });
          const paid: { id: string; amount: number; currency: string }[] = [];
          for (const one of steps) {
            if (one.do === 'pay') {
              const [method, currency] = METHODS[one.method] ?? METHODS[0];
              const id = `pay-${paid.length}`;
              world.pay({
                id,
                method,
                currency,
                amount: one.amount,
                paidAt: world.tx.now - (paid.length % 3) * DAY,
              });
              paid.push({ id, amount: one.amount, currency });
            } else if (one.do === 'ask') {
              const payment = paid[one.payment % Math.max(1, paid.length)];
              const value = payment && Math.floor(payment.amount / one.part);
              if (payment && value)
                world.ask({
                  paymentId: payment.id,
                  refundAmount: { currency: payment.currency, value: String(value) },
                });
            } else if (one.do === 'topUp') world.topUp(one.currency, one.minor);
            else if (one.do === 'payOut') world.payOut(one.currency, one.minor);
            else if (one.do === 'switch') world.switch(one.to);
            else world.to(world.tx.now + one.ms);
          }
          const query = { search: '', sort, pageSize, ...filters } as QueryOf<typeof listAlipayLedger>;
          const lines: AlipayLedgerLine[] = [];
          for (let page = 1; ; page += 1) {
            const answer = ledgerPage(world.tx, { ...query, page }, 'en');
            lines.push(...answer.items);
            if (lines.length >= answer.total) break;
          }
          // By hand, from the entries alone: what the merchant had at an entry of a time and a number.
          const entries = world.entries();
          const number = (id: string) => Number(id.split('-').at(-1));
          for (const line of lines) {
            const own = entries.find(({ id }) => id === line.id);
            const until = entries
              .filter(({ at, id }) => own && (at < own.at || (at === own.at && number(id) <= number(own.id))))
              .flatMap(({ legs }) => legs)
              .filter(({ account, currency }) => account === 'merchant' && currency === line.change.currency);
            expect(line.balance.minor).toBe(sum(until.map(({ minor }) => minor)));
          }
          const booked = bookedOf(world.tx);
          const figures = figuresPage(world.tx, {});
          for (const currency of SettlementCurrency.options) {
            const last = booked.findLast((one) => one.currency === currency);
            expect(last?.balance ?? 0).toBe(balanceOf(world.tx, currency));
            expect(figures.balances.find((one) => one.currency === currency)?.closing).toBe(
              balanceOf(world.tx, currency),
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
