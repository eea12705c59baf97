import type { ScenarioDefinition } from '../../../provider';
import { orders } from './orders';
import { refunds } from './refunds';

/** Every numbered line of this console, as something to click (DEM-1). */
export const scenarios: readonly ScenarioDefinition[] = [...orders, ...refunds];
