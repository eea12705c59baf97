import type { AccountId } from '#contract/session';
import type { Words } from '#contract/words';
import { assemble } from '../../assemble';
import { askForValidation, NOT_REVOKED, type Product } from '../../certificates/certificate';
import { History, instantOn, scenariosOf, ScenarioBuilder, type When } from '../../demo/history';
import { type Less, priced, product, REVOCATION_ON_HOLD } from '../../demo/variety';
import type { RejectionRecord } from '../../platform/language';
import type { Transaction, Tx } from '../../platform/transaction';
import { payThroughRail } from '../../refunds/application';
import type { PriceRecord } from '../../refunds/record';
import { alibaba } from './api';
import {
  aboutIt,
  cancelApplication,
  cancelCertificate,
  contactsOf,
  renewInAdvance,
  requestRevocation,
  resetInstance,
  submitApplication,
  withdrawApplication,
} from './operations';
import { applyForRefund, kindOf } from './order';
import {
  type CertificateRecord,
  CERTIFICATES,
  CURRENCY,
  type InstanceRecord,
  INSTANCES,
  listPriceOf,
  noting,
  orderAt,
  type OrderRecord,
  ORDERS,
  ownCertificates,
  ownInstances,
  PROVIDER,
  type Region,
} from './record';

/** The price of a certificate product; what discount and voucher leave open was paid by Alipay unless told. */
export const priceOf = (what: Product, less: Less = {}): PriceRecord =>
  priced(CURRENCY, listPriceOf(what), less);

/** List prices of the other services, minor units of USD. */
const LIST_PRICES = { root: 200_000, intermediate: 120_000, gateway: 45_000, other: 15_000 } as const;

export const priceOfOther = (what: keyof typeof LIST_PRICES, less: Less = {}): PriceRecord =>
  priced(CURRENCY, LIST_PRICES[what], less);

/** A service that can be refunded only while nothing was done with it (ABC-R4). */
export const MONITORING: Words = { 'zh-CN': '域名监控', en: 'Domain name monitoring' };

/** Id of the n-th certificate of an order: `ab-0001` → `abc-0001-1`. */
const certificateId = (orderId: string, sequence: number): string =>
  `${orderId.replace('ab-', 'abc-')}-${sequence}`;

/**
 * The quota of an order is used for a domain, which people did before they came to this console: one certificate a year,
 * of which the first is applied for. `submitted`: the application was sent to be validated, not only begun.
 */
function takeQuota(tx: Tx, orderId: string, domain: string, submitted: boolean): void {
  const { product, accountId, years } = orderAt(tx, orderId);
  if (!product) throw new Error(`${orderId} is not about certificates`);
  const contactId = contactOf(tx, accountId, true);
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
    const applied = noting(blank, tx.stamp(), 'customer', { code: 'applied', domain });
    ownCertificates.save(tx, first && submitted ? sent(tx, applied) : applied);
  }
  markUsed(tx, orderId);
}

/** A contact that has everything, or the one that lacks its ID number. */
function contactOf(tx: Tx, accountId: AccountId, complete: boolean): string {
  const contact = contactsOf(tx, accountId).find(({ idNumber }) => (idNumber !== null) === complete);
  if (!contact) throw new Error(`${accountId} has no such contact`);
  return contact.id;
}

/** What the desk wrote, as a customer reads it. */
const CONTACT_INCOMPLETE: RejectionRecord = {
  reason: 'documentsIncomplete',
  explanation: {
    'zh-CN': '联系人缺少证件号码，无法核实申请人身份。',
    en: 'The contact has no ID number, so the applicant could not be verified.',
  },
};

function sent(tx: Tx, record: CertificateRecord): CertificateRecord {
  const { domain } = record;
  const { id: deskItem, dueBy } = askForValidation(tx, aboutIt(record));
  const application = { ...record.application, submittedAt: tx.now, deskItem };
  const asked = { ...record, state: 'validatingApplication' as const, application };
  return noting(asked, tx.stamp(), 'customer', { code: 'applicationSubmitted', domain, dueBy });
}

/** An operation was carried out under an order: that is for good. */
const markUsed = (tx: Tx, orderId: string): void => tx.put(ORDERS, { ...orderAt(tx, orderId), used: true });

const parts = assemble([alibaba]);

