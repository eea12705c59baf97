import { randomUUID } from 'node:crypto';
import type { Backend } from '../mocks/backend';
import { Refusal } from '../mocks/platform/problems';
import { catchUpWithTime } from '../mocks/platform/serve';
import { answered, type Letter, OUTBOX, take } from '../mocks/rail/notifications';

/** How long a receiver may take, its whole answer included, ms. */
const PATIENCE = 5_000;
/** Bytes of an answer that are read; the one that acknowledges has less than a hundred. */
const MOST = 4_096;
/** How long a letter that was taken is left to whoever took it, ms. */
const TAKEN = 2 * PATIENCE;
/** Letters of one backend that are on their way to one receiver at once: many that hang there delay nobody elsewhere. */
const AT_ONCE = 16;

async function contentOf({ ok, body }: Response): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // A redirect is no answer, and nobody's flood is worth the memory: leaving the loop ends the connection.
  if (!ok || !body) return null;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MOST) return null;
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString());
}

/** The body of the answer, null where that is none to be read; undefined where nobody answered. */
async function post(url: string, body: string, more: Readonly<Record<string, string>>): Promise<unknown> {
  const end = new AbortController();
  const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE), end.signal]);
  const headers = { 'Content-Type': 'application/json', ...more };
  const init = { method: 'POST', headers, body, redirect: 'manual', signal } as const;
  const answer = await fetch(url, init).catch(() => undefined);
  const content = answer && (await contentOf(answer).catch(() => null));
  end.abort();
  return content;
}

interface Given {
  /** Whether an address may be written to; else it cannot be reached. */
  readonly mayLeave: (url: string) => boolean;
  /** The headers by which the receiver knows who writes (APY-11). */
  readonly signed: (url: string, body: string) => Promise<Readonly<Record<string, string>>>;
}

/**
 * APY-7: what lets happen what is due and posts what the rail has to tell others, to be called after each commit. What
 * they answer is a transaction of its own; the letters about one refund leave one after the other, those about others
 * wait for nobody. Of several processes on one state one posts a letter. Never fails: what could not be done for want
 * of a state is done after the next commit.
 */
export function postman({ store, rest }: Backend, { mayLeave, signed }: Given): () => void {
  const me = randomUUID();
  /** By request id, where to. */
  const onTheirWay = new Map<string, string>();
  let looking = false;
  let again = false;

  /** Whether it was this process's to deliver. */
  async function deliver({ id }: Letter): Promise<boolean> {
    // The one before may have been acknowledged since the look.
    const letter = await store.write((tx) => take(tx, id, me, tx.wall, TAKEN));
    if (!letter) return false;
    const { url } = letter;
    const body = JSON.stringify(letter.body);
    const answer = mayLeave(url) ? await post(url, body, await signed(url, body)) : undefined;
    await store.write((tx) => answered(tx, letter, answer));
    return true;
  }
  async function see(): Promise<void> {
    await catchUpWithTime(store, async () => (await rest()).events);
    for (const letter of await store.read((reader) => reader.all(OUTBOX))) {
      const { requestId, url } = letter;
      const to = new URL(url).origin;
      const there = [...onTheirWay.values()].filter((one) => one === to).length;
      if (there >= AT_ONCE || onTheirWay.has(requestId)) continue;
      onTheirWay.set(requestId, to);
      void (async () => {
        const mine = await deliver(letter).catch(complain);
        onTheirWay.delete(requestId);
        if (mine) look();
      })();
    }
  }
  function look(): void {
    again = true;
    if (looking) return;
    looking = true;
    void (async () => {
      while (again) {
        again = false;
        await see().catch(complain);
      }
      looking = false;
    })();
  }
  return look;
}

/** Whoever asks meanwhile is told of a database that is away; everything else is ours to know. */
function complain(error: unknown): false {
  if (!(error instanceof Refusal && error.status === 503)) console.error(error);
  return false;
}
