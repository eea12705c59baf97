import { useParams } from 'react-router-dom';
import { readAliyunCertificate } from '../../../api/contract/aliyun';
import type { Breakdown, Decision } from '../../../api/contract/decision';
import type { RefundRow } from '../../../api/contract/refund';
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
import { CertificateStanding } from '../panel/CertificateStanding';
import { standingRefund } from '../panel/standingRefund';
import { CERTIFICATES } from '../shared/paths';
import { useChannelName } from '../../../refunds/useMoneyWords';
import { Basics } from './Basics';
import { Operations } from './Operations';
import { Refunds } from './Refunds';
import { ThreeFacts } from './ThreeFacts';

/** What comes back by the refund there is; else what would. */
const breakdownOf = ({ breakdown }: Decision, refund: RefundRow | undefined): Breakdown =>
  refund ? { ...breakdown, refund: refund.amount.minor } : breakdown;

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
  const refund = standingRefund(certificate, undefined);
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
              <AmountBreakdown breakdown={breakdownOf(certificate.decision, refund)} sourceOf={nameOf} />
            </Card>
            <Refunds refunds={certificate.refunds} />
          </>
        }
      >
        {refund ? (
          <CertificateStanding refund={refund} onPage />
        ) : (
          <CertificateDecision certificate={certificate} level={2} />
        )}
        <Card title={t('detail.timeline')}>
          <Timeline entries={certificate.timeline} label={t('detail.timeline')} />
        </Card>
      </Columns>
    </>
  );
}
