import type { Findable, FindableOf } from '../../provider';
import { decimalOf } from '#contract/common';
import {
  AlipayRefundState,
  type AlipayQuote,
  type AlipayTransaction,
  type AlipayTransactionRow,
  type exportAlipayTransactions,
  type listAlipayTransactions,
  REFUND_STATES,
} from '#contract/alipay';
import type { AnswerOf, QueryOf } from '#contract/endpoint';
import { PAYMENT_STATUSES, RailPaymentStatus, REFUND_STATUSES } from '#contract/rail';
import type { Language, Words } from '#contract/words';
import { isoOf, isoOrNull } from '../../platform/calendar';
import type { FiredEvent, TimeNotices } from '../../platform/clock';
import { timedBy } from '../../platform/tables';
import { matches } from '../../platform/hostname';
import { isWithin, type Key, paged, sorted, sumMinor } from '../../platform/listing';
import type { Reader } from '../../platform/transaction';
import { type CsvColumn, momentColumn, toCsv } from '../../refunds/csv';
import {
  chargeOf,
  firstUnmet,
  leftOf,
  methodOf,
  minimumOf,
  minorOf,
  reservedOf,
  windowEndOf,
} from '../../rail/checks';
import { balanceOf } from '../../rail/ledger';
import { codeOf } from '../../rail/codes';
import { PAYMENTS, type RailPayment, type RailRefund, refundsOf, toRate } from '../../rail/records';
import { toContract, toMethod } from './balanceViews';
import { railPolicy, restAsked, toSubject } from './policy';
import { timelineOf, toCharge, toRefund } from './refundViews';

type Query = QueryOf<typeof exportAlipayTransactions>;

/** A payment with its refunds. */
interface Listed {
  readonly payment: RailPayment;
  readonly refunds: readonly RailRefund[];
  readonly refunded: number;
  readonly state: AlipayRefundState;
}

/** A payment with what came back of it. */
function listedOf(reader: Reader, payment: RailPayment): Listed {
  const refunds = refundsOf(reader, payment);
  const refunded = refunds
    .filter(({ status }) => status === 'SUCCESS')
    .reduce((sum, refund) => sum + minorOf(refund), 0);
  const state = (): AlipayRefundState => {
    if (refunds.some(({ status }) => status === 'PROCESSING')) return 'processing';
    if (refunded > 0) return refunded === payment.amount ? 'full' : 'partial';
    return refunds.length > 0 ? 'failed' : 'none';
  };
  return { payment, refunds, refunded, state: state() };
}

/** What can still be refunded of what was paid, minor units; of nothing paid, nothing. */
const restOf = (reader: Reader, payment: RailPayment): number =>
  payment.status === 'SUCCESS' ? leftOf(reader, payment).left : 0;

/** A row of the list (APY-8). */
function toRow(
  reader: Reader,
  { payment, refunded, state }: Listed,
  language: Language,
): AlipayTransactionRow {
  const { id, requestId, order, currency, amount, status, createdAt, paidAt } = payment;
  const method = methodOf(payment.method);
  return {
    id,
    requestId,
    order,
    method: { id: method.id, name: method.name[language] },
    status,
    amount: { currency, minor: amount },
    refunded: { currency, minor: refunded },
    rest: { currency, minor: restOf(reader, payment) },
    refundState: state,
    createdAt: isoOf(createdAt),
    paidAt: isoOrNull(paidAt),
  };
}

const isWanted = (
  { payment, refunds, state }: Listed,
  { search, status, refundState, method, order, ...range }: Query,
): boolean =>
  // What is not paid lies on no day.
  (payment.paidAt === null ? !range.since && !range.until : isWithin(payment.paidAt, range)) &&
  (status === undefined || payment.status === status) &&
  (refundState === undefined || state === refundState) &&
  (method === undefined || payment.method === method) &&
  (order === undefined || (payment.order?.provider ?? 'none') === order) &&
  matches(
    search,
    payment.id,
    payment.requestId,
    payment.order?.id ?? '',
    payment.order?.name ?? '',
    ...refunds.flatMap(({ id, refundId, reference }) => [id, refundId, reference ?? '']),
  );

const KEYS: Readonly<Record<string, (listed: Listed) => Key>> = Object.fromEntries(
  (['paidAt', 'createdAt', 'amount', 'id'] as const).map((name) => [name, ({ payment }) => payment[name]]),
);

const counted = <Name extends string>(names: readonly Name[], of: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, of.filter((one) => one === name).length])) as Record<
    Name,
    number
  >;

