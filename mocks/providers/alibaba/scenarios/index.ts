import type { ScenarioDefinition } from '../../../provider';
import { certificates } from './certificates';
import { instances } from './instances';
import { orders } from './orders';
import { several } from './several';

/** Every numbered line of this console, every state and every boundary, as something to click (DEM-1). */
export const scenarios: readonly ScenarioDefinition[] = [
  ...orders,
  ...certificates,
  ...several,
  ...instances,
];
