import { randomBytes } from 'node:crypto';
import { type Backend, openBackend } from '../mocks/backend';
import { type Answer, answererOf } from '../mocks/answer';
import { memory } from '../mocks/platform/persistence';
import { LIMITS } from '../mocks/platform/problems';
import type { Keyring } from './keys';
import { postman } from './post';
import { mayBeTold } from './settings';
import { signedHeaders } from './signing';

type World = Promise<Answer>;

/** The worlds of this process. */
export interface Worlds {
  /** What answers in a world, made when it is first named. */
  of(name: string): World;
  /** A bearer token that stands for the operator in every world: whom a signed request is let in as (APY-11). */
  readonly operator: string;
}

export function worldsWith(keys: Promise<Keyring>): Worlds {
  const operator = randomBytes(32).toString('hex');
  const standing = new Map([[operator, 'operator' as const]]);
  /** The worlds that were asked, the one asked last at the end. */
  const known = new Map<string, World>();

  /** A backend of its own, which really posts what its rail has to tell (APY-7). */
  async function open(): Promise<Backend> {
    let post: ReturnType<typeof postman> | undefined;
    const backend = await openBackend(
      { persistence: memory(), onCommit: () => void post?.() },
      { posts: true },
    );
    const signed = async (url: string, body: string) => signedHeaders(url, body, await keys);
    post = postman(backend, mayBeTold, signed);
    return backend;
  }

  return {
    operator,
    of(name) {
      const here = known.get(name) ?? open().then((backend) => answererOf(backend, '/', standing));
      known.delete(name);
      known.set(name, here);
      // The nameless one stays: it is what nobody asked to have apart.
      const [oldest] = [...known.keys()].filter((one) => one !== '');
      if (known.size > LIMITS.worlds && oldest !== undefined) known.delete(oldest);
      return here;
    },
  };
}
