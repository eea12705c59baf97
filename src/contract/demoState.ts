import * as z from 'zod/mini';
import { Instant } from './common';
import { ChannelBehaviour, DemoState, Event, Limit, RailBehaviour, type Settings } from './demo';
import { Fault } from './now';
import { Empty, endpoint } from './endpoint';

type Failing = Pick<Settings, 'fault' | 'channel' | 'rail'>;

const FAILING = {
  fault: { sign: '', values: Fault.options, usual: 'none' },
  channel: { sign: 'channel-', values: ChannelBehaviour.options, usual: 'succeeds' },
  rail: { sign: 'rail-', values: RailBehaviour.options, usual: 'normal' },
} as const;
type Part = keyof Failing;
const PARTS = Object.keys(FAILING) as readonly Part[];

/** Everything as it should be. */
export const NO_FAULT: Failing = { fault: 'none', channel: 'succeeds', rail: 'normal' };

/** Whatever can go wrong by one name each: what happens to requests as it is, `channel-…`, `rail-…` (DEM-5). */
export const FAULT_NAMES: readonly string[] = PARTS.flatMap((part) =>
  FAILING[part].values.flatMap((value) =>
    value === FAILING[part].usual ? [] : [FAILING[part].sign + value],
  ),
);

/** The names of what differs from `from`; by default of what goes wrong. */
export const faultNames = (settings: Failing, from: Failing = NO_FAULT): readonly string[] =>
  PARTS.flatMap((part) => (settings[part] === from[part] ? [] : [FAILING[part].sign + settings[part]]));

/** What names, separated by commas, ask for; each leaves the other parts alone. Null where one of them is none. */
export function settingsNamed(names: string): Partial<Failing> | null {
  const asked: Partial<Record<Part, string>> = {};
  for (const name of names.split(',')) {
    const part = PARTS.find((one) => FAILING[one].values.some((value) => FAILING[one].sign + value === name));
    if (!part) return null;
    asked[part] = name.slice(FAILING[part].sign.length);
  }
  return asked as Partial<Failing>;
}

/** The whole state of the demo but the sessions, as it is saved (DEM-6). Holds contact data as people typed them (GEN-11). */
export const StateFile = z.strictObject({
  format: z.literal('certificate-refund-console'),
  /** Shape of the records; of another one nothing is read. */
  version: z.int(),
  now: Instant,
  /** Of the records: a file that was cut off or edited is told by it. */
  checksum: z.string(),
  records: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});
export type StateFile = z.infer<typeof StateFile>;

export const exportState = endpoint({
  id: 'exportState',
  method: 'GET',
  path: '/demo/state',
  summary: 'The whole state but the sessions, to be kept as a file; it holds contact data',
  auth: 'none',
  answer: StateFile,
});

export const importState = endpoint({
  id: 'importState',
  method: 'PUT',
  path: '/demo/state',
  summary: 'Replace everything but the sessions by a saved state; another version is refused',
  auth: 'none',
  body: StateFile,
  mostCharacters: 20_000_000,
  answer: DemoState,
});

/** What lies ahead: an event, or the last instant of a deadline or safe moment. */
const Ahead = z.extend(Event, { what: z.enum(['event', ...Limit.options]) });

export const readAhead = endpoint({
  id: 'readAhead',
  method: 'GET',
  path: '/demo/ahead',
  summary: 'What is coming: of the record in sight first, then of everything',
  auth: 'none',
  query: z.strictObject({ record: z._default(z.optional(z.string().check(z.maxLength(100))), '') }),
  answer: z.strictObject({
    /** What the record asked about is about: of a refund what was paid. Null where none was asked about. */
    record: z.nullable(z.string()),
    /** Which deadlines and safe moments a button would go to: of the record, or of anything. */
    next: z.strictObject({ deadline: z.nullable(Instant), safe: z.nullable(Instant) }),
    own: z.array(Ahead),
    others: z.array(Ahead),
  }),
});

export const dropWorld = endpoint({
  id: 'dropWorld',
  method: 'DELETE',
  path: '/demo/world',
  summary: 'Forgets everything of this world, sessions included; asked again it begins as seeded (DEM-10)',
  auth: 'none',
  answer: Empty,
  status: 204,
});
