import type { ScenarioDefinition } from '../../../provider';
import { certificates, several } from './certificates';
import { instances, orders } from './orders';

/** Every numbered line of this console, every state and every boundary, as something to click (DEM-1). */
export const scenarios: readonly ScenarioDefinition[] = [
  ...orders,
  ...certificates,
  ...several,
  ...instances,
];
