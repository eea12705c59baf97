import type { Decision, Destination, OutlookStretch, Review } from '../../../src/api/contract/decision';
import { isoOf, isoOrNull } from '../../platform/days';
import type { Stretch } from '../../rules/outlook';
import type { Language } from '../../platform/language';
import { ruleOn, type Ruling } from './ruling';
import type { Subject } from './subject';
import { reasonOf, warningText } from './texts';

/** The funding sources, in the order they are shown (ALY-7). */
const SOURCES = ['alipay', 'onlineBank', 'accountBalance'] as const;

/** GEN-5: the decision on a valid subject at `now` (epoch ms), with its texts in `language`. Nothing is stored. */
export function decideAliyun(subject: Subject, now: number, language: Language): Decision {
  const ruling = ruleOn(subject, now);
  const { currency, list, discount, voucher } = subject.price;
  return {
    verdict: ruling.row.outcome.verdict,
    rule: ruling.row.id,
    reason: reasonOf(ruling, language),
    warnings: ruling.warnings.map((code) => ({ code, text: warningText(code, ruling, language) })),
    amount: { currency, minor: ruling.refund },
    breakdown: { currency, list, discount, voucher, paid: { ...subject.price.paid }, refund: ruling.refund },
    review: reviewOf(ruling),
    destination: destinationOf(ruling),
    deadline: isoOrNull(ruling.deadline),
    requiredOperations: ruling.steps.map(({ operation, target, takesUpTo, startBy }) => ({
      operation,
      target,
      takesUpTo,
      startBy: isoOrNull(startBy),
    })),
    trace: [...ruling.trace],
    outlook: ruling.outlook.map(stretchOf),
  };
}

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

/** ALY-7: each part goes back to where it came from. */
function destinationOf({ subject, refund }: Ruling): Destination[] {
  if (refund === 0) return [];
  return SOURCES.flatMap((source) => {
    const minor = subject.price.paid[source] ?? 0;
    return minor === 0 ? [] : [{ source, to: source, minor }];
  });
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
