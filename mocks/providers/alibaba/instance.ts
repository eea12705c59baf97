import type { InstanceStatus } from '../../../src/api/contract/alibaba-instances';
import type { AccountId } from '../../../src/api/contract/session';
import { notInThisState } from '../../certificates/refusals';
import type { Words } from '../../platform/language';
import { conflict, notFound } from '../../platform/problems';
import type { Reader, Tx } from '../../platform/transaction';
import { next } from '../../rules/lifecycle';
import { noting } from './history';
import { INSTANCE_LABELS, OPERATION_LABELS } from './labels';
import { instanceLifecycle } from './lifecycle';
import { orderAt, refundOf } from './order';
import { INSTANCES, type InstanceRecord } from './records';
import type { Subject } from './subject';

/** Which of the two an instance is. */
export type Kind = 'ca' | 'gateway';
export const kindOf = ({ ca }: InstanceRecord): Kind => (ca ? 'ca' : 'gateway');

/** One's own private CA, or gateway. 404 when there is none, or it is somebody else's (GEN-9). */
export function instanceOf(reader: Reader, kind: Kind, id: string, accountId: AccountId): InstanceRecord {
  const record = reader.get(INSTANCES, id);
  if (record?.accountId !== accountId || kindOf(record) !== kind) throw notFound();
  return record;
}

/** ABC-P1: its state; Refunded only once the money has arrived (APY-10). */
export function statusOf({ inUse, resetAt }: InstanceRecord, refund: Subject['refund']): InstanceStatus {
  if (refund === 'refunded') return 'refunded';
  if (refund === 'settling') return 'refunding';
  if (inUse) return 'inUse';
  return resetAt === null ? 'unused' : 'reset';
}

/** The label of its state. */
export const statusWords = (record: InstanceRecord, status: InstanceStatus): Words =>
  INSTANCE_LABELS[kindOf(record)][status];

/** Whether it can be reset now. */
export const canReset = (status: InstanceStatus): boolean =>
  next(instanceLifecycle, status, 'reset') !== undefined;

/** ABC-P1, H1 Reset: all data of a CA, all domain names of a gateway are deleted; what was consumed stays consumed. 404, 409. */
export function resetInstance(tx: Tx, kind: Kind, id: string, accountId: AccountId): InstanceRecord {
  const record = instanceOf(tx, kind, id, accountId);
  const status = statusOf(record, refundOf(tx, orderAt(tx, record.orderId)));
  if (!canReset(status))
    throw conflict(
      'notInThisState',
      status,
      notInThisState(OPERATION_LABELS.reset, statusWords(record, status)),
    );
  const { ca, gateway } = record;
  const reset: InstanceRecord = {
    ...record,
    inUse: false,
    resetAt: tx.now,
    ca: ca && { ...ca, issuedCertificates: 0 },
    gateway: gateway && { ...gateway, domains: [] },
  };
  const saved = noting(reset, tx.now, 'customer', { code: 'reset' });
  tx.put(INSTANCES, saved);
  return saved;
}
