import { NOT_REVOKED, askForValidation } from '../../../certificates/reviews';
import type { Tx } from '../../../platform/transaction';
import { referenceTo, save } from '../certificate';
import { noting } from '../history';
import { PROVIDER, orderAt } from '../order';
import { type CertificateRecord, INSTANCES, type InstanceRecord, ORDERS } from '../records';

/** What people did with their orders before they came to this console; stories need it, no page does. */

/** Id of the n-th certificate of an order: `ab-0001` → `abc-0001-1`. */
export const certificateId = (orderId: string, sequence: number): string =>
  `${orderId.replace('ab-', 'abc-')}-${sequence}`;

interface Wish {
  readonly domain: string;
  readonly contactId: string;
  /** Whether the application was sent to be validated, or only begun. */
  readonly submitted: boolean;
}

/** The quota of an order is used for a domain: one certificate a year, of which the first is applied for. */
export function takeQuota(tx: Tx, orderId: string, { domain, contactId, submitted }: Wish): void {
  const order = orderAt(tx, orderId);
  const { product, accountId, years } = order;
  if (!product) throw new Error(`${orderId} is not about certificates`);
  for (let sequence = 1; sequence <= years; sequence += 1) {
    const first = sequence === 1;
    const blank: CertificateRecord = {
      id: certificateId(orderId, sequence),
      accountId,
      orderId,
      sequence,
      domain,
      product: { ...product, years: 1 },
      state: first ? 'pendingApplication' : 'notActivated',
      application: { submittedAt: null, contactId: first ? contactId : null, failure: null, deskItem: null },
      issuedAt: null,
      expiresAt: null,
      revocation: NOT_REVOKED,
      removedAt: null,
      renewalOrderId: null,
      history: [],
    };
    const applied = noting(blank, tx.now, 'customer', { code: 'applied', domain });
    save(tx, first && submitted ? sent(tx, applied) : applied);
  }
  markUsed(tx, orderId);
}

function sent(tx: Tx, record: CertificateRecord): CertificateRecord {
  const { id, accountId, domain } = record;
  const item = askForValidation(tx, { provider: PROVIDER, accountId, subject: referenceTo(record), ref: id });
  const application = { ...record.application, submittedAt: tx.now, deskItem: item.id };
  return noting({ ...record, state: 'validatingApplication', application }, tx.now, 'customer', {
    code: 'applicationSubmitted',
    domain,
    dueBy: item.dueBy,
  });
}

/** A private CA is enabled and issues certificates. */
export function enable(tx: Tx, { ca, ...instance }: InstanceRecord, issuedCertificates: number): void {
  if (!ca) throw new Error(`${instance.id} is no private CA`);
  putInUse(
    tx,
    noting({ ...instance, ca: { ...ca, issuedCertificates } }, tx.now, 'customer', { code: 'enabled' }),
  );
}

/** A domain name is added to a gateway. */
export function addDomain(tx: Tx, { gateway, ...instance }: InstanceRecord, domain: string): void {
  if (!gateway) throw new Error(`${instance.id} is no gateway`);
  const added = { ...gateway, domains: [...gateway.domains, domain] };
  putInUse(tx, noting({ ...instance, gateway: added }, tx.now, 'customer', { code: 'domainAdded' }));
}

function putInUse(tx: Tx, instance: InstanceRecord): void {
  tx.put(INSTANCES, { ...instance, inUse: true });
  markUsed(tx, instance.orderId);
}

/** People visit what stands behind a gateway: its quota is consumed. */
export function consume(tx: Tx, instance: InstanceRecord, visits: number, outboundBytes: number): void {
  if (!instance.gateway) throw new Error(`${instance.id} is no gateway`);
  tx.put(INSTANCES, { ...instance, gateway: { ...instance.gateway, visits, outboundBytes } });
}

/** An operation was carried out under an order: that is for good. */
export const markUsed = (tx: Tx, orderId: string): void =>
  tx.put(ORDERS, { ...orderAt(tx, orderId), used: true });
