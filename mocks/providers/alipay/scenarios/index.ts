import type { ScenarioDefinition } from '../../../provider';
import { codes } from './codes';
import { money } from './money';
import { notifications } from './notifications';
import { requirements } from './requirements';
import { results } from './results';

/** Every numbered line of the rail, every requirement and every code, as something to click (DEM-1). */
export const scenarios: readonly ScenarioDefinition[] = [
  ...results,
  ...requirements,
  ...money,
  ...codes,
  ...notifications,
];
