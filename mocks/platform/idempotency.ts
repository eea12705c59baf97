import { type Rec, collection } from './collection';
import { invalid } from './problems';
import type { Words } from './language';
import type { Tx } from './transaction';

interface Remembered extends Rec {
  readonly fingerprint: string;
  readonly answer: unknown;
}

const ANSWERS = collection<Remembered>('idempotency');

const TOO_LONG: Words = {
  'zh-CN': 'Idempotency-Key 最多 200 个字符。',
  en: 'An Idempotency-Key has at most 200 characters.',
};
const REUSED: Words = {
  'zh-CN': '该 Idempotency-Key 已用于内容不同的请求。',
  en: 'This Idempotency-Key was used before for a request with other content.',
};

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
  if (!key) return { answer: run(), replayed: false };
  if (key.length > 200) throw invalid({ pointer: '', code: 'idempotencyKeyTooLong', words: TOO_LONG });
  const id = `${scope}:${key}`;
  const known = tx.get(ANSWERS, id);
  if (known) {
    if (known.fingerprint !== fingerprint)
      throw invalid({ pointer: '', code: 'idempotencyKeyReused', words: REUSED });
    return { answer: known.answer, replayed: true };
  }
  const answer = run();
  tx.put(ANSWERS, { id, fingerprint, answer });
  return { answer, replayed: false };
}
