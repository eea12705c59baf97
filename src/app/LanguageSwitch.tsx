import { language } from '../api/preferences';
import { switchLanguage } from '../locales/i18n';
import { useT } from '../locales/useT';
import styles from './TopBar.module.css';

/** Names the other language in that language, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const t = useT('shell');
  const other = language() === 'en' ? 'zh-CN' : 'en';
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={t('switchLanguage')}
      onClick={() => void switchLanguage(other)}
    >
      <span lang={other}>{t('language')}</span>
    </button>
  );
}
