import type { ReactNode } from 'react';
import styles from './StateBadge.module.css';
import { ToneIcon } from './ToneIcon';
import { classes } from './classes';
import type { Tone } from './tone';
import tones from './tone.module.css';

interface Props {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** Without ground: for a word in a sentence or a dense cell. */
  readonly plain?: boolean;
}

/** A state in a word, with the colour and the shape of its meaning. */
export const StateBadge = ({ tone, children, plain = false }: Props) => (
  <span className={classes(styles.badge, tones[tone], plain && styles.plain)}>
    <ToneIcon tone={tone} size={12} />
    <span>{children}</span>
  </span>
);
