import type { ReactNode } from 'react';
import { Card } from './Card';
import styles from './NextSteps.module.css';

/** Something that can be done next: what for, and the control that does it. */
export interface NextStep {
  readonly hint: string;
  readonly act: ReactNode;
}

/** What can be done next; nothing where there is nothing. */
export const NextSteps = ({
  title,
  steps,
}: {
  readonly title: string;
  readonly steps: readonly NextStep[];
}) =>
  steps.length > 0 && (
    <Card title={title}>
      <ul className={styles.steps}>
        {steps.map(({ hint, act }) => (
          <li key={hint}>
            <span>{hint}</span>
            {act}
          </li>
        ))}
      </ul>
    </Card>
  );
