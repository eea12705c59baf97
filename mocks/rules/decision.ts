import type { Coded, Decision, OutlookStretch, Review } from '../../src/api/contract/decision';
import { isoOf, isoOrNull } from '../platform/days';
import type { Language } from '../platform/language';
import type { Stretch } from './outlook';
import { type Price, paidParts } from './price';
import type { Priced, Ruling } from './ruling';

/** How a policy speaks of its rulings. */
export interface Voice<Subject extends Priced, Warning extends string> {
  readonly reasonOf: (ruling: Ruling<Subject, Warning>, language: Language) => Coded;
  readonly warningText: (code: Warning, ruling: Ruling<Subject, Warning>, language: Language) => string;
}

/** GEN-5: a ruling as the one shape of every decision, with its texts in one language. */
export function decisionIn<Subject extends Priced, Warning extends string>(
  language: Language,
  ruling: Ruling<Subject, Warning>,
  voice: Voice<Subject, Warning>,
): Decision {
  const { row, refund, steps, trace, outlook, warnings } = ruling;
  const { currency, list, discount, voucher, paid } = ruling.subject.price;
  const parts = paidParts({ paid });
  return {
    verdict: row.outcome.verdict,
    rule: row.id,
    reason: voice.reasonOf(ruling, language),
    warnings: warnings.map((code) => ({ code, text: voice.warningText(code, ruling, language) })),
    amount: { currency, minor: refund },
    breakdown: { currency, list, discount, voucher, paid: definedIn(paid), refund },
    review: reviewOf(ruling),
    // Each part goes back to where it came from.
    destination: refund === 0 ? [] : parts.map(({ source, minor }) => ({ source, to: source, minor })),
    deadline: isoOrNull(ruling.deadline),
    requiredOperations: steps.map(({ operation, target, takesUpTo, startBy }) => ({
      operation,
      target,
      takesUpTo,
      startBy: isoOrNull(startBy),
    })),
    trace: [...trace],
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

function stretchOf({ from, until, row }: Stretch): OutlookStretch {
  return {
    from: isoOf(from),
    until: isoOrNull(until),
    verdict: row.outcome.verdict,
    rule: row.id,
    review: row.outcome.review,
  };
}
