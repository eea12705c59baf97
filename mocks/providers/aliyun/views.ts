import { type FindableOf, watchedIn } from '../../provider';
import {
  type AliyunCertificate,
  type AliyunOperation,
  type OperationPreview,
  STATES,
} from '#contract/aliyun';
import type { TimelineEntry } from '#contract/common';
import type { Language, Words } from '#contract/words';
import { ownStateIn, productText, VALIDATION_DAYS, yearsAfter } from '../../certificates/certificate';
import {
  as,
  drawn,
  en,
  estimatedDates,
  lostForGood,
  noRefundByRevoking,
  revocationInTime,
  revocationMayBeTooLate,
  say,
  type Sentence,
  toConsequences,
  when,
  zh,
} from '../../certificates/consequences';
import {
  type Ahead,
  happened,
  inOrder,
  purchased,
  toldAt,
  type OwnEvents,
  revoking as awaitingRevocation,
  standsSince,
  termsEnd,
  validating,
} from '../../certificates/history';
import { type FactsOf, labelled } from '../../desk/decide';
import { DESK, rejectionLine, toRejection } from '../../desk/items';
import { addWorkingDays, dateText, isoOrNull, momentText } from '../../platform/calendar';
import type { Reader } from '../../platform/transaction';
import { inBoth } from '../../refunds/application';
import { wayBackOf } from '../../refunds/channels';
import { moneyOf, refundsAbout, type RefundSubjects, type Standing } from '../../refunds/record';
import { refundEntries, toRefundApplication } from '../../refunds/views';
import { CLOSING_NAMES } from '../../refunds/words';
import { REVOCATION_DAYS } from '../../rules/outlook';
import { applyBy, NOTHING_PAID, reviewedInTime } from '../../rules/words';
import { aliyunPolicy, type Ruling } from './decide';
import { certificateCase, refundCase } from './deskCase';
import { judge, toRow } from './overview';
import { closingOf, endOf, type Subject } from './policy';
import {
  type AliyunRecord,
  CERTIFICATES,
  certificates,
  isExpired,
  type OwnEvent,
  PROVIDER,
  stateOf,
  subjectOf,
} from './record';

/** What a preview is made from: the certificate, and the decision as it is before the operation. */
interface Before {
  readonly record: AliyunRecord;
  readonly ruling: Ruling;
  /** Epoch ms. */
  readonly now: number;
}

/** The decision as it would be with some facts changed: what follows is asked of the table, not computed beside it. */
const ifOnly = ({ ruling, now }: Before, change: Partial<Subject>): Ruling =>
  aliyunPolicy.ruleOn({ ...ruling.subject, ...change }, now);

const reasonFor = (ruling: Ruling): Words =>
  inBoth((language) => aliyunPolicy.reasonOf(ruling, language).text);

/** `due`: end of the validation; `waiting`: the decision once it is submitted. Past its safe moment (GEN-16) no date is told as if it were one. */
function noRefundUnderReview(due: number, { safeUntil, now }: Ruling): Sentence {
  const isPast = safeUntil !== null && safeUntil < now;
  const [zhBy, enBy] =
    safeUntil === null
      ? ['', '']
      : isPast
        ? [`（稳妥的时间 ${zh(safeUntil)} 已过）`, ` (the last safe moment, ${en(safeUntil)}, has passed)`]
        : [`（须在 ${zh(safeUntil)} 之前）`, ` (by ${en(safeUntil)})`];
  return when(
    'warning',
    { 'zh-CN': '提交后进入审核', en: 'Once submitted it is under review' },
    `，预计 ${zh(due)} 前有结果。审核期间不能退款：只能先撤回${zhBy}，或等待结果。`,
    `, with a result expected by ${en(due)}. Meanwhile there is no refund: withdraw first${enBy}, or wait for the result.`,
  );
}

/** `thenReview`: whether a manual review follows, or nothing. */
const fastRefundEnds = (deadline: number, thenReview: boolean): Sentence =>
  when(
    'warning',
    { 'zh-CN': `${zh(deadline)} 之前`, en: `Until ${en(deadline)}` },
    `退款无需审核、即时到账；要用到它，须在此前撤回。之后${thenReview ? '退款需人工审核' : '不再退款'}。`,
    ` a refund needs no review and arrives at once; to use that, withdraw by then. After it ${thenReview ? 'a refund needs a manual review' : 'there is no refund'}.`,
  );

