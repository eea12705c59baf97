import type {
  AliyunCertificate,
  AliyunOperation,
  exportAliyunRefunds,
  OperationPreview,
} from '#contract/aliyun';
import type { TimelineEntry } from '#contract/common';
import type { QueryOf } from '#contract/endpoint';
import {
  productText,
  REVOCATION_AUTO_DAYS,
  VALIDATION_DAYS,
  yearsAfter,
} from '../../certificates/certificate';
import {
  as,
  en,
  estimatedDates,
  lostForGood,
  noRefundByRevoking,
  revocationInTime,
  revocationMayBeTooLate,
  say,
  type Sentence,
  toConsequences,
  zh,
} from '../../certificates/consequences';
import {
  type Ahead,
  happened,
  inOrder,
  type OwnEvents,
  termsEnd,
  revoking as timelineRevoking,
  validating,
} from '../../certificates/history';
import { type DeskDecisions, type FactsOf, labelled } from '../../desk/decide';
import { DESK, rejectionLine, toRejection } from '../../desk/items';
import { addWorkingDays, dateText, isoOf, isoOrNull, momentText } from '../../platform/calendar';
import type { Language, Words } from '#contract/words';
import { type Key, matches, sorted } from '../../platform/listing';
import type { Reader } from '../../platform/transaction';
import { type RefundRecord, refundsAbout, stageOf } from '../../refunds/record';
import { refundEntries, toRefundRow } from '../../refunds/views';
import type { ReviewDates } from '../../rules/evaluation';
import { decideAliyun, reasonOf, warningText } from './decide';
import { completeRevocation, failApplication, passApplication, rejectRevocation } from './operations';
import { judge, toRow } from './overview';
import { ruleOn, type Ruling, type Subject, workingDays } from './policy';
import {
  type AliyunRecord,
  endOf,
  isExpired,
  type OwnEvent,
  ownStateOf,
  PROVIDER,
  recordAt,
  STATE_LABELS,
  toSubjectOf,
} from './record';

/** REV-2: what a specialist decides an application or a revocation on. */
export const certificateFacts: FactsOf = (reader, item, language) => {
  const record = recordAt(reader, item);
  const ruling = ruleOn(toSubjectOf(reader, record), reader.now);
  const rows = [
    ['域名', 'Domain', record.domain],
    ['产品', 'Product', productText(record.product, language)],
    ['状态', 'State', STATE_LABELS[ownStateOf(record)][language]],
    ['购买', 'Purchased', at(record.purchasedAt, language)],
    ['签发日期', 'Issued on', at(record.issuedAt, language)],
    record.issuedAt === null
      ? (['服务到期', 'Service ends', at(endOf(record), language)] as const)
      : (['到期时间', 'Expires on', at(endOf(record), language)] as const),
    ['退款结论', 'About its refund', `${ruling.row.id}: ${reasonOf(ruling, language).text}`],
  ] as const;
  return labelled(rows, language);
};

const at = (ms: number | null, language: Language) => (ms === null ? null : momentText(ms, language));

const facts = async () => certificateFacts;

/** REV-1: what the desk decides about certificates: applications (审核中) and revocations (吊销审核中). */
export const deskDecisions: DeskDecisions = {
  'aliyun/validations': {
    autoAfter: VALIDATION_DAYS,
    approve: (tx, item, actor) => passApplication(tx, recordAt(tx, item), actor),
    reject: (tx, item, actor, rejection) => failApplication(tx, recordAt(tx, item), actor, rejection),
    facts,
  },
  'aliyun/revocations': {
    autoAfter: REVOCATION_AUTO_DAYS,
    approve: (tx, item, actor) => completeRevocation(tx, recordAt(tx, item), actor),
    reject: (tx, item, actor, rejection) => rejectRevocation(tx, recordAt(tx, item), actor, rejection),
    facts,
  },
};

const zhDay = (ms: number) => dateText(ms, 'zh-CN');
const enDay = (ms: number) => dateText(ms, 'en');

/** `due`: end of the validation; `deadline`: until when withdrawing still helps, null without end. */
export const noRefundUnderReview = (due: number, deadline: number | null): Sentence =>
  say(
    'warning',
    `提交后进入审核，预计 ${zh(due)} 前有结果。审核期间不能退款：只能先撤回${deadline === null ? '' : `（须在 ${zh(deadline)} 之前）`}，或等待结果。`,
    `Once submitted it is under review, with a result expected by ${en(due)}. Meanwhile there is no refund: withdraw first${deadline === null ? '' : ` (by ${en(deadline)})`}, or wait for the result.`,
  );

