import { useT } from '../../../locales/useT';
import { useFormat } from '../../../locales/useFormat';
import { naturalDays } from '../../../locales/calendar';
import type { AliyunCertificate } from '../../../api/contract/aliyun';
import { DecisionCard } from '../../../ui/DecisionCard';
import { Notice } from '../../../ui/Notice';
import { WindowBar } from '../../../ui/WindowBar';
import { RequiredSteps } from './RequiredSteps';
import { Trace } from './Trace';
import { useDecisionFacts } from './useDecisionFacts';
import { useDecisionTitle } from './useDecisionTitle';

interface Props {
  readonly certificate: AliyunCertificate;
  readonly level?: 2 | 3;
}

/** GEN-5: the decision on a certificate: the answer, the window, until when, where to, on what it rests, and what to do first. */
export function CertificateDecision({ certificate, level = 3 }: Props) {
  const t = useT('aliyun');
  const words = useT('common');
  const { money, now } = useFormat();
  const titleOf = useDecisionTitle();
  const facts = useDecisionFacts(certificate);
  const { decision, issuedAt, purchasedAt } = certificate;
  const day = now === null ? null : naturalDays(Date.parse(issuedAt ?? purchasedAt), now);

  return (
    <DecisionCard
      level={level}
      verdict={decision.verdict}
      title={titleOf(decision)}
      amount={money(decision.amount)}
      bar={
        <WindowBar
          outlook={decision.outlook}
          labelOf={({ kind }) => t(`panel.stretch.${kind}`)}
          {...(day !== null && { todayLabel: t('panel.today', { day }) })}
        />
      }
      facts={facts}
      why={{ label: words('fact.why'), content: <Trace trace={decision.trace} /> }}
    >
      {decision.warnings.map(({ code, text }) => (
        <Notice key={code} tone="warn">
          {text}
        </Notice>
      ))}
      <RequiredSteps certificate={certificate} />
    </DecisionCard>
  );
}
