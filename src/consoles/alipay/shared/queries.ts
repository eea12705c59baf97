import type { ArgsOf } from '../../../api/client';
import {
  AlipayRefundState,
  AlipayTransactionSort,
  type listAlipayTransactions,
} from '../../../api/contract/alipay';
import type { readAlipayBalance } from '../../../api/contract/alipay-balance';
import { RailPaymentStatus } from '../../../api/contract/rail';
import { oneOf, searchOf } from '../../../ui/listQuery';
import { pageOf } from '../../../ui/useListParams';

/** A method's or console's id as an address names it; what no list knows finds nothing, and says so. */
const nameOf = (params: URLSearchParams, name: string): string | undefined =>
  params.get(name)?.slice(0, 64) || undefined;

/** What the address of the transactions asks for; the loader and the page ask the same. */
export function transactionsArgs(params: URLSearchParams) {
  return {
    query: {
      search: searchOf(params),
      status: oneOf(params, 'status', RailPaymentStatus.options),
      refundState: oneOf(params, 'refundState', AlipayRefundState.options),
      method: nameOf(params, 'method'),
      order: nameOf(params, 'order'),
      sort: oneOf(params, 'sort', AlipayTransactionSort.options) ?? '-createdAt',
      page: pageOf(params.get('page')),
    },
  } satisfies ArgsOf<typeof listAlipayTransactions>;
}

/** Which page of the ledger the address asks for. */
export const balanceArgs = (params: URLSearchParams) =>
  ({ query: { page: pageOf(params.get('page')) } }) satisfies ArgsOf<typeof readAlipayBalance>;
