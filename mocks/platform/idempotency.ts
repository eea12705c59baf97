import { type Rec, collection } from './collection';
import { Refusal } from './problems';
import type { Tx } from './transaction';

interface Remembered extends Rec {
  readonly fingerprint: string;
  readonly answer: unknown;
}

const ANSWERS = collection<Remembered>('idempotency');

/**
 * Runs a write once per key: the same key with the same content gets the first answer again,
 * with other content 422 (GEN-8). Refused writes are not remembered, so they can be corrected and sent again.
 */
export function once(
  tx: Tx,
  key: string | null,
  scope: string,
  fingerprint: string,
  run: () => unknown,
): { answer: unknown; replayed: boolean } {
  if (key === null) return { answer: run(), replayed: false };
  if (key.length > 200) throw new Refusal(422, 'idempotencyKeyTooLong');
  const id = `${scope}:${key}`;
  const known = tx.get(ANSWERS, id);
  if (known) {
    if (known.fingerprint !== fingerprint) throw new Refusal(422, 'idempotencyKeyReused');
    return { answer: known.answer, replayed: true };
  }
  const answer = run();
  tx.put(ANSWERS, { id, fingerprint, answer });
  return { answer, replayed: false };
}
