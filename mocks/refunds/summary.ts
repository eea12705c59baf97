import type { Verdict } from '../../src/api/contract/decision';
import type { ListSummary } from '../../src/api/contract/listSummary';
import { isoOrNull } from '../platform/days';
import { sumMinor } from '../platform/money';
import type { Ruling } from '../rules/ruling';
import type { RefundRecord } from './records';
import { refundFact } from './stage';

/** Something refundable with its latest application and the decision on it right now; what lists, filters and sums are made from. */
export interface Judged {
  readonly refund: RefundRecord | undefined;
  readonly ruling: Ruling;
}

/** What the customer could have, must do first, and waits for; over everything, whatever the filters. */
export function summaryOf(all: readonly Judged[]): ListSummary {
  const withVerdict = (verdict: Verdict) =>
    all.filter(({ ruling }) => ruling.row.outcome.verdict === verdict);
  const refundable = withVerdict('refundable');
  const required = withVerdict('actionRequired');
  const running = all.filter(({ refund }) => ['underReview', 'settling'].includes(refundFact(refund)));
  return {
    refundable: { count: refundable.length, amounts: amountsOf(refundable) },
    actionRequired: {
      count: required.length,
      nextDeadline: isoOrNull(smallest(required.map(({ ruling }) => ruling.deadline))),
    },
    inProgress: {
      count: running.length,
      latestBy: isoOrNull(largest(running.map(({ refund }) => refund?.latestBy ?? null))),
    },
  };
}

function amountsOf(judged: readonly Judged[]): ListSummary['refundable']['amounts'] {
  const currencyOf = ({ ruling }: Judged) => ruling.subject.price.currency;
  return [...new Set(judged.map(currencyOf))].map((currency) => ({
    currency,
    minor: sumMinor(judged.filter((one) => currencyOf(one) === currency).map(({ ruling }) => ruling.refund)),
  }));
}

const present = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
const smallest = (values: readonly (number | null)[]) =>
  present(values).length === 0 ? null : Math.min(...present(values));
const largest = (values: readonly (number | null)[]) =>
  present(values).length === 0 ? null : Math.max(...present(values));
