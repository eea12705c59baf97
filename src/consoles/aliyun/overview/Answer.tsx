import type { AliyunRow } from '../../../api/contract/aliyun';
import { useT } from '../../../locales/useT';
import { StateBadge } from '../../../ui/StateBadge';
import { toneOfVerdict } from '../../../ui/tone';
import { StageLabel } from '../shared/StateLabel';
import { useMoment } from '../shared/useMoment';
import styles from './cells.module.css';

/** Whether the money comes back, until when and how; while there is a refund, how far that is. */
export function Answer({ row }: { readonly row: AliyunRow }) {
  const t = useT('aliyun');
  const words = useT('common');
  const moment = useMoment();
  const { refund, verdict, review, deadline } = row;
  if (refund) {
    return (
      <span className={styles.answer}>
        <StageLabel stage={refund.stage} />
        <span className={styles.line}>{refund.id}</span>
      </span>
    );
  }
  const until = deadline === null ? t('answer.always') : t('answer.until', { moment: moment(deadline) });
  return (
    <span className={styles.answer}>
      <StateBadge tone={toneOfVerdict(verdict)}>{words(`verdict.${verdict}`)}</StateBadge>
      {verdict !== 'notRefundable' && (
        <span className={styles.line}>{review === null ? until : `${until} · ${t(`answer.${review}`)}`}</span>
      )}
    </span>
  );
}