/** `thenReview`: whether a manual review follows, or nothing. */
export const fastRefundEnds = (deadline: number, thenReview: boolean): Sentence =>
  say(
    'warning',
    `${zh(deadline)} 之前退款无需审核、即时到账；要用到它，须在此前撤回。之后${thenReview ? '退款需人工审核' : '不再退款'}。`,
    `Until ${en(deadline)} a refund needs no review and arrives at once; to use that, withdraw by then. After it ${thenReview ? 'a refund needs a manual review' : 'there is no refund'}.`,
  );

/** `deadline`: the end of the 28 days if it were issued now. */
export const revocationOnceIssued = (deadline: number): Sentence =>
  say(
    'warning',
    `一旦签发，只有在签发后 28 个自然日内完成吊销才能退款（若今天签发，为 ${zh(deadline)} 之前），而吊销的证书无法恢复。`,
    `Once issued, the money comes back only if a revocation is completed within 28 natural days (issued today: by ${en(deadline)}), and a revoked certificate cannot be restored.`,
  );

export const ifReviewFails = (): Sentence =>
  say(
    'info',
    '若审核失败，可以修改后再次提交，或按届时的规则申请退款。',
    'If the review fails, it can be modified and submitted again, or refunded as the rules then allow.',
  );

export const refundableOnceWithdrawn = (review: ReviewDates | null, deadline: number | null): Sentence =>
  say(
    'info',
    `撤回后可申请全额退款，${review === null ? '无需审核，即时到账' : `需人工审核（今天申请，最晚 ${zhDay(review.latestBy)} 完成）`}；${deadline === null ? '没有截止日期' : `${review === null ? '这一条件' : ''}截止 ${zh(deadline)}`}。`,
    `Once withdrawn, the full amount can be asked for, ${review === null ? 'without review and at once' : `with a manual review (applied for today, by ${enDay(review.latestBy)} at the latest)`}; ${deadline === null ? 'there is no deadline' : `until ${en(deadline)}`}.`,
  );

export const backToPaid = (): Sentence =>
  say(
    'info',
    '审核随之终止，证书回到“已付款”，以后可以再次申请。',
    'The review ends, the certificate is "Paid" again, and it can be submitted again later.',
  );

/** `deadline`: when the revocation must be completed (epoch ms); `byExpiry`: because the certificate expires then. */
export const revocationWindow = (deadline: number, byExpiry: boolean): Words =>
  byExpiry
    ? {
        'zh-CN': `证书在 ${zh(deadline)} 之后过期`,
        en: `the certificate expires after ${en(deadline)}`,
      }
    : {
        'zh-CN': `签发后第 28 天于 ${zh(deadline)} 结束`,
        en: `day 28 after issuance ends ${en(deadline)}`,
      };

/** `deadline`: until when the refund of a certificate revoked in time can be asked for. */
export const refundOnceRevoked = (deadline: number): Sentence =>
  say(
    'info',
    `按时完成吊销后，请在 ${zh(deadline)} 之前申请退款：全额，需人工审核，最长 15 个工作日。`,
    `Once it is completed in time, ask for the refund by ${en(deadline)}: the full amount, after a manual review of at most 15 working days.`,
  );

/** What a preview is made from: the certificate, and the decision as it is before the operation. */
interface Before {
  readonly record: AliyunRecord;
  readonly ruling: Ruling;
  /** Epoch ms. */
  readonly now: number;
}

type Preview = (before: Before) => Sentence[];

/** The decision as it would be with some facts changed: what follows is asked of the table, not computed beside it. */
const ifOnly = ({ ruling, now }: Before, change: Partial<Subject>): Ruling =>
  ruleOn({ ...ruling.subject, ...change }, now);

const reasonFor = (ruling: Ruling) => ({
  'zh-CN': reasonOf(ruling, 'zh-CN').text,
  en: reasonOf(ruling, 'en').text,
});

const warningsFor = (ruling: Ruling): Sentence[] =>
  ruling.warnings.map((code) => ({
    tone: 'warning',
    words: { 'zh-CN': warningText(code, ruling, 'zh-CN'), en: warningText(code, ruling, 'en') },
  }));

