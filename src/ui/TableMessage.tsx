import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/problem';
import styles from './TableMessage.module.css';
import { ToneIcon } from './ToneIcon';
import { classes } from './classes';
import type { Tone } from './tone';
import tones from './tone.module.css';
import { useProblemText } from './useProblemText';

interface Props {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  readonly problem?: ApiProblem;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** In place of a list: nothing there, nothing matches, or it could not be loaded, and what to do about it. */
export function TableMessage({ tone, title, children, problem, action }: Props) {
  const textOf = useProblemText();
  return (
    <div className={classes(styles.message, tones[tone])} role={tone === 'bad' ? 'alert' : 'status'}>
      <span className={styles.icon}>
        <ToneIcon tone={tone} size={22} />
      </span>
      <p className={styles.title}>{title}</p>
      {problem && <p className={styles.text}>{textOf(problem)}</p>}
      {children && <div className={styles.text}>{children}</div>}
      {action && (
        <Button variant="default" onClick={action.run} className={styles.action}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
