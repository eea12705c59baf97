import type { RequiredOperation } from '../../../api/contract/decision';
import { useFormat } from '../../../locales/useFormat';
import { useT } from '../../../locales/useT';
import { ToneIcon } from '../../../ui/ToneIcon';
import { classes } from '../../../ui/classes';
import { useMoment } from '../shared/useMoment';
import styles from './RequiredSteps.module.css';
import { urgencyOf } from './urgency';

const TONES = { ahead: 'info', soon: 'warn', passed: 'bad' } as const;
const WORDS = {
  start: { ahead: 'panel.startBy', soon: 'panel.startBySoon', passed: 'panel.startByPassed' },
  wait: { ahead: 'panel.waitBy', soon: 'panel.waitBy', passed: 'panel.waitPassed' },
} as const;

/** The last safe moment of a step, in words, with its date. */
export function StartBy({ step: { operation, startBy } }: { readonly step: RequiredOperation }) {
  const t = useT('aliyun');
  const { now } = useFormat();
  const moment = useMoment();
  if (startBy === null) return null;
  const urgency = now === null ? 'ahead' : urgencyOf(Date.parse(startBy), now);
  const words = WORDS[operation === 'wait' ? 'wait' : 'start'][urgency];
  return (
    <p className={classes(styles.due, urgency !== 'ahead' && styles[urgency])}>
      <ToneIcon tone={TONES[urgency]} size={14} />
      <span>{t(words, { moment: moment(startBy) })}</span>
    </p>
  );
}
