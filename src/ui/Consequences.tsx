import type { Consequence } from '../api/contract/consequence';
import styles from './Consequences.module.css';
import { ToneIcon } from './ToneIcon';
import { classes } from './classes';
import tones from './tone.module.css';

const TONES = { info: 'info', warning: 'warn', danger: 'bad' } as const;

/** What will follow, said before it is confirmed; the weightiest first. */
export function Consequences({ consequences }: { readonly consequences: readonly Consequence[] }) {
  if (consequences.length === 0) return null;
  return (
    <ul className={styles.list}>
      {consequences.map(({ tone, text }) => (
        <li key={text} className={classes(styles.consequence, tones[TONES[tone]])}>
          <ToneIcon tone={TONES[tone]} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
