import { useParams } from 'react-router-dom';
import { readAlibabaCertificate } from '../../../api/contract/alibaba-certificates';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { Card } from '../../../ui/Card';
import { Columns } from '../../../ui/Columns';
import { DetailsPending } from '../../../ui/DetailsPending';
import { PageHeader } from '../../../ui/PageHeader';
import { Timeline } from '../../../ui/Timeline';
import { UserText } from '../../../ui/UserText';
import { CERTIFICATES } from '../shared/paths';
import { Operations } from './Actions';
import { Basics } from './Basics';
import { Outcome } from './Outcome';
import { ThreeFacts } from './ThreeFacts';

/** One certificate: its state, its order with quota and answer, what can be done, and everything that happened; a removed one too. */
export function CertificatePage() {
  const t = useT('alibaba');
  const { id = '' } = useParams();
  const { data: certificate, error, refetch } = useEndpoint(readAlibabaCertificate, { params: { id } });
  const trail = [{ label: t('tab.official'), to: CERTIFICATES }, { label: id }];
  if (!certificate)
    return (
      <DetailsPending
        title={t('certificate.title')}
        trail={trail}
        problem={error}
        onRetry={() => void refetch()}
      />
    );
  return (
    <>
      <PageHeader
        title={`${t('certificate.title')} · ${certificate.domain}`}
        heading={
          <>
            {t('certificate.title')} · <UserText>{certificate.domain}</UserText>
          </>
        }
        trail={trail}
        actions={<Operations certificate={certificate} />}
      />
      <Outcome certificate={certificate} />
      <ThreeFacts certificate={certificate} />
      <Columns side={<Basics certificate={certificate} />}>
        <Card title={t('certificate.timeline')}>
          <Timeline entries={certificate.timeline} label={t('certificate.timeline')} />
        </Card>
      </Columns>
    </>
  );
}
