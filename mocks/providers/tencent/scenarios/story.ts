import { room } from '../room';
import type { AccountId } from '../../../../src/api/contract/session';
import type { Product } from '../../../certificates/product';
import { DESK } from '../../../desk/records';
import type { RejectionRecord } from '../../../platform/history';
import type { Transaction } from '../../../platform/transaction';
import type { PriceRecord } from '../../../refunds/records';
import { Narrator, UNSAID, settingOf } from '../../../stories/narrator';
import { cancelApplication, submitApplication } from '../application';
import { CONSENT_VERSION } from '../consent';
import { beginRevocation } from '../office';
import { CERTIFICATES, PACKAGES, type PackageRecord, type TencentRecord } from '../records';
import { applyForRefund } from '../refund';

const setting = settingOf(room);

/** What is bought; times in epoch ms. */
export interface Purchase {
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
export class Story extends Narrator {
  readonly #id: string;

  constructor(tx: Transaction, { points, ...given }: Purchase) {
    super(tx, setting, given.purchasedAt);
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
    applyForRefund(this.tx, id, accountId, { consent: { version: CONSENT_VERSION } }, UNSAID);
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
