import * as contract from '../../src/api/contract/demo';
import { openApiRoute } from '../openapi';
import { type LaterRoute, type Route, later } from '../platform/route';
import type { Provider, Seeder } from '../provider';
import type { Timetable } from './time';

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
