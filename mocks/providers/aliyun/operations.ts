import { type AliyunOperation, OPERATIONS, STATES } from '#contract/aliyun';
import type { Actor } from '#contract/common';
import type { AccountId } from '#contract/session';
import type { Words } from '#contract/words';
import {
  askForRevocation,
  askForValidation,
  completedNow,
  demandCoverage,
  notInThisState,
  parseDomain,
  refused,
  yearsAfter,
} from '../../certificates/certificate';
import type { CertificateEvent } from '../../certificates/history';
import { withdrawDeskItem } from '../../desk/items';
import { type EventKinds, schedule, unschedule } from '../../platform/clock';
import type { RejectionRecord } from '../../platform/language';
import { conflict } from '../../platform/problems';
import type { Reader, Tx } from '../../platform/transaction';
import { moneyOf } from '../../refunds/record';
import type { Subject } from './policy';
import {
  after,
  type AliyunRecord,
  CERTIFICATES,
  certificates,
  isExpired,
  noting,
  operationsOf,
  type OwnEvent,
  PROVIDER,
  stateOf,
} from './record';

/** Why nothing can be done while there is a refund: stable code and words. */
const REFUND: Readonly<Record<Exclude<Subject['refund'], 'none'>, readonly [code: string, words: Words]>> = {
  underReview: [
    'refundUnderReview',
    {
      'zh-CN': '退款申请正在审核，证书的其他操作已暂停。可先取消退款。',
      en: 'A refund is under review; until it is decided or cancelled nothing else can be done with the certificate.',
    },
  ],
  settling: [
    'refundSettling',
    {
      'zh-CN': '退款已批准，款项正在途中，证书不能再操作。',
      en: 'The refund is approved and on its way; nothing else can be done with the certificate.',
    },
  ],
  refunded: [
    'alreadyRefunded',
    {
      'zh-CN': '证书已退款，不能再操作。',
      en: 'The certificate was refunded; nothing else can be done with it.',
    },
  ],
};

const EXPIRED: Words = {
  'zh-CN': '证书或订单服务期已到期，不能再操作。',
  en: 'The certificate, or its service period, has ended; nothing can be done with it.',
};

/** Refuses an operation that is not possible now: 409 with the code of the list's state (GEN-9). */
function guard(reader: Reader, record: AliyunRecord, operation: AliyunOperation): void {
  const { fact: refund } = moneyOf(reader, PROVIDER, record);
  if (operationsOf(record, refund, reader.now).includes(operation)) return;
  const state = stateOf(record, refund, reader.now);
  if (refund !== 'none') {
    const [code, words] = REFUND[refund];
    throw conflict(code, state, words);
  }
  if (isExpired(record, reader.now)) throw conflict('expired', state, EXPIRED);
  throw conflict('notInThisState', state, notInThisState(OPERATIONS[operation], STATES[state]));
}

/** Stores a certificate as an event of its lifecycle has changed it, with what is told of that in its history. */
const happen = (
  tx: Tx,
  record: AliyunRecord,
  [event, actor, told]: readonly [Parameters<typeof after>[1], Actor, CertificateEvent | OwnEvent],
  change: Partial<AliyunRecord>,
): AliyunRecord =>
  certificates.save(
    tx,
    noting({ ...record, ...change, state: after(record, event) }, tx.stamp(), actor, told),
  );

/** Who waits at the desk for a certificate, and under which name. */
const waiting = (record: AliyunRecord) => ({
  provider: PROVIDER,
  accountId: record.accountId,
  subject: certificates.reference(record),
  ref: record.id,
});

const NOT_SUBMITTED: AliyunRecord['application'] = { submittedAt: null, failure: null, deskItem: null };

/** Kind of the event at the end of a service period while an application waits. */
const SERVICE_END = 'aliyun.serviceEnd';

/**
 * ALY-11 申请, and 修改 after a failed review: the application waits at the desk. 422 for the domain, 404, 409 where
 * the state does not allow it.
 */
