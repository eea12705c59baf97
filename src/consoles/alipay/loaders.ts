import type { LoaderFunctionArgs } from 'react-router-dom';
import {
  listAlipayMethods,
  listAlipayTransactions,
  readAlipayBalance,
  readAlipayTransaction,
} from '#contract/alipay';
import { prefetch } from '../../api/queries';
import * as pages from './pages';
import { balanceArgs, transactionsArgs } from './shared';

const paramsOf = (request: Request): URLSearchParams => new URL(request.url).searchParams;

export function transactions({ request }: LoaderFunctionArgs) {
  prefetch(listAlipayTransactions, transactionsArgs(paramsOf(request)));
  // The filter names the methods, the refund panel explains the codes.
  prefetch(listAlipayMethods, {});
  return pages.transactions.load();
}

export function transaction({ params }: LoaderFunctionArgs) {
  prefetch(readAlipayTransaction, { params: { id: params.id ?? '' } });
  return pages.transaction.load();
}

/** The refund: behind it the details when it was opened from there, else the list. */
export function refund(given: LoaderFunctionArgs) {
  prefetch(readAlipayTransaction, { params: { id: given.params.id ?? '' } });
  prefetch(listAlipayMethods, {});
  return paramsOf(given.request).get('from') === 'details' ? transaction(given) : transactions(given);
}

export const balance = ({ request }: LoaderFunctionArgs) =>
  prefetch(readAlipayBalance, balanceArgs(paramsOf(request)));

export const methods = () => prefetch(listAlipayMethods, {});
