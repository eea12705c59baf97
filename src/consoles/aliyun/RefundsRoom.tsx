import { lazy } from 'react';
import { useParams } from 'react-router-dom';
import { readAliyunRefund } from '../../api/contract/aliyun';
import { useEndpoint } from '../../api/useEndpoint';
import { Room } from '../../app/Room';
import { refundPage, refundsPage } from './pages';
import { REFUNDS } from './shared/paths';

const List = lazy(async () => ({ default: (await refundsPage()).RefundsPage }));
const Details = lazy(async () => ({ default: (await refundPage()).RefundPage }));

/** The progress list or one application, and the dialog over it. */
export function RefundsRoom() {
  const { id } = useParams();
  const asked = { params: { id: id ?? '' } };
  const { error } = useEndpoint(readAliyunRefund, asked, { enabled: id !== undefined });
  const missing = id !== undefined && error?.status === 404;
  return <Room root={REFUNDS} List={List} Details={Details} missing={missing} />;
}
