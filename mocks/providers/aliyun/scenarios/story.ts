import { room } from '../room';
import { payThroughRail } from '../../../refunds/purchase';
import type { RefundRequest } from '../../../../src/api/contract/aliyun';
import type { AccountId } from '../../../../src/api/contract/session';
import type { Product } from '../../../certificates/product';
import { NOT_REVOKED } from '../../../certificates/reviews';
import { itemOf } from '../../../desk/decide';
import { moved } from '../../../desk/move';
import type { RejectionRecord } from '../../../platform/history';
import type { Transaction } from '../../../platform/transaction';
import { latestRefundOf } from '../../../refunds/own';
import type { PriceRecord, RefundRecord } from '../../../refunds/records';
import { Narrator, settingOf } from '../../../stories/narrator';
import { submitApplication, withdrawApplication } from '../application';
import { type AliyunRecord, CERTIFICATES } from '../records';
import { applyForRefund, cancelOwnRefund } from '../refund';
import { requestRevocation } from '../revocation';

const setting = settingOf(room);

/** What is bought; times in epoch ms. */
export interface Purchase {
  readonly id: string;
  readonly accountId: AccountId;
  readonly domain: string;
  readonly product: Product;
  readonly price: PriceRecord;
  readonly purchasedAt: number;
  readonly servicePeriodEndsAt: number | null;
}

export const NO_LONGER_NEEDED: RefundRequest = {
  reason: { code: 'notNeeded', text: null },
  assistance: null,
};

/** The past of one certificate. */
export class Story extends Narrator {
  readonly #id: string;

  constructor(tx: Transaction, { purchasedAt, ...given }: Purchase) {
    super(tx, setting, purchasedAt);
    this.#id = given.id;
    tx.put(CERTIFICATES, {
      ...given,
      purchasedAt,
      application: { state: 'notSubmitted', submittedAt: null, failure: null, deskItem: null },
      issuedAt: null,
      expiresAt: null,
      revocation: { ...NOT_REVOKED, state: 'none' },
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
    const { accountId } = this.#step(at);
    cancelOwnRefund(this.tx, this.#refund().id, accountId);
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
    const refund = latestRefundOf(this.tx, this.#record());
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
