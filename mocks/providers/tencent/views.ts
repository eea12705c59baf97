import { type FindableOf, watchedIn } from '../../provider';
import type { TimelineEntry } from '#contract/common';
import type { Awaited } from '#contract/decision';
import type { AnswerOf, QueryOf } from '#contract/endpoint';
import type { RejectionReason } from '#contract/refund';
import type { AccountId } from '#contract/session';
import {
  type listTencentCertificates,
  STATES,
  type TencentButton,
  type TencentCertificate,
  type TencentRow,
} from '#contract/tencent';
import type { Language, Words } from '#contract/words';
import { resultAt, toAwaited } from '../../certificates/awaited';
import { ownStateIn, productText } from '../../certificates/certificate';
import { caseOn } from '../../certificates/deskCase';
import {
  type Ahead,
  happened,
  inOrder,
  purchased,
  toldAt,
  type OwnEvents,
  validating,
} from '../../certificates/history';
import { type DeskCase, type FactsOf, labelled } from '../../desk/decide';
import type { DeskItem } from '../../desk/items';
import { DESK, rejectionLine } from '../../desk/items';
import { isoOf, isoOrNull, momentText } from '../../platform/calendar';
import { isWithin } from '../../platform/listing';
import type { Reader } from '../../platform/transaction';
import { wayBackOf } from '../../refunds/channels';
import { askedOnce, recordPage, summaryOf } from '../../refunds/list';
import { factsOf, termsOf } from '../../refunds/terms';
import {
  moneyOf,
  type OrderMoney,
  REFUNDS,
  refundsAbout,
  type RefundSubjects,
  type Standing,
  toShortRefund,
} from '../../refunds/record';
import { refundEntries, toRefundApplication } from '../../refunds/views';
import { countText } from '../../refunds/words';
import { operationsOf, previewOf } from './operations';
import { type Ruling, type Subject, tencentPolicy } from './policy';
import {
  CERTIFICATES,
  isExpired,
  orders,
  type OwnEvent,
  PACKAGES,
  PROVIDER,
  stateOf,
  STATUS_CODES,
  subjectOf,
  type TencentRecord,
} from './record';
import { consentText, isExpiredPackage } from './refund';

/** A certificate order with the decision on it right now; what rows, filters and sums are made from. */
interface Judged {
  readonly record: TencentRecord;
  readonly money: OrderMoney;
  readonly ruling: Ruling;
}

function judge(reader: Reader, record: TencentRecord): Judged {
  const money = moneyOf(reader, PROVIDER, record);
  return { record, money, ruling: tencentPolicy.ruleOn(subjectOf(record, money), reader.now) };
}

/** TCL-1: Refund exactly under R4, Pending Submission under R2, a link to the refund under R5, else the way to "why?". */
const BUTTONS: Readonly<Record<string, TencentButton>> = {
  'TCL-R5': 'openRefund',
  'TCL-R2': 'pendingSubmission',
  'TCL-R4': 'refund',
};

function benefitOf(reader: Reader, { benefit }: TencentRecord): TencentRow['benefit'] {
  const from = benefit && reader.get(PACKAGES, benefit.package);
  if (!benefit || !from) return null;
  return {
    points: benefit.points,
    package: from.id,
    name: from.name,
    expiresAt: isoOf(from.expiresAt),
    expired: isExpiredPackage(from, reader.now),
  };
}

const CANCEL: Words = {
  'zh-CN': '取消申请，一小时后即可退款',
  en: 'Cancel Application, and an hour later the refund can be requested',
};

/** When the result of an application under review (TCL-R3) is expected, epoch ms. */
const resultBy = (reader: Reader, { deskItem }: TencentRecord, { row }: Ruling): number | null =>
  row.id === 'TCL-R3' && deskItem !== null ? (reader.get(DESK, deskItem)?.dueBy ?? null) : null;

/** GEN-16: an application under review (TCL-R3), and what holds after either result; null once nobody decides it any more. */
function awaitedOf(
  reader: Reader,
  record: TencentRecord,
  ruling: Ruling,
  language: Language,
): Awaited | null {
  const by = resultBy(reader, record, ruling);
  if (by === null) return null;
  const then = (state: Subject['state']) =>
    tencentPolicy.ruleOn({ ...ruling.subject, state }, resultAt(by, reader.now));
  const results = { passed: then('issued'), refused: then('failed'), before: CANCEL };
  return toAwaited({ what: 'application', by, ...results }, tencentPolicy.reasonOf, language);
}

