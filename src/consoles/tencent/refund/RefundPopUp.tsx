import { useId } from 'react';
import { useParams } from 'react-router-dom';
import { readTencentCertificate } from '../../../api/contract/tencent';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { useProductText } from '../../../refunds/useProductText';
import { Announcement } from '../../../ui/Announcement';
import { Panel } from '../../../ui/Panel';
import { PanelSkeleton } from '../../../ui/PanelSkeleton';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { UserText } from '../../../ui/UserText';
import { useClose } from '../../../ui/over';
import { CERTIFICATES } from '../shared/paths';
import { Content } from './Content';
import { Footer } from './Footer';
import { useRefund } from './useRefund';

/** Refund (TCL-1): the answer and the consent, then what OK does, then where the money is; or why there is none. */
export function RefundPopUp() {
  const t = useT('tencent');
  const { id = '' } = useParams();
  const { data: certificate, error, refetch } = useEndpoint(readTencentCertificate, { params: { id } });
  const productText = useProductText();
  const close = useClose(CERTIFICATES);
  const refund = useRefund(certificate);
  const form = useId();

  const refused = certificate && certificate.verdict === 'notRefundable' && !refund.standing;
  return (
    <Panel
      popUp
      title={refused ? t('whyNot') : t('refund')}
      subtitle={
        certificate && (
          <>
            <UserText>{certificate.domain}</UserText> · {productText(certificate.product)} · {certificate.id}
          </>
        )
      }
      onClose={close}
      closeOnOutside={!refund.agreed}
      footer={certificate && <Footer certificate={certificate} refund={refund} form={form} onClose={close} />}
    >
      <Announcement />
      {certificate ? (
        <Content certificate={certificate} refund={refund} form={form} />
      ) : error ? (
        <ProblemNotice problem={error} onRetry={() => void refetch()} />
      ) : (
        <PanelSkeleton />
      )}
    </Panel>
  );
}
