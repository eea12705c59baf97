import { type Actor, moneyText } from '#contract/common';
import type { AccountId } from '#contract/session';
import { OPERATIONS, STATES, TencentOperation, type TencentPreview } from '#contract/tencent';
import type { Language, Words } from '#contract/words';
import {
  askForValidation,
  demandCoverage,
  notInThisState,
  parseDomain,
  VALIDATION_DAYS,
  yearsAfter,
} from '../../certificates/certificate';
import { en, estimatedDates, say, type Sentence, toConsequences, zh } from '../../certificates/consequences';
import { withdrawDeskItem } from '../../desk/items';
import { addWorkingDays } from '../../platform/calendar';
import { type EventKind, type EventKinds, schedule, unschedule } from '../../platform/clock';
import type { RejectionRecord } from '../../platform/language';
import { conflict } from '../../platform/problems';
import type { Reader, Tx } from '../../platform/transaction';
import { moneyOf } from '../../refunds/record';
import { countText } from '../../refunds/words';
import type { Ruling, Subject } from './policy';
import {
  after,
  CERTIFICATES,
  possibleIn,
  noting,
  orders,
  PROVIDER,
  stateOf,
  subjectOf,
  type TencentRecord,
} from './record';

const HOUR = 3_600_000;

/** Kinds of the events by which an order moves on with time alone; the ref is the order's id. */
const CANCELLED = 'tencent.cancelled';
const VALIDATED = 'tencent.validated';
const REVOKED = 'tencent.revoked';

const REFUNDED: Words = {
  'zh-CN': '该订单已申请退款，不能再操作。',
  en: 'A refund of this order was asked for; nothing else can be done with it.',
};

/** The operations possible right now; none once a refund is on its way or done. */
export const operationsOf = (record: TencentRecord, refund: Subject['refund']): TencentOperation[] =>
  refund === 'none' ? possibleIn(record.state, TencentOperation.options) : [];

/** Refuses an operation that is not possible now: 409 with the code of the list's state (GEN-9). */
function guard(reader: Reader, record: TencentRecord, operation: TencentOperation): void {
  const { refund } = subjectOf(record, moneyOf(reader, PROVIDER, record));
  if (operationsOf(record, refund).includes(operation)) return;
  const state = stateOf(record, refund, reader.now);
  if (refund !== 'none') throw conflict('refundExists', state, REFUNDED);
  throw conflict('notInThisState', state, notInThisState(OPERATIONS[operation], STATES[state]));
}

/**
 * TCL-3, from 5 (or, after a failure, 2) to 0: the application waits at the desk; for OV and EV the domain is validated within the hour, and
 * the review goes on. 422 for the domain, 404, 409 where the state does not allow it.
 */
export function submitApplication(tx: Tx, id: string, accountId: AccountId, typed: string): TencentRecord {
  const domain = parseDomain(typed);
  const record = orders.of(tx, id, accountId);
  demandCoverage(domain, record.product);
  guard(tx, record, 'submit');
  const named = { ...record, domain: domain.name };
  const subject = orders.reference(named);
  const item = askForValidation(tx, { provider: PROVIDER, accountId, subject, ref: id });
  if (record.product.validation !== 'DV') schedule(tx, { at: tx.now + HOUR, kind: VALIDATED, ref: id });
  const state = after(record, 'submit');
  const submitted = { ...named, state, submittedAt: tx.now, failure: null, deskItem: item.id };
  const code = record.state === 'failed' ? 'applicationModified' : 'applicationSubmitted';
  return orders.save(
    tx,
    noting(submitted, tx.stamp(), 'customer', { code, domain: domain.name, dueBy: item.dueBy }),
  );
}

/**
 * TCL-R2, TCL-R3 Cancel Application: 6 for an hour of test clock, then 7 (TCL-3). Nobody waits for it any more, and it
 * cannot be taken back. 404, 409 where the state does not allow it.
 */
export function cancelApplication(tx: Tx, id: string, accountId: AccountId): TencentRecord {
  const record = orders.of(tx, id, accountId);
  guard(tx, record, 'cancelApplication');
  if (record.deskItem !== null) withdrawDeskItem(tx, record.deskItem);
  unschedule(tx, VALIDATED, id);
  const by = tx.now + HOUR;
  schedule(tx, { at: by, kind: CANCELLED, ref: id });
  const cancelling = {
    ...record,
    state: after(record, 'cancelApplication'),
    deskItem: null,
    cancelledBy: by,
  };
  return orders.save(tx, noting(cancelling, tx.stamp(), 'customer', { code: 'cancellationRequested', by }));
}

/** The application passed: issued now, for the product's years to the same UTC+8 date (TCL-R1). */
export function issue(tx: Tx, record: TencentRecord, actor: Actor): void {
  unschedule(tx, VALIDATED, record.id);
  const expiresAt = yearsAfter(tx.now, record.product.years);
  const issued = { ...record, state: after(record, 'approve'), deskItem: null, issuedAt: tx.now, expiresAt };
  orders.save(tx, noting(issued, tx.stamp(), actor, { code: 'issued', expiresAt }));
}

