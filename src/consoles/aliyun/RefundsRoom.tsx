import { useParams } from 'react-router-dom';
import { readAliyunRefund } from '#contract/aliyun';
import { useEndpoint } from '../../api/queries';
import { ListAndDetails } from '../../app/ListAndDetails';
import * as pages from './pages';
import { REFUNDS } from './shared';

/** The progress list or one application, and the dialog over it. */
export function RefundsRoom() {
  const { id } = useParams();
  const asked = { params: { id: id ?? '' } };
  const { error } = useEndpoint(readAliyunRefund, asked, { enabled: id !== undefined });
  const missing = id !== undefined && error?.status === 404;
  return (
    <ListAndDetails root={REFUNDS} List={pages.refunds.Page} Details={pages.refund.Page} missing={missing} />
  );
}
