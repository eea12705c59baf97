import { type AlibabaCertificateOperation, OPERATIONS } from '#contract/alibabaOrders';
import type { AlibabaContact, submitAlibabaApplication } from '#contract/alibabaProducts';
import type { Actor } from '#contract/common';
import type { BodyOf } from '#contract/endpoint';
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
import { withdrawDeskItem } from '../../desk/items';
import type { RejectionRecord } from '../../platform/language';
import { conflict, invalid, notFound } from '../../platform/problems';
import { collection, type Reader, type Rec, type Tx } from '../../platform/transaction';
import { payThroughRail } from '../../refunds/application';
import { holdingsIn, type Kind, kindOf, standingIn } from './order';
import {
  after,
  type CertificateRecord,
  CURRENCY,
  guard,
  happen,
  type InstanceRecord,
  listPriceOf,
  noting,
  orderAt,
  type OrderRecord,
  ORDERS,
  ownCertificates,
  ownInstances,
  PROVIDER,
} from './record';

/** Who answers for an application; made up, and stored masked (GEN-11). One of each account lacks the ID number: what a Submit fails on (ABC-S3). */
const CONTACTS: Readonly<Partial<Record<AccountId, readonly AlibabaContact[]>>> = {
  customer: [
    { id: 'contact-1', name: 'Lin Demo', email: 'li***@example.com', idNumber: null },
    { id: 'contact-2', name: 'Zhou Demo', email: 'zh***@example.com', idNumber: '1101**********001X' },
  ],
  'customer-2': [
    { id: 'contact-3', name: 'Wang Demo', email: 'wa***@example.net', idNumber: null },
    { id: 'contact-4', name: 'Chen Demo', email: 'ch***@example.net', idNumber: '3101**********0023' },
  ],
};

/** The ID number that somebody has added to a contact of theirs; kept masked, like all of it (GEN-11). */
interface AddedIdNumber extends Rec {
  readonly idNumber: string;
}
const ADDED = collection<AddedIdNumber>('alibaba.contacts');

/** The contacts of an account. */
export const contactsOf = (reader: Reader, accountId: AccountId): AlibabaContact[] =>
  (CONTACTS[accountId] ?? []).map((one) => ({
    ...one,
    idNumber: reader.get(ADDED, one.id)?.idNumber ?? one.idNumber,
  }));

const UNKNOWN: Words = { 'zh-CN': '没有这个联系人。', en: 'There is no such contact.' };
const LACKS_ID_NUMBER: Words = {
  'zh-CN': '所选联系人缺少必需的证件号码信息',
  en: 'The selected contact does not contain the required ID number information',
};
const INVALID_ID_NUMBER: Words = {
  'zh-CN': '不是有效的证件号码：6 到 20 位字母或数字。',
  en: 'Not a valid ID number: 6 to 20 letters or digits.',
};

/** What separates the parts of a number on the document, and what nobody can see. */
const SEPARATORS = /[\s().\-/\p{Default_Ignorable_Code_Point}]/gu;

/** Of a long number both ends, of a short one less. */
function masked(idNumber: string): string {
  const kept = idNumber.length < 12 ? 2 : 4;
  return `${idNumber.slice(0, kept)}${'*'.repeat(idNumber.length - 2 * kept)}${idNumber.slice(-kept)}`;
}

/**
 * ABC-S3: a contact that can answer for an application, completed with the ID number that was typed where it has none.
 * 422 at `/contactId` when it is not one's own or lacks the number, at `/idNumber` when that is none.
 */
function demandContact(tx: Tx, id: string, accountId: AccountId, typed: string): void {
  const contact = contactsOf(tx, accountId).find((one) => one.id === id);
  if (!contact) throw invalid({ pointer: '/contactId', code: 'unknownContact', words: UNKNOWN });
  if (contact.idNumber !== null) return;
  const idNumber = typed.normalize('NFKC').replaceAll(SEPARATORS, '').toUpperCase();
  if (idNumber === '')
    throw invalid({ pointer: '/contactId', code: 'contactLacksIdNumber', words: LACKS_ID_NUMBER });
  if (!/^[A-Z0-9]{6,20}$/.test(idNumber))
    throw invalid({ pointer: '/idNumber', code: 'invalidIdNumber', words: INVALID_ID_NUMBER });
  tx.put(ADDED, { id, idNumber: masked(idNumber) });
}

