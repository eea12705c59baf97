import {
  type AlipayBalanceHistory,
  type AlipayLedgerEntry,
  type AlipayLedgerLine,
  type exportAlipayLedger,
  LEDGER_FIELDS,
  LEDGER_KINDS,
  type listAlipayLedger,
  type readAlipayFigures,
} from '#contract/alipayLedger';
import { decimalOf } from '#contract/common';
import type { AnswerOf, QueryOf } from '#contract/endpoint';
import { type RailRefundStatus, SettlementCurrency } from '#contract/rail';
import type { Language } from '#contract/words';
import { dayOf, instantOf, isoOf } from '../../platform/calendar';
import { matches } from '../../platform/hostname';
import { isWithin, paged, sorted, sumMinor } from '../../platform/listing';
import type { Reader } from '../../platform/transaction';
import { LEDGER } from '../../rail/ledger';
import { paymentAt } from '../../rail/payments';
import {
  type LedgerEntry,
  type Leg,
  type RailRefund,
  REFUNDS,
  settlementCurrencyOf,
} from '../../rail/records';
import { type CsvColumn, momentColumn, toCsv } from '../../refunds/csv';
import { countable } from './refundViews';

/** An entry of the ledger as the API tells it. */
export const toEntry = (
  { id, at, kind, paymentId, refundId, legs }: LedgerEntry,
  language: Language,
): AlipayLedgerEntry => ({
  id,
  at: isoOf(at),
  kind,
  text: LEDGER_KINDS[kind][language],
  paymentId,
  refundId,
  legs: legs.map(({ account, currency, minor }) => ({ account, amount: { currency, minor } })),
});

/** An entry in its place: what it did to the balance of its currency, and what that was afterwards; minor units. */
interface Booked {
  readonly entry: LedgerEntry;
  readonly currency: SettlementCurrency;
  readonly change: number;
  readonly balance: number;
}

const sumOf = (legs: readonly Leg[], account: Leg['account'], currency: string): number =>
  sumMinor(
    legs.filter((leg) => leg.account === account && leg.currency === currency).map(({ minor }) => minor),
  );

/** The currency an entry is settled in; where all of it rounds to nothing, that of its payment. */
const currencyOf = (reader: Reader, { legs: [leg], paymentId }: LedgerEntry): SettlementCurrency =>
  settlementCurrencyOf(leg?.currency ?? (paymentId && paymentAt(reader, paymentId)?.currency) ?? 'CNY');

// What is told of the past is written later than it happened: by time, and by number within one moment.
const byTime = (a: LedgerEntry, b: LedgerEntry): number =>
  a.at - b.at || a.id.length - b.id.length || (a.id < b.id ? -1 : 1);

/** The whole ledger in its own order, each entry with the running balance of its currency. */
export function bookedOf(reader: Reader): Booked[] {
  const balances = new Map<string, number>();
  return reader
    .all(LEDGER)
    .toSorted(byTime)
    .map((entry) => {
      const currency = currencyOf(reader, entry);
      const change = sumOf(entry.legs, 'merchant', currency);
      const balance = sumMinor([balances.get(currency) ?? 0, change]);
      balances.set(currency, balance);
      return { entry, currency, change, balance };
    });
}

/** A line of the ledger, with what its change is made of (APY-4, APY-5). */
function toLine({ entry, currency, change, balance }: Booked, language: Language): AlipayLedgerLine {
  const { legs } = entry;
  const money = (minor: number) => ({ currency, minor });
  // Zero is written without a sign.
  const fee = 0 - sumOf(legs, 'fees', currency);
  const abroad = legs.find((leg) => leg.account === 'buyers' && leg.currency !== currency);
  return {
    ...toEntry(entry, language),
    gross: money(change - fee),
    fee: money(fee),
    change: money(change),
    balance: money(balance),
    buyer: abroad ? { currency: abroad.currency, minor: -abroad.minor } : null,
  };
}

type Asked = QueryOf<typeof exportAlipayLedger>;

/** Everything a search looks at: the entry, payment and refund by their ids, and the order that was paid. */
function searchable(reader: Reader, { id, paymentId, refundId }: LedgerEntry): string[] {
  const payment = paymentId === null ? undefined : paymentAt(reader, paymentId);
  return [id, paymentId ?? '', refundId ?? '', payment?.order?.id ?? '', payment?.order?.name ?? ''];
}

/** What the filters let through, in the asked order; each line keeps the balance of its place in the ledger. */
function shownOf(reader: Reader, { search, kind, currency, sort, ...range }: Asked): Booked[] {
  const places = bookedOf(reader).map((booked, place) => ({ booked, place }));
  const wanted = places.filter(
    ({ booked }) =>
      (kind === undefined || booked.entry.kind === kind) &&
      (currency === undefined || booked.currency === currency) &&
      isWithin(booked.entry.at, range) &&
      matches(search, ...searchable(reader, booked.entry)),
  );
  return sorted(wanted.toReversed(), sort, {
    at: ({ place }) => place,
    change: ({ booked }) => booked.change,
  }).map(({ booked }) => booked);
}

