import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';
import { ToneIcon } from './ToneIcon';
import { classes } from './classes';
import type { Tone } from './tone';
import tones from './tone.module.css';

interface Props {
  readonly tone: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Read out at once when it appears: only for what just happened. */
  readonly alert?: boolean;
}

/** A sentence that must not be overlooked, beside what it is about. */
export function Notice({ tone, title, children, action, alert = false }: Props) {
  return (
    <div className={classes(styles.notice, tones[tone])} role={alert ? 'alert' : undefined}>
      <span className={styles.icon}>
        <ToneIcon tone={tone} />
      </span>
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action && (
        <Button variant="default" size="xs" onClick={action.run} className={styles.action}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
