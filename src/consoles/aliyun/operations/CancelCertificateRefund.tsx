import { useParams } from 'react-router-dom';
import { readAliyunCertificate } from '../../../api/contract/aliyun';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { NotPossible } from '../../../ui/NotPossible';
import { useClose } from '../../../ui/over';
import { useFirst } from '../../../ui/useFirst';
import { CERTIFICATES, certificatePath } from '../shared/paths';
import { CancelDialog } from './CancelDialog';

/** 取消退款 from the overview or the certificate's page (ALY-8). */
export function CancelCertificateRefund() {
  const t = useT('aliyun');
  const { id = '' } = useParams();
  const { data: certificate, error, refetch } = useEndpoint(readAliyunCertificate, { params: { id } });
  const close = useClose(CERTIFICATES);
  // The application that was there when the dialog opened: once cancelled it is still this one.
  const refundId = useFirst(certificate?.refund?.id);
  const refund = certificate?.refunds.find((one) => one.id === refundId);

  if (certificate && !refund)
    return (
      <NotPossible
        title={t('dialog.cancelRefund')}
        text={t('dialog.nothingToCancel')}
        details={{ to: certificatePath(id), label: t('details') }}
        onClose={close}
      />
    );
  return <CancelDialog reading={{ data: refund, error, refetch }} onClose={close} />;
}
