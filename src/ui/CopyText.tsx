import { useT } from '../locales/useT';
import button from './CopyButton.module.css';
import styles from './CopyText.module.css';
import { useCopied } from './useCopied';

/** An id or a link one can take along; says so when it was copied. */
export function CopyText({ text, label }: { readonly text: string; readonly label?: string }) {
  const t = useT('common');
  const { copied, copy } = useCopied();
  return (
    <span className={styles.copy}>
      <bdi className={styles.text}>{label ?? text}</bdi>
      <button
        type="button"
        className={button.button}
        aria-label={`${t('copy')} ${label ?? text}`}
        onClick={() => void copy(text)}
        data-chrome
      >
        {t('copy')}
      </button>
      <span role="status" className={button.said}>
        {copied && t('copied')}
      </span>
    </span>
  );
}
