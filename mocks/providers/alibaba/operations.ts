import type { AlibabaContact } from '#contract/alibabaProducts';
import type { Actor } from '#contract/common';
import type { AccountId } from '#contract/session';
import {
  askForRevocation,
  askForValidation,
  completedNow,
  demandCoverage,
  parseDomain,
  refused,
  yearsAfter,
} from '../../certificates/certificate';
import { withdrawDeskItem } from '../../desk/items';
import type { Words } from '#contract/words';
import type { RejectionRecord } from '../../platform/language';
import { invalid } from '../../platform/problems';
import type { Tx } from '../../platform/transaction';
import { payThroughRail } from '../../refunds/application';
import { holdingOf, orderAt, PROVIDER } from './order';
import {
  certificateOf,
  type CertificateRecord,
  CURRENCY,
  decided,
  demand,
  listPriceOf,
  noting,
  type OrderRecord,
  ORDERS,
  referenceTo,
  save,
} from './record';

/** Somebody who answers for an application; made up, and stored masked (GEN-11). */
interface ContactRecord extends AlibabaContact {
  readonly accountId: AccountId;
}

/** One contact of each account lacks the ID number: what a Submit fails on (ABC-S3). */
const CONTACTS: readonly ContactRecord[] = [
  { id: 'contact-1', accountId: 'customer', name: 'Lin Demo', email: 'li***@example.com', idNumber: null },
  {
    id: 'contact-2',
    accountId: 'customer',
    name: 'Zhou Demo',
    email: 'zh***@example.com',
    idNumber: '1101**********001X',
  },
  { id: 'contact-3', accountId: 'customer-2', name: 'Wang Demo', email: 'wa***@example.net', idNumber: null },
  {
    id: 'contact-4',
    accountId: 'customer-2',
    name: 'Chen Demo',
    email: 'ch***@example.net',
    idNumber: '3101**********0023',
  },
];

const POINTER = '/contactId';

const UNKNOWN: Words = { 'zh-CN': '没有这个联系人。', en: 'There is no such contact.' };
const LACKS_ID_NUMBER: Words = {
  'zh-CN': '所选联系人缺少必需的证件号码信息',
  en: 'The selected contact does not contain the required ID number information',
};

/** The contacts of an account. */
export const contactsOf = (accountId: AccountId): AlibabaContact[] =>
  CONTACTS.filter((contact) => contact.accountId === accountId).map(({ id, name, email, idNumber }) => ({
    id,
    name,
    email,
    idNumber,
  }));

/** ABC-S3: a contact that can answer for an application. 422 at `/contactId` when it is not one's own, or lacks the ID number. */
export function demandContact(id: string, accountId: AccountId): string {
  const contact = contactsOf(accountId).find((one) => one.id === id);
  if (!contact) throw invalid({ pointer: POINTER, code: 'unknownContact', words: UNKNOWN });
  if (contact.idNumber === null)
    throw invalid({ pointer: POINTER, code: 'contactLacksIdNumber', words: LACKS_ID_NUMBER });
  return contact.id;
}

/** A certificate is good for one year at a time; a multi-year order has one for each (ABC-M1). */
const VALID_FOR = 1;

/** The application passed: Issued now. */
export function issue(tx: Tx, record: CertificateRecord, actor: Actor): void {
  const expiresAt = yearsAfter(tx.now, VALID_FOR);
  const application = { ...record.application, failure: null, deskItem: null };
  const issued = { ...record, state: decided(record, 'approve'), application, issuedAt: tx.now, expiresAt };
  save(tx, noting(issued, tx.now, actor, { code: 'issued', expiresAt }));
}

/** The application was refused: Validation Failed, with the reason kept for the customer. */
export function fail(tx: Tx, record: CertificateRecord, actor: Actor, failure: RejectionRecord): void {
  const application = { ...record.application, failure, deskItem: null };
  const failed = { ...record, state: decided(record, 'reject'), application };
  save(tx, noting(failed, tx.now, actor, { code: 'applicationFailed', ...failure }));
}

/** ABC-S4: the revocation is completed now; it cannot be undone. */
export function complete(tx: Tx, record: CertificateRecord, actor: Actor): void {
  const revoked = {
    ...record,
    state: decided(record, 'approve'),
    revocation: completedNow(tx, record.revocation),
  };
  save(tx, noting(revoked, tx.now, actor, { code: 'revoked' }));
}

/** ABC-2: the revocation was refused: Issued as before, with the reason; the window has run on. */
export function refuse(tx: Tx, record: CertificateRecord, actor: Actor, rejection: RejectionRecord): void {
  const issued = { ...record, state: decided(record, 'reject'), revocation: refused(rejection) };
  save(tx, noting(issued, tx.now, actor, { code: 'revocationRejected', ...rejection }));
}

