import { useMoment } from '../../locales/useMoment';
import { useT } from '../../locales/useT';
import { ToneIcon } from '../../ui/ToneIcon';
import { classes } from '../../ui/classes';
import styles from './Steps.module.css';
import type { Urgency } from './urgency';

interface Props {
  /** The last safe moment, an ISO instant. */
  readonly at: string;
  readonly urgency: Urgency;
  /** It must be over by then; by default it must be begun by then. */
  readonly waiting?: boolean;
  /** What would be lost, where it is late. */
  readonly loss?: string | undefined;
}

const TONES = { ahead: 'info', soon: 'warn', passed: 'bad', never: 'bad' } as const;
const WORDS = {
  start: {
    ahead: 'step.startBy',
    soon: 'step.startBySoon',
    passed: 'step.startByPassed',
    never: 'step.startByNever',
  },
  wait: {
    ahead: 'step.waitBy',
    soon: 'step.waitBy',
    passed: 'step.waitPassed',
    never: 'step.waitPassed',
  },
} as const;

/** The last safe moment of a step, in words, with its date. */
export function StartBy({ at, urgency, waiting = false, loss }: Props) {
  const t = useT('refunds');
  const moment = useMoment();
  const late = urgency === 'passed' || urgency === 'never';
  return (
    <p className={classes(styles.due, urgency === 'soon' && styles.soon, late && styles.passed)}>
      <ToneIcon tone={TONES[urgency]} size={14} />
      <span>
        {t(WORDS[waiting ? 'wait' : 'start'][urgency], { moment: moment(at) })}
        {late && loss !== undefined && <span className={styles.loss}>{loss}</span>}
      </span>
    </p>
  );
}
