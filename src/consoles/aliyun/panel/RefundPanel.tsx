import { useId } from 'react';
import { useParams } from 'react-router-dom';
import { readAliyunCertificate } from '../../../api/contract/aliyun';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { Announcement } from '../../../ui/Announcement';
import { Panel } from '../../../ui/Panel';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { UserText } from '../../../ui/UserText';
import { useClose } from '../../../ui/over';
import { CERTIFICATES } from '../shared/paths';
import { useProductText } from '../../../refunds/useProductText';
import { Footer } from './Footer';
import { PanelContent } from './PanelContent';
import { PanelSkeleton } from '../../../ui/PanelSkeleton';
import { standingRefund } from './standingRefund';
import { useRefundForm } from './useRefundForm';

/** 退款申请 (ALY-5): the decision and all it means, then the request; or, where there is one, how far it is; or why not. */
export function RefundPanel() {
  const t = useT('aliyun');
  const { id = '' } = useParams();
  const { data: certificate, error, refetch } = useEndpoint(readAliyunCertificate, { params: { id } });
  const productText = useProductText();
  const close = useClose(CERTIFICATES);
  const form = useRefundForm(certificate);
  const formId = useId();

  const refund = certificate && standingRefund(certificate, form.sent);
  const refused = certificate?.verdict === 'notRefundable' && !refund;
  return (
    <Panel
      title={refused ? t('whyNot') : t('refundApplication')}
      subtitle={
        certificate && (
          <>
            <UserText>{certificate.domain}</UserText> · {productText(certificate.product)} · {certificate.id}
          </>
        )
      }
      onClose={close}
      closeOnOutside={form.draft.reason === null}
      footer={
        certificate && (
          <Footer certificate={certificate} refund={refund} form={form} formId={formId} onClose={close} />
        )
      }
    >
      <Announcement />
      {certificate ? (
        <PanelContent certificate={certificate} refund={refund} form={form} formId={formId} />
      ) : error ? (
        <ProblemNotice problem={error} onRetry={() => void refetch()} />
      ) : (
        <PanelSkeleton />
      )}
    </Panel>
  );
}
