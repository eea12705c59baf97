import type { TencentCertificate } from '../../../api/contract/tencent';
import { useT } from '../../../locales/useT';
import { CaseDecision } from '../../../refunds/decision/CaseDecision';
import { RequiredSteps } from './RequiredSteps';
import { usePointsText } from './usePointsText';

interface Props {
  readonly certificate: TencentCertificate;
  readonly level?: 2 | 3;
}

/** The decision on an order: the answer, where money and points would go, on what it rests, and what to do first. */
export function CertificateDecision({ certificate, level = 3 }: Props) {
  const t = useT('tencent');
  const pointsText = usePointsText();
  const { decision, benefit, purchasedAt } = certificate;
  const [first] = decision.requiredOperations;
  const open = decision.verdict !== 'notRefundable';
  return (
    <CaseDecision
      level={level}
      decision={decision}
      countedFrom={purchasedAt}
      firstStep={first && t(first.operation === 'wait' ? 'title.wait' : 'title.cancelApplication')}
      facts={[open && benefit ? { label: t('benefit.title'), value: pointsText(benefit) } : null]}
    >
      <RequiredSteps certificate={certificate} />
    </CaseDecision>
  );
}