/** What an order is for; what is left out is not there. */
export interface Purchase
  extends
    Pick<OrderRecord, 'id' | 'accountId' | 'service' | 'price'>,
    Partial<Pick<OrderRecord, 'years' | 'kind' | 'product' | 'label' | 'promotion' | 'combined'>> {
  readonly paid: When;
  /** A few minutes before it was paid, unless told. */
  readonly placed?: When;
  /** What it is used for. */
  readonly domain?: string;
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
export class OrderHistory extends History {
  readonly #id: string;
  readonly #accountId: OrderRecord['accountId'];
  readonly #domain: string;

  constructor(tx: Transaction, purchase: Purchase) {
    const { ca: _ca, name: _name, domain = '', paid, placed, ...order } = purchase;
    const { id, accountId, price } = order;
    const { now } = tx;
    const paidAt = instantOn(now, paid);
    super(tx, parts, paidAt);
    this.#id = id;
    this.#accountId = accountId;
    this.#domain = domain;
    tx.put(ORDERS, {
      kind: 'purchase',
      years: 1,
      product: null,
      label: null,
      placedAt: placed === undefined ? paidAt - FEW_MINUTES : instantOn(now, placed),
      paidAt,
      used: false,
      promotion: null,
      combined: null,
      renews: null,
      refundId: null,
      ...order,
    });
    payThroughRail(tx, { provider: PROVIDER, id, name: id, price, paidAt });
    const instance = instanceFor(purchase);
    if (instance) tx.put(INSTANCES, instance);
  }

  /** The quota is used: Pending Application, and the later years Not Activated. */
  begin(when: When, domain = this.#domain): this {
    return this.on(when, (tx) => takeQuota(tx, this.#id, domain, false));
  }

  /** The same, and the application is sent: Validating Application. */
  apply(when: When, domain = this.#domain): this {
    return this.on(when, (tx) => takeQuota(tx, this.#id, domain, true));
  }

  pass(when: When): this {
    return this.on(when, () => this.decide(this.#certificate().application.deskItem, null));
  }

  /** Refused for a contact that lacks its ID number, with which Modify then begins (ABC-S3). */
  fail(when: When): this {
    return this.on(when, (tx) => {
      const record = this.#certificate();
      const contactId = contactOf(tx, this.#accountId, false);
      ownCertificates.save(tx, { ...record, application: { ...record.application, contactId } });
      this.decide(record.application.deskItem, CONTACT_INCOMPLETE);
    });
  }

  /** Modify and Submit, with a contact that has everything. */
  submit(when: When): this {
    const { id, domain } = this.#certificate();
    return this.on(when, (tx) => {
      const contactId = contactOf(tx, this.#accountId, true);
      submitApplication(tx, id, this.#accountId, { domain, contactId });
    });
  }

  withdraw(when: When): this {
    return this.on(when, (tx) => withdrawApplication(tx, this.#certificate().id, this.#accountId));
  }

  cancelApply(when: When): this {
    return this.on(when, (tx) => cancelApplication(tx, this.#certificate().id, this.#accountId));
  }

  /** Cancel of one that is not activated. */
  cancel(when: When, sequence: number): this {
    return this.on(when, (tx) => cancelCertificate(tx, certificateId(this.#id, sequence), this.#accountId));
  }

  revoke(when: When): this {
    return this.on(when, (tx) => requestRevocation(tx, this.#certificate().id, this.#accountId));
  }

  completeRevocation(when: When): this {
    return this.on(when, () => this.decide(this.#certificate().revocation.deskItem, null));
  }

  refuseRevocation(when: When, refusal: RejectionRecord = REVOCATION_ON_HOLD): this {
    return this.on(when, () => this.decide(this.#certificate().revocation.deskItem, refusal));
  }

  renew(when: When): this {
    return this.on(when, (tx) => renewInAdvance(tx, this.#certificate().id, this.#accountId));
  }

  /** A private CA is enabled and issues certificates. */
  enable(when: When, issuedCertificates = 3): this {
    return this.#use(when, 'enabled', ({ ca }) => ({ ca: ca && { ...ca, issuedCertificates } }));
  }

  /** A domain name is added to a gateway. */
  addDomain(when: When, domain = this.#domain): this {
    return this.#use(when, 'domainAdded', ({ gateway }) => ({
      gateway: gateway && { ...gateway, domains: [...gateway.domains, domain] },
    }));
  }

  /** People visit what stands behind a gateway: its quota is consumed. */
  consume(when: When, visits: number, outboundBytes: number): this {
    return this.on(when, (tx) => {
      const { gateway, ...instance } = this.#instance();
      ownInstances.save(tx, { ...instance, gateway: gateway && { ...gateway, visits, outboundBytes } });
    });
  }

  /** A service that is neither certificate, CA nor gateway is used. */
  markUsed(when: When): this {
    return this.on(when, (tx) => markUsed(tx, this.#id));
  }

  reset(when: When): this {
    return this.on(when, (tx) => {
      const instance = this.#instance();
      resetInstance(tx, kindOf(instance), instance.id, this.#accountId);
    });
  }

  refund(when: When): this {
    return this.on(when, (tx) => applyForRefund(tx, this.#id, this.#accountId));
  }

  #use(
    when: When,
    code: 'enabled' | 'domainAdded',
    changed: (instance: InstanceRecord) => Partial<InstanceRecord>,
  ): this {
    return this.on(when, (tx) => {
      const instance = this.#instance();
      const inUse = { ...instance, ...changed(instance), inUse: true };
      ownInstances.save(tx, noting(inUse, tx.stamp(), 'customer', { code }));
      markUsed(tx, this.#id);
    });
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

/** The order every scenario is about, and what it pays for. A list shows just that, on whatever page it stands. */
const ORDER = 'ab-0001';
const DOMAIN = 'shop.example.com';
const ORDERS_LIST = '/alibaba/orders';
export const ORDERS_PAGE = `${ORDERS_LIST}?search=${ORDER}`;
export const DETAILS = `${ORDERS_LIST}/${ORDER}`;
export const PANEL = `${DETAILS}/refund`;
export const LIST = `/alibaba/certificates?search=${ORDER}`;
export const CERTIFICATE = '/alibaba/certificates/abc-0001-1';
export const CAS = '/alibaba/pca?search=ca-0001';
export const CA_ORDERS = `/alibaba/pca/orders?search=${ORDER}`;
export const CA_PANEL = `/alibaba/pca/orders/${ORDER}/refund`;
export const GATEWAYS = '/alibaba/gateway?search=gw-0001';

const OV = product('OV');
const SSL = {
  service: 'ssl',
  product: OV,
  years: OV.years,
  price: priceOf(OV, { discount: 2_000, voucher: 1_000 }),
} as const;

const GATEWAY = { service: 'gateway', price: priceOfOther('gateway') } as const;
const USUAL = { id: ORDER, accountId: 'customer', domain: DOMAIN } as const;

type More = Partial<Purchase>;

/** What a scenario is built with: each purchase begins a past. */
export class Builder extends ScenarioBuilder {
  /** An SSL order: unless said otherwise OV for one year, partly by voucher. */
  readonly buy = (paid: When, more: More = {}): OrderHistory => this.order(paid, { ...SSL, ...more });

  /** The same for several years. */
  readonly buyYears = (paid: When, years: 2 | 3, more: More = {}): OrderHistory => {
    const what = product('OV', 'single', years);
    return this.buy(paid, { product: what, years, price: priceOf(what), ...more });
  };

  /** A private CA, root unless said otherwise, in Singapore. */
  readonly buyCa = (paid: When, more: More = {}): OrderHistory => {
    const ca = more.ca ?? ({ kind: 'root', region: 'ap-southeast-1' } as const);
    const name = `Example ${ca.kind === 'root' ? 'Root' : 'Intermediate'} CA`;
    return this.order(paid, { service: 'pca', price: priceOfOther(ca.kind), name, ...more, ca });
  };

  /** A gateway. */
  readonly buyGateway = (paid: When, more: More = {}): OrderHistory =>
    this.order(paid, { ...GATEWAY, name: 'shop-gateway', ...more });

  /** An order of any service. */
  readonly order = (paid: When, what: Pick<Purchase, 'service' | 'price'> & More): OrderHistory =>
    this.begin(() => new OrderHistory(this.tx, { ...USUAL, ...what, paid }));
}

/** A scenario of this console, about its usual order; the refund panel is the page unless said otherwise. */
export const scenario = scenariosOf('alibaba', { record: ORDER, path: PANEL }, (tx) => new Builder(tx));
