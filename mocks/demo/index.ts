import * as contract from '#contract/demo';
import { readNow } from '#contract/demo';
import { isoOf, isoOrNull } from '../platform/calendar';
import { nextDue, readClock, type Watch } from '../platform/clock';
import { settingsOf } from '../platform/faults';
import { openApiRoute } from '../platform/openApiRoute';
import { later, type LaterRoute, reading, type Route } from '../platform/route';
import type { Reader } from '../platform/transaction';
import type { Provider, Seeder } from '../provider';
import { END_OF_TIME, replacedNotice, type Timetable } from './clock';

/** Scenarios, test clock, switches and reset, fetched with the first request for one of them; no session (GEN-10). */
export const demoRoutes = (
  providers: readonly Provider[],
  loadSeeders: () => Promise<readonly Seeder[]>,
  loadTimetable: () => Promise<Timetable>,
): readonly (Route | LaterRoute)[] => [
  openApiRoute,
  ...later(
    [
      contract.readDemo,
      contract.listScenarios,
      contract.loadScenario,
      contract.readClock,
      contract.moveClock,
      contract.changeSettings,
      contract.dismissNotice,
      contract.resetDemo,
    ],
    async () => {
      const [{ routesOf }, table] = await Promise.all([import('./routes'), loadTimetable()]);
      return routesOf(providers, loadSeeders, table);
    },
  ),
];

/** The next instant at which something may look different, epoch ms; null when nothing lies ahead (GEN-7). */
function nextChange(reader: Reader, watches: readonly Watch[]): number | null {
  const { now } = reader;
  const due = Math.max(nextDue(reader)?.at ?? END_OF_TIME, now);
  const told = watches.flatMap((watch) => watch(reader, now, Math.min(due, END_OF_TIME)));
  const next = Math.min(due, ...told.map(({ at }) => at));
  return next < END_OF_TIME ? next : null;
}

/**
 * What every page shows of time and demo. `here` are the watches of whatever has been looked at in this page: what
 * nobody looks at need not be drawn anew, and its code need not come for it.
 */
export const nowRoute = (here: () => readonly Watch[]): Route =>
  reading(readNow, ({ tx, language }) => {
    const { scenario, touched, fault, replaced } = settingsOf(tx);
    return {
      mode: readClock(tx).mode,
      now: isoOf(tx.now),
      nextChangeAt: isoOrNull(nextChange(tx, here())),
      scenario,
      touched,
      fault,
      notice: replaced ? replacedNotice[language] : null,
    };
  });