/** TCL-R4: a refusal for a risk check suspends the review, any other lets the application fail; both with the reason. */
export function decline(tx: Tx, record: TencentRecord, actor: Actor, failure: RejectionRecord): void {
  unschedule(tx, VALIDATED, record.id);
  const suspended = failure.reason === 'riskHold';
  const declined = {
    ...record,
    state: after(record, suspended ? 'suspend' : 'reject'),
    deskItem: null,
    failure,
  };
  const code = suspended ? 'applicationSuspended' : 'applicationFailed';
  orders.save(tx, noting(declined, tx.stamp(), actor, { code, ...failure }));
}

/** The authority begins to revoke an issued certificate; a day later it is revoked. */
export function beginRevocation(tx: Tx, record: TencentRecord): TencentRecord {
  const by = tx.now + 24 * HOUR;
  schedule(tx, { at: by, kind: REVOKED, ref: record.id });
  const revoking = { ...record, state: after(record, 'beginRevocation') };
  return orders.save(tx, noting(revoking, tx.stamp(), 'authority', { code: 'revocationBegun', by }));
}

const kind = (
  event: Parameters<typeof after>[1],
  actor: Actor,
  code: 'applicationCancelled' | 'domainValidated' | 'revoked',
  text: Words,
): EventKind => ({
  run(tx, ref) {
    const record = tx.get(CERTIFICATES, ref);
    if (!record) return;
    const moved = { ...record, state: after(record, event), cancelledBy: null };
    orders.save(tx, noting(moved, tx.stamp(), actor, { code }));
  },
  words(reader, ref) {
    const domain = reader.get(CERTIFICATES, ref)?.domain ?? ref;
    return { 'zh-CN': `${domain}：${text['zh-CN']}`, en: `${domain}: ${text.en}` };
  },
});

/** GEN-7: what time alone does to certificate orders. */
export const events: EventKinds = {
  [CANCELLED]: kind('completeCancellation', 'system', 'applicationCancelled', {
    'zh-CN': '取消申请已完成，可以退款',
    en: 'the cancellation is completed, a refund is possible',
  }),
  [VALIDATED]: kind('validate', 'authority', 'domainValidated', {
    'zh-CN': '域名验证完成，进入审核',
    en: 'the domain is validated, the review begins',
  }),
  [REVOKED]: kind('completeRevocation', 'authority', 'revoked', {
    'zh-CN': '吊销完成',
    en: 'the revocation is completed',
  }),
};

function submitting(_ruling: Ruling, now: number): Sentence[] {
  const due = addWorkingDays(now, VALIDATION_DAYS);
  return [
    say(
      'warning',
      '一旦签发，订单就不再退款；在此之前取消申请，仍可退款。',
      'Once the certificate is issued, the order is not refunded any more; until then, cancelling the application keeps the refund possible.',
    ),
    say(
      'info',
      `预计 ${zh(due.end)} 前有结果；若申请失败或审核被暂停，可以退款。`,
      `A result is expected by ${en(due.end)}; if the application fails or its review is suspended, a refund is possible.`,
    ),
    ...(due.estimated ? [estimatedDates()] : []),
  ];
}

const POINTS = {
  'zh-CN': (points: number) => `${countText(points)} 权益点`,
  en: (points: number) => `${countText(points)} benefit points`,
};
const NOTHING: Words = { 'zh-CN': '无款项', en: 'with nothing to come back' };

function cancelling({ subject: { price }, refund }: Ruling, now: number): Sentence[] {
  const by = now + HOUR;
  const points = price.benefitPoints;
  // GEN-4: an amount of nothing is said to be nothing, points that come back or not.
  const back = (language: Language, and: string) =>
    [
      refund > 0 && moneyText(refund, price.currency, language),
      points > 0 && POINTS[language](points),
      refund === 0 && points === 0 && NOTHING[language],
    ]
      .filter((one) => one !== false)
      .join(and);
  return [
    say(
      'danger',
      '取消后不能恢复，这个订单不会再签发证书。',
      'Cancelling cannot be undone: no certificate will be issued under this order.',
    ),
    say(
      'info',
      `取消在 ${zh(by)} 完成，之后列表中出现“退款”，可退回：${back('zh-CN', '和')}；无需审核，没有截止日期。`,
      `It is completed at ${en(by)}; then Refund appears in the list: ${back('en', ' and ')}, without review and without a deadline.`,
    ),
  ];
}

/** TCL-3: what an operation does to the refund and by when, the gravest first. `ruling` is the present decision. */
export const previewOf = (
  operation: TencentOperation,
  ruling: Ruling,
  now: number,
  language: Language,
): TencentPreview => {
  const sentences = (operation === 'submit' ? submitting : cancelling)(ruling, now);
  return { operation, consequences: toConsequences(sentences, language) };
};
