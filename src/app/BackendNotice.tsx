import { useBackendOutcome } from '../api/backend';
import { useT } from '../locales/useT';
import { Notice } from '../ui/Notice';
import styles from './BackendNotice.module.css';

/** Says when the in-page backend runs in an unusual way, or not at all; silent otherwise. */
export function BackendNotice() {
  const t = useT('shell');
  const outcome = useBackendOutcome();
  if (outcome === 'fetch') {
    return (
      <div className={styles.notice} data-chrome>
        <Notice tone="info">{t('backend.fetch')}</Notice>
      </div>
    );
  }
  if (outcome !== 'failed') return null;
  return (
    <div className={styles.notice}>
      <Notice
        tone="bad"
        title={t('backend.failedTitle')}
        action={{ label: t('backend.reload'), run: () => window.location.reload() }}
      >
        {t('backend.failedText')}
      </Notice>
    </div>
  );
}
