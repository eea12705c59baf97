import type { AliyunOperation } from '#contract/aliyun';
import type { Actor } from '#contract/common';
import type { Contact } from '#contract/refund';
import type { AccountId } from '#contract/session';
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
import { withdrawDeskItem } from '../../desk/items';
import { type EventKinds, schedule, unschedule } from '../../platform/clock';
import type { Words } from '#contract/words';
import type { RejectionRecord } from '../../platform/language';
import { conflict, type WrongField } from '../../platform/problems';
import type { Reader, Tx } from '../../platform/transaction';
import { latestRefundOf, refundFact } from '../../refunds/record';
import { next } from '../../rules/lifecycle';
import type { Subject } from './policy';
import {
  type AliyunRecord,
  type ApplicationEvent,
  applicationLifecycle,
  certificateOf,
  CERTIFICATES,
  isExpired,
  noting,
  OPERATION_LABELS,
  PROVIDER,
  referenceTo,
  type RevocationEvent,
  revocationLifecycle,
  STATE_LABELS,
  stateOf,
} from './record';

const OPERATIONS: readonly AliyunOperation[] = ['apply', 'withdraw', 'modify', 'revoke'];

/** Why an operation is not possible: stable code and words. */
interface Obstacle {
  readonly code: 'refundUnderReview' | 'refundSettling' | 'alreadyRefunded' | 'expired' | 'notInThisState';
  readonly words: Words;
}

const REFUND_OBSTACLES: Readonly<Record<Exclude<Subject['refund'], 'none'>, Obstacle>> = {
  underReview: {
    code: 'refundUnderReview',
    words: {
      'zh-CN': '退款申请正在审核，证书的其他操作已暂停。可先取消退款。',
      en: 'A refund is under review; until it is decided or cancelled nothing else can be done with the certificate.',
    },
  },
  settling: {
    code: 'refundSettling',
    words: {
      'zh-CN': '退款已批准，款项正在途中，证书不能再操作。',
      en: 'The refund is approved and on its way; nothing else can be done with the certificate.',
    },
  },
  refunded: {
    code: 'alreadyRefunded',
    words: {
      'zh-CN': '证书已退款，不能再操作。',
      en: 'The certificate was refunded; nothing else can be done with it.',
    },
  },
};

const EXPIRED: Obstacle = {
  code: 'expired',
  words: {
    'zh-CN': '证书或订单服务期已到期，不能再操作。',
    en: 'The certificate, or its service period, has ended; nothing can be done with it.',
  },
};

function fitsLifecycle(record: AliyunRecord, operation: AliyunOperation): boolean {
  if (operation === 'revoke')
    return (
      record.issuedAt !== null && next(revocationLifecycle, record.revocation.state, operation) !== undefined
    );
  return (
    record.issuedAt === null && next(applicationLifecycle, record.application.state, operation) !== undefined
  );
}

function obstacleTo(
  record: AliyunRecord,
  refund: Subject['refund'],
  operation: AliyunOperation,
  now: number,
): Obstacle | null {
  if (refund !== 'none') return REFUND_OBSTACLES[refund];
  if (isExpired(record, now)) return EXPIRED;
  if (fitsLifecycle(record, operation)) return null;
  return {
    code: 'notInThisState',
    words: notInThisState(OPERATION_LABELS[operation], STATE_LABELS[stateOf(record, refund, now)]),
  };
}

/** ALY-11: the operations possible right now; none while a refund is under review, on its way or done (ALY-6). */
export function operationsOf(
  record: AliyunRecord,
  refund: Subject['refund'],
  now: number,
): AliyunOperation[] {
  return OPERATIONS.filter((operation) => obstacleTo(record, refund, operation, now) === null);
}

/** Refuses an operation that is not possible now: 409 with the code of the list's state (GEN-9). */
export function demand(reader: Reader, record: AliyunRecord, operation: AliyunOperation): void {
  const refund = refundFact(latestRefundOf(reader, record));
  const obstacle = obstacleTo(record, refund, operation, reader.now);
  if (obstacle) throw conflict(obstacle.code, stateOf(record, refund, reader.now), obstacle.words);
}

