import * as z from 'zod/mini';
import { Instant } from './common';
import { endpoint } from './endpoint';

export const ClockMode = z.enum(['real', 'offset', 'frozen']);
export type ClockMode = z.infer<typeof ClockMode>;

export const Fault = z.enum([
  'none',
  'latency',
  'lost-request',
  'lost-response',
  'server-error',
  'read-error',
  'worker-stopped',
]);
export type Fault = z.infer<typeof Fault>;

/** Where the present state comes from, and what is to be said of it. */
export const standing = {
  scenario: z.nullable(z.string()),
  /** True once anything was changed by hand since the scenario was loaded. */
  touched: z.boolean(),
  /** Said once: stored data of another version was replaced. */
  notice: z.nullable(z.string()),
};

/** What every page shows: server time, when it may look different, and the strip of the demo bar. */
export const Now = z.strictObject({
  ...standing,
  mode: ClockMode,
  now: Instant,
  /** When something that was looked at may change by itself; null when nothing lies ahead. */
  nextChangeAt: z.nullable(Instant),
  fault: Fault,
});
export type Now = z.infer<typeof Now>;

export const readNow = endpoint({
  id: 'readNow',
  method: 'GET',
  path: '/demo/now',
  summary: 'Server time, the next change, and what the strip of the demo bar shows',
  auth: 'none',
  answer: Now,
});
