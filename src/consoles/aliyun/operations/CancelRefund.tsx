import { useParams } from 'react-router-dom';
import { readAliyunRefund } from '../../../api/contract/aliyun';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { useClose } from '../shared/over';
import { REFUNDS } from '../shared/paths';
import { CancelDialog } from './CancelDialog';
import { WaitingDialog } from './WaitingDialog';

/** 取消退款 from the progress list or the application's page (ALY-8). */
export function CancelRefund() {
  const t = useT('aliyun');
  const { id = '' } = useParams();
  const { data: refund, error, refetch } = useEndpoint(readAliyunRefund, { params: { id } });
  const close = useClose(REFUNDS);
  if (!refund) return <WaitingDialog title={t('dialog.cancelRefund')} problem={error} onRetry={() => void refetch()} onClose={close} />;
  return <CancelDialog refund={refund} onClose={close} />;
}
