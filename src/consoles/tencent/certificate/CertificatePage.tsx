import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router-dom';
import { type TencentCertificate, readTencentCertificate } from '../../../api/contract/tencent';
import { useEndpoint } from '../../../api/useEndpoint';
import { useT } from '../../../locales/useT';
import { stands } from '../../../refunds/stages';
import { AmountBreakdown } from '../../../ui/AmountBreakdown';
import { Card } from '../../../ui/Card';
import { Columns } from '../../../ui/Columns';
import { DetailsPending } from '../../../ui/DetailsPending';
import { PageHeader } from '../../../ui/PageHeader';
import { Timeline } from '../../../ui/Timeline';
import { UserText } from '../../../ui/UserText';
import { useLinkOver } from '../../../ui/over';
import { CertificateDecision } from '../decision/CertificateDecision';
import { RefundStanding } from '../refund/RefundStanding';
import { RefundButton } from '../shared/RefundLink';
import { CERTIFICATES, operationPath } from '../shared/paths';
import { Basics } from './Basics';
import { Benefit } from './Benefit';
import { Notices } from './Notices';
import { RefundCard } from './RefundCard';
import { ThreeFacts } from './ThreeFacts';

/** Certificate Details: order, decision and money apart (GEN-13), what can be done, and everything that happened. */
export function CertificatePage() {
  const t = useT('tencent');
  const { id = '' } = useParams();
  const { data: certificate, error, refetch } = useEndpoint(readTencentCertificate, { params: { id } });
  const trail = [{ label: t('page'), to: CERTIFICATES }, { label: id }];
  if (!certificate)
    return (
      <DetailsPending title={t('certificate')} trail={trail} problem={error} onRetry={() => void refetch()} />
    );
  const { domain, decision, benefit, refunds, timeline } = certificate;
  const refund = refunds.find(({ stage }) => stands(stage));
  return (
    <>
      <PageHeader
        title={`${t('certificate')} · ${domain}`}
        heading={
          <>
            {t('certificate')} · <UserText>{domain}</UserText>
          </>
        }
        trail={trail}
        actions={<Acts certificate={certificate} />}
      />
      {!refund && <Notices certificate={certificate} />}
      <ThreeFacts certificate={certificate} />
      <Columns
        side={
          <>
            <Basics certificate={certificate} />
            {benefit && <Benefit benefit={benefit} />}
            <Card title={t('detail.breakdown')}>
              <AmountBreakdown breakdown={refund?.breakdown ?? decision.breakdown} />
            </Card>
          </>
        }
      >
        {refund ? (
          <RefundStanding refund={refund} onPage />
        ) : (
          <CertificateDecision certificate={certificate} level={2} />
        )}
        {refund && <RefundCard refund={refund} />}
        <Card title={t('detail.timeline')}>
          <Timeline entries={timeline} label={t('detail.timeline')} />
        </Card>
      </Columns>
    </>
  );
}

/** What can be done with the order: about the money first, then the operations (TCL-R2). */
function Acts({ certificate }: { readonly certificate: TencentCertificate }) {
  const t = useT('tencent');
  const linkOver = useLinkOver(CERTIFICATES);
  const { id, button, operations } = certificate;
  return (
    <>
      {button !== 'pendingSubmission' && <RefundButton row={certificate} />}
      {operations.map((operation) => (
        <Button
          key={operation}
          component={Link}
          {...linkOver(operationPath(id, operation))}
          variant="default"
        >
          {t(`operation.${operation}`)}
        </Button>
      ))}
    </>
  );
}
