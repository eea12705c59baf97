import { room } from '../room';
import { payThroughRail } from '../../../refunds/purchase';
import type { RejectionRecord } from '../../../platform/history';
import type { Transaction } from '../../../platform/transaction';
import { Narrator, UNSAID, settingOf } from '../../../stories/narrator';
import { contactsOf } from '../contacts';
import { kindOf, resetInstance } from '../instance';
import {
  cancelApplication,
  cancelCertificate,
  requestRevocation,
  submitApplication,
  withdrawApplication,
} from '../operations';
import {
  CERTIFICATES,
  type CertificateRecord,
  INSTANCES,
  type InstanceRecord,
  ORDERS,
  type OrderRecord,
} from '../records';
import { applyForRefund } from '../refund';
import { renewInAdvance } from '../renewal';
import type { Region } from '../regions';
import { addDomain, certificateId, consume, enable, takeQuota, markUsed } from './usage';

const setting = settingOf(room);

/** What an order is for; what is left out is not there. Times in epoch ms. */
export interface Purchase
  extends
    Pick<OrderRecord, 'id' | 'accountId' | 'service' | 'years' | 'paidAt' | 'price'>,
    Partial<Pick<OrderRecord, 'kind' | 'product' | 'label' | 'placedAt' | 'promotion' | 'combined'>> {
  readonly ca?: { readonly kind: 'root' | 'intermediate'; readonly region: Region };
  /** What a private CA or a gateway is called. */
  readonly name?: string;
}

const FEW_MINUTES = 300_000;

function instanceFor({ id, accountId, service, ca, name = service }: Purchase): InstanceRecord | null {
  const common = { accountId, orderId: id, name, inUse: false, resetAt: null, history: [] };
  if (service === 'pca' && ca)
    return { ...common, id: id.replace('ab-', 'ca-'), ca: { ...ca, issuedCertificates: 0 }, gateway: null };
  if (service === 'gateway')
    return {
      ...common,
      id: id.replace('ab-', 'gw-'),
      ca: null,
      gateway: { domains: [], visits: 0, outboundBytes: 0 },
    };
  return null;
}

/** The past of one order, with its certificates or its instance. */
export class Story extends Narrator {
  readonly #id: string;
  readonly #accountId: OrderRecord['accountId'];

  constructor(tx: Transaction, purchase: Purchase) {
    const { id, accountId, service, years, paidAt, price } = purchase;
    super(tx, setting, paidAt);
    this.#id = id;
    this.#accountId = accountId;
    tx.put(ORDERS, {
      id,
      accountId,
      service,
      kind: purchase.kind ?? 'purchase',
      product: purchase.product ?? null,
      label: purchase.label ?? null,
      years,
      placedAt: purchase.placedAt ?? paidAt - FEW_MINUTES,
      paidAt,
      used: false,
      promotion: purchase.promotion ?? null,
      combined: purchase.combined ?? null,
      renews: null,
      price,
      refundId: null,
    });
    payThroughRail(tx, { provider: 'alibaba', id, name: id, price, paidAt });
    const instance = instanceFor(purchase);
    if (instance) tx.put(INSTANCES, instance);
  }

  /** The quota is used: Pending Application, and the later years Not Activated. */
  begin(at: number, domain: string): this {
    return this.at(at, (tx) =>
      takeQuota(tx, this.#id, { domain, contactId: this.#contact(), submitted: false }),
    );
  }

  /** The same, and the application is sent: Validating Application. */
  apply(at: number, domain: string): this {
    return this.at(at, (tx) =>
      takeQuota(tx, this.#id, { domain, contactId: this.#contact(), submitted: true }),
    );
  }

  pass(at: number): this {
    return this.at(at, () => this.decide(this.#certificate().application.deskItem, null));
  }

  fail(at: number, refusal: RejectionRecord): this {
    return this.at(at, () => this.decide(this.#certificate().application.deskItem, refusal));
  }

  /** Modify and Submit, with a contact that has everything. */
  submit(at: number): this {
    const { id, domain } = this.#certificate();
    const contactId = this.#contact();
    return this.at(at, (tx) => submitApplication(tx, id, this.#accountId, { domain, contactId }));
  }

  withdraw(at: number): this {
    return this.at(at, (tx) => withdrawApplication(tx, this.#certificate().id, this.#accountId));
  }

  cancelApply(at: number): this {
    return this.at(at, (tx) => cancelApplication(tx, this.#certificate().id, this.#accountId));
  }

  /** Cancel of one that is not activated. */
  cancel(at: number, sequence: number): this {
    return this.at(at, (tx) => cancelCertificate(tx, certificateId(this.#id, sequence), this.#accountId));
  }

  revoke(at: number): this {
    return this.at(at, (tx) => requestRevocation(tx, this.#certificate().id, this.#accountId));
  }

  completeRevocation(at: number): this {
    return this.at(at, () => this.decide(this.#certificate().revocation.deskItem, null));
  }

  refuseRevocation(at: number, refusal: RejectionRecord): this {
    return this.at(at, () => this.decide(this.#certificate().revocation.deskItem, refusal));
  }

  renew(at: number): this {
    return this.at(at, (tx) => renewInAdvance(tx, this.#certificate().id, this.#accountId));
  }

  enable(at: number, issuedCertificates = 3): this {
    return this.at(at, (tx) => enable(tx, this.#instance(), issuedCertificates));
  }

  addDomain(at: number, domain: string): this {
    return this.at(at, (tx) => addDomain(tx, this.#instance(), domain));
  }

  consume(at: number, visits: number, outboundBytes: number): this {
    return this.at(at, (tx) => consume(tx, this.#instance(), visits, outboundBytes));
  }

  /** A service that is neither certificate, CA nor gateway is used. */
  markUsed(at: number): this {
    return this.at(at, (tx) => markUsed(tx, this.#id));
  }

  reset(at: number): this {
    return this.at(at, (tx) => {
      const instance = this.#instance();
      resetInstance(tx, kindOf(instance), instance.id, this.#accountId);
    });
  }

  refund(at: number): this {
    return this.at(at, (tx) => applyForRefund(tx, this.#id, this.#accountId, undefined, UNSAID));
  }

  /** A contact that has everything. */
  #contact(): string {
    const contact = contactsOf(this.#accountId).find(({ idNumber }) => idNumber !== null);
    if (!contact) throw new Error(`${this.#accountId} has no complete contact`);
    return contact.id;
  }

  /** The first certificate of the order. */
  #certificate(): CertificateRecord {
    const record = this.tx.get(CERTIFICATES, certificateId(this.#id, 1));
    if (!record) throw new Error(`${this.#id} has no certificate`);
    return record;
  }

  #instance(): InstanceRecord {
    const record = ['ca-', 'gw-']
      .map((kind) => this.tx.get(INSTANCES, this.#id.replace('ab-', kind)))
      .find((one) => one !== undefined);
    if (!record) throw new Error(`${this.#id} has no instance`);
    return record;
  }
}
