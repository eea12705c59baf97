import { useEffect, useState } from 'react';
import { useT } from '../locales/useT';
import styles from './CopyLink.module.css';

interface Props {
  readonly url: string;
  /** What the link leads to, for those who hear many of these buttons. */
  readonly of?: string;
  readonly onFailed?: () => void;
}

/** Puts an address on the clipboard and says so. */
export function CopyLink({ url, of, onFailed }: Props) {
  const t = useT('demo');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      // No clipboard on plain http, or not allowed.
      onFailed?.();
    }
  };

  return (
    <span className={styles.copy}>
      <button
        type="button"
        className={styles.button}
        aria-label={of === undefined ? undefined : t('copyLinkOf', { scenario: of })}
        onClick={() => void copy()}
      >
        {t('copyLink')}
      </button>
      <span role="status" className={styles.said}>
        {copied && t('copied')}
      </span>
    </span>
  );
}