/** `deadline`: the end of the 28 days if it were issued now. */
const revocationOnceIssued = (deadline: number): Sentence =>
  when(
    'warning',
    { 'zh-CN': '一旦签发', en: 'Once issued' },
    `，只有在签发后 28 个自然日内完成吊销才能退款（若今天签发，为 ${zh(deadline)} 之前），而吊销的证书无法恢复。`,
    `, the money comes back only if a revocation is completed within 28 natural days (issued today: by ${en(deadline)}), and a revoked certificate cannot be restored.`,
  );

/** What holds if the review fails; `then`: the decision when its result is due. */
function onceFailed(then: Ruling): Sentence {
  const reason = reasonFor(then);
  return when(
    then.row.outcome.verdict === 'refundable' ? 'info' : 'warning',
    { 'zh-CN': '若届时审核失败', en: 'If the review fails by then' },
    `：可以修改后再次提交。${reason['zh-CN']}`,
    `, it can be modified and submitted again. ${reason.en}`,
  );
}

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
      ? noRefundUnderReview(due.end, waiting)
      : as('warning', reasonFor(waiting)),
    ...(ruling.refund > 0 && ruling.row.outcome.review === 'none' && ruling.deadline !== null
      ? [fastRefundEnds(ruling.deadline, after?.row.outcome.verdict === 'refundable')]
      : []),
    ...(issued.deadline === null || ruling.refund === 0 ? [] : [revocationOnceIssued(issued.deadline)]),
    onceFailed(aliyunPolicy.ruleOn({ ...ruling.subject, application: 'failed' }, due.end)),
    ...(due.estimated ? [estimatedDates()] : []),
  ];
}

function refundableOnceWithdrawn(then: Ruling): Sentence {
  const { review, subject } = then;
  if (then.refund === 0)
    return say(
      'info',
      `撤回后可申请退款。${NOTHING_PAID['zh-CN']}`,
      `Once withdrawn, the refund can be requested. ${NOTHING_PAID.en}`,
    );
  return say(
    'info',
    `撤回后可申请${subject.returned ? '' : '全额'}退款，${review === null ? '无需审核，即时到账' : `需人工审核（今天申请，最晚 ${dateText(review.latestBy, 'zh-CN')} 完成）`}。${applyBy(then, 'zh-CN')}`,
    `Once withdrawn, ${subject.returned ? 'what is left' : 'the full amount'} can be requested, ${review === null ? 'without review and at once' : `with a manual review (applied for today, by ${dateText(review.latestBy, 'en')} at the latest)`}. ${applyBy(then, 'en')}`,
  );
}

/** 撤回: back to 已付款, and what the rules say then. */
function withdrawing(before: Before): Sentence[] {
  const then = ifOnly(before, { application: 'notSubmitted' });
  const backToPaid = say(
    'info',
    '审核随之终止，证书回到“已付款”，以后可以再次申请。',
    'The review ends, the certificate is "Paid" again, and it can be submitted again later.',
  );
  if (then.row.outcome.verdict !== 'refundable')
    return [as(before.record.product.free ? 'info' : 'warning', reasonFor(then)), backToPaid];
  const warnings = then.warnings.map((code) =>
    as(
      code === 'calendarEstimated' ? 'info' : 'warning',
      inBoth((language) => aliyunPolicy.warningText(code, then, language)),
    ),
  );
  return [refundableOnceWithdrawn(then), ...warnings, backToPaid];
}

/** `deadline`: when the revocation must be completed (epoch ms); `byExpiry`: because the certificate expires then. */
const revocationWindow = (deadline: number, byExpiry: boolean): Words =>
  byExpiry
    ? {
        'zh-CN': `证书在 ${zh(deadline)} 之后过期`,
        en: `the certificate expires after ${en(deadline)}`,
      }
    : {
        'zh-CN': `签发后第 28 天于 ${zh(deadline)} 结束`,
        en: `day 28 after issuance ends ${en(deadline)}`,
      };

