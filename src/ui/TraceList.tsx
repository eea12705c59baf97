import type { TraceEntry } from '../api/contract/decision';
import { useT } from '../locales/useT';
import { ToneIcon } from './ToneIcon';
import styles from './TraceList.module.css';
import { classes } from './classes';

interface Props {
  readonly trace: readonly TraceEntry[];
  /** What a rule says, by id, where it is known. */
  readonly textOf?: (rule: string) => string | undefined;
}

/** GEN-5: every rule in order of precedence, whether it holds, and the first thing that did not. */
export function TraceList({ trace, textOf }: Props) {
  const t = useT('common');
  return (
    <ol className={styles.list} aria-label={t('trace.caption')}>
      {trace.map(({ rule, matched, failed }) => (
        <li key={rule} className={classes(styles.entry, matched && styles.matched)}>
          <span className={styles.rule}>{rule}</span>
          <span className={styles.outcome}>
            <ToneIcon tone={matched ? 'good' : 'quiet'} size={13} />
            {matched ? t('trace.holds') : t('trace.fails')}
          </span>
          <span className={styles.words}>
            {textOf?.(rule)}
            {failed && <span className={styles.failed}>{failed}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