/** What lines changed, by currency: never one sum of two currencies (GEN-3). */
const sumsOf = (lines: readonly Booked[]): AnswerOf<typeof listAlipayLedger>['sums'] =>
  SettlementCurrency.options.flatMap((currency) => {
    const changes = lines.filter((one) => one.currency === currency).map(({ change }) => change);
    const moneyIn = sumMinor(changes.filter((change) => change > 0));
    const moneyOut = sumMinor(changes.filter((change) => change < 0));
    return changes.length === 0 ? [] : [{ currency, lines: changes.length, moneyIn, moneyOut }];
  });

/** One page of the ledger, and the sums of all that the filters let through. */
export function ledgerPage(
  reader: Reader,
  { page, pageSize, ...asked }: QueryOf<typeof listAlipayLedger>,
  language: Language,
): AnswerOf<typeof listAlipayLedger> {
  const lines = shownOf(reader, asked);
  const shown = paged(lines, page, pageSize);
  return {
    ...shown,
    items: shown.items.map((line) => toLine(line, language)),
    all: reader.all(LEDGER).length,
    sums: sumsOf(lines),
  };
}

const decimal = ({ minor, currency }: AlipayLedgerLine['change']): string =>
  minor < 0 ? `-${decimalOf(-minor, currency)}` : decimalOf(minor, currency);

const COLUMNS: readonly CsvColumn<AlipayLedgerLine>[] = [
  momentColumn(LEDGER_FIELDS.at, ({ at }) => at),
  [LEDGER_FIELDS.id, ({ id }) => id],
  [LEDGER_FIELDS.kind, ({ text }) => text],
  [LEDGER_FIELDS.payment, ({ paymentId }) => paymentId ?? ''],
  [LEDGER_FIELDS.refund, ({ refundId }) => refundId ?? ''],
  [LEDGER_FIELDS.gross, ({ gross }) => decimal(gross)],
  [LEDGER_FIELDS.fee, ({ fee }) => decimal(fee)],
  [LEDGER_FIELDS.change, ({ change }) => decimal(change)],
  [LEDGER_FIELDS.balance, ({ balance }) => decimal(balance)],
  [LEDGER_FIELDS.currency, ({ change }) => change.currency],
  [LEDGER_FIELDS.buyer, ({ buyer }) => (buyer ? decimal(buyer) : '')],
  [LEDGER_FIELDS.buyerCurrency, ({ buyer }) => buyer?.currency ?? ''],
];

/** The same lines as CSV. */
export const ledgerToCsv = (reader: Reader, asked: Asked, language: Language): Promise<string> =>
  toCsv(
    COLUMNS,
    shownOf(reader, asked).map((line) => toLine(line, language)),
    language,
  );

/** A currency's balance before the asked dates, after each day that moved it, and at their end. */
function historyOf(
  booked: readonly Booked[],
  currency: SettlementCurrency,
  { since, until }: QueryOf<typeof readAlipayFigures>,
): AlipayBalanceHistory {
  const own = booked.filter((one) => one.currency === currency && one.change !== 0);
  const before = own.filter(({ entry }) => since !== undefined && !isWithin(entry.at, { since }));
  const within = own.filter(({ entry }) => isWithin(entry.at, { since, until }));
  const days = new Map<number, AlipayBalanceHistory['days'][number]>();
  for (const { entry, balance } of within) {
    const day = dayOf(entry.at);
    days.set(day, { at: isoOf(entry.at), balance, lines: (days.get(day)?.lines ?? 0) + 1 });
  }
  const opening = before.at(-1)?.balance ?? 0;
  return { currency, opening, closing: within.at(-1)?.balance ?? opening, days: [...days.values()] };
}

/** Refunds of one result, by the currency in which they were asked for. */
function resultOf(reader: Reader, refunds: readonly RailRefund[], status: RailRefundStatus) {
  const own = refunds.filter((refund) => refund.status === status);
  const sums = new Map<string, number>();
  for (const refund of own) {
    const payment = paymentAt(reader, refund.paymentId);
    const minor = payment ? countable(refund, payment) : null;
    if (!payment || minor === null || minor > payment.amount) continue;
    sums.set(payment.currency, sumMinor([sums.get(payment.currency) ?? 0, minor]));
  }
  return { count: own.length, amounts: [...sums].map(([currency, minor]) => ({ currency, minor })) };
}

/** The balance over time, and what became of the refunds that were asked for meanwhile. */
export function figuresPage(
  reader: Reader,
  range: QueryOf<typeof readAlipayFigures>,
): AnswerOf<typeof readAlipayFigures> {
  const booked = bookedOf(reader);
  const first = booked[0]?.entry.at ?? reader.now;
  const from = range.since === undefined ? first : instantOf(`${range.since}T00:00:00.000+08:00`);
  const until = range.until === undefined ? reader.now : instantOf(`${range.until}T23:59:59.999+08:00`);
  const refunds = reader.all(REFUNDS).filter(({ requestedAt }) => isWithin(requestedAt, range));
  return {
    from: isoOf(Math.max(from, Math.min(first, until))),
    until: isoOf(Math.max(from, Math.min(until, reader.now))),
    balances: SettlementCurrency.options.map((currency) => historyOf(booked, currency, range)),
    refunds: {
      SUCCESS: resultOf(reader, refunds, 'SUCCESS'),
      PROCESSING: resultOf(reader, refunds, 'PROCESSING'),
      FAIL: resultOf(reader, refunds, 'FAIL'),
    },
  };
}