/** A row of My Certificates, texts in the asked language. */
function toRow(
  reader: Reader,
  { record, money: { standing }, ruling }: Judged,
  language: Language,
  awaited = awaitedOf(reader, record, ruling, language),
): TencentRow {
  const { refund: fact } = ruling.subject;
  const state = stateOf(record, fact, reader.now);
  const { currency } = record.price;
  return {
    id: record.id,
    domain: record.domain,
    product: { ...record.product },
    state,
    statusCode: STATUS_CODES[state],
    purchasedAt: isoOf(record.purchasedAt),
    issuedAt: isoOrNull(record.issuedAt),
    expiresAt: isoOrNull(record.expiresAt),
    ...termsOf(ruling, record.purchasedAt, awaited, tencentPolicy.briefOf(ruling, language)),
    reason: tencentPolicy.reasonOf(ruling, language).text,
    amount: { currency, minor: ruling.refund },
    benefit: benefitOf(reader, record),
    refund: standing && standing.fact !== 'none' ? toShortRefund(standing) : null,
    rowAction: BUTTONS[ruling.row.id] ?? 'whyNot',
    operations: operationsOf(record, fact),
  };
}

/** TCL-1: one page of My Certificates. */
export function certificatesPage(
  reader: Reader,
  accountId: AccountId,
  query: QueryOf<typeof listTencentCertificates>,
  language: Language,
): AnswerOf<typeof listTencentCertificates> {
  const all = orders.all(reader, accountId).map((record) => judge(reader, record));
  const awaited = askedOnce(({ record, ruling }: Judged) => awaitedOf(reader, record, ruling, language));
  const listed = {
    keys: {
      purchasedAt: ({ record }: Judged) => record.purchasedAt,
      expiresAt: ({ record }: Judged) => record.expiresAt,
      amount: ({ ruling }: Judged) => ruling.refund,
      domain: ({ record }: Judged) => record.domain,
    },
    texts: ({ record }: Judged) => [record.domain, record.id],
    stateOf: ({ record, ruling }: Judged) => stateOf(record, ruling.subject.refund, reader.now),
    factsOf: askedOnce((one: Judged) => factsOf(one, awaited(one))),
    rulingOf: ({ ruling }: Judged) => ruling,
    also: ({ record }: Judged) => isWithin(record.purchasedAt, query),
  };
  const toAnswer = (one: Judged) => toRow(reader, one, language, awaited(one));
  return {
    ...recordPage(all, query, reader.now, listed, toAnswer),
    summary: summaryOf(all, listed, reader.now, language, toAnswer),
  };
}

/** Everything Certificate Details and the refund pop-up show (TCL-1), the consent text included (TCL-4). */
export function toCertificate(reader: Reader, record: TencentRecord, language: Language): TencentCertificate {
  const judged = judge(reader, record);
  const { ruling } = judged;
  const refunds = refundsAbout(reader, PROVIDER, record.id);
  const row = toRow(reader, judged, language);
  return {
    ...row,
    decision: tencentPolicy.inWords(ruling, language, wayBackOf(reader, PROVIDER, record.id)),
    ownState: record.state,
    application: {
      submittedAt: isoOrNull(record.submittedAt),
      failure: record.failure && rejectionLine(record.failure, language),
      cancelledBy: isoOrNull(record.cancelledBy),
    },
    previews: row.operations.map((operation) => previewOf(operation, ruling, reader.now, language)),
    consent: consentText(language),
    refunds: refunds.map((refund) => toRefundApplication(reader, refund, refundSubjects, language)),
    timeline: timelineOf(reader, record, refunds, language),
  };
}

/** GEN-13: what the order is by now, beside the decision and the money. */
export const refundSubjects: RefundSubjects = { ownState: ownStateIn(CERTIFICATES, STATES) };

const OWN: OwnEvents<OwnEvent['code']> = {
  domainValidated: {
    tone: 'done',
    title: { 'zh-CN': '域名验证完成，进入审核', en: 'Domain validated, review begun' },
  },
  applicationSuspended: {
    tone: 'failed',
    title: { 'zh-CN': '审核已暂停', en: 'Review suspended' },
    detail: ({ reason, explanation }, language) =>
      rejectionLine({ reason: reason as RejectionReason, explanation: String(explanation) }, language),
  },
  cancellationRequested: {
    tone: 'done',
    title: { 'zh-CN': '取消申请', en: 'Cancel Application' },
    detail: ({ by }, language) =>
      language === 'en'
        ? `Completed by ${momentText(Number(by), language)}`
        : `${momentText(Number(by), language)} 完成`,
  },
  applicationCancelled: { tone: 'done', title: { 'zh-CN': '申请已取消', en: 'Application cancelled' } },
  revocationBegun: {
    tone: 'done',
    title: { 'zh-CN': '颁发机构开始吊销', en: 'The authority began to revoke it' },
    detail: ({ by }, language) =>
      language === 'en'
        ? `Revoked by ${momentText(Number(by), language)}`
        : `${momentText(Number(by), language)} 完成吊销`,
  },
};

