import type { ReactNode } from 'react';
import styles from './FactList.module.css';
import { classes } from './classes';

/** A fact: what it is about and what holds. A fact without a value is not shown. */
export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

interface Props {
  readonly facts: readonly (Fact | null | false)[];
  /** Label beside the value (default), or above it in columns. */
  readonly layout?: 'rows' | 'columns';
}

/** Facts with their labels, in one rhythm everywhere. */
export function FactList({ facts, layout = 'rows' }: Props) {
  return (
    <dl className={classes(styles.list, styles[layout])}>
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact.label} className={styles.fact}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
