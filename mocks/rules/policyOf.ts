import type { Coded, Decision } from '../../src/api/contract/decision';
import type { Language } from '../platform/language';
import { decisionIn } from './decision';
import { factsAt } from './facts';
import {
  type Practice,
  type Priced,
  type Ruling,
  type SharedWarning,
  ruleBy,
  turnsBy,
  verdictBy,
} from './ruling';
import { SHARED_WARNINGS, type Telling, told } from './sentences';

interface Given<Subject extends Priced, Own extends string> extends Practice<Subject, Own> {
  /** Why a ruling is what it is: a stable code and its sentence, with the dates of this very case. */
  readonly reasonOf: (ruling: Ruling<Subject, Own | SharedWarning>, language: Language) => Coded;
  readonly warnings: { readonly [Code in Own]: (ruling: Ruling<Subject, Own | SharedWarning>) => Telling };
}

/** A policy as everybody uses it: the table, what it says of a subject, and the same in words. Times are epoch ms. */
export function policyOf<Subject extends Priced, Own extends string>(given: Given<Subject, Own>) {
  const warnings: Record<string, (ruling: Ruling<Subject, Own | SharedWarning>) => Telling> = {
    ...SHARED_WARNINGS,
    ...given.warnings,
  };
  const ruleOn = (subject: Subject, now: number) => ruleBy(given, subject, now);
  return {
    table: given.policy,
    factsOf: (subject: Subject, now: number) => factsAt(given.policy.facts, given.caseOf(subject), now),
    verdictOf: (subject: Subject, now: number) => verdictBy(given, subject, now),
    turnsOf: (subject: Subject, after: number, until: number) => turnsBy(given, subject, after, until),
    ruleOn,
    reasonOf: given.reasonOf,
    decide: (subject: Subject, now: number, language: Language): Decision =>
      decisionIn(language, ruleOn(subject, now), {
        reasonOf: given.reasonOf,
        warningText: (code, ruling) => {
          const telling = warnings[code]?.(ruling);
          if (!telling) throw new Error(`${given.policy.id}: no words for ${code}`);
          return told(telling, language);
        },
      }),
  };
}
