import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import type { Awaited, Terms } from '#contract/decision';
import { useFormat, useMoment } from '../locales/format';
import { useT } from '../locales/i18n';
import { Notice, ToneIcon } from '../ui/notices';
import { classes } from '../ui/text';
import { useNow } from '../api/clock';
import { saveText } from '../api/client';
import { late, tellMissing } from '../api/late';
import type { CalendarMoment } from './calendarFile';
import styles from './list.module.css';

const DAY = 86_400_000;

/** How close a deadline or a last safe moment is; `never`: it lies before the purchase. */
export type Urgency = 'ahead' | 'soon' | 'passed' | 'never';

/** GEN-16: by server time (epoch ms): amber in its last 24 hours, red once it has passed; `bought` where it may never have been safe. */
export function urgencyOf(at: number, now: number, bought = Number.NEGATIVE_INFINITY): Urgency {
  if (at < bought) return 'never';
  if (now > at) return 'passed';
  return at - now < DAY ? 'soon' : 'ahead';
}

const isLate = (urgency: Urgency) => urgency === 'passed' || urgency === 'never';

/** A word about time in its colour. */
export const Coloured = ({
  urgency,
  children,
}: {
  readonly urgency: Urgency;
  readonly children: ReactNode;
}) => (
  <span className={classes(urgency === 'soon' && styles.soon, isLate(urgency) && styles.late)}>
    {children}
  </span>
);

/** GEN-16: the last safe moment where it comes before the deadline, and the deadline, each with how close it is. */
export function useTermDates() {
  const { now } = useFormat();
  return ({ safeUntil, deadline, boughtAt }: Pick<Terms, 'safeUntil' | 'deadline' | 'boughtAt'>) => {
    const dated = (at: string | null) =>
      at === null
        ? null
        : ({
            at,
            urgency: now === null ? 'ahead' : urgencyOf(Date.parse(at), now, Date.parse(boughtAt)),
          } as const);
    const earlier = safeUntil !== null && deadline !== null && Date.parse(safeUntil) < Date.parse(deadline);
    return { safe: earlier ? dated(safeUntil) : null, end: dated(deadline) };
  };
}

interface TermFactProps {
  readonly terms: Terms;
  /** What holds until the deadline. */
  readonly sentence: string;
  /** Working days of a year without a calendar were counted: said of what was counted in them. */
  readonly estimated: boolean;
  /** Behind the first line, which is short. */
  readonly more?: ReactNode;
}

/** The line "Deadline" of a decision: what comes first, first. */
export function TermFact({ terms, sentence, estimated, more }: TermFactProps) {
  const t = useT('refunds');
  const moment = useMoment();
  const { safe, end } = useTermDates()(terms);
  const { awaited } = terms;
  const guess = estimated ? ` · ${t('estimated')}` : '';
  const first = awaited
    ? {
        urgency: awaited.grave ? ('passed' as const) : ('soon' as const),
        text: t('resultBy', { moment: moment(awaited.by) }),
      }
    : safe && { urgency: safe.urgency, text: t(`safe.${safe.urgency}`, { moment: moment(safe.at) }) };
  return (
    <>
      {first && (
        <span className={styles.line}>
          <Coloured urgency={first.urgency}>{first.text + guess}</Coloured>
          {more}
        </span>
      )}
      {(end || !awaited) && (
        <span className={styles.line}>
          <Coloured urgency={safe || !end ? 'ahead' : end.urgency}>
            {first ? sentence : sentence + guess}
          </Coloured>
          {!first && more}
        </span>
      )}
    </>
  );
}

/** GEN-16: what is under review, when its result is expected, what holds after either result, and what to do before it. */
export function AwaitedNotice({ awaited }: { readonly awaited: Awaited }) {
  const t = useT('refunds');
  const moment = useMoment();
  return (
    <Notice tone={awaited.grave ? 'bad' : 'warn'} title={t('resultBy', { moment: moment(awaited.by) })}>
      <ul className={styles.results}>
        {awaited.details.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

const TONES = { ahead: 'info', soon: 'warn', passed: 'bad', never: 'bad' } as const;
const WORDS = {
  start: {
    ahead: 'step.startBy',
    soon: 'step.startBySoon',
    passed: 'step.startByPassed',
    never: 'step.startByNever',
  },
  ask: {
    ahead: 'step.askBy',
    soon: 'step.askBySoon',
    passed: 'step.startByPassed',
    never: 'step.startByNever',
  },
  wait: {
    ahead: 'step.waitBy',
    soon: 'step.waitBySoon',
    passed: 'step.waitPassed',
    never: 'step.waitPassed',
  },
} as const;

interface StartByProps {
  /** The last safe moment, an ISO instant. */
  readonly at: string;
  readonly urgency: Urgency;
  /** What is due then: a step begun (the default), a wait over, or the refund asked for. */
  readonly due?: keyof typeof WORDS;
  /** Whose result may come before that moment and end the chance. */
  readonly awaited?: Awaited | null;
  /** What would be lost, where it is late. */
  readonly loss?: string | undefined;
}

/** The last safe moment of a step, in words, with its date; or that it is to be done before a result, where that may come first. */
export function StartBy({ at, urgency, due = 'start', awaited = null, loss }: StartByProps) {
  const t = useT('refunds');
  const moment = useMoment();
  const waiting = due === 'wait';
  const mayEnd = awaited !== null && (waiting ? awaited.grave : Date.parse(awaited.by) <= Date.parse(at));
  const shown = !mayEnd || isLate(urgency) ? urgency : waiting ? 'passed' : 'soon';
  const words =
    mayEnd && !isLate(urgency)
      ? t(waiting ? 'step.waitLate' : 'step.beforeResult', { moment: moment(waiting ? at : awaited.by) })
      : t(WORDS[due][urgency], { moment: moment(at) });
  return (
    <p className={classes(styles.due, shown === 'soon' && styles.soon, isLate(shown) && styles.late)}>
      <ToneIcon tone={TONES[shown]} size={14} />
      <span>
        {words}
        {isLate(urgency) && loss !== undefined && <span className={styles.line}>{loss}</span>}
      </span>
    </p>
  );
}

interface CalendarButtonProps {
  /** Name of the file, without its ending. */
  readonly name: string;
  /** Those that lie ahead are taken; without one there is no button. `path`: of their page, below the console's root. */
  readonly moments: readonly (Omit<CalendarMoment, 'url'> & { readonly path: string })[];
  /** What it is about, for those who hear many of these buttons. */
  readonly label?: string;
}

/** GEN-15: takes a deadline or a last safe moment along into a calendar of one's own. */
export function CalendarButton({ name, moments, label }: CalendarButtonProps) {
  const t = useT('common');
  const now = useNow();
  const ahead = moments.filter(({ at }) => now !== null && at > now);
  if (now === null || ahead.length === 0) return null;
  const save = async () => {
    const { calendarFile } = await late(() => import('./calendarFile'));
    const { href } = new URL(import.meta.env.BASE_URL, window.location.href);
    const placed = ahead.map(({ path, ...moment }) => ({
      ...moment,
      url: new URL(path.slice(1), href).href,
    }));
    saveText(`${name}.ics`, calendarFile(placed, now), 'text/calendar');
  };
  return (
    <Button
      variant="transparent"
      size="compact-xs"
      data-chrome
      aria-label={label && `${t('calendar.add')}: ${label}`}
      onClick={() => void save().catch(tellMissing)}
    >
      {t('calendar.add')}
    </Button>
  );
}
