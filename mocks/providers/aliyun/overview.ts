import type { AliyunRow, listAliyunCertificates } from '#contract/aliyun';
import type { AnswerOf, QueryOf } from '#contract/endpoint';
import type { RefundStage } from '#contract/refund';
import type { AccountId } from '#contract/session';
import { isoOf, isoOrNull } from '../../platform/calendar';
import type { FiredEvent, Watch } from '../../platform/clock';
import type { Language } from '#contract/words';
import { type Key, matches, paged, sorted } from '../../platform/listing';
import type { Reader } from '../../platform/transaction';
import { isBetween, termsChange } from '../../refunds/events';
import { summaryOf } from '../../refunds/list';
import { latestRefundOf, type RefundRecord, stageOf } from '../../refunds/record';
import { reasonOf } from './decide';
import { operationsOf } from './operations';
import { ruleOn, type Ruling, turnsOf } from './policy';
import { type AliyunRecord, CERTIFICATES, certificatesOf, endOf, stateOf, toSubjectOf } from './record';
import { buttonOf } from './refund';

/** A certificate with the decision on it right now; what rows, filters and sums are made from. */
export interface Judged {
  readonly record: AliyunRecord;
  readonly refund: RefundRecord | undefined;
  readonly ruling: Ruling;
}

/** Decides a certificate at the reader's time. */
export function judge(reader: Reader, record: AliyunRecord): Judged {
  return {
    record,
    refund: latestRefundOf(reader, record),
    ruling: ruleOn(toSubjectOf(reader, record), reader.now),
  };
}

/** A cancelled application is not among them: whoever cancelled it knows. */
const REFUSED: ReadonlySet<string> = new Set<RefundStage>(['rejected', 'failed']);

/** A row of the overview (ALY-5, ALY-10), texts in the asked language. */
export function toRow(reader: Reader, { record, refund, ruling }: Judged, language: Language): AliyunRow {
  const { refund: fact } = ruling.subject;
  return {
    id: record.id,
    domain: record.domain,
    product: { ...record.product },
    state: stateOf(record, fact, reader.now),
    purchasedAt: isoOf(record.purchasedAt),
    issuedAt: isoOrNull(record.issuedAt),
    expiresAt: isoOrNull(record.expiresAt),
    servicePeriodEndsAt: isoOrNull(record.servicePeriodEndsAt),
    verdict: ruling.row.outcome.verdict,
    rule: ruling.row.id,
    reason: reasonOf(ruling, language).text,
    amount: { currency: record.price.currency, minor: ruling.refund },
    review: ruling.row.outcome.review,
    deadline: isoOrNull(ruling.deadline),
    refund:
      refund && fact !== 'none'
        ? {
            id: refund.id,
            stage: stageOf(refund),
            amount: { currency: refund.price.currency, minor: refund.amount },
          }
        : null,
    refused: refund && REFUSED.has(stageOf(refund)) ? { id: refund.id, stage: stageOf(refund) } : null,
    button: buttonOf(record, fact, reader.now),
    operations: operationsOf(record, fact, reader.now),
  };
}

type Query = QueryOf<typeof listAliyunCertificates>;
type Answer = AnswerOf<typeof listAliyunCertificates>;

const KEYS: Readonly<Record<string, (one: Judged) => Key>> = {
  purchasedAt: ({ record }) => record.purchasedAt,
  expiresAt: ({ record }) => record.expiresAt,
  deadline: ({ ruling }) => ruling.deadline,
  amount: ({ ruling }) => ruling.refund,
  domain: ({ record }) => record.domain,
};

const isShown =
  ({ search, state, verdict }: Query, now: number) =>
  ({ record, ruling }: Judged): boolean =>
    matches(search, record.domain, record.id) &&
    (state === undefined || state === stateOf(record, ruling.subject.refund, now)) &&
    (verdict === undefined || verdict === ruling.row.outcome.verdict);

/** ALY-10: one page of an account's certificates, filtered by the very label and verdict the rows show. */
export function overviewOf(reader: Reader, accountId: AccountId, query: Query, language: Language): Answer {
  const all = certificatesOf(reader, accountId)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((record) => judge(reader, record));
  const shown = sorted(all.filter(isShown(query, reader.now)), query.sort, KEYS);
  const { items, ...page } = paged(shown, query.page, query.pageSize);
  const rows: AliyunRow[] = items.map((one) => toRow(reader, one, language));
  return { ...page, items: rows, all: all.length, summary: summaryOf(all) };
}

/** Rules that say only "it is over": told as the end itself. */
const ENDED = 'ALY-R6';

function windows(reader: Reader, record: AliyunRecord, after: number, until: number): FiredEvent[] {
  const turns = turnsOf(toSubjectOf(reader, record), after, until);
  const told = turns.filter(({ row }) => row.id !== ENDED);
  return termsChange('aliyun.window', record.domain, told);
}

function end(record: AliyunRecord, after: number, until: number): FiredEvent[] {
  const at = endOf(record);
  if (at === null || !isBetween(at, after, until)) return [];
  const words =
    record.issuedAt === null
      ? { 'zh-CN': `${record.domain}：订单服务期结束`, en: `${record.domain}: the service period ended` }
      : { 'zh-CN': `${record.domain}：证书过期`, en: `${record.domain}: the certificate expired` };
  return [{ at, kind: 'aliyun.end', words }];
}

/** GEN-7: windows closing, certificates and service periods ending, of every customer; in time order. */
const closings: Watch = (reader, after, until) =>
  reader
    .all(CERTIFICATES)
    .flatMap((record) => [...windows(reader, record, after, until), ...end(record, after, until)])
    .toSorted((a, b) => a.at - b.at);

export const watches: readonly Watch[] = [closings];
