import { useParams } from 'react-router-dom';
import { readAliyunCertificate } from '../../../api/contract/aliyun';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { useClose } from '../shared/over';
import { CERTIFICATES } from '../shared/paths';
import { CancelDialog } from './CancelDialog';
import { NotPossible } from './NotPossible';
import { WaitingDialog } from './WaitingDialog';
import { useFirst } from './useFirst';

/** 取消退款 from the overview or the certificate's page (ALY-8). */
export function CancelCertificateRefund() {
  const t = useT('aliyun');
  const { id = '' } = useParams();
  const { data: certificate, error, refetch } = useEndpoint(readAliyunCertificate, { params: { id } });
  const close = useClose(CERTIFICATES);
  // The application that was there when the dialog opened: once cancelled it is still this one.
  const refundId = useFirst(certificate?.refund?.id);
  const refund = certificate?.refunds.find((one) => one.id === refundId);

  if (!certificate) return <WaitingDialog title={t('dialog.cancelRefund')} problem={error} onRetry={() => void refetch()} onClose={close} />;
  if (!refund) return <NotPossible title={t('dialog.cancelRefund')} text={t('dialog.nothingToCancel')} id={id} onClose={close} />;
  return <CancelDialog refund={refund} onClose={close} />;
}
