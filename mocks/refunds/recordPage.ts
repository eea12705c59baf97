import type { Verdict } from '../../src/api/contract/decision';
import type { ListSummary } from '../../src/api/contract/listSummary';
import { type Key, matches, paged, sorted } from '../platform/listing';
import { type Judged, summaryOf } from './summary';

interface Query {
  readonly search: string;
  readonly state?: string | undefined;
  readonly verdict?: Verdict | undefined;
  readonly sort: string;
  readonly page: number;
  readonly pageSize: number;
}

interface Listed<One> {
  readonly keys: Readonly<Record<string, (one: One) => Key>>;
  readonly texts: (one: One) => readonly string[];
  readonly stateOf: (one: One) => string;
}

/** One page of what a customer owns, filtered by the very label and verdict the rows show (ALY-10). */
export function recordPage<One extends Judged, Row>(
  all: readonly One[],
  { search, state, verdict, sort, page, pageSize }: Query,
  { keys, texts, stateOf }: Listed<One>,
  toRow: (one: One) => Row,
) {
  const shown = all.filter(
    (one) =>
      matches(search, ...texts(one)) &&
      (state === undefined || state === stateOf(one)) &&
      (verdict === undefined || verdict === one.ruling.row.outcome.verdict),
  );
  const { items, ...rest } = paged(sorted(shown, sort, keys), page, pageSize);
  const summary: ListSummary = summaryOf(all);
  return { ...rest, items: items.map(toRow), all: all.length, summary };
}
