import type { AccountId } from '#contract/session';
import { assemble } from '../../assemble';
import { listPrices, type Product } from '../../certificates/certificate';
import { ahead, History, scenariosOf, ScenarioBuilder, NO_TEXT } from '../../demo/history';
import { type Less, priced, product } from '../../demo/variety';
import { DESK } from '../../desk/items';
import type { RejectionRecord } from '../../platform/language';
import type { Transaction } from '../../platform/transaction';
import type { PriceRecord } from '../../refunds/record';
import { tencent } from './api';
import { beginRevocation, cancelApplication, submitApplication } from './operations';
import { CERTIFICATES, type PackageRecord, PACKAGES, type TencentRecord } from './record';
import { applyForRefund, CONSENT_VERSION } from './refund';

/** The list price of a product, minor units of CNY. */
export const listPriceOf = listPrices({ DV: 88_000, OV: 240_000, EV: 520_000 });

/** A list price in CNY (minor units): what discount, voucher and gift card leave open was paid in cash. */
export function priceOf(
  list: number,
  { giftCard = 0, discount = 0, voucher = 0 }: Less & { giftCard?: number } = {},
): PriceRecord {
  const cash = list - discount - voucher - giftCard;
  return priced('CNY', list, { discount, voucher, paid: { cash, giftCard } });
}

/** What the desk wrote when it suspended a review, as a customer reads it. */
export const RISK_HOLD: RejectionRecord = {
  reason: 'riskHold',
  explanation: {
    'zh-CN': '申请的域名出现在风险名单中，审核已暂停。',
    en: 'The domain name is on a risk list, so the review is suspended.',
  },
};

const parts = assemble([tencent]);

/** What is bought; times in epoch ms. */
interface Purchase {
  readonly id: string;
  readonly accountId: AccountId;
  readonly domain: string;
  readonly product: Product;
  readonly price: PriceRecord;
  readonly purchasedAt: number;
  /** Points paid beside the money, out of a package of their own. */
  readonly points?: { readonly paid: number; readonly from: Omit<PackageRecord, 'accountId'> };
}

/** The past of one certificate order. */
export class CertificateHistory extends History {
  readonly #id: string;

  constructor(tx: Transaction, { points, ...given }: Purchase) {
    super(tx, parts, given.purchasedAt);
    this.#id = given.id;
    if (points) tx.put(PACKAGES, { ...points.from, accountId: given.accountId });
    tx.put(CERTIFICATES, {
      ...given,
      benefit: points ? { package: points.from.id, points: points.paid } : null,
      state: 'pendingSubmission',
      submittedAt: null,
      failure: null,
      deskItem: null,
      cancelledBy: null,
      issuedAt: null,
      expiresAt: null,
      refundId: null,
      history: [],
    });
  }

  submit(at: number): this {
    const { id, accountId, domain } = this.#step(at);
    submitApplication(this.tx, id, accountId, domain);
    return this;
  }

  cancel(at: number): this {
    const { id, accountId } = this.#step(at);
    cancelApplication(this.tx, id, accountId);
    return this;
  }

  pass(at: number): this {
    return this.decide(this.#step(at).deskItem, null);
  }

  /** Declined at the desk: suspended after a risk check, else failed. */
  decline(at: number, refusal: RejectionRecord): this {
    return this.decide(this.#step(at).deskItem, refusal);
  }

  /** The authority revokes it. */
  revoke(at: number): this {
    beginRevocation(this.tx, this.#step(at));
    return this;
  }

  refund(at: number): this {
    const { id, accountId } = this.#step(at);
    applyForRefund(this.tx, id, accountId, { consent: { version: CONSENT_VERSION } }, NO_TEXT);
    return this;
  }

  /** A person returns the points of an expired package. */
  restore(at: number): this {
    const { refundId } = this.#step(at);
    const item = this.tx.all(DESK).find(({ queue, ref }) => queue === 'benefitPackages' && ref === refundId);
    return this.decide(item?.id ?? null, null);
  }

  #step(at: number): TencentRecord {
    this.at(at, () => undefined);
    const record = this.tx.get(CERTIFICATES, this.#id);
    if (!record) throw new Error(`No certificate ${this.#id}`);
    return record;
  }
}

/** The certificate order every scenario is about. */
const CERTIFICATE = 'tc-0001';
export const LIST = '/tencent/certificates';
export const DETAILS = `${LIST}/${CERTIFICATE}`;
const POP_UP = `${DETAILS}/refund`;

/** Paid 700.00 in cash and 300.00 by gift card unless a scenario says otherwise. */
const USUAL = { product: product('OV'), price: priceOf(100_000, { giftCard: 30_000 }) };

/** What a scenario is built with: each purchase begins a past. */
class Builder extends ScenarioBuilder {
  /** Bought at an instant (epoch ms): unless said otherwise shop.example.cn, OV for one year. */
  readonly buy = (purchasedAt: number, more: Partial<Purchase> = {}): CertificateHistory =>
    this.begin(
      () =>
        new CertificateHistory(this.tx, {
          id: CERTIFICATE,
          accountId: 'customer',
          domain: 'shop.example.cn',
          ...USUAL,
          ...more,
          purchasedAt,
        }),
    );

  /** Points out of a package that expires some days ahead of the scenario's time, or has. */
  readonly points = (paid: number, expiresIn: number): NonNullable<Purchase['points']> => ({
    paid,
    from: {
      id: 'pkg-5001',
      name: 'SSL 5001',
      points: 400,
      expiresAt: ahead(this.now, expiresIn, '23:00'),
    },
  });
}

/** A scenario of this console, about its usual order; the pop-up is the page unless said otherwise. */
export const scenario = scenariosOf(
  'tencent',
  { record: CERTIFICATE, path: POP_UP },
  (tx) => new Builder(tx),
);