/** Kind of the event at the end of a service period while an application waits. */
export const SERVICE_END = 'aliyun.serviceEnd';

const applied = (record: AliyunRecord, event: ApplicationEvent): AliyunRecord['application']['state'] => {
  const state = next(applicationLifecycle, record.application.state, event);
  if (state === undefined) throw new Error(`${record.id}: no ${event} in ${record.application.state}`);
  return state;
};

const isWaiting = ({ application }: AliyunRecord) => application.state === 'underReview';

/**
 * ALY-11 申请, and 修改 after a failed review: the application waits at the desk. 422 for the domain, 404, 409 where
 * the state does not allow it.
 */
export function submitApplication(tx: Tx, id: string, accountId: AccountId, typed: string): AliyunRecord {
  const domain = parseDomain(typed);
  const record = certificateOf(tx, id, accountId);
  demandCoverage(domain, record.product);
  const operation = record.application.state === 'failed' ? 'modify' : 'apply';
  demand(tx, record, operation);
  const named = { ...record, domain: domain.name };
  const item = askForValidation(tx, { provider: PROVIDER, accountId, subject: referenceTo(named), ref: id });
  if (record.servicePeriodEndsAt !== null)
    schedule(tx, { at: record.servicePeriodEndsAt, kind: SERVICE_END, ref: id });
  const application = {
    state: applied(record, operation),
    submittedAt: tx.now,
    failure: null,
    deskItem: item.id,
  };
  const code = operation === 'modify' ? 'applicationModified' : 'applicationSubmitted';
  return saveApplied(
    tx,
    noting({ ...named, application }, tx.now, 'customer', { code, domain: domain.name, dueBy: item.dueBy }),
  );
}

/** ALY-11 撤回: back to 已付款, and nobody waits for it any more. 404, 409. */
export function withdrawApplication(tx: Tx, id: string, accountId: AccountId): AliyunRecord {
  const record = certificateOf(tx, id, accountId);
  demand(tx, record, 'withdraw');
  if (record.application.deskItem !== null) withdrawDeskItem(tx, record.application.deskItem);
  unschedule(tx, SERVICE_END, id);
  const application = {
    state: applied(record, 'withdraw'),
    submittedAt: null,
    failure: null,
    deskItem: null,
  };
  return saveApplied(
    tx,
    noting({ ...record, application }, tx.now, 'customer', { code: 'applicationWithdrawn' }),
  );
}

/** The application passed: issued now, for the product's years to the same UTC+8 date. */
export function passApplication(tx: Tx, record: AliyunRecord, actor: Actor): void {
  // Nothing is issued beyond the service period: the decision came too late.
  if (isExpired(record, tx.now)) return close(tx, record);
  unschedule(tx, SERVICE_END, record.id);
  const expiresAt = yearsAfter(tx.now, record.product.years);
  const application = {
    ...record.application,
    state: applied(record, 'approve'),
    failure: null,
    deskItem: null,
  };
  saveApplied(
    tx,
    noting({ ...record, application, issuedAt: tx.now, expiresAt }, tx.now, actor, {
      code: 'issued',
      expiresAt,
    }),
  );
}

/** The application was refused: 审核失败, with the reason kept for the customer. */
export function failApplication(tx: Tx, record: AliyunRecord, actor: Actor, failure: RejectionRecord): void {
  unschedule(tx, SERVICE_END, record.id);
  const application = { ...record.application, state: applied(record, 'reject'), failure, deskItem: null };
  saveApplied(
    tx,
    noting({ ...record, application }, tx.now, actor, { code: 'applicationFailed', ...failure }),
  );
}

/** The service period ended with the application still waiting: it is closed, and leaves the desk. */
export function lapseApplication(tx: Tx, record: AliyunRecord): void {
  if (!isWaiting(record)) return;
  if (record.application.deskItem !== null) withdrawDeskItem(tx, record.application.deskItem, 'system');
  close(tx, record);
}

