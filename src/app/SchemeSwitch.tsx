import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useT } from '../locales/useT';
import styles from './TopBar.module.css';

/** Light or dark; the system's choice until somebody makes one. */
export function SchemeSwitch() {
  const t = useT('shell');
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark';
  const label = dark ? t('scheme.toLight') : t('scheme.toDark');
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden fill="currentColor">
        {dark ? (
          <path d="M8 4.4a3.6 3.6 0 1 0 0 7.2 3.6 3.6 0 0 0 0-7.2ZM7.3.6h1.4v2H7.3zM7.3 13.4h1.4v2H7.3zM.6 7.3h2v1.4h-2zM13.4 7.3h2v1.4h-2zM2.3 3.3l1-1 1.4 1.4-1 1zM11.3 12.3l1-1 1.4 1.4-1 1zM12.3 4.7l-1-1 1.4-1.4 1 1zM3.3 13.7l-1-1 1.4-1.4 1 1z" />
        ) : (
          <path d="M6.2 1.4a6.8 6.8 0 1 0 8.4 8.4A5.6 5.6 0 0 1 6.2 1.4Z" />
        )}
      </svg>
    </button>
  );
}
