import { useParams } from 'react-router-dom';
import { readAlipayTransaction } from '../../api/contract/alipay';
import { useEndpoint } from '../../api/useEndpoint';
import { Room } from '../../app/Room';
import * as pages from './pages';
import { TRANSACTIONS } from './shared/paths';

/** Transactions, Transaction Details, and the refund that stands over them (APY-8). */
export function TransactionsRoom() {
  const { id } = useParams();
  const asked = { params: { id: id ?? '' } };
  const { error } = useEndpoint(readAlipayTransaction, asked, { enabled: id !== undefined });
  return (
    <Room
      root={TRANSACTIONS}
      List={pages.transactions.Page}
      Details={pages.transaction.Page}
      missing={id !== undefined && error?.status === 404}
    />
  );
}