/** Everything that the filters let through, in the asked order. */
const wantedOf = (all: readonly Listed[], query: Query) =>
  sorted(
    all.filter((listed) => isWanted(listed, query)),
    query.sort,
    KEYS,
  );

const allOf = (reader: Reader): readonly Listed[] =>
  reader.all(PAYMENTS).map((payment) => listedOf(reader, payment));

const decimal = ({ minor, currency }: AlipayTransactionRow['amount']): string => decimalOf(minor, currency);

const COLUMNS: readonly CsvColumn<AlipayTransactionRow>[] = [
  [{ 'zh-CN': '支付号', en: 'Payment' }, ({ id }) => id],
  [{ 'zh-CN': '请求号', en: 'Request id' }, ({ requestId }) => requestId],
  [{ 'zh-CN': '订单', en: 'Order' }, ({ order }) => order?.id ?? ''],
  [{ 'zh-CN': '支付方式', en: 'Method' }, ({ method }) => method.name],
  [{ 'zh-CN': '状态', en: 'Status' }, ({ status }, language) => PAYMENT_STATUSES[status][language]],
  [
    { 'zh-CN': '退款状态', en: 'Refund' },
    ({ refundState }, language) => REFUND_STATES[refundState][language],
  ],
  [{ 'zh-CN': '支付金额', en: 'Amount' }, ({ amount }) => decimal(amount)],
  [{ 'zh-CN': '已退款', en: 'Refunded' }, ({ refunded }) => decimal(refunded)],
  [{ 'zh-CN': '剩余可退', en: 'Left to refund' }, ({ rest }) => decimal(rest)],
  [{ 'zh-CN': '币种', en: 'Currency' }, ({ amount }) => amount.currency],
  momentColumn({ 'zh-CN': '创建时间', en: 'Created' }, ({ createdAt }) => createdAt),
  momentColumn({ 'zh-CN': '支付时间', en: 'Paid' }, ({ paidAt }) => paidAt),
];

/** The same payments as CSV. */
export const transactionsToCsv = (reader: Reader, query: Query, language: Language): Promise<string> =>
  toCsv(
    COLUMNS,
    wantedOf(allOf(reader), query).map((listed) => toRow(reader, listed, language)),
    language,
  );

/** APY-8: the list of the merchant platform, with the counts its tiles show. */
export function transactionsPage(
  reader: Reader,
  { page, pageSize, ...query }: QueryOf<typeof listAlipayTransactions>,
  language: Language,
): AnswerOf<typeof listAlipayTransactions> {
  const all = allOf(reader);
  const shown = paged(wantedOf(all, query), page, pageSize);
  return {
    ...shown,
    items: shown.items.map((listed) => toRow(reader, listed, language)),
    all: all.length,
    summary: {
      status: counted(
        RailPaymentStatus.options,
        all.map(({ payment }) => payment.status),
      ),
      refundState: counted(
        AlipayRefundState.options,
        all.map(({ state }) => state),
      ),
    },
  };
}

const ALLOWED: Words = {
  'zh-CN': '剩余金额现在可以退款。',
  en: 'The rest can be refunded now.',
};

const NOTHING_LEFT: Words = {
  'zh-CN': '已全部退回（含退至账户余额）或处理中，没有剩余可退金额。',
  en: 'All of it is back, be it to an account balance, or on its way; nothing is left to refund.',
};

const RESERVED: Words = {
  'zh-CN': '剩余金额已留给控制台的一笔退款：请求已发出，尚未得到答复。',
  en: 'What is left is kept for a console’s refund: it was requested and has no answer yet.',
};

const reservedIn = (reader: Reader, payment: RailPayment): number => sumMinor(reservedOf(reader, payment));

/** What the checks would say to a refund of so much, or of the rest; a short balance does not forbid it, it makes it wait (APY-2). */
function refundableOf(
  reader: Reader,
  payment: RailPayment,
  minor: number,
  language: Language,
): AlipayTransaction['refundable'] {
  const unmet = firstUnmet(reader, payment, { currency: payment.currency, value: String(minor) });
  if (!unmet) return { allowed: true, code: null, text: ALLOWED[language] };
  const isKept = reservedIn(reader, payment) > 0;
  return {
    allowed: unmet.id === 'APY-E5',
    code: unmet.code,
    text: (minor > 0 ? codeOf(unmet.code).meaning : isKept ? RESERVED : NOTHING_LEFT)[language],
  };
}

