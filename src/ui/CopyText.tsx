import { useEffect, useState } from 'react';
import { useT } from '../locales/useT';
import styles from './CopyText.module.css';

/** An id or a link one can take along; says so when it was copied. */
export function CopyText({ text, label }: { readonly text: string; readonly label?: string }) {
  const t = useT('common');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <span className={styles.copy}>
      <bdi className={styles.text}>{label ?? text}</bdi>
      <button
        type="button"
        className={styles.button}
        aria-label={`${t('copy')} ${label ?? text}`}
        onClick={() =>
          void navigator.clipboard?.writeText(text).then(
            () => setCopied(true),
            () => undefined,
          )
        }
        data-chrome
      >
        {t('copy')}
      </button>
      <span role="status" className={styles.said}>
        {copied && t('copied')}
      </span>
    </span>
  );
}
