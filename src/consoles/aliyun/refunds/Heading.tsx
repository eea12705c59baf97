import type { RefundApplication } from '../../../api/contract/refund';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { classes } from '../../../ui/classes';
import tones from '../../../ui/tone.module.css';
import { STAGE_TONES } from '../../../refunds/stages';
import styles from './RefundPage.module.css';

/** 退款 ¥2,000.00 · 退款在途 */
export function Heading({ refund: { amount, stage } }: { readonly refund: RefundApplication }) {
  const t = useT('aliyun');
  const words = useT('common');
  const { money } = useFormat();
  return (
    <span className={styles.heading}>
      <span>{t('progress.heading', { amount: money(amount) })}</span>
      <span>·</span>
      <span className={classes(styles.stage, tones[STAGE_TONES[stage]])}>{words(`stage.${stage}`)}</span>
    </span>
  );
}
