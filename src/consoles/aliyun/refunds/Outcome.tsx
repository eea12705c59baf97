import type { RefundApplication } from '../../../api/contract/refund';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { Notice } from '../../../ui/Notice';
import { UserText } from '../../../ui/UserText';
import styles from './RefundPage.module.css';

/** What needs to be told before everything else: the specialist's explanation (REV-2), an expiry, or a review that may end too late (ALY-2). */
export function Outcome({ refund }: { readonly refund: RefundApplication }) {
  const notice = useNotice(refund);
  return notice && <div className={styles.notice}>{notice}</div>;
}

function useNotice({ stage, rejection, late, latestBy }: RefundApplication) {
  const t = useT('aliyun');
  const { date } = useFormat();
  if (rejection) {
    return (
      <Notice tone="bad" title={t('progress.rejection', { reason: rejection.reasonText })}>
        <UserText multiline>{rejection.explanation}</UserText>
      </Notice>
    );
  }
  if (stage === 'failed') {
    return (
      <Notice tone="bad" title={t('progress.failedTitle')}>
        {t('progress.failedText')}
      </Notice>
    );
  }
  if (!late || stage !== 'underReview') return null;
  return (
    <Notice tone="warn" title={t('progress.late')}>
      {latestBy && t('progress.lateText', { latest: date(latestBy) })}
    </Notice>
  );
}
