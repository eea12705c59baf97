import { monthStart } from '#contract/days';
import type { RefundFigures, RefundStage } from '#contract/refund';
import { isoOf } from '../platform/calendar';
import { sumMinor } from '../platform/listing';
import { amountOf, arrivalOf, type Standing } from './record';

/** In the order in which an application goes through them. */
const UNDER_WAY: readonly RefundStage[] = ['underReview', 'onItsWay', 'withPerson'];
const MONTHS = 12;

interface Amount {
  readonly currency: string;
  readonly minor: number;
}

/** Sums by currency; nothing of nothing. Minor units. */
function byCurrency(amounts: readonly Amount[]): Amount[] {
  const currencies = [...new Set(amounts.map(({ currency }) => currency))];
  return currencies
    .map((currency) => ({
      currency,
      minor: sumMinor(amounts.filter((one) => one.currency === currency).map(({ minor }) => minor)),
    }))
    .filter(({ minor }) => minor > 0);
}

/** What arrived by an application, and when: a part at a time, since parts arrive apart. */
const arrivalsOf = ({ refund: { parts, price } }: Standing) =>
  parts.flatMap((part) => {
    const paid = arrivalOf(part);
    return paid?.finishedAt
      ? [{ at: paid.finishedAt, currency: price.currency, minor: amountOf(part, paid) }]
      : [];
  });

/** What a customer's applications come to: under way by stage, and what they brought back in each of the last twelve months. */
export function refundFigures(all: readonly Standing[], now: number): RefundFigures {
  const arrivals = all.flatMap(arrivalsOf);
  return {
    underWay: UNDER_WAY.map((stage) => ({ stage, found: all.filter((one) => one.stage === stage) }))
      .filter(({ found }) => found.length > 0)
      .map(({ stage, found }) => ({
        stage,
        count: found.length,
        amounts: byCurrency(
          found.map(({ refund, amount }) => ({ currency: refund.price.currency, minor: amount })),
        ),
      })),
    months: Array.from({ length: MONTHS }, (_, index) => {
      const offset = index - MONTHS + 1;
      const [from, until] = [monthStart(now, offset), monthStart(now, offset + 1)];
      return {
        month: isoOf(from),
        amounts: byCurrency(arrivals.filter(({ at }) => at >= from && at < until)),
      };
    }),
  };
}
