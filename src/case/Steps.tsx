import { type ReactNode, useId } from 'react';
import { useT } from '../locales/i18n';
import { Card } from '../ui/layout';
import { ToneIcon } from '../ui/notices';
import { classes, Hidden } from '../ui/text';
import { Explained } from './Term';
import styles from './Steps.module.css';

/** One thing to do on the way to the money. */
interface Step {
  readonly key: string;
  readonly title: ReactNode;
  /** How far it is, where that is known; the one to be done now stands out. */
  readonly state?: 'done' | 'now' | 'waiting' | 'later';
  /** Dates and conditions below the title. */
  readonly notes?: ReactNode;
  /** The way to it. */
  readonly act?: ReactNode;
}

interface Props {
  readonly title: string;
  readonly steps: readonly Step[];
  /** Side by side, for two or three short ones; they need no heading then. */
  readonly row?: boolean;
}

/** What must be done before the money can come back, in order. */
export function Steps({ title, steps, row = false }: Props) {
  const label = useId();
  const current = steps.findIndex(({ state }) => state === 'now' || state === 'waiting');
  return (
    <div data-place="" tabIndex={-1} className={classes(styles.steps, row && styles.row)}>
      <p id={label} className={styles.title} {...(row && { 'data-visually-hidden': '' })}>
        {title}
      </p>
      <ol className={styles.list} aria-labelledby={label}>
        {steps.map((step, index) => (
          <li
            key={step.key}
            className={classes(styles.step, step.state && styles[step.state])}
            aria-current={index === current ? 'step' : undefined}
          >
            <Mark state={step.state} number={index + 1} />
            <div>
              <p className={styles.what}>{step.title}</p>
              {step.notes}
            </div>
            {step.act}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Mark({ state, number }: { readonly state: Step['state']; readonly number: number }) {
  const t = useT('refunds');
  return (
    <>
      <span className={styles.number} aria-hidden>
        {state === 'done' ? <ToneIcon tone="good" size={13} /> : number}
      </span>
      {state && <Hidden>{t(`step.state.${state}`)}</Hidden>}
    </>
  );
}

/** A plain line below a step's title. */
export const StepNote = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.takes}>
    {typeof children === 'string' ? <Explained>{children}</Explained> : children}
  </p>
);

/** Something that can be done next: what for, and the control that does it. */
interface NextStep {
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
    // Ways on: nothing that paper leads to.
    <div data-chrome>
      <Card title={title}>
        <ul className={styles.nextStepsSteps}>
          {steps.map(({ hint, act }) => (
            <li key={hint}>
              <span>{hint}</span>
              {act}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
