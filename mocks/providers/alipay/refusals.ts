import type { RailResult } from '../../../src/api/contract/rail';
import type { Language } from '../../platform/language';
import { Refusal } from '../../platform/problems';
import { resultOf } from '../../rail/codes';

/** A request that never reached the rail, in the rail's words: malformed, with the fields, or nobody knows (APY-1, APY-9). */
export function refusalInOwnWords(thrown: unknown, language: Language): { result: RailResult } {
  if (!(thrown instanceof Refusal) || thrown.status >= 500)
    return { result: resultOf('UNKNOWN_EXCEPTION', language) };
  const fields = thrown.fields.map(({ pointer }) => pointer).filter((pointer) => pointer !== '');
  const where = fields.length > 0 ? ` (${fields.join(', ')})` : '';
  return { result: resultOf('PARAM_ILLEGAL', language, where) };
}
