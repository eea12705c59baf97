import type { TimelineEntry } from '#contract/common';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { classes } from './text';
import styles from './Timeline.module.css';

interface Props {
  readonly entries: readonly TimelineEntry[];
  /** What the list is of, for those who do not see it. */
  readonly label: string;
}

/** GEN-13: what happened to decision, money and certificate, in one line of time, with who did it; what is to come last. */
export function Timeline({ entries, label }: Props) {
  const t = useT('common');
  const { shortDateTime } = useFormat();
  return (
    <ol className={styles.list} aria-label={label}>
      {entries.map(({ at, actor, code, tone, title, detail }, index) => (
        <li key={`${code}-${at ?? 'next'}-${index}`} className={classes(styles.entry, styles[tone])}>
          {at ? (
            <time className={styles.time} dateTime={at}>
              {shortDateTime(at)}
            </time>
          ) : (
            <span className={styles.time}>{t('none')}</span>
          )}
          <span className={styles.dot} aria-hidden />
          <div className={styles.words}>
            <p className={styles.title}>
              <span>{title}</span> <span className={styles.actor}>{t(`actor.${actor}`)}</span>
            </p>
            {detail && (
              <p className={styles.detail} dir="auto">
                {detail}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
