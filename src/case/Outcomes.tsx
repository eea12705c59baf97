import type { Money } from '#contract/common';
import { useFormat } from '../locales/format';
import { ToneIcon, toned } from '../ui/notices';
import { Explained } from './Term';
import styles from './Outcomes.module.css';

interface Outcome {
  /** Under which condition, with its date. */
  readonly when: string;
  readonly text: string;
}

interface Props {
  /** What comes back if it goes well. */
  readonly amount: Money;
  readonly well: Outcome;
  readonly badly: Outcome;
}

/** GEN-16: where something is at risk, both ends side by side: what comes back, and what if it is late or refused. */
export function Outcomes({ amount, well, badly }: Props) {
  const { money } = useFormat();
  const both = [
    { ...well, tone: 'good', comes: amount },
    { ...badly, tone: 'bad', comes: { ...amount, minor: 0 } },
  ] as const;
  return (
    <ul className={styles.outcomes}>
      {both.map(({ tone, when, text, comes }) => (
        <li key={tone} className={styles.outcome} {...toned(tone)}>
          <p className={styles.when}>
            <ToneIcon tone={tone} size={14} />
            {when}
          </p>
          <p className={styles.amount}>{money(comes)}</p>
          <p>
            <Explained>{text}</Explained>
          </p>
        </li>
      ))}
    </ul>
  );
}
