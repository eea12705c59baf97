import type { PolicyRule } from '../../../src/api/contract/policies';
import type { Language } from '../../platform/language';
import { rowsInWords } from '../../rules/lines';
import { tencentPolicy } from './policy';
import { ruleLines } from './ruleLines';

/** The rows of the policy in words, in precedence order: what the ids of a trace mean. */
export const ruleRows = (language: Language): PolicyRule[] => rowsInWords(tencentPolicy, ruleLines, language);
