import { Link } from 'react-router-dom';
import type { RefundApplication } from '../../../api/contract/refund';
import { useT } from '../../../locales/useT';
import { DecisionFact } from '../../../refunds/application/DecisionFact';
import { Kpi, KpiRow } from '../../../ui/Kpi';
import { UserText } from '../../../ui/UserText';
import { certificatePath } from '../shared/paths';
import { stands } from '../../../refunds/stages';
import { MoneyCard } from '../../../refunds/application/MoneyCard';
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

function CertificateFact({ refund: { subject, subjectState, stage } }: Props) {
  const t = useT('aliyun');
  const note = () => {
    if (!stands(stage)) return t('progress.certificateNote.ended');
    if (stage === 'underReview') return t('progress.certificateNote.review');
    return stage === 'refunded' || stage === 'returnedToBalance'
      ? t('progress.certificateNote.done')
      : t('progress.certificateNote.open');
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
