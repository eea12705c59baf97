import type {
  AlibabaCertificate,
  AlibabaCertificateRow,
  listAlibabaCertificates,
} from '#contract/alibabaProducts';
import type { TimelineEntry } from '#contract/common';
import type { AnswerOf, QueryOf } from '#contract/endpoint';
import type { AccountId } from '#contract/session';
import { productText } from '../../certificates/certificate';
import {
  happened,
  inOrder,
  type OwnEvents,
  revoking,
  termsEnd,
  validating,
} from '../../certificates/history';
import { type FactsOf, labelled } from '../../desk/decide';
import { DESK, toRejection } from '../../desk/items';
import { isoOf, isoOrNull, momentText } from '../../platform/calendar';
import type { Language, Words } from '#contract/words';
import { type Key, matches, paged, sorted } from '../../platform/listing';
import type { Reader } from '../../platform/transaction';
import { refundEntries } from '../../refunds/views';
import {
  holdingOf,
  holdingsOf,
  judge,
  type Judged,
  listedOf,
  orderAt,
  quotaOf,
  quotaTogether,
} from './order';
import { alibabaPolicy } from './policy';
import { certificatePreview } from './previews';
import {
  type CertificateRecord,
  operationsOf,
  orderName,
  ORDERS,
  type OwnEvent,
  recordAt,
  STATE_LABELS,
} from './record';

const done = (zh: string, en: string) =>
  ({ tone: 'done', title: { 'zh-CN': zh, en } satisfies Words }) as const;

/** What happens on this console alone, in words. */
export const ownEvents: OwnEvents<OwnEvent['code']> = {
  applied: {
    ...done('使用配额申请证书', 'Certificate quota used'),
    detail: ({ domain }) => String(domain),
  },
  applicationCancelled: done(
    '取消申请，证书移除，配额恢复',
    'Application cancelled, certificate removed, quota restored',
  ),
  takenAlong: done('随第一张证书移除，配额恢复', 'Removed along with the first certificate, quota restored'),
  cancelled: done('取消未激活的证书，配额恢复', 'Certificate not activated cancelled, quota restored'),
  renewed: { ...done('提前续费', 'Renewed in advance'), detail: ({ order }) => String(order) },
  enabled: done('启用私有 CA', 'Private CA enabled'),
  domainAdded: done('添加域名', 'Domain name added'),
  reset: done('重置，数据已删除', 'Reset, its data deleted'),
};

const PLACED: Words = { 'zh-CN': '下单', en: 'Order placed' };
const PAID: Words = { 'zh-CN': '付款', en: 'Order paid' };

function ordered({ order, instance }: Judged, language: Language): TimelineEntry[] {
  const entry = (code: string, at: number, words: Words, detail: string): TimelineEntry => ({
    at: isoOf(at),
    actor: 'customer',
    code,
    tone: 'done',
    title: words[language],
    detail,
  });
  return [
    entry(
      'orderPlaced',
      order.placedAt,
      PLACED,
      [order.id, orderName(order, instance, language)].join(' · '),
    ),
    entry('orderPaid', order.paidAt, PAID, order.id),
  ];
}

/** Several certificates of one order are told apart by their numbers. */
const numbered = (entries: TimelineEntry[], { sequence, domain }: CertificateRecord): TimelineEntry[] =>
  entries.map((entry) => ({
    ...entry,
    detail: [
      `#${sequence} ${domain}`,
      ...(entry.detail === null || entry.detail === domain ? [] : [entry.detail]),
    ].join(' · '),
  }));

function awaited(
  reader: Reader,
  { state, application, revocation }: CertificateRecord,
  language: Language,
): TimelineEntry[] {
  if (state === 'validatingRevocation') return [revoking(revocation.latestBy, language)];
  if (state !== 'validatingApplication') return [];
  const item = application.deskItem === null ? undefined : reader.get(DESK, application.deskItem);
  return [validating(item?.dueBy ?? null, language)];
}

const ofCertificate = (reader: Reader, record: CertificateRecord, language: Language): TimelineEntry[] => [
  ...happened(record.history, ownEvents, language),
  ...awaited(reader, record, language),
];

/** With the money back, nothing more is of interest. */
const ahead = ({ ruling }: Judged) => (ruling.subject.refund === 'refunded' ? [] : termsEnd(ruling.deadline));

/** GEN-13: one timeline of an order: purchase, certificates or instance, and its refund; then what is awaited and what comes next. */
export function timelineOf(reader: Reader, judged: Judged, language: Language): TimelineEntry[] {
  const { certificates, instance, refund } = judged;
  const several = certificates.length > 1;
  return inOrder(
    [
      ...ordered(judged, language),
      ...certificates.flatMap((record) => {
        const told = ofCertificate(reader, record, language);
        return several ? numbered(told, record) : told;
      }),
      ...happened(instance?.history ?? [], ownEvents, language),
      ...(refund ? refundEntries(refund, language) : []),
    ],
    ahead(judged),
    language,
  );
}

/** The same for one certificate alone: its order, its own history, and the refund of its order. */
export const certificateTimeline = (
  reader: Reader,
  judged: Judged,
  record: CertificateRecord,
  language: Language,
): TimelineEntry[] =>
  inOrder(
    [
      ...ordered(judged, language),
      ...ofCertificate(reader, record, language),
      ...(judged.refund ? refundEntries(judged.refund, language) : []),
    ],
    listedOf(judged).length > 0 ? ahead(judged) : [],
    language,
  );

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

/** REV-2: what a specialist decides an application or a revocation on. */
export const certificateFacts: FactsOf = (reader, item, language) => {
  const record = recordAt(reader, item);
  const order = orderAt(reader, record.orderId);
  const { ruling } = judge(reader, holdingOf(reader, order));
  const at = (ms: number | null) => (ms === null ? null : momentText(ms, language));
  const rows = [
    ['域名', 'Domain', record.domain],
    ['产品', 'Product', productText({ ...record.product, years: order.years }, language)],
    ['状态', 'State', STATE_LABELS[record.state][language]],
    ['订单', 'Order', `${order.id} · #${record.sequence}`],
    ['付款', 'Paid', at(order.paidAt)],
    ['签发日期', 'Issued on', at(record.issuedAt)],
    ['退款结论', 'About its refund', `${ruling.row.id}: ${alibabaPolicy.reasonOf(ruling, language).text}`],
    ['退款条件截止', 'Refund terms end', at(ruling.deadline)],
  ] as const;
  return labelled(rows, language);
};
