import type { Actor } from '../../../src/api/contract/timeline';
import type { AccountId } from '../../../src/api/contract/session';
import { demandCoverage, parseDomain } from '../../certificates/domain';
import { askForValidation } from '../../certificates/reviews';
import { yearsAfter } from '../../certificates/validity';
import { withdrawDeskItem } from '../../desk/open';
import { schedule, unschedule } from '../../platform/events';
import type { RejectionRecord } from '../../platform/history';
import type { Tx } from '../../platform/transaction';
import { next } from '../../rules/lifecycle';
import { demand } from './allowed';
import { PROVIDER, certificateOf, referenceTo } from './certificate';
import { noting } from './history';
import { type ApplicationEvent, applicationLifecycle } from './lifecycle';
import { type AliyunRecord, CERTIFICATES } from './records';
import { isExpired } from './state';

/** Kind of the event at the end of a service period while an application waits. */
export const SERVICE_END = 'aliyun.serviceEnd';

const moved = (record: AliyunRecord, event: ApplicationEvent): AliyunRecord['application']['state'] => {
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
    state: moved(record, operation),
    submittedAt: tx.now,
    failure: null,
    deskItem: item.id,
  };
  const code = operation === 'modify' ? 'applicationModified' : 'applicationSubmitted';
  return save(
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
  const application = { state: moved(record, 'withdraw'), submittedAt: null, failure: null, deskItem: null };
  return save(tx, noting({ ...record, application }, tx.now, 'customer', { code: 'applicationWithdrawn' }));
}

/** The application passed: issued now, for the product's years to the same UTC+8 date. */
export function passApplication(tx: Tx, record: AliyunRecord, actor: Actor): void {
  // Nothing is issued beyond the service period: the decision came too late.
  if (isExpired(record, tx.now)) return close(tx, record);
  unschedule(tx, SERVICE_END, record.id);
  const expiresAt = yearsAfter(tx.now, record.product.years);
  const application = {
    ...record.application,
    state: moved(record, 'approve'),
    failure: null,
    deskItem: null,
  };
  save(
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
  const application = { ...record.application, state: moved(record, 'reject'), failure, deskItem: null };
  save(tx, noting({ ...record, application }, tx.now, actor, { code: 'applicationFailed', ...failure }));
}

/** The service period ended with the application still waiting: it is closed, and leaves the desk. */
export function lapseApplication(tx: Tx, record: AliyunRecord): void {
  if (!isWaiting(record)) return;
  if (record.application.deskItem !== null) withdrawDeskItem(tx, record.application.deskItem, 'system');
  close(tx, record);
}

function close(tx: Tx, record: AliyunRecord): void {
  unschedule(tx, SERVICE_END, record.id);
  const application = { state: moved(record, 'lapse'), submittedAt: null, failure: null, deskItem: null };
  save(tx, noting({ ...record, application }, tx.now, 'system', { code: 'applicationLapsed' }));
}

function save(tx: Tx, record: AliyunRecord): AliyunRecord {
  tx.put(CERTIFICATES, record);
  return record;
}
