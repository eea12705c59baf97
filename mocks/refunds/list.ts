import type { Awaited, Verdict } from '#contract/decision';
import type { Figure, ListSummary, Stake } from '#contract/summary';
import type { Language } from '#contract/words';
import { isoOf, isoOrNull } from '../platform/calendar';
import { matches } from '../platform/hostname';
import { type Key, paged, sorted, sumMinor } from '../platform/listing';
import {
  actBy,
  boardOf,
  type Judged,
  largest,
  lookAhead,
  type OnBoard,
  smallest,
  stakeOf,
  urgencyOf,
} from './terms';

/** Something of a list with what is awaited of it, which is asked once. */
interface Watched<One> {
  readonly one: One;
  readonly awaited: Awaited | null;
}

/** What the customer has at stake; over everything, whatever the filters. */
function figuresOf<One extends Judged>(
  all: readonly Watched<One>[],
  now: number,
): Omit<ListSummary, 'terms'> {
  const at = (stake: Stake) => all.filter(({ one, awaited }) => stakeOf(one, awaited) === stake);
  const acting = (stake: 'passed' | 'today' | 'week') =>
    figureOf(at(stake), smallest(at(stake).map(({ one, awaited }) => actBy(one, awaited))));
  const refundable = all.filter(({ one }) => one.ruling.row.outcome.verdict === 'refundable');
  const underWay = at('underWay');
  return {
    passed: figureOf(at('passed'), smallest(at('passed').map(({ one }) => one.ruling.deadline))),
    today: acting('today'),
    week: acting('week'),
    refundable: {
      ...figureOf(refundable, null),
      atOnce: refundable.filter(({ one }) => one.ruling.row.outcome.review === 'none').length,
    },
    underWay: figureOf(
      underWay,
      largest(underWay.map(({ one }) => one.money.standing?.refund.latestBy ?? null)),
    ),
    atRisk: {
      until: isoOf(lookAhead(now)),
      amounts: amountsOf([...at('passed'), ...at('today'), ...at('week')]),
    },
  };
}

const figureOf = <One extends Judged>(found: readonly Watched<One>[], at: number | null): Figure => ({
  count: found.length,
  amounts: amountsOf(found),
  at: isoOrNull(at),
});

/** What would come back, or comes where it is under way; by currency. */
function amountsOf<One extends Judged>(found: readonly Watched<One>[]): Figure['amounts'] {
  const parts = found.map(({ one: { ruling, money } }) => ({
    currency: ruling.subject.price.currency,
    minor: money.fact === 'none' ? ruling.refund : (money.standing?.amount ?? 0),
  }));
  return [...new Set(parts.map(({ currency }) => currency))].map((currency) => ({
    currency,
    minor: sumMinor(parts.filter((part) => part.currency === currency).map(({ minor }) => minor)),
  }));
}

interface Query {
  readonly search: string;
  readonly state?: string | undefined;
  readonly verdict?: Verdict | undefined;
  readonly stake?: Stake | undefined;
  readonly sort: string;
  readonly page: number;
  readonly pageSize: number;
}

interface Listed<One> {
  readonly keys: Readonly<Record<string, (one: One) => Key>>;
  /** What it is searched by; the first is its name. */
  readonly texts: (one: One) => readonly string[];
  readonly stateOf: (one: One) => string;
  /** GEN-16: what is under review and may end the chance; left out where nothing is. */
  readonly awaitedOf?: (one: One) => Awaited | null;
  /** What else the filters of this list let through. */
  readonly also?: (one: One) => boolean;
}

/** What search and filters let through, filtered by the very label, verdict and dates the rows show, in the asked order (ALY-10). */
function shownOf<One extends Judged>(
  all: readonly Watched<One>[],
  { search, state, verdict, stake, sort }: Omit<Query, 'page' | 'pageSize'>,
  { keys, texts, stateOf, also = () => true }: Listed<One>,
): Watched<One>[] {
  const shown = all.filter(
    ({ one, awaited }) =>
      matches(search, ...texts(one)) &&
      also(one) &&
      (state === undefined || state === stateOf(one)) &&
      (verdict === undefined || verdict === one.ruling.row.outcome.verdict) &&
      (stake === undefined ||
        (stake === 'refundable'
          ? one.ruling.row.outcome.verdict === stake
          : stake === stakeOf(one, awaited))),
  );
  return sorted(shown, sort, {
    ...Object.fromEntries(
      Object.entries(keys).map(([name, keyOf]) => [name, ({ one }: Watched<One>) => keyOf(one)]),
    ),
    urgent: ({ one, awaited }) => urgencyOf(one, awaited),
  });
}

/** Asks once of each, whoever wants to know: filters, figures, the board and the rows. */
export function askedOnce<One, Answer>(ask: (one: One) => Answer): (one: One) => Answer {
  const known = new Map<One, { readonly answer: Answer }>();
  return (one) => {
    const told = known.get(one) ?? { answer: ask(one) };
    known.set(one, told);
    return told.answer;
  };
}

const watching =
  <One>({ awaitedOf = () => null }: Listed<One>) =>
  (one: One): Watched<One> => ({ one, awaited: awaitedOf(one) });

/** Every row that search and filters let through, for an export. */
export const recordRows = <One extends Judged, Row>(
  all: readonly One[],
  query: Omit<Query, 'page' | 'pageSize'>,
  listed: Listed<One>,
  toRow: (one: One) => Row,
): Row[] => shownOf(all.map(watching(listed)), query, listed).map(({ one }) => toRow(one));

/** One page of what a customer owns. */
export function recordPage<One extends Judged, Row>(
  all: readonly One[],
  query: Query,
  listed: Listed<One>,
  toRow: (one: One) => Row,
) {
  const shown = shownOf(all.map(watching(listed)), query, listed);
  const { items, ...rest } = paged(shown, query.page, query.pageSize);
  return { ...rest, items: items.map(({ one }) => toRow(one)), all: all.length };
}

/** What is at stake in all that a customer owns, whatever search and filters, at `now` (epoch ms). */
export function summaryOf<One extends Judged>(
  all: readonly One[],
  listed: Listed<One>,
  now: number,
  language: Language,
  toRow: (one: One) => OnBoard,
): ListSummary {
  const nameOf = (one: One) => listed.texts(one)[0] ?? '';
  return { ...figuresOf(all.map(watching(listed)), now), terms: boardOf(all, now, language, nameOf, toRow) };
}
