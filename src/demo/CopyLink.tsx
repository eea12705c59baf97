import { useT } from '../locales/useT';
import button from '../ui/CopyButton.module.css';
import { useCopied } from '../ui/useCopied';
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
  const { copied, copy } = useCopied();
  return (
    <span className={styles.copy}>
      <button
        type="button"
        className={button.button}
        aria-label={of === undefined ? undefined : t('copyLinkOf', { scenario: of })}
        onClick={() => void copy(url).then((done) => !done && onFailed?.())}
      >
        {t('copyLink')}
      </button>
      <span role="status" className={button.said}>
        {copied && t('copied')}
      </span>
    </span>
  );
}
