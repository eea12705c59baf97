import type { StateFile } from '#contract/demoState';
import type { Words } from '#contract/words';
import { SESSIONS } from '../platform/accounts';
import { instantOf, isoOf } from '../platform/calendar';
import { clockNow, freeze, readClock, runFrom, settleClock } from '../platform/clock';
import { Refusal } from '../platform/problems';
import { SCHEMA } from '../platform/store';
import type { Reader, Rec, Transaction } from '../platform/transaction';

const FORMAT = 'certificate-refund-console';

/** Tells a file that was cut off or edited; no secret, so nothing slower is needed (FNV-1a, twice 32 bits). */
function checksumOf(records: StateFile['records']): string {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (const char of JSON.stringify(records)) {
    const code = char.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** DEM-6: everything but the sessions, in the order in which it is kept, so that the same state is the same file to the byte. */
export function stateFile(reader: Reader): StateFile {
  const tx = reader as Transaction;
  const records = Object.fromEntries(
    tx
      .collections()
      .filter((name) => name !== SESSIONS.name)
      .map((name) => [name, tx.all({ name }).map((one) => settleClock(name, one, tx.now) as Rec & object)])
      .filter(([, all]) => (all as unknown[]).length > 0),
  ) as StateFile['records'];
  return { format: FORMAT, version: SCHEMA, now: isoOf(tx.now), checksum: checksumOf(records), records };
}

const refused = (code: string, words: Words) => new Refusal(422, code, { words });

/**
 * Replaces everything but the sessions by a saved state; leaves `tx.now` there. 422 for another version, for a file that
 * was cut off or edited, and for one that holds no state; nothing is changed then.
 */
export function restoreFile(tx: Transaction, { version, now, checksum, records }: StateFile): void {
  if (version !== SCHEMA)
    throw refused('otherVersion', {
      'zh-CN': `文件来自另一个版本（${version}），本版本是 ${SCHEMA}，无法读取。未做任何更改。`,
      en: `The file comes from another version (${version}; this is ${SCHEMA}) and cannot be read. Nothing was changed.`,
    });
  if (checksum !== checksumOf(records))
    throw refused('fileChanged', {
      'zh-CN': '文件在保存之后被改动过，或者不完整。未做任何更改。',
      en: 'The file was changed after it was saved, or is not complete. Nothing was changed.',
    });
  const nameless = Object.values(records)
    .flat()
    .some(({ id }) => typeof id !== 'string');
  if (nameless)
    throw refused('invalid', {
      'zh-CN': '文件里有无法识别的记录。未做任何更改。',
      en: 'The file holds records that nobody knows. Nothing was changed.',
    });
  tx.clear([SESSIONS]);
  for (const [name, all] of Object.entries(records))
    for (const record of all) tx.put({ name }, record as unknown as Rec);
  const at = instantOf(now);
  const { mode } = readClock(tx);
  if (mode !== 'frozen') {
    if (mode === 'offset' || tx.wall < at) runFrom(tx, at, tx.wall);
  } else if (clockNow(tx, tx.wall) !== at) freeze(tx, at);
  tx.now = Math.max(at, clockNow(tx, tx.wall));
}
