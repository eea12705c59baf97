import { randomBytes } from 'node:crypto';
import type { Head } from '../mocks/platform/persistence';
import type { Database } from './postgres';

/** How often it is looked whether another process wrote something, ms. */
const LOOKING = 250;
/** How often a stream that has nothing to say says so, ms: whoever is gone is noticed. */
const BREATH = 15_000;
/** How long a page waits before it opens a lost stream again, ms. */
const AGAIN = 1_000;

type Listener = ReadableStreamDefaultController<Uint8Array>;

/** Who listens to which world, and where each of these stands as far as it was told. */
export interface Changes {
  /** A stream of server-sent events: where the world stands, at once and after every change. */
  listen(world: string): Response;
  /** This process wrote something, or dropped the world (null). */
  tell(world: string, head: Head | null): void;
  end(): void;
}

/** Tells pages of what was written, by this process at once, by others on the same database within a moment. */
export function changesOf(database: Database | null): Changes {
  const encoder = new TextEncoder();
  const listeners = new Map<string, Set<Listener>>();
  /** Where a world stands; of this process alone, so that another one's count is never taken for it. */
  const own = randomBytes(4).toString('hex');
  const counts = new Map<string, number>();
  const seen = new Map<string, string>();

  const standing = (world: string) => `${own}.${counts.get(world) ?? 0}.${seen.get(world) ?? ''}`;
  const write = (listener: Listener, text: string) => {
    try {
      listener.enqueue(encoder.encode(text));
    } catch {
      // It has left meanwhile.
    }
  };
  const say = (world: string) => {
    for (const listener of listeners.get(world) ?? []) write(listener, `data: ${standing(world)}\n\n`);
  };

  async function look(from: Database): Promise<void> {
    const worlds = [...listeners.keys()];
    // Away, it is looked again: nothing was missed that is not seen then.
    const found = worlds.length > 0 ? await from.standing(worlds).catch(() => undefined) : undefined;
    for (const world of found ? worlds : []) {
      const now = found?.get(world) ?? 'none';
      const before = seen.get(world);
      seen.set(world, now);
      if (before !== undefined && before !== now) say(world);
    }
  }
  let timer: NodeJS.Timeout | undefined;
  const again = (from: Database) => {
    timer = setTimeout(() => void look(from).finally(() => timer && again(from)), LOOKING).unref();
  };
  if (database) again(database);
  const breath = setInterval(() => {
    for (const all of listeners.values()) for (const listener of all) write(listener, ':\n\n');
  }, BREATH).unref();

  return {
    listen(world) {
      let mine: Listener | undefined;
      const leave = () => {
        const all = listeners.get(world);
        if (mine) all?.delete(mine);
        if (all?.size === 0) listeners.delete(world);
      };
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          mine = controller;
          listeners.set(world, (listeners.get(world) ?? new Set()).add(controller));
          write(controller, `retry: ${AGAIN}\ndata: ${standing(world)}\n\n`);
        },
        cancel: leave,
      });
      const headers = {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      };
      return new Response(stream, { headers });
    },
    tell(world, head) {
      // What was told now need not be told again when it is found in the database.
      if (head) seen.set(world, `${head.epoch}.${head.revision}`);
      counts.set(world, (counts.get(world) ?? 0) + 1);
      say(world);
    },
    end() {
      clearTimeout(timer);
      timer = undefined;
      clearInterval(breath);
      for (const all of listeners.values()) for (const listener of all) listener.close();
      listeners.clear();
    },
  };
}
