import { useParams } from 'react-router-dom';
import { readAliyunCertificate } from '../../../api/contract/aliyun';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { AmountBreakdown } from '../../../ui/AmountBreakdown';
import { Card } from '../../../ui/Card';
import { Columns } from '../../../ui/Columns';
import { PageHeader } from '../../../ui/PageHeader';
import { Timeline } from '../../../ui/Timeline';
import { UserText } from '../../../ui/UserText';
import { CertificateDecision } from '../decision/CertificateDecision';
import { DetailsPending } from '../../../ui/DetailsPending';
import { CERTIFICATES } from '../shared/paths';
import { useChannelName } from '../../../refunds/useMoneyWords';
import { Basics } from './Basics';
import { Operations } from './Operations';
import { Refunds } from './Refunds';
import { ThreeFacts } from './ThreeFacts';

/** 证书详情 (ALY-10): certificate, decision and money apart (GEN-13), what can be done, and everything that happened. */
export function CertificatePage() {
  const t = useT('aliyun');
  const { id = '' } = useParams();
  const nameOf = useChannelName();
  const { data: certificate, error, refetch } = useEndpoint(readAliyunCertificate, { params: { id } });

  const trail = [{ label: t('certificates'), to: CERTIFICATES }, { label: id }];
  if (!certificate)
    return (
      <DetailsPending title={t('certificate')} trail={trail} problem={error} onRetry={() => void refetch()} />
    );
  return (
    <>
      <PageHeader
        title={`${t('certificate')} · ${certificate.domain}`}
        heading={
          <>
            {t('certificate')} · <UserText>{certificate.domain}</UserText>
          </>
        }
        trail={trail}
        actions={<Operations certificate={certificate} />}
      />
      <ThreeFacts certificate={certificate} />
      <Columns
        side={
          <>
            <Basics certificate={certificate} />
            <Card title={t('detail.breakdown')}>
              <AmountBreakdown breakdown={certificate.decision.breakdown} sourceOf={nameOf} />
            </Card>
            <Refunds refunds={certificate.refunds} />
          </>
        }
      >
        <CertificateDecision certificate={certificate} level={2} />
        <Card title={t('detail.timeline')}>
          <Timeline entries={certificate.timeline} label={t('detail.timeline')} />
        </Card>
      </Columns>
    </>
  );
}
