import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { RefundApplication } from '../../../api/contract/refund';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Kpi, KpiRow } from '../../../ui/Kpi';
import { UserText } from '../../../ui/UserText';
import { certificatePath } from '../shared/paths';
import { stands } from '../shared/tones';
import { MoneyCard } from './MoneyCard';
import styles from './RefundPage.module.css';

interface Props {
  readonly refund: RefundApplication;
}

/** GEN-13: decision, money and certificate as three facts, never one status. */
export const ThreeCards = ({ refund }: Props) => (
  <KpiRow>
    <DecisionFact refund={refund} />
    <MoneyCard refund={refund} />
    <CertificateFact refund={refund} />
  </KpiRow>
);

function DecisionFact({ refund: { decision, expectedBy, latestBy, estimated } }: Props) {
  const t = useT('aliyun');
  const { date } = useFormat();
  const kind = t(`progress.kind.${decision.kind}`);
  let note: ReactNode = kind;
  if (decision.at) note = t('progress.decisionNote', { date: date(decision.at), kind });
  else if (expectedBy && latestBy) {
    const dates = t('progress.awaited', { expected: date(expectedBy), latest: date(latestBy) });
    note = estimated ? `${dates} · ${t('progress.estimated')}` : dates;
  }
  return <Kpi size="words" label={t('progress.decision')} value={t(`progress.decisionState.${decision.state}`)} note={note} />;
}

function CertificateFact({ refund: { subject, subjectState, stage } }: Props) {
  const t = useT('aliyun');
  const note = () => {
    if (!stands(stage)) return t('progress.certificateNote.ended');
    if (stage === 'underReview') return t('progress.certificateNote.review');
    return stage === 'refunded' || stage === 'returnedToBalance' ? t('progress.certificateNote.done') : t('progress.certificateNote.open');
  };
  return (
    <Kpi
      size="words"
      label={t('progress.certificate')}
      value={
        <>
          <UserText>{subject.name}</UserText> · {subjectState}
        </>
      }
      note={
        <span className={styles.note}>
          <span>{note()}</span>
          <Link to={certificatePath(subject.id)} data-chrome>
            {t('progress.viewCertificate')}
          </Link>
        </span>
      }
    />
  );
}
