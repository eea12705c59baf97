import type { Backend } from './backend';
import { catchUpWithTime } from './platform/serve';
import { OUTBOX, answered, type Letter } from './rail/notifications';

/** How long a receiver may take, ms. */
const PATIENCE = 5_000;

/** The body of the answer; undefined where none came. */
async function post({ url, body }: Letter): Promise<unknown> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    return await answer.json().catch(() => null);
  } catch {
    return undefined;
  }
}

/**
 * APY-7: lets happen what is due at once and posts what the rail has to tell others, outside any transaction; what they
 * answer is a transaction of its own.
 */
export async function postNotifications({ store, events }: Backend): Promise<void> {
  await catchUpWithTime(store, events);
  for (const letter of await store.read((reader) => reader.all(OUTBOX))) {
    const answer = await post(letter);
    await store.write((tx) => answered(tx, letter, answer));
  }
}
