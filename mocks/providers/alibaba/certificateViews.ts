import type { Quota } from '#contract/alibabaOrders';
import {
  type AlibabaCertificate,
  type AlibabaCertificateRow,
  CERTIFICATE_STATES,
  type listAlibabaCertificates,
} from '#contract/alibabaProducts';
import type { AnswerOf, QueryOf } from '#contract/endpoint';
import type { AccountId } from '#contract/session';
import type { Language } from '#contract/words';
import { productText } from '../../certificates/certificate';
import { type FactsOf, labelled } from '../../desk/decide';
import { toRejection } from '../../desk/items';
import { isoOrNull, momentText } from '../../platform/calendar';
import { type Key, matches, paged, sorted } from '../../platform/listing';
import type { Reader } from '../../platform/transaction';
import { timelineOf } from './history';
import { type Holding, judge, type Judged, judging, listedOf, quotaOf } from './order';
import { alibabaPolicy } from './policy';
import { certificatePreview } from './previews';
import { type CertificateRecord, operationsOf, orderAt, ownCertificates, ownOrders } from './record';

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
  const judged = judge(reader, orderAt(reader, record.orderId));
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
    timeline: timelineOf(reader, judged, language, record),
  };
}

const KEYS: Readonly<Record<string, (one: One) => Key>> = {
  id: ({ record }) => record.id,
  domain: ({ record }) => record.domain,
  expiresAt: ({ record }) => record.expiresAt,
  deadline: ({ judged }) => judged.ruling.deadline,
};

/** The quota of several orders together. */
function quotaTogether(holdings: readonly Holding[]): Quota {
  const quotas = holdings.map(quotaOf).filter((quota) => quota !== null);
  const sum = (of: keyof Quota) => quotas.reduce((all, quota) => all + quota[of], 0);
  return {
    total: sum('total'),
    used: sum('used'),
    restored: sum('restored'),
    available: sum('available'),
  };
}

/** The Official Certificate tab: one page of what is in the list, with the quota of all SSL orders of the account. */
export function certificatesPage(
  reader: Reader,
  accountId: AccountId,
  { search, state, sort, page, pageSize }: Query,
): AnswerOf<typeof listAlibabaCertificates> {
  const bought = ownOrders
    .all(reader, accountId)
    .filter(({ service }) => service === 'ssl')
    .map(judging(reader));
  const all = bought.flatMap((judged) => listedOf(judged).map((record): One => ({ record, judged })));
  const shown = all.filter(
    ({ record, judged }) =>
      matches(search, record.domain, record.id, judged.order.id) &&
      (state === undefined || state === record.state),
  );
  const { items, ...rest } = paged(sorted(shown, sort, KEYS), page, pageSize);
  return {
    ...rest,
    items: items.map(toRow),
    all: all.length,
    quota: quotaTogether(bought),
  };
}

/** REV-2: what a specialist decides an application or a revocation on. */
export const certificateFacts: FactsOf = (reader, item, language) => {
  const record = ownCertificates.at(reader, item);
  const order = orderAt(reader, record.orderId);
  const { ruling } = judge(reader, order);
  const at = (ms: number | null) => (ms === null ? null : momentText(ms, language));
  const rows = [
    ['域名', 'Domain', record.domain],
    ['产品', 'Product', productText({ ...record.product, years: order.years }, language)],
    ['状态', 'State', CERTIFICATE_STATES[record.state][language]],
    ['订单', 'Order', `${order.id} · #${record.sequence}`],
    ['付款', 'Paid', at(order.paidAt)],
    ['签发日期', 'Issued on', at(record.issuedAt)],
    ['退款结论', 'About its refund', `${ruling.row.id}: ${alibabaPolicy.reasonOf(ruling, language).text}`],
    ['退款条件截止', 'Refund terms end', at(ruling.deadline)],
  ] as const;
  return labelled(rows, language);
};
