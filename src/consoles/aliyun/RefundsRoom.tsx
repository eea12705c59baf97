import { Suspense, lazy } from 'react';
import { Outlet, useParams } from 'react-router-dom';
import { readAliyunRefund } from '../../api/contract/aliyun';
import { useEndpoint } from '../../api/useEndpoint';
import { NotFoundPage } from '../../app/NotFoundPage';
import { PageLoading } from '../../app/PageLoading';
import { Announcement } from '../../ui/Announcement';
import { refundPage, refundsPage } from './pages';
import { usePlace } from './shared/over';
import { REFUNDS } from './shared/paths';

const RefundsPage = lazy(async () => ({ default: (await refundsPage()).RefundsPage }));
const RefundPage = lazy(async () => ({ default: (await refundPage()).RefundPage }));

/** The progress list or one application, and the dialog over it. */
export function RefundsRoom() {
  const { id } = useParams();
  const { behind, over } = usePlace(REFUNDS);
  const { error } = useEndpoint(readAliyunRefund, { params: { id: id ?? '' } }, { enabled: id !== undefined });
  if (id !== undefined && error?.status === 404) return <NotFoundPage />;
  return (
    <>
      <Announcement silent={over} />
      <Suspense fallback={<PageLoading />}>{behind === 'list' ? <RefundsPage current={id} /> : <RefundPage />}</Suspense>
      <Outlet />
    </>
  );
}
