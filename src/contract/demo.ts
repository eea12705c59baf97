import * as z from 'zod/mini';
import { Instant } from './common';
import { Verdict } from './decision';
import { Empty, endpoint } from './endpoint';
import { ClockMode, Fault, standing } from './now';
import { RailOwnCode } from './rail';
import { AccountId } from './session';

/** A scenario: a named state of the whole backend that a person can click (DEM-1). */
export const Scenario = z.strictObject({
  id: z.string(),
  provider: z.string(),
  /** The numbered lines it shows, the first is its main one. */
  lines: z.array(z.string()),
  title: z.string(),
  /** What you will see, one sentence. */
  shows: z.string(),
  /** What holds of the record, by the first rule among its lines; null where it is about many records or a member of staff. */
  verdict: z.nullable(Verdict),
  as: AccountId,
  now: Instant,
  /** The record to look at: its id and the page, below the application's root. */
  record: z.strictObject({ id: z.nullable(z.string()), path: z.string() }),
});
export type Scenario = z.infer<typeof Scenario>;

/** A numbered line in the product's own words. */
export const Line = z.strictObject({
  id: z.string(),
  provider: z.string(),
  text: z.string(),
  source: z.string(),
  /** Why it is a reading of the source rather than its word; null when it is not. */
  reading: z.nullable(z.string()),
});
export type Line = z.infer<typeof Line>;

export const listScenarios = endpoint({
  id: 'listScenarios',
  method: 'GET',
  path: '/demo/scenarios',
  summary: 'Every scenario with the numbered line it shows and the record to look at',
  auth: 'none',
  still: true,
  answer: z.strictObject({ items: z.array(Scenario), lines: z.array(Line) }),
});

/** Something that time does: a due event that ran, or the next one that will. */
export const Event = z.strictObject({
  at: Instant,
  kind: z.string(),
  text: z.string(),
  /** In both languages: what happened cannot be asked for once more. */
  words: z.strictObject({ 'zh-CN': z.string(), en: z.string() }),
  /** The record it is about and its page, below the application's root; null where there is none. */
  record: z.nullable(z.string()),
  path: z.nullable(z.string()),
});
export type Event = z.infer<typeof Event>;

export const Limit = z.enum(['deadline', 'safe']);
export type Limit = z.infer<typeof Limit>;

export const Clock = z.strictObject({ mode: ClockMode, now: Instant, nextEvent: z.nullable(Event) });
export type Clock = z.infer<typeof Clock>;

/** How the in-house settlement channel behaves for payments requested from now on. */
export const ChannelBehaviour = z.enum(['succeeds', 'slow', 'fails', 'lost-answer']);
export type ChannelBehaviour = z.infer<typeof ChannelBehaviour>;

/**
 * How the payment rail answers requests that would otherwise pass its checks: as it should, with one of its codes, by
 * failing later, or with something getting lost between it and the consoles (DEM-5).
 */
export const RailBehaviour = z.enum([
  'normal',
  ...RailOwnCode.options.filter((code) => code !== 'SUCCESS'),
  'unknown-then-fail',
  'notification-lost',
  'notification-twice',
  'lost-request',
  'lost-response',
]);
export type RailBehaviour = z.infer<typeof RailBehaviour>;

export const Settings = z.strictObject({
  review: z.enum(['auto', 'manual']),
  fault: Fault,
  channel: ChannelBehaviour,
  rail: RailBehaviour,
});
export type Settings = z.infer<typeof Settings>;

/** The demo's own state; needs no session. */
export const DemoState = z.strictObject({
  ...standing,
  clock: Clock,
  settings: Settings,
  /** What a link has to carry besides scenario and page, so that it leads to this state where nothing was changed by hand (DEM-2). */
  link: z.strictObject({
    /** Since when the settings are what they are, where time has passed since; they are set then. */
    since: z.nullable(Instant),
    /** Where it differs from what the scenario began with. */
    review: z.nullable(Settings.shape.review),
    /** The same, as names separated by commas. */
    fault: z.nullable(z.string()),
  }),
});
export type DemoState = z.infer<typeof DemoState>;

export const readDemo = endpoint({
  id: 'readDemo',
  method: 'GET',
  path: '/demo',
  summary: 'Clock, settings and scenario',
  auth: 'none',
  answer: DemoState,
});

export const loadScenario = endpoint({
  id: 'loadScenario',
  method: 'POST',
  path: '/demo/scenario',
  summary: 'Replace the whole state by a scenario; `now` sets the clock',
  auth: 'none',
  body: z.strictObject({ id: z.string(), now: z.optional(Instant) }),
  answer: z.strictObject({ scenario: Scenario, demo: DemoState }),
});

export const readClock = endpoint({
  id: 'readClock',
  method: 'GET',
  path: '/demo/clock',
  summary: 'The test clock',
  auth: 'none',
  answer: Clock,
});

export const moveClock = endpoint({
  id: 'moveClock',
  method: 'POST',
  path: '/demo/clock',
  summary: 'Move the clock forward (exactly one of the fields), or change its mode',
  auth: 'none',
  body: z.union([
    z.strictObject({ advanceTo: Instant }),
    z.strictObject({ advanceBy: z.enum(['1h', '1d']) }),
    z.strictObject({ advanceToNext: z.literal('event') }),
    z.strictObject({
      /** To the last instant of the next deadline or last safe moment, or to the first one after it. */
      advanceToNext: Limit,
      side: z.enum(['before', 'after']),
      /** Of this record, where it has one ahead; else of any. */
      record: z.optional(z.string()),
    }),
    z.strictObject({ mode: ClockMode }),
  ]),
  answer: z.strictObject({ clock: Clock, fired: z.array(Event) }),
});

export const changeSettings = endpoint({
  id: 'changeSettings',
  method: 'PUT',
  path: '/demo/settings',
  summary: 'Review mode, faults and the behaviour of settlement channel and payment rail',
  auth: 'none',
  body: z.partial(Settings),
  answer: DemoState,
});

export const resetDemo = endpoint({
  id: 'resetDemo',
  method: 'POST',
  path: '/demo/reset',
  summary: 'Back to the seeded state',
  auth: 'none',
  answer: DemoState,
});

export const dismissNotice = endpoint({
  id: 'dismissNotice',
  method: 'DELETE',
  path: '/demo/notice',
  summary: 'The notice about replaced data was read',
  auth: 'none',
  answer: Empty,
  status: 204,
});