export function submitApplication(tx: Tx, id: string, accountId: AccountId, typed: string): AliyunRecord {
  const domain = parseDomain(typed);
  const record = certificates.of(tx, id, accountId);
  demandCoverage(domain, record.product);
  const operation = record.state === 'reviewFailed' ? 'modify' : 'apply';
  guard(tx, record, operation);
  const named = { ...record, domain: domain.name };
  const { id: deskItem, dueBy } = askForValidation(tx, waiting(named));
  if (record.servicePeriodEndsAt !== null)
    schedule(tx, { at: record.servicePeriodEndsAt, kind: SERVICE_END, ref: id });
  const code = operation === 'modify' ? 'applicationModified' : 'applicationSubmitted';
  return happen(tx, named, [operation, 'customer', { code, domain: domain.name, dueBy }], {
    application: { submittedAt: tx.now, failure: null, deskItem },
  });
}

/** ALY-11 撤回: back to 已付款, and nobody waits for it any more. 404, 409. */
export function withdrawApplication(tx: Tx, id: string, accountId: AccountId): AliyunRecord {
  const record = certificates.of(tx, id, accountId);
  guard(tx, record, 'withdraw');
  if (record.application.deskItem !== null) withdrawDeskItem(tx, record.application.deskItem);
  unschedule(tx, SERVICE_END, id);
  return happen(tx, record, ['withdraw', 'customer', { code: 'applicationWithdrawn' }], {
    application: NOT_SUBMITTED,
  });
}

/** The application passed: issued now, for the product's years to the same UTC+8 date. */
export function passApplication(tx: Tx, record: AliyunRecord, actor: Actor): void {
  // Nothing is issued beyond the service period: the decision came too late.
  if (isExpired(record, tx.now)) return close(tx, record);
  unschedule(tx, SERVICE_END, record.id);
  const expiresAt = yearsAfter(tx.now, record.product.years);
  happen(tx, record, ['approve', actor, { code: 'issued', expiresAt }], {
    application: { ...record.application, failure: null, deskItem: null },
    issuedAt: tx.now,
    expiresAt,
  });
}

/** The application was refused: 审核失败, with the reason kept for the customer. */
export function failApplication(tx: Tx, record: AliyunRecord, actor: Actor, failure: RejectionRecord): void {
  unschedule(tx, SERVICE_END, record.id);
  happen(tx, record, ['reject', actor, { code: 'applicationFailed', ...failure }], {
    application: { ...record.application, failure, deskItem: null },
  });
}

function close(tx: Tx, record: AliyunRecord): void {
  unschedule(tx, SERVICE_END, record.id);
  happen(tx, record, ['lapse', 'system', { code: 'applicationLapsed' }], { application: NOT_SUBMITTED });
}

/** What time alone does to certificates (GEN-7): the service period ends, and closes an application that still waits. */
export const events: EventKinds = {
  [SERVICE_END]: {
    run(tx, ref) {
      const record = tx.get(CERTIFICATES, ref);
      if (record?.state !== 'underReview') return;
      if (record.application.deskItem !== null) withdrawDeskItem(tx, record.application.deskItem, 'system');
      close(tx, record);
    },
    words(reader, ref) {
      const domain = reader.get(CERTIFICATES, ref)?.domain ?? ref;
      return {
        'zh-CN': `${domain}：订单服务期结束，未审核完的证书申请关闭`,
        en: `${domain}: the service period ended and closed the application that was still under review`,
      };
    },
  },
};

/** ALY-11 吊销: waits at the desk, at most to the end of the 5th working day. 404, 409. */
export function requestRevocation(tx: Tx, id: string, accountId: AccountId): AliyunRecord {
  const record = certificates.of(tx, id, accountId);
  guard(tx, record, 'revoke');
  const revocation = askForRevocation(tx, waiting(record));
  const { latestBy } = revocation;
  return happen(tx, record, ['revoke', 'customer', { code: 'revocationRequested', latestBy }], {
    revocation,
  });
}

/** The revocation is completed now; it cannot be undone. */
export function completeRevocation(tx: Tx, record: AliyunRecord, actor: Actor): void {
  const revocation = completedNow(tx, record.revocation);
  happen(tx, record, ['approve', actor, { code: 'revoked' }], { revocation });
}

/** The revocation was refused: issued as before, with the reason; the 28 days have run on. */
export function rejectRevocation(
  tx: Tx,
  record: AliyunRecord,
  actor: Actor,
  rejection: RejectionRecord,
): void {
  const revocation = refused(rejection);
  happen(tx, record, ['reject', actor, { code: 'revocationRejected', ...rejection }], { revocation });
}
