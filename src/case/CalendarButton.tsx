import { Button } from '@mantine/core';
import { useNow } from '../api/clock';
import { saveText } from '../api/download';
import { late, tellMissing } from '../api/late';
import { useT } from '../locales/i18n';
import type { CalendarMoment } from './calendarFile';

interface Props {
  /** Name of the file, without its ending. */
  readonly name: string;
  /** Those that lie ahead are taken; without one there is no button. `path`: of their page, below the console's root. */
  readonly moments: readonly (Omit<CalendarMoment, 'url'> & { readonly path: string })[];
  /** What it is about, for those who hear many of these buttons. */
  readonly label?: string;
}

/** GEN-15: takes a deadline or a last safe moment along into a calendar of one's own. */
export function CalendarButton({ name, moments, label }: Props) {
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