/** ALY-G5: until when the refund of a certificate revoked in time is taken, and in time for its own review. */
const refundOnceRevoked = (takenUntil: number, ruling: Ruling): Sentence => {
  const rest = ruling.subject.returned !== undefined;
  return say(
    'warning',
    `按时完成吊销后，还须在 ${zh(takenUntil)} 之前申请退款，否则不再退款：${rest ? '' : '全额，'}需人工审核，最长 15 个工作日。${reviewedInTime(ruling, 'zh-CN')}`,
    `Once it is completed in time, the refund must still be requested by ${en(takenUntil)}, or there is none: ${rest ? 'what is left' : 'the full amount'}, after a manual review of at most 15 working days.${reviewedInTime(ruling, 'en')}`,
  );
};

/** 吊销: what is lost for good, when its review ends and when the window does, and what if the first is later. */
function revoking(before: Before): Sentence[] {
  const { record, ruling, now } = before;
  const lost = lostForGood(record.domain);
  const { safeUntil, takenUntil } = ruling;
  if (ruling.deadline === null) return [lost, noRefundByRevoking(reasonFor(ruling))];
  if (ruling.refund === 0) return [lost, noRefundByRevoking(NOTHING_PAID)];
  const latest = addWorkingDays(now, REVOCATION_DAYS);
  const window = revocationWindow(ruling.deadline, ruling.deadline + 1 === record.expiresAt);
  return [
    lost,
    drawn(
      safeUntil !== null && now > safeUntil
        ? revocationMayBeTooLate(latest.end, window, safeUntil, safeUntil < record.purchasedAt)
        : revocationInTime(latest.end, window),
    ),
    ...(takenUntil === null ? [] : [drawn(refundOnceRevoked(takenUntil, ruling))]),
    ...(latest.estimated ? [estimatedDates()] : []),
  ];
}

const PREVIEWS: Readonly<Record<AliyunOperation, (before: Before) => Sentence[]>> = {
  apply: applying,
  modify: applying,
  withdraw: withdrawing,
  revoke: revoking,
};

/** ALY-11: what an operation does to the refund and by when, the gravest first. */
const previewOf = (operation: AliyunOperation, before: Before, language: Language): OperationPreview => ({
  operation,
  reviewEndsBy: isoOrNull(operation === 'revoke' ? addWorkingDays(before.now, REVOCATION_DAYS).end : null),
  consequences: toConsequences(PREVIEWS[operation](before), language),
});

const OWN: OwnEvents<OwnEvent['code']> = {
  applicationLapsed: {
    tone: 'failed',
    title: { 'zh-CN': '服务期结束，证书申请关闭', en: 'Service period ended, application closed' },
  },
};

const END = {
  issued: {
    past: { 'zh-CN': '证书过期', en: 'Certificate expired' },
    ahead: { 'zh-CN': '证书到期', en: 'Certificate expires' },
  },
  unissued: {
    past: { 'zh-CN': '订单服务期结束', en: 'Service period ended' },
    ahead: { 'zh-CN': '订单服务期到期', en: 'Service period ends' },
  },
} as const satisfies Record<string, Record<'past' | 'ahead', Words>>;

/**
 * GEN-13: one timeline of purchase, application, issuance, revocation and every refund; then what is waited for and
 * what comes next. `refunds`: every application of the certificate.
 */
function timelineOf(
  reader: Reader,
  { record, ruling }: Pick<Before, 'record' | 'ruling'>,
  refunds: readonly Standing[],
  language: Language,
): TimelineEntry[] {
  const { purchasedAt, product, issuedAt, state, application, revocation } = record;
  const end = endOf(record);
  const ending = END[issuedAt === null ? 'unissued' : 'issued'];
  const item = application.deskItem === null ? undefined : reader.get(DESK, application.deskItem);
  const told = [
    purchased(purchasedAt, product, language),
    ...happened(record.history, OWN, language),
    ...(end !== null && isExpired(record, reader.now)
      ? [toldAt(end, 'system', 'ended', ending.past, language)]
      : []),
    ...(state === 'underReview' ? [validating(item?.dueBy ?? null, language)] : []),
    ...(state === 'revocationUnderReview' ? [awaitingRevocation(revocation.latestBy, language)] : []),
    ...refunds.flatMap((one) => refundEntries(one, language)),
  ];
  // What time alone will bring; with the money back, nothing more is of interest.
  const ahead: Ahead[] = [
    ...termsEnd(ruling.deadline),
    ...(end !== null && end > reader.now ? [{ code: 'end', words: ending.ahead, at: end }] : []),
  ];
  return inOrder(told, ruling.subject.refund === 'refunded' ? [] : ahead, language);
}

