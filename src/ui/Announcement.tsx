import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { useT } from '../locales/useT';
import styles from './Announcement.module.css';
import { Notice } from './Notice';
import { announce, openPlace, seenAt, useAnnouncement } from './announcements';

/** The place of a result: seen above the page and read out. `silent` while a panel with a place of its own is open. */
export function Announcement({ silent = false }: { readonly silent?: boolean }) {
  const t = useT('common');
  const text = useAnnouncement();
  const { pathname } = useLocation();
  useEffect(openPlace, []);
  useEffect(() => {
    if (!silent) seenAt(pathname);
  }, [text, silent, pathname]);

  return (
    <div role="status" className={styles.said} data-chrome>
      {!silent && text !== null && (
        <Notice tone="good" title={text} action={{ label: t('close'), run: () => announce(null) }} />
      )}
    </div>
  );
}
