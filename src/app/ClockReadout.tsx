import { useEffect, useRef } from 'react';
import { useServerNow } from '../api/clock';
import { refreshAll } from '../api/queries';
import { localDay } from '../locales/calendar';
import { useFormat } from '../locales/useFormat';
import { useT } from '../locales/useT';
import styles from './TopBar.module.css';

/** Server time in UTC+8. When it passes midnight or a due event, what is shown is asked again: nobody wrote, yet answers change (GEN-7). */
export function ClockReadout() {
  const t = useT('shell');
  const { data: clock } = useServerNow();
  const { now, longDateTime, shortDateTime, language } = useFormat();
  const day = now === null ? null : localDay(now);
  const due = clock?.nextChangeAt && now !== null ? now >= Date.parse(clock.nextChangeAt) : false;
  const seen = useRef(day);

  useEffect(() => {
    if (due || (seen.current !== null && day !== null && seen.current !== day)) void refreshAll();
    seen.current = day;
  }, [day, due]);

  if (now === null) return null;
  // English names the weekday, where there is room for it.
  const weekday = language === 'en' ? longDateTime(now).slice(0, 4) : '';
  return (
    <time className={styles.clock} dateTime={new Date(now).toISOString()} title={t('clock')}>
      {weekday && <span className={styles.weekday}>{weekday}</span>}
      {shortDateTime(now)} (UTC+8)
    </time>
  );
}