/** 申请, 修改: under review only withdrawing helps, and once issued only a revocation in time. */
function applying(before: Before): Sentence[] {
  const { record, ruling, now } = before;
  if (record.product.free) return [as('info', reasonFor(ruling))];
  const due = addWorkingDays(now, VALIDATION_DAYS);
  const waiting = ifOnly(before, { application: 'underReview' });
  const issued = ifOnly(before, {
    application: 'passed',
    issuedAt: now,
    expiresAt: yearsAfter(now, record.product.years),
  });
  const after = ruling.outlook.find(({ from }) => from === ruling.present.until);
  return [
    waiting.row.outcome.verdict === 'actionRequired'
      ? noRefundUnderReview(due.end, waiting.deadline)
      : as('warning', reasonFor(waiting)),
    ...(ruling.row.outcome.review === 'none' && ruling.deadline !== null
      ? [fastRefundEnds(ruling.deadline, after?.row.outcome.verdict === 'refundable')]
      : []),
    ...(issued.deadline === null ? [] : [revocationOnceIssued(issued.deadline)]),
    ifReviewFails(),
    ...(due.estimated ? [estimatedDates()] : []),
  ];
}

/** 撤回: back to 已付款, and what the rules say then. */
function withdrawing(before: Before): Sentence[] {
  const then = ifOnly(before, { application: 'notSubmitted' });
  if (then.row.outcome.verdict !== 'refundable') {
    return [as(before.record.product.free ? 'info' : 'warning', reasonFor(then)), backToPaid()];
  }
  return [refundableOnceWithdrawn(then.review, then.deadline), ...warningsFor(then), backToPaid()];
}

/** 吊销: what is lost for good, when its review ends and when the window does, and what if the first is later. */
function revoking(before: Before): Sentence[] {
  const { record, ruling, now } = before;
  const lost = lostForGood(record.domain);
  if (ruling.deadline === null) return [lost, noRefundByRevoking(reasonFor(ruling))];
  const latest = addWorkingDays(now, workingDays.revocation);
  const revoked = ifOnly(before, { revocation: 'completed', revokedAt: now });
  const window = revocationWindow(ruling.deadline, ruling.deadline + 1 === record.expiresAt);
  return [
    lost,
    latest.end > ruling.deadline
      ? revocationMayBeTooLate(latest.end, window, ruling.steps[0]?.startBy ?? null)
      : revocationInTime(latest.end, window),
    ...(revoked.deadline === null ? [] : [refundOnceRevoked(revoked.deadline)]),
    ...(latest.estimated ? [estimatedDates()] : []),
  ];
}

const PREVIEWS: Readonly<Record<AliyunOperation, Preview>> = {
  apply: applying,
  modify: applying,
  withdraw: withdrawing,
  revoke: revoking,
};

/** ALY-11: what an operation does to the refund and by when, the gravest first. `ruling` is the present decision. */
export function previewOf(
  operation: AliyunOperation,
  record: AliyunRecord,
  ruling: Ruling,
  now: number,
  language: Language,
): OperationPreview {
  return { operation, consequences: toConsequences(PREVIEWS[operation]({ record, ruling, now }), language) };
}

/**
 * GEN-13: one timeline of purchase, application, issuance, revocation and every refund; then what is waited for and
 * what comes next. `refunds`: every application of the certificate.
 */
export function timelineOf(
  reader: Reader,
  record: AliyunRecord,
  refunds: readonly RefundRecord[],
  ruling: Ruling,
  language: Language,
): TimelineEntry[] {
  const told = [
    purchase(record, language),
    ...happened(record.history, OWN, language),
    ...ended(reader, record, language),
    ...waiting(reader, record, language),
    ...refunds.flatMap((one) => refundEntries(one, language)),
  ];
  return inOrder(told, next(reader, record, ruling), language);
}

function purchase({ purchasedAt, product }: AliyunRecord, language: Language): TimelineEntry {
  const title = { 'zh-CN': '购买', en: 'Purchased' }[language];
  return {
    at: isoOf(purchasedAt),
    actor: 'customer',
    code: 'purchased',
    tone: 'done',
    title,
    detail: productText(product, language),
  };
}

const OWN: OwnEvents<OwnEvent['code']> = {
  applicationLapsed: {
    tone: 'failed',
    title: { 'zh-CN': '服务期结束，证书申请关闭', en: 'Service period ended, application closed' },
  },
};

