import type { RefundRequest } from '#contract/aliyun';
import type { AccountId } from '#contract/session';
import { assemble } from '../../assemble';
import { listPrices, NOT_REVOKED, type Product, yearsAfter } from '../../certificates/certificate';
import { History, scenariosOf, ScenarioBuilder } from '../../demo/history';
import { type Less, priced, product } from '../../demo/variety';
import { itemOf } from '../../desk/decide';
import { moved } from '../../desk/items';
import type { RejectionRecord } from '../../platform/language';
import type { Transaction } from '../../platform/transaction';
import { cancelRefund, payThroughRail } from '../../refunds/application';
import { moneyOf, type PriceRecord, type RefundRecord } from '../../refunds/record';
import { aliyun } from './api';
import { requestRevocation, submitApplication, withdrawApplication } from './operations';
import { type AliyunRecord, CERTIFICATES, PROVIDER } from './record';
import { applyForRefund } from './refund';

/** The list price of a product, minor units of CNY. */
export const listPriceOf = listPrices({ DV: 60_000, OV: 200_000, EV: 450_000 });

/** A price in CNY; what discount and voucher leave open was paid by Alipay unless `paid` says otherwise. */
export const priceOf = (what: Product, less: Less = {}): PriceRecord =>
  priced('CNY', listPriceOf(what), less);

export const FREE: Product = { validation: 'DV', free: true, coverage: 'single', years: 1 };

const parts = assemble([aliyun]);

/** What is bought; times in epoch ms. */
interface Purchase {
  readonly id: string;
  readonly accountId: AccountId;
  readonly domain: string;
  readonly product: Product;
  readonly price: PriceRecord;
  readonly purchasedAt: number;
  readonly servicePeriodEndsAt: number | null;
}

const NO_LONGER_NEEDED: RefundRequest = {
  reason: { code: 'notNeeded', text: null },
  assistance: null,
};

/** The past of one certificate. */
export class CertificateHistory extends History {
  readonly #id: string;

  constructor(tx: Transaction, { purchasedAt, ...given }: Purchase) {
    super(tx, parts, purchasedAt);
    this.#id = given.id;
    tx.put(CERTIFICATES, {
      ...given,
      purchasedAt,
      state: 'paid',
      application: { submittedAt: null, failure: null, deskItem: null },
      issuedAt: null,
      expiresAt: null,
      revocation: NOT_REVOKED,
      refundId: null,
      history: [],
    });
    payThroughRail(tx, { provider: 'aliyun', ...given, name: given.domain, paidAt: purchasedAt });
  }

  submit(at: number): this {
    const { id, accountId, domain } = this.#step(at);
    submitApplication(this.tx, id, accountId, domain);
    return this;
  }

  withdraw(at: number): this {
    const { id, accountId } = this.#step(at);
    withdrawApplication(this.tx, id, accountId);
    return this;
  }

  pass(at: number): this {
    return this.#decide(at, 'application', null);
  }

  fail(at: number, refusal: RejectionRecord): this {
    return this.#decide(at, 'application', refusal);
  }

  revoke(at: number): this {
    const { id, accountId } = this.#step(at);
    requestRevocation(this.tx, id, accountId);
    return this;
  }

  completeRevocation(at: number): this {
    return this.#decide(at, 'revocation', null);
  }

  refuseRevocation(at: number, refusal: RejectionRecord): this {
    return this.#decide(at, 'revocation', refusal);
  }

  applyForRefund(at: number, request: RefundRequest = NO_LONGER_NEEDED): this {
    const { id, accountId } = this.#step(at);
    applyForRefund(this.tx, id, accountId, request, 'zh-CN');
    return this;
  }

  approveRefund(at: number): this {
    return this.#decideRefund(at, null);
  }

  rejectRefund(at: number, refusal: RejectionRecord): this {
    return this.#decideRefund(at, refusal);
  }

  cancelRefund(at: number): this {
    this.#step(at);
    cancelRefund(this.tx, this.#refund().id);
    return this;
  }

  /** The request for assistance that came with the refund moves on. */
  assist(at: number, event: 'contact' | 'close'): this {
    this.#step(at);
    const { assistanceItem } = this.#refund();
    if (assistanceItem === null) throw new Error(`${this.#id}: nobody asked for assistance`);
    moved(this.tx, itemOf(this.tx, assistanceItem), event, 'specialist');
    return this;
  }

  #step(at: number): AliyunRecord {
    this.at(at, () => undefined);
    return this.#record();
  }

  #record(): AliyunRecord {
    const record = this.tx.get(CERTIFICATES, this.#id);
    if (!record) throw new Error(`No certificate ${this.#id}`);
    return record;
  }

  #refund(): RefundRecord {
    const refund = moneyOf(this.tx, PROVIDER, this.#record()).standing?.refund;
    if (!refund) throw new Error(`${this.#id}: no refund`);
    return refund;
  }

  #decide(at: number, part: 'application' | 'revocation', refusal: RejectionRecord | null): this {
    return this.decide(this.#step(at)[part].deskItem, refusal);
  }

  #decideRefund(at: number, refusal: RejectionRecord | null): this {
    this.#step(at);
    return this.decide(this.#refund().deskItem, refusal);
  }
}

/** The certificate every scenario is about, and the first refund told in it. */
const CERTIFICATE = 'cas-0001';
const PANEL = `/aliyun/certificates/${CERTIFICATE}/refund`;
export const DETAILS = `/aliyun/certificates/${CERTIFICATE}`;
export const OVERVIEW = '/aliyun/certificates';
export const PROGRESS = '/aliyun/refunds';
export const REFUND = `${PROGRESS}/r-0001`;

const OV = product('OV');
const USUAL = { product: OV, price: priceOf(OV, { discount: 20_000, voucher: 30_000 }) };

/** What a scenario is built with: each purchase begins a past. */
export class Builder extends ScenarioBuilder {
  /** Bought at an instant (epoch ms): unless said otherwise shop.example.cn, OV for one year, partly by voucher. */
  readonly buy = (purchasedAt: number, more: Partial<Purchase> = {}): CertificateHistory => {
    const what = { ...USUAL, ...more };
    return this.begin(
      () =>
        new CertificateHistory(this.tx, {
          id: CERTIFICATE,
          accountId: 'customer',
          domain: 'shop.example.cn',
          servicePeriodEndsAt: yearsAfter(purchasedAt, what.product.years),
          ...what,
          purchasedAt,
        }),
    );
  };
}

/** A scenario of this console, about its usual certificate; the refund panel is the page unless said otherwise. */
export const scenario = scenariosOf('aliyun', { record: CERTIFICATE, path: PANEL }, (tx) => new Builder(tx));
