import { type ReactNode, useId } from 'react';
import type { Verdict } from '../api/contract/decision';
import styles from './DecisionCard.module.css';
import { type Fact, FactList } from './FactList';
import { ToneIcon } from './ToneIcon';
import { classes } from './classes';
import { type Tone, toneOfVerdict } from './tone';
import tones from './tone.module.css';

interface Props {
  readonly verdict: Verdict;
  /** The answer in one line, e.g. "可全额退款，无需人工审核". */
  readonly title: string;
  /** The formatted amount. */
  readonly amount: string;
  /** Overrides the verdict's colour, e.g. `bad` when something is lost. */
  readonly tone?: Tone;
  readonly bar?: ReactNode;
  /** 截止, 退回, 依据, 若未成功: every sentence about time carries a date. */
  readonly facts: readonly (Fact | null | false)[];
  /** Warnings, beside the answer they qualify. */
  readonly children?: ReactNode;
  /** Opens below the facts: the trace. */
  readonly why?: { readonly label: string; readonly content: ReactNode };
  /** 2 on a page, 3 in a panel below its title. */
  readonly level?: 2 | 3;
}

/** GEN-5: the answer first and largest, then until when, where to, on what it rests, and what if not. */
export function DecisionCard({
  verdict,
  title,
  amount,
  tone = toneOfVerdict(verdict),
  bar,
  facts,
  children,
  why,
  level = 3,
}: Props) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={classes(styles.card, tones[tone])} aria-labelledby={id}>
      <div className={styles.answer}>
        <Heading id={id} className={styles.title}>
          <ToneIcon tone={tone} size={18} />
          <span>{title}</span>
        </Heading>
        <p className={styles.amount}>{amount}</p>
      </div>
      <div className={styles.body}>
        {bar}
        {children}
        <FactList facts={facts} />
        {why && (
          <details className={styles.why}>
            <summary>{why.label}</summary>
            <div className={styles.trace}>{why.content}</div>
          </details>
        )}
      </div>
    </section>
  );
}