/** A certificate is good for one year at a time; a multi-year order has one for each (ABC-M1). */
const VALID_FOR = 1;

/** The application passed: Issued now. */
export function issue(tx: Tx, record: CertificateRecord, actor: Actor): void {
  const expiresAt = yearsAfter(tx.now, VALID_FOR);
  const application = { ...record.application, failure: null, deskItem: null };
  const change = { state: after(record, 'approve'), application, issuedAt: tx.now, expiresAt };
  happen(tx, record, change, actor, { code: 'issued', expiresAt });
}

/** The application was refused: Validation Failed, with the reason kept for the customer. */
export function fail(tx: Tx, record: CertificateRecord, actor: Actor, failure: RejectionRecord): void {
  const application = { ...record.application, failure, deskItem: null };
  const change = { state: after(record, 'reject'), application };
  happen(tx, record, change, actor, { code: 'applicationFailed', ...failure });
}

/** ABC-S4: the revocation is completed now; it cannot be undone. */
export function complete(tx: Tx, record: CertificateRecord, actor: Actor): void {
  const change = { state: after(record, 'approve'), revocation: completedNow(tx, record.revocation) };
  happen(tx, record, change, actor, { code: 'revoked' });
}

/** ABC-2: the revocation was refused: Issued as before, with the reason; the window has run on. */
export function refuse(tx: Tx, record: CertificateRecord, actor: Actor, rejection: RejectionRecord): void {
  const change = { state: after(record, 'reject'), revocation: refused(rejection) };
  happen(tx, record, change, actor, { code: 'revocationRejected', ...rejection });
}

/** What the desk needs to know of a certificate that waits there. */
export const aboutIt = (record: CertificateRecord) => ({
  provider: PROVIDER,
  accountId: record.accountId,
  subject: ownCertificates.reference(record),
  ref: record.id,
});

/** An operation of a customer on a certificate of their own. 404, and 409 where the state does not allow it (GEN-9). */
type Operation = (tx: Tx, id: string, accountId: AccountId) => CertificateRecord;

/** `run`: what it does to the certificate, which it leads to `state`. */
const operation =
  (
    name: AlibabaCertificateOperation,
    run: (tx: Tx, record: CertificateRecord, state: CertificateRecord['state']) => CertificateRecord,
  ): Operation =>
  (tx, id, accountId) => {
    const record = ownCertificates.of(tx, id, accountId);
    return run(tx, record, guard(record, name));
  };

/**
 * ABC-S1 Cancel Apply: off the list, its quota restored. ABC-M1: the first certificate of a multi-year order takes
 * those that are not activated along.
 */
export const cancelApplication = operation('cancelApply', (tx, record, state) => {
  const change = { state, removedAt: tx.now };
  const saved = happen(tx, record, change, 'customer', { code: 'applicationCancelled' });
  if (record.sequence !== 1) return saved;
  for (const other of holdingsIn(tx)(orderAt(tx, record.orderId)).certificates)
    if (other.state === 'notActivated')
      happen(tx, other, { ...change, state: after(other, 'takeAlong') }, 'system', { code: 'takenAlong' });
  return saved;
});

/** ABC-S2 Withdraw: Pending Application again, and nobody waits for it any more. */
export const withdrawApplication = operation('withdraw', (tx, record, state) => {
  if (record.application.deskItem !== null) withdrawDeskItem(tx, record.application.deskItem);
  const application = { ...record.application, submittedAt: null, failure: null, deskItem: null };
  return happen(tx, record, { state, application }, 'customer', { code: 'applicationWithdrawn' });
});

