import type { Verdict } from '#contract/decision';
import type { ListSummary, Stake } from '#contract/summary';
import type { Language } from '#contract/words';
import { monthStart } from '#contract/days';
import type { RefundEndpoints, RefundFigures, RefundStage } from '#contract/refund';
import type { AccountId } from '#contract/session';
import { isoOf } from '../platform/calendar';
import { lettersFoundBy, matching } from '../platform/hostname';
import { type Key, paged, sorted, sumMinor } from '../platform/listing';
import { reading, type Route } from '../platform/route';
import type { Ruling } from '../rules/evaluation';
import { indexOn } from '../platform/tables';
import type { Reader } from '../platform/transaction';
import { PAYMENTS, REFUNDS as ON_RAIL } from '../rail/records';
import type { Passing } from './kept';
import { comesBackNow, inParts, lookedThrough, together } from './stakes';
import { boardOf, type Facts, type OnBoard, stakesAt, urgencyOf } from './terms';
import { amountOf, arrivalOf, type RefundRecord, REFUNDS, type Standing, standingIn } from './record';

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
  readonly factsOf: (one: One) => Facts;
  readonly keys: Readonly<Record<string, (one: One) => Key>>;
  /** What it is searched by; the first is its name. */
  readonly texts: (one: One) => readonly string[];
  /** Which letters these hold, where that is known. */
  readonly letters?: (one: One) => number;
  readonly stateOf: (one: One) => string;
  /** What else the filters of this list let through. */
  readonly also?: (one: One) => boolean;
  /** In the order that a sort asks for, where that is kept; all of them. */
  readonly inOrder?: (sort: string) => readonly One[];
}

/** What a list is sorted by, by name; `urgent` besides its own. */
export const sortKeysOf = <One>({ keys, factsOf }: Pick<Listed<One>, 'keys' | 'factsOf'>) => ({
  ...keys,
  urgent: (one: One) => urgencyOf(factsOf(one)),
});

/** What search and filters let through, filtered by the very label, verdict and dates the rows show, in the asked order (ALY-10). */
function shownOf<One>(
  all: readonly One[],
  { search, state, verdict, stake, sort }: Omit<Query, 'page' | 'pageSize'>,
  now: number,
  listed: Listed<One>,
): readonly One[] {
  const { factsOf, texts, letters, stateOf, also, inOrder } = listed;
  const isFound = search.trim() === '' ? null : matching(search);
  const needed = lettersFoundBy(search);
  const stakeOf = stakesAt(now);
  const lets = (one: One): boolean => {
    if (also && !also(one)) return false;
    if (verdict !== undefined && verdict !== factsOf(one).verdict) return false;
    if (state !== undefined && state !== stateOf(one)) return false;
    if (stake === 'refundable' && !comesBackNow(factsOf(one))) return false;
    if (stake !== undefined && stake !== 'refundable' && stake !== stakeOf(factsOf(one))) return false;
    if (!isFound) return true;
    const has = letters?.(one) ?? -1;
    return (has & needed) === needed && isFound(texts(one), has >= 0);
  };
  const asksNothing = !isFound && !also && (state ?? verdict ?? stake) === undefined;
  if (!inOrder) return sorted(asksNothing ? all : all.filter(lets), sort, sortKeysOf(listed));
  return asksNothing ? inOrder(sort) : inOrder(sort).filter(lets);
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

/** Every row that search and filters let through, for an export. */
export const recordRows = <One, Row>(
  all: readonly One[],
  query: Omit<Query, 'page' | 'pageSize'>,
  now: number,
  listed: Listed<One>,
  toRow: (one: One) => Row,
): Row[] => shownOf(all, query, now, listed).map(toRow);

/** One page of what a customer owns at `now` (epoch ms). */
export function recordPage<One, Row>(
  all: readonly One[],
  query: Query,
  now: number,
  listed: Listed<One>,
  toRow: (one: One) => Row,
) {
  const { items, ...rest } = paged(shownOf(all, query, now, listed), query.page, query.pageSize);
  return { ...rest, items: items.map(toRow), all: all.length };
}

/** What is at stake in all that a customer owns, whatever search and filters, at `now` (epoch ms). */
export function summaryOf<One>(
  all: readonly One[],
  {
    factsOf,
    texts,
    rulingOf,
    kept,
  }: Listed<One> & {
    readonly rulingOf: (one: One) => Ruling;
    /** Keeps what was made of all of them, where they are kept: then each stays the same thing until it is decided anew. */
    readonly kept?: <T>(make: () => Passing<T>) => T;
  },
  now: number,
  language: Language,
  toRow: (one: One) => OnBoard,
): ListSummary {
  const { figures, near } = kept
    ? kept(() =>
        together(
          inParts(all, (some) => lookedThrough(some, factsOf, now), now),
          now,
        ),
      )
    : together([lookedThrough(all, factsOf, now)], now).value;
  const nameOf = (one: One) => texts(one)[0] ?? '';
  return { ...figures, terms: boardOf(near, now, language, { nameOf, rulingOf }, toRow) };
}

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

interface Figured {
  /** When its last month begins, epoch ms. */
  readonly from: number;
  readonly figures: RefundFigures;
}

/** Of one list in one month they are the same. */
const figured = new WeakMap<readonly Standing[], Figured>();

/** What a customer's applications come to: under way by stage, and what they brought back in each of the last twelve months. */
export function refundFigures(all: readonly Standing[], now: number): RefundFigures {
  const from = monthStart(now, 0);
  const known = figured.get(all);
  if (known?.from === from) return known.figures;
  const figures = figuresIn(all, now);
  figured.set(all, { from, figures });
  return figures;
}

function figuresIn(all: readonly Standing[], now: number): RefundFigures {
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

const OWNED = indexOn(REFUNDS, ({ provider, accountId }) => `${provider} ${accountId}`);

interface Kept {
  /** What they were found in besides the applications: a list is another as soon as anything in it is. */
  readonly of: readonly unknown[];
  readonly by: Map<string, readonly Standing[]>;
}

const kept = new WeakMap<readonly RefundRecord[], Kept>();

/** Every refund application of an account with a provider, newest first; found again only when something of the money is written, which time alone never does. */
export function ownRefunds(reader: Reader, provider: string, accountId: AccountId): readonly Standing[] {
  const key = `${provider} ${accountId}`;
  const found = () =>
    reader
      .by(OWNED, key)
      .toSorted((a, b) => (a.id > b.id ? -1 : 1))
      .map((refund) => standingIn(reader, refund));
  if (!reader.stored) return found();
  const refunds = reader.all(REFUNDS);
  const of = [reader.all(PAYMENTS), reader.all(ON_RAIL)];
  const known = kept.get(refunds);
  const isSame = known?.of.every((one, at) => one === of[at]) ?? false;
  const by = (isSame && known?.by) || new Map<string, readonly Standing[]>();
  kept.set(refunds, { of, by });
  const standings = by.get(key) ?? found();
  by.set(key, standings);
  return standings;
}

/** What the overview draws of them, apart from the list of applications: the first list's pictures need no more of the backend. */
export const figuresRoute = (figures: RefundEndpoints['figures'], provider: string): Route =>
  reading(figures, ({ tx, account }) => refundFigures(ownRefunds(tx, provider, account.id), tx.now));
