import type { ScenarioDefinition } from '../../../provider';
import { desk, issuedOnce } from './issued';
import { onRail, refunds } from './refunds';
import { calendar, unissued } from './unissued';

/** Every numbered line of this console and every boundary, as something to click (DEM-1). */
export const scenarios: readonly ScenarioDefinition[] = [
  ...unissued,
  ...issuedOnce,
  ...refunds,
  ...onRail,
  ...calendar,
  ...desk,
];