function close(tx: Tx, record: AliyunRecord): void {
  unschedule(tx, SERVICE_END, record.id);
  const application = { state: applied(record, 'lapse'), submittedAt: null, failure: null, deskItem: null };
  saveApplied(tx, noting({ ...record, application }, tx.now, 'system', { code: 'applicationLapsed' }));
}

function saveApplied(tx: Tx, record: AliyunRecord): AliyunRecord {
  tx.put(CERTIFICATES, record);
  return record;
}

const POINTER = '/assistance/value';
const MOBILE = /^1[3-9]\d{9}$/;
const DINGTALK = /^[A-Za-z0-9_.-]{4,64}$/;

const INVALID_PHONE: WrongField = {
  pointer: POINTER,
  code: 'invalidPhone',
  words: {
    'zh-CN': '请填写中国大陆手机号码，可带 +86。示例：138 0013 8000',
    en: 'A mainland mobile number is needed, with or without +86. Example: 138 0013 8000',
  },
};
const INVALID_DINGTALK: WrongField = {
  pointer: POINTER,
  code: 'invalidDingtalk',
  words: {
    'zh-CN': '钉钉号为 4 至 64 个字母、数字、下划线、连字符或点。',
    en: 'A DingTalk id has 4 to 64 letters, digits, underscores, hyphens or dots.',
  },
};

/** GEN-11: the contact as it is stored (a phone without spaces and +86), or what is wrong with it. */
export function readContact({ kind, value }: Contact): Contact | WrongField {
  if (kind === 'dingtalk') {
    const id = value.trim();
    return DINGTALK.test(id) ? { kind, value: id } : INVALID_DINGTALK;
  }
  const number = value.replaceAll(/\s/g, '').replace(/^\+86/, '');
  return MOBILE.test(number) ? { kind, value: number } : INVALID_PHONE;
}

/** What time alone does to certificates (GEN-7). */
export const aliyunEvents: EventKinds = {
  [SERVICE_END]: {
    run(tx, ref) {
      const record = tx.get(CERTIFICATES, ref);
      if (record) lapseApplication(tx, record);
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

const moved = (record: AliyunRecord, event: RevocationEvent): AliyunRecord['revocation']['state'] => {
  const state = next(revocationLifecycle, record.revocation.state, event);
  if (state === undefined) throw new Error(`${record.id}: no ${event} in ${record.revocation.state}`);
  return state;
};

/** ALY-11 吊销: waits at the desk, at most to the end of the 5th working day. 404, 409. */
export function requestRevocation(tx: Tx, id: string, accountId: AccountId): AliyunRecord {
  const record = certificateOf(tx, id, accountId);
  demand(tx, record, 'revoke');
  const state = moved(record, 'revoke');
  const asked = askForRevocation(tx, {
    provider: PROVIDER,
    accountId,
    subject: referenceTo(record),
    ref: id,
  });
  const { latestBy } = asked;
  const revocation = { ...asked, state };
  return save(
    tx,
    noting({ ...record, revocation }, tx.now, 'customer', { code: 'revocationRequested', latestBy }),
  );
}

/** The revocation is completed now; it cannot be undone. */
export function completeRevocation(tx: Tx, record: AliyunRecord, actor: Actor): void {
  const revocation = { ...completedNow(tx, record.revocation), state: moved(record, 'approve') };
  save(tx, noting({ ...record, revocation }, tx.now, actor, { code: 'revoked' }));
}

/** The revocation was refused: issued as before, with the reason; the 28 days have run on. */
export function rejectRevocation(
  tx: Tx,
  record: AliyunRecord,
  actor: Actor,
  rejection: RejectionRecord,
): void {
  const revocation = { ...refused(rejection), state: moved(record, 'reject') };
  save(tx, noting({ ...record, revocation }, tx.now, actor, { code: 'revocationRejected', ...rejection }));
}

function save(tx: Tx, record: AliyunRecord): AliyunRecord {
  tx.put(CERTIFICATES, record);
  return record;
}
