import type { AliyunCertificate } from '../../../api/contract/aliyun';
import { useT } from '../../../locales/useT';
import { CaseDecision } from '../../../refunds/decision/CaseDecision';
import { RequiredSteps } from './RequiredSteps';
import { useFirstStep } from './useFirstStep';

interface Props {
  readonly certificate: AliyunCertificate;
  readonly level?: 2 | 3;
}

/** The decision on a certificate, with what holds if the refund does not succeed (ALY-4), and what to do first. */
export function CertificateDecision({ certificate, level = 3 }: Props) {
  const t = useT('aliyun');
  const words = useT('common');
  const firstStep = useFirstStep();
  const { decision, issuedAt, purchasedAt, ifNotRefunded } = certificate;
  const ifNot = () => {
    if (decision.verdict === 'refundable') return t(`panel.ifNot.${ifNotRefunded}`);
    return decision.verdict === 'actionRequired' && issuedAt !== null ? t('panel.ifNotIfRevoked') : null;
  };
  const otherwise = ifNot();
  return (
    <CaseDecision
      level={level}
      decision={decision}
      countedFrom={issuedAt ?? purchasedAt}
      firstStep={firstStep(decision)}
      facts={[otherwise === null ? null : { label: words('fact.ifNot'), value: otherwise }]}
    >
      <RequiredSteps certificate={certificate} />
    </CaseDecision>
  );
}
