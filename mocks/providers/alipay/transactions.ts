import {
  AlipayRefundState,
  type AlipayTransactionRow,
  type listAlipayTransactions,
} from '../../../src/api/contract/alipay';
import type { AnswerOf, QueryOf } from '../../../src/api/contract/endpoint';
import { RailPaymentStatus } from '../../../src/api/contract/rail';
import { isoOf, isoOrNull } from '../../platform/days';
import type { Language } from '../../platform/language';
import { type Key, matches, paged, sorted } from '../../platform/listing';
import type { Reader } from '../../platform/transaction';
import { leftOf, minorOf } from '../../rail/charge';
import { methodOf } from '../../rail/methods';
import { refundsOf } from '../../rail/payments';
import { PAYMENTS, type RailPayment, type RailRefund } from '../../rail/records';

type Query = QueryOf<typeof listAlipayTransactions>;

/** A payment with its refunds. */
interface Listed {
  readonly payment: RailPayment;
  readonly refunds: readonly RailRefund[];
  readonly refunded: number;
  readonly state: AlipayRefundState;
}

function stateOf(
  { amount }: RailPayment,
  refunds: readonly RailRefund[],
  refunded: number,
): AlipayRefundState {
  if (refunds.some(({ status }) => status === 'PROCESSING')) return 'processing';
  if (refunded > 0) return refunded === amount ? 'full' : 'partial';
  return refunds.length > 0 ? 'failed' : 'none';
}

/** A payment with what came back of it. */
export function listedOf(reader: Reader, payment: RailPayment): Listed {
  const refunds = refundsOf(reader, payment);
  const refunded = refunds
    .filter(({ status }) => status === 'SUCCESS')
    .reduce((sum, refund) => sum + minorOf(refund), 0);
  return { payment, refunds, refunded, state: stateOf(payment, refunds, refunded) };
}

/** A row of the list (APY-8). */
export function toRow(
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
    rest: { currency, minor: leftOf(reader, payment).left },
    refundState: state,
    createdAt: isoOf(createdAt),
    paidAt: isoOrNull(paidAt),
  };
}

const isWanted = (
  { payment, refunds, state }: Listed,
  { search, status, refundState, method, order }: Query,
): boolean =>
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
    ...refunds.flatMap(({ id, refundId }) => [id, refundId]),
  );

const KEYS: Readonly<Record<string, (listed: Listed) => Key>> = {
  paidAt: ({ payment }) => payment.paidAt,
  createdAt: ({ payment }) => payment.createdAt,
  amount: ({ payment }) => payment.amount,
  id: ({ payment }) => payment.id,
};

const counted = <Name extends string>(names: readonly Name[], of: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, of.filter((one) => one === name).length])) as Record<
    Name,
    number
  >;

/** APY-8: the list of the merchant platform, with the counts its tiles show. */
export function transactionsPage(
  reader: Reader,
  query: Query,
  language: Language,
): AnswerOf<typeof listAlipayTransactions> {
  const all = reader.all(PAYMENTS).map((payment) => listedOf(reader, payment));
  const wanted = all.filter((listed) => isWanted(listed, query));
  const shown = paged(sorted(wanted, query.sort, KEYS), query.page, query.pageSize);
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
