import type { AnswerOf, QueryOf } from '../../../src/api/contract/endpoint';
import type { AccountId } from '../../../src/api/contract/session';
import type { listTencentCertificates } from '../../../src/api/contract/tencent';
import type { Language } from '../../platform/language';
import { type Key, matches, paged, sorted } from '../../platform/listing';
import type { Reader } from '../../platform/transaction';
import { summaryOf } from '../../refunds/summary';
import { certificatesOf } from './certificate';
import { type Judged, judge, toRow } from './row';
import { stateOf } from './state';

type Query = QueryOf<typeof listTencentCertificates>;
type Answer = AnswerOf<typeof listTencentCertificates>;

const KEYS: Readonly<Record<string, (one: Judged) => Key>> = {
  purchasedAt: ({ record }) => record.purchasedAt,
  expiresAt: ({ record }) => record.expiresAt,
  amount: ({ ruling }) => ruling.refund,
  domain: ({ record }) => record.domain,
};

const isShown =
  ({ search, state, verdict }: Query, now: number) =>
  ({ record, ruling }: Judged): boolean =>
    matches(search, record.domain, record.id) &&
    (state === undefined || state === stateOf(record, ruling.subject.refund, now)) &&
    (verdict === undefined || verdict === ruling.row.outcome.verdict);

/** TCL-1: one page of My Certificates, filtered by the very label and verdict the rows show. */
export function certificatesPage(
  reader: Reader,
  accountId: AccountId,
  query: Query,
  language: Language,
): Answer {
  const all = certificatesOf(reader, accountId)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((record) => judge(reader, record));
  const shown = sorted(all.filter(isShown(query, reader.now)), query.sort, KEYS);
  const { items, ...page } = paged(shown, query.page, query.pageSize);
  return {
    ...page,
    items: items.map((one) => toRow(reader, one, language)),
    all: all.length,
    summary: summaryOf(all),
  };
}