function settlementOf({ settled, currency }: RailPayment): AlipayTransaction['settlement'] {
  if (!settled) return null;
  const money = (minor: number) => ({ currency: settled.currency, minor });
  return {
    gross: money(settled.gross),
    fee: money(settled.fee),
    net: money(settled.gross - settled.fee),
    rate: settled.rateDay === null ? null : toRate(settled.rateDay, currency, settled.currency),
  };
}

/** APY-8: everything about one payment, and what could be refunded of it before anybody types an amount. */
export function toTransaction(reader: Reader, payment: RailPayment, language: Language): AlipayTransaction {
  const { currency } = payment;
  const listed = listedOf(reader, payment);
  const method = methodOf(payment.method);
  const endsAt = windowEndOf(payment);
  const { left } = leftOf(reader, payment);
  const refundable = refundableOf(reader, payment, left, language);
  const { subject } = restAsked(reader, payment);
  return {
    ...toRow(reader, listed, language),
    capability: toMethod(method, language),
    contract: toContract(payment.feesReturned, language),
    window: { endsAt: isoOrNull(endsAt), open: endsAt !== null && reader.now <= endsAt },
    minimum: { currency, minor: minimumOf(method, currency) },
    reserved: { currency, minor: reservedIn(reader, payment) },
    refundableMax: { currency, minor: refundable.allowed ? left : 0 },
    settlement: settlementOf(payment),
    refunds: listed.refunds.map((refund) => toRefund(reader, payment, refund, language)),
    timeline: timelineOf(reader, payment, listed.refunds, language),
    refundable,
    decision: railPolicy.inWords(railPolicy.ruleOn(toSubject(subject), reader.now), language),
  };
}

/**
 * APY-4, APY-5: what a refund of `value` (minor units, in digits) would do now; also for one that would be refused. A
 * short balance does not forbid it (APY-2).
 */
export function quoteOf(
  reader: Reader,
  payment: RailPayment,
  value: string,
  language: Language,
): AlipayQuote {
  const { currency, settled } = payment;
  const minor = Number(value);
  const answer = refundableOf(reader, payment, minor, language);
  const quoted = { amount: { currency, minor }, answer };
  if (!answer.allowed || !settled) return { ...quoted, effect: null };
  const charge = chargeOf(reader, payment, minor, reader.now);
  const before = balanceOf(reader, settled.currency);
  return {
    ...quoted,
    effect: {
      charge: toCharge(payment, charge),
      balanceBefore: { currency: settled.currency, minor: before },
      balanceAfter: { currency: settled.currency, minor: before - charge.debited },
      restAfter: { currency, minor: leftOf(reader, payment).left - minor },
    },
  };
}

const CLOSING = timedBy(PAYMENTS, (payment) => (windowEndOf(payment) ?? -Infinity) + 1);

/** GEN-7, APY-E4: refund windows closing on what is still left of a payment; in time order. */
const windows: TimeNotices = (reader, after, until) =>
  reader
    .between(CLOSING, after, until)
    .flatMap((payment): FiredEvent[] => {
      if (leftOf(reader, payment).left === 0) return [];
      const words = {
        'zh-CN': `支付 ${payment.id} 的退款期限结束`,
        en: `The refund window of payment ${payment.id} closes`,
      };
      return [{ at: CLOSING.at(payment), kind: 'alipay.window', words, ref: payment.id }];
    })
    .toSorted((a, b) => a.at - b.at);

export const timeNotices: readonly TimeNotices[] = [windows];

/** APY-8: for the merchant, every payment and every refund of one, as a search finds them. */
export const findablePayments: FindableOf = (reader, { role }) =>
  role !== 'operator'
    ? []
    : reader.all(PAYMENTS).flatMap((payment): Findable[] => {
        const { id, order } = payment;
        const one = { provider: 'alipay', name: order?.name ?? null, path: `/alipay/transactions/${id}` };
        return [
          {
            ...one,
            kind: 'payment',
            id,
            texts: [id, payment.requestId, order?.id ?? '', order?.name ?? ''],
            state: (language) => PAYMENT_STATUSES[payment.status][language],
          },
          ...refundsOf(reader, payment).map((refund): Findable => ({
            ...one,
            kind: 'refund',
            id: refund.id,
            texts: [refund.id, refund.refundId, refund.reference ?? ''],
            state: (language) => REFUND_STATUSES[refund.status][language],
          })),
        ];
      });
