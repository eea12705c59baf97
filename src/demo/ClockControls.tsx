import { Button, Input, UnstyledButton } from '@mantine/core';
import { localParts, two } from '#contract/days';
import { useState } from 'react';
import { type Clock, ClockMode, moveClock } from '#contract/demo';
import type { AnswerOf } from '#contract/endpoint';
import { useWrite, type Write } from '../api/queries';
import { usePanelForm } from '../case/PanelForm';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { ProblemNotice } from '../ui/notices';
import { FIELD, Group } from './scenarios';
import styles from './DemoPanel.module.css';

/** An instant (epoch ms) as a datetime-local field takes it, in UTC+8 whatever the browser's zone; whole minutes. */
export function toLocalInput(at: number): string {
  const { year, month, day, hour, minute } = localParts(at);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** What a datetime-local field holds, read as UTC+8, as an instant of the API (ISO 8601 with +08:00). */
export const fromLocalInput = (text: string): string => `${text}+08:00`;

const AT_FIELD = { '/advanceTo': 'at' } as const;

interface Props {
  /** Server time, epoch ms; what the field shows until something is typed. */
  readonly now: number;
  readonly move: Write<typeof moveClock>;
}

/** To a date: the browser's own field, read as UTC+8 wherever the browser is. */
function AdvanceTo({ now, move }: Props) {
  const t = useT('demo');
  const form = usePanelForm({
    initialValues: { at: null as string | null },
    validate: ({ at }) => ({ at: at === '' ? t('clock.required') : undefined }),
    pointers: AT_FIELD,
    write: move,
    draft: 'demo.clock',
    onSubmit: async ({ at }) => {
      if (await move.run({ body: { advanceTo: fromLocalInput(at ?? toLocalInput(now)) } })) form.done();
    },
  });
  const { value, onChange, error } = form.field('at');
  return (
    <form noValidate onSubmit={form.submit}>
      <Input.Wrapper {...FIELD} label={t('clock.to')} error={error} errorProps={{ role: 'alert' }}>
        <div className={styles.line}>
          <Input
            size="xs"
            type="datetime-local"
            step={1}
            max="2999-12-31T23:59:59"
            className={styles.grow ?? ''}
            value={value ?? toLocalInput(now)}
            error={error}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" variant="default" loading={move.isPending}>
            {t('clock.go')}
          </Button>
        </div>
      </Input.Wrapper>
    </form>
  );
}

/** DEM-3: where the clock was moved to and what happened on the way; read out when it changes. */
function FiredList({ moved }: { readonly moved: AnswerOf<typeof moveClock> | undefined }) {
  const t = useT('demo');
  const { longDateTime, shortDateTime } = useFormat();
  return (
    <div role="status" className={styles.fired}>
      {moved && (
        <>
          <p>
            {t('clock.moved', { time: longDateTime(moved.clock.now) })}{' '}
            {moved.fired.length === 0
              ? t('clock.firedNone')
              : t('clock.firedCount', { count: moved.fired.length })}
          </p>
          {moved.fired.length > 0 && (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list scrolls, and without focus the keyboard could not scroll it (axe: scrollable-region-focusable)
            <ol tabIndex={0} aria-label={t('clock.fired')}>
              {moved.fired.map(({ at, kind, text }, index) => (
                <li key={`${at}-${kind}-${index}`}>
                  <time dateTime={at}>{shortDateTime(at)}</time>
                  <span>{text}</span>
                </li>
              ))}
            </ol>
          )}
        </>
      )}
    </div>
  );
}

const STEPS = [
  ['hour', { advanceBy: '1h' }],
  ['day', { advanceBy: '1d' }],
  ['event', { advanceToNext: 'event' }],
] as const;

/** DEM-3: the test clock; forward only, and what fired is told. */
export function ClockControls({ clock: { mode, now: read, nextEvent } }: { readonly clock: Clock }) {
  const t = useT('demo');
  const { longDateTime, dateTime, now, language } = useFormat();
  const move = useWrite(moveClock);
  // What fired was told in the language of the page as it was then.
  const [told, setTold] = useState({ moved: move.data, language });
  if (told.moved !== move.data) setTold({ moved: move.data, language });
  const shown = now ?? Date.parse(read);

  return (
    <Group title={t('clock.title')}>
      <p className={styles.now}>
        {t('clock.now')}
        <br />
        <time dateTime={read}>{longDateTime(shown)}</time>
      </p>
      <div role="group" aria-label={t('clock.mode')} className={styles.choices}>
        {ClockMode.options.map((one) => (
          <UnstyledButton
            key={one}
            className={styles.choice ?? ''}
            aria-pressed={one === mode}
            onClick={() => void move.run({ body: { mode: one } })}
          >
            {t(`clock.${one}`)}
          </UnstyledButton>
        ))}
      </div>
      <div className={styles.choices}>
        {STEPS.map(([name, body]) => (
          <Button
            key={name}
            size="xs"
            variant="default"
            disabled={name === 'event' && !nextEvent}
            onClick={() => void move.run({ body })}
          >
            {t(`clock.${name}`)}
          </Button>
        ))}
      </div>
      <p className={styles.hint}>
        {nextEvent
          ? `${t('clock.nextEvent')}: ${dateTime(nextEvent.at)} · ${nextEvent.text}`
          : t('clock.nothing')}
      </p>
      <AdvanceTo now={shown} move={move} />
      <ProblemNotice problem={move.problem} write shownAtFields={Object.keys(AT_FIELD)} />
      <FiredList moved={move.problem || told.language !== language ? undefined : move.data} />
    </Group>
  );
}