/** ALY-4: what holds if a refund does not succeed. */
function ifNotRefunded(record: AliyunRecord, now: number): AliyunCertificate['ifNotRefunded'] {
  if (record.state === 'revoked') return 'staysRevoked';
  return record.issuedAt === null && !isExpired(record, now) ? 'usableAsBefore' : 'unchanged';
}

/** Everything the detail page and the refund panel show. */
export function toCertificate(reader: Reader, record: AliyunRecord, language: Language): AliyunCertificate {
  const judged = judge(reader, record);
  const { ruling } = judged;
  const { application, revocation } = record;
  const refunds = refundsAbout(reader, PROVIDER, record.id);
  const row = toRow(reader, judged, language);
  const before = { ...judged, now: reader.now };
  return {
    ...row,
    decision: aliyunPolicy.inWords(ruling, language, wayBackOf(reader, PROVIDER, record.id)),
    askBy: isoOrNull(ruling.askBy),
    ownState: record.state,
    application: {
      state: ruling.subject.application,
      submittedAt: isoOrNull(application.submittedAt),
      failure: application.failure && rejectionLine(application.failure, language),
    },
    revocation: {
      state: ruling.subject.revocation,
      requestedAt: isoOrNull(revocation.requestedAt),
      completedAt: isoOrNull(revocation.completedAt),
      latestBy: isoOrNull(revocation.latestBy),
      rejection: revocation.rejection && toRejection(revocation.rejection, language),
    },
    previews: row.operations.map((operation) => previewOf(operation, before, language)),
    ifNotRefunded: ifNotRefunded(record, reader.now),
    refunds: refunds.map((one) => toRefundApplication(reader, one, refundSubjects, language)),
    timeline: timelineOf(reader, judged, refunds, language),
  };
}

/** GEN-13: what the certificate is by now, beside the decision and the money. */
export const refundSubjects: RefundSubjects = {
  ownState: ownStateIn(CERTIFICATES, STATES),
  caseOf: refundCase,
};

/** REV-2: what a specialist decides an application or a revocation on. */
export const certificateFacts: FactsOf = (reader, item, language, found) => {
  const record = certificates.at(reader, item);
  const at = (ms: number | null) => (ms === null ? null : momentText(ms, language));
  const end = CLOSING_NAMES[closingOf(record)];
  return labelled(
    [
      ['域名', 'Domain', record.domain],
      ['产品', 'Product', productText(record.product, language)],
      ['状态', 'State', STATES[record.state][language]],
      ['购买', 'Purchased', at(record.purchasedAt)],
      ['签发日期', 'Issued on', at(record.issuedAt)],
      [end['zh-CN'], end.en, at(endOf(record))],
      ['退款结论', 'About its refund', (found ?? certificateCase(reader, item)).inBrief(language)],
    ],
    language,
  );
};

/** GEN-10: an account's own certificates, as a search finds them. */
export const findableCertificates: FindableOf = (reader, { id: accountId }) =>
  certificates.all(reader, accountId).map((record) => ({
    kind: 'certificate',
    provider: PROVIDER,
    id: record.id,
    name: record.domain,
    texts: [record.id, record.domain],
    state: (language) =>
      STATES[stateOf(record, moneyOf(reader, PROVIDER, record).fact, reader.now)][language],
    path: `/aliyun/certificates/${record.id}`,
  }));

/** GEN-15: what is to be told of a certificate. */
export const watchedCertificates = watchedIn(CERTIFICATES, (reader, record) => {
  const { id, domain, purchasedAt, history } = record;
  const money = moneyOf(reader, PROVIDER, record);
  const subject = subjectOf(record, money);
  return {
    id,
    name: domain,
    path: `/aliyun/certificates/${id}`,
    ruleOn: (at: number) => aliyunPolicy.ruleOn(subject, at),
    since: standsSince(purchasedAt, [history], money.standing),
    history,
  };
});