const END: Readonly<Record<'expired' | 'expires' | 'serviceEnded' | 'serviceEnds', Words>> = {
  expired: { 'zh-CN': '证书过期', en: 'Certificate expired' },
  expires: { 'zh-CN': '证书到期', en: 'Certificate expires' },
  serviceEnded: { 'zh-CN': '订单服务期结束', en: 'Service period ended' },
  serviceEnds: { 'zh-CN': '订单服务期到期', en: 'Service period ends' },
};

function ended(reader: Reader, record: AliyunRecord, language: Language): TimelineEntry[] {
  const end = endOf(record);
  if (end === null || !isExpired(record, reader.now)) return [];
  const title = END[record.issuedAt === null ? 'serviceEnded' : 'expired'][language];
  return [{ at: isoOf(end), actor: 'system', code: 'ended', tone: 'done', title, detail: null }];
}

function waiting(
  reader: Reader,
  { application, revocation }: AliyunRecord,
  language: Language,
): TimelineEntry[] {
  if (application.state === 'underReview') {
    const item = application.deskItem === null ? undefined : reader.get(DESK, application.deskItem);
    return [validating(item?.dueBy ?? null, language)];
  }
  return revocation.state === 'underReview' ? [timelineRevoking(revocation.latestBy, language)] : [];
}

/** What time alone will bring: the end of the present window, and the end of certificate or service period. */
function next(reader: Reader, record: AliyunRecord, ruling: Ruling): Ahead[] {
  // With the money back, nothing more is of interest.
  if (ruling.subject.refund === 'refunded') return [];
  const end = endOf(record);
  const words = END[record.issuedAt === null ? 'serviceEnds' : 'expires'];
  return [
    ...termsEnd(ruling.deadline),
    ...(end !== null && end > reader.now ? [{ code: 'end', words, at: end }] : []),
  ];
}

/** ALY-4: what holds if a refund does not succeed. */
function ifNotRefunded(record: AliyunRecord, now: number): AliyunCertificate['ifNotRefunded'] {
  if (record.revocation.state === 'completed') return 'staysRevoked';
  return record.issuedAt === null && !isExpired(record, now) ? 'usableAsBefore' : 'unchanged';
}

/** Everything the detail page and the refund panel show. */
export function toCertificate(reader: Reader, record: AliyunRecord, language: Language): AliyunCertificate {
  const judged = judge(reader, record);
  const { ruling } = judged;
  const { application, revocation } = record;
  const refunds = refundsAbout(reader, PROVIDER, record.id);
  const row = toRow(reader, judged, language);
  return {
    ...row,
    decision: decideAliyun(ruling.subject, reader.now, language),
    ownState: ownStateOf(record),
    application: {
      state: application.state,
      submittedAt: isoOrNull(application.submittedAt),
      failure: application.failure && rejectionLine(application.failure, language),
    },
    revocation: {
      state: revocation.state,
      requestedAt: isoOrNull(revocation.requestedAt),
      completedAt: isoOrNull(revocation.completedAt),
      latestBy: isoOrNull(revocation.latestBy),
      rejection: revocation.rejection && toRejection(revocation.rejection, language),
    },
    previews: row.operations.map((operation) => previewOf(operation, record, ruling, reader.now, language)),
    ifNotRefunded: ifNotRefunded(record, reader.now),
    refunds: refunds.map((refund) => toRefundRow(reader, refund, language)),
    timeline: timelineOf(reader, record, refunds, ruling, language),
  };
}

const KEYS: Readonly<Record<string, (refund: RefundRecord) => Key>> = {
  submittedAt: ({ submittedAt }) => submittedAt,
  latestBy: ({ latestBy }) => latestBy,
  amount: ({ amount }) => amount,
};

/** ALY-9: those the filters let through, sorted; the list shows a page of them, the CSV all. */
export function filteredRefunds(
  refunds: readonly RefundRecord[],
  { search, stage, sort }: QueryOf<typeof exportAliyunRefunds>,
): RefundRecord[] {
  const shown = refunds.filter(
    (refund) =>
      matches(search, refund.subject.name, refund.subject.id, refund.id) &&
      (stage === undefined || stage === stageOf(refund)),
  );
  return sorted(shown, sort, KEYS);
}
