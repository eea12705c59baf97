import { Button, Input, UnstyledButton } from '@mantine/core';
import { localParts, two } from '#contract/days';
import { Link, useLocation } from 'react-router-dom';
import { type Clock, type Event, moveClock } from '#contract/demo';
import { ClockMode } from '#contract/now';
import { readAhead } from '#contract/demoState';
import type { AnswerOf } from '#contract/endpoint';
import { useEndpoint, useWrite, type Write } from '../api/queries';
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

/** Things that happened or will, each a link to its record. */
function Happenings({ items }: { readonly items: readonly Event[] }) {
  const { instant, language } = useFormat();
  return (
    <ol>
      {items.map(({ at, kind, words, path }, index) => (
        <li key={`${at}-${kind}-${index}`}>
          <time dateTime={at}>{instant(at)}</time>
          {path === null ? <span>{words[language]}</span> : <Link to={path}>{words[language]}</Link>}
        </li>
      ))}
    </ol>
  );
}

interface FiredProps {
  readonly moved: AnswerOf<typeof moveClock> | undefined;
  /** The record in sight, as the address has it. */
  readonly record: string;
}

/** DEM-3: where the clock was moved to and what happened on the way, this record's first; read out when it changes. */
function FiredList({ moved, record }: FiredProps) {
  const t = useT('demo');
  const { fact } = useFormat();
  const about = useEndpoint(readAhead, { query: { record } }).data?.record ?? record;
  const isOwn = (one: Event) => about !== '' && one.record !== null && isOf(about, one.record);
  const own = moved?.fired.filter(isOwn) ?? [];
  const others = moved?.fired.filter((one) => !isOwn(one)) ?? [];
  return (
    <div className={styles.fired}>
      <p role="status">
        {moved && (
          <>
            {t('clock.moved', { time: fact(moved.clock.now) })}{' '}
            {moved.fired.length === 0
              ? t('clock.firedNone')
              : t('clock.firedCount', { count: moved.fired.length })}
          </>
        )}
      </p>
      {own.length > 0 && <Happenings items={own} />}
      {others.length > 0 && (
        // Few enough to be read at once, where nothing of the record happened.
        <details open={own.length === 0 && others.length <= FEW}>
          <summary>{t(own.length > 0 ? 'clock.others' : 'clock.all', { count: others.length })}</summary>
          <Happenings items={others} />
        </details>
      )}
    </div>
  );
}

const FEW = 6;

/** An order's certificates carry its number: abc-0001-2 is of ab-0001. */
const isOf = (record: string, other: string): boolean =>
  record === other ||
  record.replace(/^abc-(\d+)-\d+$/, 'ab-$1') === other.replace(/^abc-(\d+)-\d+$/, 'ab-$1');

/** The record that the page is about, by its address; empty where it is about many. */
export const recordIn = (pathname: string): string =>
  /\/((?:cas|abc?|ca|gw|tc|pay|r|d)-[\d-]*\d)/.exec(pathname)?.[1] ?? '';

/** DEM-3: what is coming, of the record in sight first; a click goes there. */
function Ahead({ record, go }: { readonly record: string; readonly go: (at: string) => void }) {
  const t = useT('demo');
  const { instant, language } = useFormat();
  const { data } = useEndpoint(readAhead, { query: { record } });
  if (!data) return null;
  const all = [
    ...data.own.map((one) => [one, true] as const),
    ...data.others.map((one) => [one, false] as const),
  ];
  return (
    <ol className={styles.ahead} data-strip aria-label={t('clock.ahead')}>
      {all.slice(0, STRIP).map(([{ at, what, kind, words, record: about }, own], index) => (
        <li key={`${at}-${kind}-${about}-${index}`}>
          <UnstyledButton
            className={styles.coming ?? ''}
            data-what={what}
            data-own={own || undefined}
            onClick={() => go(at)}
          >
            <time dateTime={at}>{instant(at)}</time> {words[language]}
          </UnstyledButton>
        </li>
      ))}
    </ol>
  );
}

const STRIP = 9;

const EDGES = [
  ['deadline', 'before'],
  ['deadline', 'after'],
  ['safe', 'before'],
  ['safe', 'after'],
] as const;

/** DEM-3: just before and just after the next deadline or last safe moment, of the record in sight where it has one. */
function Edges({ record, move }: { readonly record: string; readonly move: Write<typeof moveClock> }) {
  const t = useT('demo');
  return (
    <div role="group" aria-label={t('clock.edges')} className={styles.choices}>
      {EDGES.map(([advanceToNext, side]) => (
        <Button
          key={advanceToNext + side}
          size="xs"
          variant="default"
          onClick={() => void move.run({ body: { advanceToNext, side, ...(record && { record }) } })}
        >
          {t(`clock.edge.${advanceToNext}.${side}`)}
        </Button>
      ))}
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
  const { fact, edge, now } = useFormat();
  const move = useWrite(moveClock);
  const record = recordIn(useLocation().pathname);
  const shown = now ?? Date.parse(read);

  return (
    <Group title={t('clock.title')}>
      <p className={styles.now}>
        {t('clock.now')}
        <br />
        <time dateTime={read}>{fact(shown)}</time>
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
          ? `${t('clock.nextEvent')}: ${edge(nextEvent.at)} · ${nextEvent.text}`
          : t('clock.nothing')}
      </p>
      <Edges record={record} move={move} />
      <AdvanceTo now={shown} move={move} />
      <Ahead record={record} go={(advanceTo) => void move.run({ body: { advanceTo } })} />
      <ProblemNotice problem={move.problem} write shownAtFields={Object.keys(AT_FIELD)} />
      <FiredList moved={move.problem ? undefined : move.data} record={record} />
    </Group>
  );
}
