import { Button } from '@mantine/core';
import { type Clock, ClockMode, moveClock } from '../api/contract/demo';
import { useWrite } from '../api/useWrite';
import { useFormat } from '../locales/useFormat';
import { useT } from '../locales/useT';
import { ProblemNotice } from '../ui/ProblemNotice';
import { AdvanceTo } from './AdvanceTo';
import styles from './DemoPanel.module.css';
import { FiredList } from './FiredList';
import { Group } from './Group';

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
          <button
            key={one}
            type="button"
            className={styles.choice}
            aria-pressed={one === mode}
            onClick={() => void move.run({ body: { mode: one } })}
          >
            {t(`clock.${one}`)}
          </button>
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
