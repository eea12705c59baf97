import { randomBytes } from 'node:crypto';
import { type Backend, openBackend } from '../mocks/backend';
import { type Answer, answererOf } from '../mocks/answer';
import { memory } from '../mocks/platform/persistence';
import { LIMITS } from '../mocks/platform/problems';
import type { Changes } from './changes';
import type { Keyring } from './keys';
import type { Database } from './postgres';
import { postman } from './post';
import { mayBeTold } from './settings';
import { signedHeaders } from './signing';

/** How often it is looked for worlds that nobody uses any more, ms. */
const TIDYING = 60 * 60_000;
const DAY = 24 * 60 * 60_000;

/** The worlds there are: states, clocks and sessions of their own. */
export interface Worlds {
  /** What answers in a world, made when it is first named. */
  of(name: string): Promise<Answer>;
  /** Forgets a world and all that is in it; named again it begins as seeded. */
  drop(name: string): Promise<void>;
  /** A bearer token that stands for the operator in every world: whom a signed request is let in as (APY-11). */
  readonly operator: string;
}

interface Given {
  /** Null: in memory. */
  readonly database: Database | null;
  readonly keys: Promise<Keyring>;
  readonly changes: Changes;
  /** Days after which a world that nobody uses is dropped. */
  readonly days: number;
}

export function worldsWith({ database, keys, changes, days }: Given): Worlds {
  const operator = randomBytes(32).toString('hex');
  const standing = new Map([[operator, 'operator' as const]]);
  /** The worlds that were asked, the one asked last at the end. */
  const known = new Map<string, { readonly answer: Promise<Answer>; used: number }>();

  /** A backend of its own, which really posts what its rail has to tell (APY-7). */
  async function open(name: string): Promise<Backend> {
    let post: ReturnType<typeof postman> | undefined;
    const backend = await openBackend(
      {
        persistence: database ? await database.persistenceOf(name) : memory(),
        onCommit: (head) => {
          changes.tell(name, head);
          post?.();
        },
      },
      { posts: true },
    );
    post = postman(backend, {
      mayLeave: mayBeTold,
      signed: async (url, body) => signedHeaders(url, body, await keys),
    });
    return backend;
  }

  const tidy = () => {
    for (const [name, { used }] of known)
      if (name !== '' && performance.now() - used > days * DAY) known.delete(name);
    // Away, it is tidied the next time.
    void database?.tidy(days, LIMITS.worlds).catch(() => undefined);
  };
  setInterval(tidy, TIDYING).unref();
  tidy();

  return {
    operator,
    of(name) {
      const answer =
        known.get(name)?.answer ?? open(name).then((backend) => answererOf(backend, '/', standing));
      known.delete(name);
      known.set(name, { answer, used: performance.now() });
      // What could not be opened is tried anew by whoever asks next.
      answer.catch(() => known.get(name)?.answer === answer && known.delete(name));
      // The nameless one stays: it is what nobody asked to have apart.
      const [oldest] = [...known.keys()].filter((one) => one !== '');
      if (known.size > LIMITS.worlds && oldest !== undefined) known.delete(oldest);
      return answer;
    },
    async drop(name) {
      await database?.drop(name);
      if (!database) known.delete(name);
      changes.tell(name, null);
    },
  };
}
