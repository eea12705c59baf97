import type { ScenarioDefinition } from '../../../provider';
import { money, requirements } from './money';
import { codes, notifications, results } from './results';

/** Every numbered line of the rail, every requirement and every code, as something to click (DEM-1). */
export const scenarios: readonly ScenarioDefinition[] = [
  ...results,
  ...requirements,
  ...money,
  ...codes,
  ...notifications,
];
