import type { Backend } from '../mocks/backend';
import { catchUpWithTime } from '../mocks/platform/serve';
import { answered, type Letter, OUTBOX } from '../mocks/rail/notifications';

/** How long a receiver may take, its whole answer included, ms. */
const PATIENCE = 5_000;
/** Bytes of an answer that are read; the one that acknowledges has less than a hundred. */
const MOST = 4_096;
/** Letters of one backend that are on their way at once. */
const AT_ONCE = 32;

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

/**
 * APY-7: what lets happen what is due and posts what the rail has to tell others, to be called after each commit. What
 * they answer is a transaction of its own; the letters about one refund leave one after the other, those about others
 * wait for nobody. `mayLeave`: whether an address may be written to; else it cannot be reached. `signed`: the headers
 * by which the receiver knows who writes (APY-11).
 */
export function postman(
  { store, rest }: Backend,
  mayLeave: (url: string) => boolean,
  signed: (url: string, body: string) => Promise<Readonly<Record<string, string>>>,
): () => Promise<void> {
  const onTheirWay = new Set<string>();
  let looking = false;
  let again = false;

  async function deliver(letter: Letter): Promise<void> {
    // The one before may have been acknowledged since the look.
    const due = await store.read((reader) => reader.get(OUTBOX, letter.id) !== undefined);
    const body = JSON.stringify(letter.body);
    const leaves = due && mayLeave(letter.url);
    const answer = leaves ? await post(letter.url, body, await signed(letter.url, body)) : undefined;
    if (due) await store.write((tx) => answered(tx, letter, answer));
    onTheirWay.delete(letter.requestId);
    await look();
  }
  async function look(): Promise<void> {
    again = true;
    if (looking) return;
    looking = true;
    while (again) {
      again = false;
      await catchUpWithTime(store, async () => (await rest()).events);
      for (const letter of await store.read((reader) => reader.all(OUTBOX))) {
        if (onTheirWay.size >= AT_ONCE || onTheirWay.has(letter.requestId)) continue;
        onTheirWay.add(letter.requestId);
        void deliver(letter);
      }
    }
    looking = false;
  }
  return look;
}
