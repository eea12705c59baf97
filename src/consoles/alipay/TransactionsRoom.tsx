import { useParams } from 'react-router-dom';
import { readAlipayTransaction } from '#contract/alipay';
import { useEndpoint } from '../../api/queries';
import { ListAndDetails } from '../../app/ListAndDetails';
import * as pages from './pages';
import { TRANSACTIONS } from './shared';

/** Transactions, Transaction Details, and the refund that stands over them (APY-8). */
export function TransactionsRoom() {
  const { id } = useParams();
  const asked = { params: { id: id ?? '' } };
  const { error } = useEndpoint(readAlipayTransaction, asked, { enabled: id !== undefined });
  return (
    <ListAndDetails
      root={TRANSACTIONS}
      List={pages.transactions.Page}
      Details={pages.transaction.Page}
      missing={id !== undefined && error?.status === 404}
    />
  );
}