/** What is asked for with Modify and Submit. */
export interface Application {
  readonly domain: string;
  readonly contactId: string;
}

const about = (record: CertificateRecord) => ({
  provider: PROVIDER,
  accountId: record.accountId,
  subject: referenceTo(record),
  ref: record.id,
});

/**
 * ABC-S1 Cancel Apply: off the list, its quota restored. ABC-M1: the first certificate of a multi-year order takes
 * those that are not activated along. 404, 409.
 */
export function cancelApplication(tx: Tx, id: string, accountId: AccountId): CertificateRecord {
  const record = certificateOf(tx, id, accountId);
  const state = demand(record, 'cancelApply');
  const removed = { ...record, state, removedAt: tx.now };
  const saved = save(tx, noting(removed, tx.now, 'customer', { code: 'applicationCancelled' }));
  if (record.sequence === 1) takeOthersAlong(tx, record);
  return saved;
}

function takeOthersAlong(tx: Tx, { orderId }: CertificateRecord): void {
  for (const other of holdingOf(tx, orderAt(tx, orderId)).certificates) {
    if (other.state !== 'notActivated') continue;
    const removed = { ...other, state: decided(other, 'takeAlong'), removedAt: tx.now };
    save(tx, noting(removed, tx.now, 'system', { code: 'takenAlong' }));
  }
}

/** ABC-S2 Withdraw: Pending Application again, and nobody waits for it any more. 404, 409. */
export function withdrawApplication(tx: Tx, id: string, accountId: AccountId): CertificateRecord {
  const record = certificateOf(tx, id, accountId);
  const state = demand(record, 'withdraw');
  if (record.application.deskItem !== null) withdrawDeskItem(tx, record.application.deskItem);
  const application = { ...record.application, submittedAt: null, failure: null, deskItem: null };
  return save(
    tx,
    noting({ ...record, state, application }, tx.now, 'customer', { code: 'applicationWithdrawn' }),
  );
}

/**
 * ABC-S3 Modify and Submit: Validating Application again, at the desk. 422 for the domain, and for a contact without
 * ID number; 404; 409.
 */
export function submitApplication(
  tx: Tx,
  id: string,
  accountId: AccountId,
  typed: Application,
): CertificateRecord {
  const record = certificateOf(tx, id, accountId);
  const domain = parseDomain(typed.domain);
  demandCoverage(domain, record.product);
  const contactId = demandContact(typed.contactId, accountId);
  const state = demand(record, 'submit');
  const named = { ...record, domain: domain.name, state };
  const item = askForValidation(tx, about(named));
  const application = { submittedAt: tx.now, contactId, failure: null, deskItem: item.id };
  return save(
    tx,
    noting({ ...named, application }, tx.now, 'customer', {
      code: 'applicationModified',
      domain: domain.name,
      dueBy: item.dueBy,
    }),
  );
}

/** ABC-M2 Cancel of one that is not activated: off the list, its quota restored. 404, 409. */
export function cancelCertificate(tx: Tx, id: string, accountId: AccountId): CertificateRecord {
  const record = certificateOf(tx, id, accountId);
  const removed = { ...record, state: demand(record, 'cancel'), removedAt: tx.now };
  return save(tx, noting(removed, tx.now, 'customer', { code: 'cancelled' }));
}

/** ABC-S4 Revoke: waits at the desk, at most to the end of the 5th working day. 404, 409. */
export function requestRevocation(tx: Tx, id: string, accountId: AccountId): CertificateRecord {
  const record = certificateOf(tx, id, accountId);
  const state = demand(record, 'revoke');
  const revocation = askForRevocation(tx, about(record));
  const { latestBy } = revocation;
  return save(
    tx,
    noting({ ...record, state, revocation }, tx.now, 'customer', { code: 'revocationRequested', latestBy }),
  );
}

/** What an early renewal of a certificate is for: the same once more, for one year. */
export const renewedProduct = ({ product }: CertificateRecord) => ({ ...product, years: 1 });

/**
 * ABC-S5 Renew in advance: makes a paid order of its own, which cannot be refunded here (ABC-R6). Once per
 * certificate. 404, 409.
 */
export function renewInAdvance(tx: Tx, id: string, accountId: AccountId): OrderRecord {
  const record = certificateOf(tx, id, accountId);
  demand(record, 'renew');
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
  payThroughRail(tx, { provider: 'alibaba', ...order, name: record.domain });
  save(
    tx,
    noting({ ...record, renewalOrderId: order.id }, tx.now, 'customer', { code: 'renewed', order: order.id }),
  );
  return order;
}
