import type { ReactNode } from 'react';
import type { ReviewKind, Verdict } from '../api/contract/decision';
import type { RefundStage } from '../api/contract/refund';
import { useMoment } from '../locales/useMoment';
import { useT } from '../locales/useT';
import { StateBadge } from '../ui/StateBadge';
import { toneOfVerdict } from '../ui/tone';
import styles from '../ui/cell.module.css';
import { StageLabel } from './StageLabel';

interface Props {
  /** While there is a refund, how far that is. */
  readonly refund: { readonly id: string; readonly stage: RefundStage } | null;
  readonly verdict: Verdict;
  readonly deadline: string | null;
  readonly review?: ReviewKind | null;
  /** A further line, e.g. of an earlier application. */
  readonly children?: ReactNode;
}

/** In a row: whether the money comes back, until when and how; while there is a refund, how far that is. */
export function Answer({ refund, verdict, deadline, review = null, children }: Props) {
  const t = useT('refunds');
  const words = useT('common');
  const moment = useMoment();
  if (refund) {
    return (
      <span className={styles.stack}>
        <StageLabel stage={refund.stage} />
        <span className={styles.line}>{refund.id}</span>
      </span>
    );
  }
  const until = deadline === null ? t('answer.always') : t('answer.until', { moment: moment(deadline) });
  return (
    <span className={styles.stack}>
      <StateBadge tone={toneOfVerdict(verdict)}>{words(`verdict.${verdict}`)}</StateBadge>
      {verdict !== 'notRefundable' && (
        <span className={styles.line}>{review === null ? until : `${until} · ${t(`answer.${review}`)}`}</span>
      )}
      {children}
    </span>
  );
}
