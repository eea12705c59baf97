import type { Coded, Decision, OutlookStretch, Review } from '#contract/decision';
import type { Language } from '#contract/words';
import { isoOf, isoOrNull } from '../platform/calendar';
import { sumMinor } from '../platform/listing';
import {
  type Practice,
  type Priced,
  ruleBy,
  type Ruling,
  type SharedWarning,
  changesBy,
  leftParts,
  verdictBy,
} from './evaluation';
import { briefOf, type Briefs, SHARED_WARNINGS, type Telling, told } from './words';
import { edgesOf, presentOf, type Stretch } from './outlook';
import type { Price } from './subject';
import { factsAt } from './table';

/** How a policy speaks of its rulings. */
interface Voice<Subject extends Priced, Warning extends string> {
  readonly reasonOf: (ruling: Ruling<Subject, Warning>, language: Language) => Coded;
  readonly warningText: (code: Warning, ruling: Ruling<Subject, Warning>, language: Language) => string;
}

/** GEN-16: how the money of a stored thing would go back. A subject that is only asked about goes back where it came from. */
export interface WayBack {
  /** Where a part (minor units) of what a source paid would go now. */
  readonly to: (source: string, minor: number) => string;
  /** What a person must know of it before confirming. */
  readonly warnings: (ruling: Ruling, language: Language) => readonly Coded[];
}

const SAME_WAY: WayBack = { to: (source) => source, warnings: () => [] };

/** GEN-5: a ruling as the one shape of every decision, with its texts in one language. */
export function decisionIn<Subject extends Priced, Warning extends string>(
  language: Language,
  ruling: Ruling<Subject, Warning>,
  voice: Voice<Subject, Warning>,
  { to, warnings: ofTheWay }: WayBack = SAME_WAY,
): Decision {
  const { row, refund, steps, trace, outlook, warnings } = ruling;
  const { price, returned = {} } = ruling.subject;
  const { currency, list, discount, voucher, paid } = price;
  const back = sumMinor(Object.values(returned).map((minor) => minor ?? 0));
  return {
    verdict: row.outcome.verdict,
    rule: row.id,
    reason: voice.reasonOf(ruling, language),
    warnings: [
      ...warnings.map((code) => ({ code, text: voice.warningText(code, ruling, language) })),
      ...(refund === 0 ? [] : ofTheWay(ruling, language)),
    ],
    amount: { currency, minor: refund },
    breakdown: {
      currency,
      list,
      discount,
      voucher,
      paid: definedIn(paid),
      ...(back > 0 && { returned: back }),
      refund,
    },
    review: reviewOf(ruling),
    destination:
      refund === 0
        ? []
        : leftParts(ruling.subject).map(({ source, minor }) => ({ source, to: to(source, minor), minor })),
    deadline: isoOrNull(ruling.deadline),
    safeUntil: isoOrNull(ruling.safeUntil),
    requiredOperations: steps.map(({ operation, target, takesUpTo, startBy }) => ({
      operation,
      target,
      takesUpTo,
      startBy: isoOrNull(startBy),
    })),
    trace: [...trace()],
    outlook: outlook.map(stretchOf),
  };
}

const definedIn = (paid: Price['paid']): Record<string, number> =>
  Object.fromEntries(
    Object.entries(paid).flatMap(([source, minor]) => (minor === undefined ? [] : [[source, minor]])),
  );

function reviewOf({ row, review }: Ruling): Review | null {
  const kind = row.outcome.review;
  if (kind === null) return null;
  return {
    kind,
    expectedBy: isoOrNull(review?.expectedBy ?? null),
    latestBy: isoOrNull(review?.latestBy ?? null),
    estimated: review?.estimated ?? false,
  };
}

/** A stretch of a ruling's outlook as the answer tells it. */
export function stretchOf({ from, until, row }: Stretch): OutlookStretch {
  return {
    from: isoOf(from),
    until: isoOrNull(until),
    verdict: row.outcome.verdict,
    rule: row.id,
    review: row.outcome.review,
  };
}

interface Given<Subject extends Priced, Own extends string> extends Practice<Subject, Own> {
  /** Why a ruling is what it is: a stable code and its sentence, with the dates of this very case. */
  readonly reasonOf: (ruling: Ruling<Subject, Own | SharedWarning>, language: Language) => Coded;
  /** In a few words why nothing comes back, by rule; of other rules where the common words do not say enough. */
  readonly briefs: Briefs<Ruling<Subject, Own | SharedWarning>>;
  readonly warnings: { readonly [Code in Own]: (ruling: Ruling<Subject, Own | SharedWarning>) => Telling };
}

/** A policy as everybody uses it: the table, what it says of a subject, and the same in words. Times are epoch ms. */
export function policyOf<Subject extends Priced, Own extends string>(given: Given<Subject, Own>) {
  const warnings: Record<string, (ruling: Ruling<Subject, Own | SharedWarning>) => Telling> = {
    ...SHARED_WARNINGS,
    ...given.warnings,
  };
  const ruleOn = (subject: Subject, now: number) => ruleBy(given, subject, now);
  const voice: Voice<Subject, Own | SharedWarning> = {
    reasonOf: given.reasonOf,
    warningText(code, ruling, language) {
      const telling = warnings[code]?.(ruling);
      if (!telling) throw new Error(`${given.policy.id}: no words for ${code}`);
      return told(telling, language);
    },
  };
  const inWords = (
    ruling: Ruling<Subject, Own | SharedWarning>,
    language: Language,
    way?: WayBack,
  ): Decision => decisionIn(language, ruling, voice, way);
  return {
    table: given.policy,
    factsOf: (subject: Subject, now: number) => factsAt(given.policy.facts, given.caseOf(subject), now),
    verdictOf: (subject: Subject, now: number) => verdictBy(given, subject, now),
    changesOf: (subject: Subject, after: number, until: number) => changesBy(given, subject, after, until),
    ruleOn,
    /** Every instant (epoch ms) at which it can turn if only time passes. */
    edgesOf: (subject: Subject) => edgesOf(given.policy, given.caseOf(subject).anchors),
    presentOf: (subject: Subject, now: number) => presentOf(given.policy, given.caseOf(subject), now),
    /** A ruling in a few words, for a row. */
    briefOf: (ruling: Ruling<Subject, Own | SharedWarning>, language: Language): string =>
      briefOf(ruling, given.briefs)[language],
    ...voice,
    /** A ruling that is known already as the decision it is. */
    inWords,
    decide: (subject: Subject, now: number, language: Language): Decision =>
      inWords(ruleOn(subject, now), language),
  };
}
