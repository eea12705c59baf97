import type { AlibabaCertificateOperation } from '../../../src/api/contract/alibaba-certificates';
import type { AccountId } from '../../../src/api/contract/session';
import { notInThisState } from '../../certificates/refusals';
import type { DeskItem } from '../../desk/records';
import type { Words } from '../../platform/language';
import { conflict, notFound } from '../../platform/problems';
import type { Reader, Tx } from '../../platform/transaction';
import { next } from '../../rules/lifecycle';
import { OPERATION_LABELS, STATE_LABELS } from './labels';
import { type OfficeEvent, certificateLifecycle } from './lifecycle';
import { CERTIFICATES, type CertificateRecord } from './records';

/** How desk items refer to a certificate. */
export const referenceTo = ({ id, domain }: CertificateRecord) => ({ id, name: domain, kind: 'certificate' });

/** One's own certificate, a removed one too. 404 when there is none, or it is somebody else's (GEN-9). */
export function certificateOf(reader: Reader, id: string, accountId: AccountId): CertificateRecord {
  const record = reader.get(CERTIFICATES, id);
  if (record?.accountId !== accountId) throw notFound();
  return record;
}

/** The certificate a desk item is about. */
export function recordAt(reader: Reader, item: DeskItem): CertificateRecord {
  const record = reader.get(CERTIFICATES, item.ref);
  if (!record) throw new Error(`${item.id} is about ${item.ref}, which does not exist`);
  return record;
}

const OPERATIONS = Object.keys(OPERATION_LABELS).filter(
  (one) => one !== 'reset',
) as AlibabaCertificateOperation[];

const RENEWED: Words = {
  'zh-CN': '该证书已提前续费，不能再次续费。',
  en: 'This certificate was renewed in advance already.',
};

const isRenewed = (record: CertificateRecord, operation: AlibabaCertificateOperation): boolean =>
  operation === 'renew' && record.renewalOrderId !== null;

/** The operations possible right now. */
export const operationsOf = (record: CertificateRecord): AlibabaCertificateOperation[] =>
  OPERATIONS.filter(
    (one) => next(certificateLifecycle, record.state, one) !== undefined && !isRenewed(record, one),
  );

/** The state an operation leads to. 409 with the present state where it is not possible (GEN-9). */
export function demand(
  record: CertificateRecord,
  operation: AlibabaCertificateOperation,
): CertificateRecord['state'] {
  const { state } = record;
  const leadsTo = next(certificateLifecycle, state, operation);
  if (leadsTo === undefined)
    throw conflict('notInThisState', state, notInThisState(OPERATION_LABELS[operation], STATE_LABELS[state]));
  if (isRenewed(record, operation)) throw conflict('alreadyRenewed', state, RENEWED);
  return leadsTo;
}

/** The state that a decision of the desk leads to, which nobody else can have changed. */
export function decided(record: CertificateRecord, event: OfficeEvent): CertificateRecord['state'] {
  const state = next(certificateLifecycle, record.state, event);
  if (state === undefined) throw new Error(`${record.id}: no ${event} in ${record.state}`);
  return state;
}

/** Stores a certificate. */
export function save(tx: Tx, record: CertificateRecord): CertificateRecord {
  tx.put(CERTIFICATES, record);
  return record;
}