/** ABC-M2 Cancel of one that is not activated: off the list, its quota restored. */
export const cancelCertificate = operation('cancel', (tx, record, state) =>
  happen(tx, record, { state, removedAt: tx.now }, 'customer', { code: 'cancelled' }),
);

/** ABC-S4 Revoke: waits at the desk, at most to the end of the 5th working day. */
export const requestRevocation = operation('revoke', (tx, record, state) => {
  const revocation = askForRevocation(tx, aboutIt(record));
  const { latestBy } = revocation;
  return happen(tx, record, { state, revocation }, 'customer', { code: 'revocationRequested', latestBy });
});

/**
 * ABC-S3 Modify and Submit: Validating Application again, at the desk. 422 for the domain, and for a contact without
 * ID number, which can be completed on the way; 404; 409.
 */
export function submitApplication(
  tx: Tx,
  id: string,
  accountId: AccountId,
  { domain: typed, contactId, idNumber = '' }: BodyOf<typeof submitAlibabaApplication>,
): CertificateRecord {
  const record = ownCertificates.of(tx, id, accountId);
  const parsed = parseDomain(typed);
  demandCoverage(parsed, record.product);
  demandContact(tx, contactId, accountId, idNumber);
  const state = guard(record, 'submit');
  const domain = parsed.name;
  const { id: deskItem, dueBy } = askForValidation(tx, aboutIt({ ...record, domain }));
  const application = { submittedAt: tx.now, contactId, failure: null, deskItem };
  const change = { domain, state, application };
  return happen(tx, record, change, 'customer', { code: 'applicationModified', domain, dueBy });
}

/** What an early renewal of a certificate is for: the same once more, for one year. */
export const renewedProduct = ({ product }: CertificateRecord) => ({ ...product, years: 1 });

/**
 * ABC-S5 Renew in advance: makes a paid order of its own, which cannot be refunded here (ABC-R6). Once per
 * certificate. 404, 409.
 */
export function renewInAdvance(tx: Tx, id: string, accountId: AccountId): OrderRecord {
  const record = ownCertificates.of(tx, id, accountId);
  guard(record, 'renew');
  const product = renewedProduct(record);
  const list = listPriceOf(product);
  const order: OrderRecord = {
    id: tx.nextId('ab-renewal'),
    accountId,
    service: 'ssl',
    kind: 'earlyRenewal',
    product,
    label: null,
    years: product.years,
    placedAt: tx.now,
    paidAt: tx.now,
    used: false,
    promotion: null,
    combined: null,
    renews: id,
    price: { currency: CURRENCY, list, discount: 0, voucher: 0, paid: { alipay: list } },
    refundId: null,
  };
  tx.put(ORDERS, order);
  payThroughRail(tx, { provider: PROVIDER, ...order, name: record.domain });
  happen(tx, record, { renewalOrderId: order.id }, 'customer', { code: 'renewed', order: order.id });
  return order;
}

/** One's own private CA, or gateway. 404 when there is none, or it is somebody else's (GEN-9). */
export function instanceOf(reader: Reader, kind: Kind, id: string, accountId: AccountId): InstanceRecord {
  const record = ownInstances.of(reader, id, accountId);
  if (kindOf(record) !== kind) throw notFound();
  return record;
}

/** ABC-P1, H1 Reset: all data of a CA, all domain names of a gateway are deleted; what was consumed stays consumed. 404, 409. */
export function resetInstance(tx: Tx, kind: Kind, id: string, accountId: AccountId): InstanceRecord {
  const record = instanceOf(tx, kind, id, accountId);
  const { status, words, canReset } = standingIn(tx, record, orderAt(tx, record.orderId));
  if (!canReset) throw conflict('notInThisState', status, notInThisState(OPERATIONS.reset, words));
  const { ca, gateway } = record;
  const reset: InstanceRecord = {
    ...record,
    inUse: false,
    resetAt: tx.now,
    ca: ca && { ...ca, issuedCertificates: 0 },
    gateway: gateway && { ...gateway, domains: [] },
  };
  return ownInstances.save(tx, noting(reset, tx.stamp(), 'customer', { code: 'reset' }));
}
