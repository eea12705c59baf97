import type { ScenarioDefinition } from '../../../provider';
import { calendar } from './calendar';
import { desk } from './desk';
import { issuedOnce } from './issued';
import { onRail } from './rail';
import { refunds } from './refunds';
import { unissued } from './unissued';

/** Every numbered line of this console and every boundary, as something to click (DEM-1). */
export const scenarios: readonly ScenarioDefinition[] = [
  ...unissued,
  ...issuedOnce,
  ...refunds,
  ...onRail,
  ...calendar,
  ...desk,
];
