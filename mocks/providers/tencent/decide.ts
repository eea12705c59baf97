import type { Decision } from '../../../src/api/contract/decision';
import type { Language } from '../../platform/language';
import { decisionIn } from '../../rules/decision';
import { ruleOn } from './ruling';
import type { Subject } from './subject';
import { reasonOf, warningText } from './texts';

/** GEN-5: the decision on a valid subject at `now` (epoch ms), with its texts in `language`. Nothing is stored. */
export const decideTencent = (subject: Subject, now: number, language: Language): Decision =>
  decisionIn(language, ruleOn(subject, now), { reasonOf, warningText });