/** GEN-13: one timeline of purchase, application, issuance, cancellation and every refund; then what comes next. */
function timelineOf(
  reader: Reader,
  record: TencentRecord,
  refunds: readonly Standing[],
  language: Language,
): TimelineEntry[] {
  const { purchasedAt, expiresAt, cancelledBy, deskItem, product } = record;
  const item = deskItem === null ? undefined : reader.get(DESK, deskItem);
  const told = [
    purchased(purchasedAt, product, language),
    ...happened(record.history, OWN, language),
    ...(expiresAt !== null && isExpired(record, reader.now)
      ? [toldAt(expiresAt, 'system', 'ended', { 'zh-CN': '证书过期', en: 'Certificate expired' }, language)]
      : []),
    ...(item ? [validating(item.dueBy, language)] : []),
    ...refunds.flatMap((one) => refundEntries(one, language)),
  ];
  const ahead: Ahead[] = [];
  if (cancelledBy !== null) {
    const words = { 'zh-CN': '取消完成，出现“退款”', en: 'Cancellation completed, Refund appears' };
    ahead.push({ code: 'cancelled', words, at: cancelledBy });
  }
  if (expiresAt !== null && expiresAt > reader.now)
    ahead.push({ code: 'end', words: { 'zh-CN': '证书到期', en: 'Certificate expires' }, at: expiresAt });
  return inOrder(told, ahead, language);
}

const at = (ms: number | null, language: Language) => (ms === null ? null : momentText(ms, language));

/** REV-1: the decision on an order whose application waits at the desk. */
export const certificateCase = (reader: Reader, item: DeskItem): DeskCase => {
  const record = orders.at(reader, item);
  const { ruling } = judge(reader, record);
  const then = (state: Subject['state']) => tencentPolicy.ruleOn({ ...ruling.subject, state }, reader.now);
  return caseOn(tencentPolicy, {
    ruling,
    results: () => ({ approved: then('issued'), rejected: then('failed') }),
    counted: 'purchase',
    countedFrom: record.purchasedAt,
    boughtAt: record.purchasedAt,
    way: wayBackOf(reader, PROVIDER, record.id),
  });
};

/** REV-2: what a specialist decides an application on. */
export const certificateFacts: FactsOf = (reader, item, language, found) => {
  const record = orders.at(reader, item);
  return labelled(
    [
      ['域名', 'Domain', record.domain],
      ['产品', 'Product', productText(record.product, language)],
      ['状态', 'State', STATES[record.state][language]],
      ['购买', 'Purchased', at(record.purchasedAt, language)],
      ['签发日期', 'Issued on', at(record.issuedAt, language)],
      ['退款结论', 'About its refund', (found ?? certificateCase(reader, item)).inBrief(language)],
    ],
    language,
  );
};

/** REV-1, TCL-2: the points somebody returns by hand, and where they came from. */
export const packageFacts: FactsOf = (reader, item, language) => {
  const record = orders.at(reader, item);
  const points = reader.get(REFUNDS, item.ref)?.points ?? null;
  const from = record.benefit && reader.get(PACKAGES, record.benefit.package);
  const to = points?.state === 'returned' ? reader.get(PACKAGES, points.package) : undefined;
  return labelled(
    [
      ['权益点', 'Benefit points', points && countText(points.points)],
      ['原权益包', 'Their benefit package', from ? `${from.name} (${from.id})` : null],
      ['权益包过期', 'It expired on', at(from?.expiresAt ?? null, language)],
      ['退回到', 'Returned to', to ? `${to.name} (${to.id})` : null],
      ['退款申请', 'Refund application', item.ref],
      ['域名', 'Domain', record.domain],
    ],
    language,
  );
};

/** GEN-10: an account's own orders, as a search finds them: one certificate each. */
export const findableCertificates: FindableOf = (reader, { id: accountId }) =>
  orders.all(reader, accountId).map((record) => ({
    kind: 'certificate',
    provider: PROVIDER,
    id: record.id,
    name: record.domain,
    texts: [record.id, record.domain],
    state: (language) =>
      STATES[stateOf(record, judge(reader, record).ruling.subject.refund, reader.now)][language],
    path: `/tencent/certificates/${record.id}`,
  }));

/** GEN-15: what is to be told of an order: time ends none of its terms. */
export const watchedCertificates = watchedIn(CERTIFICATES, (_, { id, domain, purchasedAt, history }) => ({
  id,
  name: domain,
  path: `/tencent/certificates/${id}`,
  ruleOn: null,
  since: purchasedAt,
  history,
}));
