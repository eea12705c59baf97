import { Button, Input, UnstyledButton } from '@mantine/core';
import { useRef, useState } from 'react';
import { type Clock, ClockMode, moveClock } from '#contract/demo';
import type { AnswerOf } from '#contract/endpoint';
import { useWrite } from '../api/queries';
import { localParts, useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { ProblemNotice } from '../ui/notices';
import { FIELD, Group } from './scenarios';
import styles from './DemoPanel.module.css';

const two = (value: number): string => String(value).padStart(2, '0');

/** An instant (epoch ms) as a datetime-local field takes it, in UTC+8 whatever the browser's zone; whole minutes. */
export function toLocalInput(at: number): string {
  const { year, month, day, hour, minute } = localParts(at);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** What a datetime-local field holds, read as UTC+8, as an instant of the API (ISO 8601 with +08:00). */
export const fromLocalInput = (text: string): string => `${text}+08:00`;

interface Props {
  /** Server time, epoch ms; what the field begins with. */
  readonly now: number;
  readonly pending: boolean;
  /** What the backend says about the instant. */
  readonly error: string | undefined;
  /** Resolves with whether it was done. */
  readonly onAdvance: (instant: string) => Promise<boolean>;
}

/** To a date: the browser's own field, read as UTC+8 wherever the browser is. */
function AdvanceTo({ now, pending, error, onAdvance }: Props) {
  const t = useT('demo');
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const value = typed ?? toLocalInput(now);
  const wrong = missing ? t('clock.required') : error;

  const advance = async () => {
    setMissing(value === '');
    if (value !== '' && (await onAdvance(fromLocalInput(value)))) setTyped(null);
    else input.current?.focus();
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void advance();
      }}
    >
      <Input.Wrapper {...FIELD} label={t('clock.to')} error={wrong} errorProps={{ role: 'alert' }}>
        <div className={styles.line}>
          <Input
            size="xs"
            ref={input}
            type="datetime-local"
            step={1}
            max="2999-12-31T23:59:59"
            className={styles.grow ?? ''}
            value={value}
            error={wrong}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setMissing(false);
            }}
          />
          <Button type="submit" size="xs" variant="default" loading={pending}>
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

const AT_FIELD = ['/advanceTo'];

/** DEM-3: the test clock; forward only, and what fired is told. */
export function ClockControls({ clock: { mode, now: read, nextEvent } }: { readonly clock: Clock }) {
  const t = useT('demo');
  const { longDateTime, dateTime, now } = useFormat();
  const move = useWrite(moveClock);
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
        <Button size="xs" variant="default" onClick={() => void move.run({ body: { advanceBy: '1h' } })}>
          {t('clock.hour')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void move.run({ body: { advanceBy: '1d' } })}>
          {t('clock.day')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={!nextEvent}
          onClick={() => void move.run({ body: { advanceToNext: 'event' } })}
        >
          {t('clock.event')}
        </Button>
      </div>
      <p className={styles.hint}>
        {nextEvent
          ? `${t('clock.nextEvent')}: ${dateTime(nextEvent.at)} · ${nextEvent.text}`
          : t('clock.nothing')}
      </p>
      <AdvanceTo
        now={shown}
        pending={move.isPending}
        error={move.problem?.at('/advanceTo')}
        onAdvance={async (advanceTo) => (await move.run({ body: { advanceTo } })) !== null}
      />
      <ProblemNotice problem={move.problem} write shownAtFields={AT_FIELD} />
      <FiredList moved={move.problem ? undefined : move.data} />
    </Group>
  );
}
