import type {
  AlibabaCertificate,
  AlibabaCertificateRow,
  listAlibabaCertificates,
} from '../../../src/api/contract/alibaba-certificates';
import type { AnswerOf, QueryOf } from '../../../src/api/contract/endpoint';
import type { AccountId } from '../../../src/api/contract/session';
import { toRejection } from '../../desk/texts';
import { isoOrNull } from '../../platform/days';
import type { Language } from '../../platform/language';
import { type Key, matches, paged, sorted } from '../../platform/listing';
import type { Reader } from '../../platform/transaction';
import { operationsOf } from './certificate';
import { type Judged, judge } from './judge';
import { holdingOf, holdingsOf, listedOf, orderAt, quotaOf, quotaTogether } from './order';
import { certificatePreview } from './previews';
import { type CertificateRecord, ORDERS } from './records';
import { certificateTimeline } from './timeline';

type Query = QueryOf<typeof listAlibabaCertificates>;

interface One {
  readonly record: CertificateRecord;
  readonly judged: Judged;
}

function toRow({ record, judged }: One): AlibabaCertificateRow {
  const { order, ruling } = judged;
  const quota = quotaOf(judged);
  if (!quota) throw new Error(`${order.id} has a certificate but no quota`);
  return {
    id: record.id,
    domain: record.domain,
    product: { ...record.product },
    state: record.state,
    sequence: record.sequence,
    of: order.years,
    order: {
      id: order.id,
      quota,
      verdict: ruling.row.outcome.verdict,
      rule: ruling.row.id,
      deadline: isoOrNull(ruling.deadline),
    },
    issuedAt: isoOrNull(record.issuedAt),
    expiresAt: isoOrNull(record.expiresAt),
    operations: operationsOf(record),
  };
}

/** Everything the page of a certificate and its dialogs show. */
export function toCertificate(
  reader: Reader,
  record: CertificateRecord,
  language: Language,
): AlibabaCertificate {
  const judged = judge(reader, holdingOf(reader, orderAt(reader, record.orderId)));
  const { application, revocation } = record;
  const row = toRow({ record, judged });
  return {
    ...row,
    application: {
      submittedAt: isoOrNull(application.submittedAt),
      contactId: application.contactId,
      failure: application.failure && toRejection(application.failure, language),
    },
    revocation: {
      requestedAt: isoOrNull(revocation.requestedAt),
      latestBy: isoOrNull(revocation.latestBy),
      completedAt: isoOrNull(revocation.completedAt),
      rejection: revocation.rejection && toRejection(revocation.rejection, language),
    },
    removedAt: isoOrNull(record.removedAt),
    renewalOrderId: record.renewalOrderId,
    previews: row.operations.map((one) => certificatePreview(one, record, judged, reader.now, language)),
    timeline: certificateTimeline(reader, judged, record, language),
  };
}

const KEYS: Readonly<Record<string, (one: One) => Key>> = {
  id: ({ record }) => record.id,
  domain: ({ record }) => record.domain,
  expiresAt: ({ record }) => record.expiresAt,
  deadline: ({ judged }) => judged.ruling.deadline,
};

/** The Official Certificate tab: one page of what is in the list, with the quota of all SSL orders of the account. */
export function certificatesPage(
  reader: Reader,
  accountId: AccountId,
  { search, state, sort, page, pageSize }: Query,
): AnswerOf<typeof listAlibabaCertificates> {
  const holdings = holdingsOf(
    reader,
    reader.all(ORDERS).filter((order) => order.accountId === accountId && order.service === 'ssl'),
  );
  const all = holdings.flatMap((holding) => {
    const listed = listedOf(holding);
    if (listed.length === 0) return [];
    const judged = judge(reader, holding);
    return listed.map((record): One => ({ record, judged }));
  });
  const shown = all.filter(
    ({ record, judged }) =>
      matches(search, record.domain, record.id, judged.order.id) &&
      (state === undefined || state === record.state),
  );
  const { items, ...rest } = paged(sorted(shown, sort, KEYS), page, pageSize);
  return { ...rest, items: items.map(toRow), all: all.length, quota: quotaTogether(holdings) };
}
