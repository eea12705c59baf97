import * as z from 'zod/mini';
import { Instant } from './instant';

/** Who did it (GEN-13). */
export const Actor = z.enum(['customer', 'specialist', 'backOffice', 'authority', 'channel', 'system']);
export type Actor = z.infer<typeof Actor>;

/** One entry of the one timeline: past (with a time) or expected (`at` null). Texts by Accept-Language. */
export const TimelineEntry = z.strictObject({
  at: z.nullable(Instant),
  actor: Actor,
  code: z.string(),
  tone: z.enum(['done', 'waiting', 'failed', 'next']),
  title: z.string(),
  detail: z.nullable(z.string()),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;
