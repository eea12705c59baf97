import { getResponse } from 'msw';
import { loadScenario, moveClock } from '../../src/api/contract/demo';
import type { BodyOf } from '../../src/api/contract/endpoint';
import { type AccountId, openSession } from '../../src/api/contract/session';
import { type Backend, createBackend } from '../backend';
import { handlersOf } from '../handlers';
import { memory } from '../platform/memory';
import type { Persistence } from '../platform/persistence';
import type { Reader } from '../platform/transaction';
import { type CallsOf, type Headers, type Send, callsOf } from './calls';

/** How a world begins: the seeded state, or a scenario, at an instant of its own if wished (ISO 8601). */
export interface Beginning {
  readonly scenario?: string;
  readonly at?: string;
  /** Wall time, epoch ms; only the clock modes ask for it. */
  readonly wallClock?: () => number;
  /** What was stored before; nothing unless said otherwise. */
  readonly persistence?: Persistence;
}

/** A backend of its own, reached as a tool without a browser reaches it, and held to the contract in both directions. */
export interface World extends CallsOf {
  readonly backend: Backend;
  /** A session of an account; each call opens another, like another tab. */
  as(account: AccountId): Promise<CallsOf>;
  /** Moves the test clock and answers what fired. */
  move(body: BodyOf<typeof moveClock>): Promise<{ at: string; kind: string; text: string }[]>;
  advanceTo(instant: string): Promise<{ at: string; kind: string; text: string }[]>;
  /** Looks into the store, past the API. */
  look<T>(work: (reader: Reader) => T): Promise<T>;
}

/** Opens a world for a test. */
export async function openWorld({
  scenario,
  at,
  wallClock,
  persistence = memory(),
}: Beginning = {}): Promise<World> {
  const backend = await createBackend(
    { persistence, ...(wallClock && { wallClock }) },
    // A scenario replaces everything: what would be seeded first is never seen.
    scenario === undefined ? {} : { load: async () => () => undefined },
  );
  const handlers = handlersOf(backend);
  const send: Send = async (request) => {
    const response = await getResponse(handlers, request);
    if (!response) throw new Error(`nobody answers ${request.method} ${request.url}`);
    return response;
  };
  const nobody = callsOf(send, {});
  const move = async (body: BodyOf<typeof moveClock>) => (await nobody.call(moveClock, { body })).fired;
  if (scenario !== undefined)
    await nobody.call(loadScenario, {
      body: at === undefined ? { id: scenario } : { id: scenario, now: at },
    });
  else if (at !== undefined) await move({ advanceTo: at });
  return {
    ...nobody,
    backend,
    async as(account) {
      const { token } = await nobody.call(openSession, { body: { account } });
      const headers: Headers = { Authorization: `Bearer ${token}` };
      return callsOf(send, headers);
    },
    move,
    advanceTo: (advanceTo) => move({ advanceTo }),
    look: (work) => backend.store.read(work),
  };
}
