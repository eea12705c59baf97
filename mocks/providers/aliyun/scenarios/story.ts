import type { RefundRequest } from '../../../../src/api/contract/aliyun';
import type { ChannelBehaviour } from '../../../../src/api/contract/demo';
import type { RejectionReason } from '../../../../src/api/contract/refund';
import type { AccountId } from '../../../../src/api/contract/session';
import { deskRoom } from '../../../desk';
import { pauseAuto } from '../../../desk/auto';
import { decideItem, itemOf } from '../../../desk/decide';
import type { DeskDecisions } from '../../../desk/decisions';
import { moved } from '../../../desk/move';
import { type EventKinds, runDue } from '../../../platform/events';
import { changeSettings, settingsOf } from '../../../platform/settings';
import type { Transaction } from '../../../platform/transaction';
import { refundsRoom } from '../../../refunds';
import type { PriceRecord, RefundRecord } from '../../../refunds/records';
import { submitApplication, withdrawApplication } from '../application';
import { PROVIDER, latestRefundOf } from '../certificate';
import { deskDecisions } from '../desk';
import { aliyunEvents } from '../events';
import { type AliyunRecord, CERTIFICATES } from '../records';
import { applyForRefund, cancelOwnRefund } from '../refund';
import { requestRevocation } from '../revocation';
import { refundSubjects } from '../subjects';

const refunds = refundsRoom({ [PROVIDER]: refundSubjects });
const decisions: DeskDecisions = { ...refunds.desk, ...deskDecisions };
const events: EventKinds = { ...refunds.events, ...deskRoom(decisions).events, ...aliyunEvents };

export type Product = AliyunRecord['product'];

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

/** Why somebody said no, in a story. */
export interface Refusal {
  readonly reason: RejectionReason;
  readonly explanation: string;
}

export const NO_LONGER_NEEDED: RefundRequest = {
  reason: { code: 'notNeeded', text: null },
  assistance: null,
};

/**
 * The past of one certificate, told by the operations themselves: what a story leaves behind is what the product
 * would have left. Each step happens at `at` (epoch ms), after everything that was due by then.
 */
export class Story {
  readonly #tx: Transaction;
  readonly #id: string;
  /** When its latest step happened, epoch ms. */
  last: number;

  constructor(tx: Transaction, { purchasedAt, ...given }: Purchase) {
    this.#tx = tx;
    this.#id = given.id;
    this.last = purchasedAt;
    tx.now = purchasedAt;
    tx.put(CERTIFICATES, {
      ...given,
      purchasedAt,
      application: { state: 'notSubmitted', submittedAt: null, failure: null, deskItem: null },
      issuedAt: null,
      expiresAt: null,
      revocation: {
        state: 'none',
        requestedAt: null,
        completedAt: null,
        latestBy: null,
        estimated: false,
        rejection: null,
        deskItem: null,
      },
      refundId: null,
      history: [],
    });
  }

  /** Time passes; also how a story ends. */
  until(at: number): this {
    for (const { at: happened } of runDue(this.#tx, events, at)) this.last = Math.max(this.last, happened);
    this.#tx.now = at;
    return this;
  }

  submit(at: number): this {
    const { id, accountId, domain } = this.#step(at);
    submitApplication(this.#tx, id, accountId, domain);
    return this;
  }

  withdraw(at: number): this {
    const { id, accountId } = this.#step(at);
    withdrawApplication(this.#tx, id, accountId);
    return this;
  }

  pass(at: number): this {
    return this.#decide(at, 'application', null);
  }

  fail(at: number, refusal: Refusal): this {
    return this.#decide(at, 'application', refusal);
  }

  revoke(at: number): this {
    const { id, accountId } = this.#step(at);
    requestRevocation(this.#tx, id, accountId);
    return this;
  }

  completeRevocation(at: number): this {
    return this.#decide(at, 'revocation', null);
  }

  refuseRevocation(at: number, refusal: Refusal): this {
    return this.#decide(at, 'revocation', refusal);
  }

  applyForRefund(at: number, request: RefundRequest = NO_LONGER_NEEDED): this {
    const { id, accountId } = this.#step(at);
    applyForRefund(this.#tx, id, accountId, request, 'zh-CN');
    return this;
  }

  approveRefund(at: number): this {
    return this.#decideRefund(at, null);
  }

  rejectRefund(at: number, refusal: Refusal): this {
    return this.#decideRefund(at, refusal);
  }

  cancelRefund(at: number): this {
    const { accountId } = this.#step(at);
    cancelOwnRefund(this.#tx, this.#refund().id, accountId);
    return this;
  }

  /** The request for assistance that came with the refund moves on. */
  assist(at: number, event: 'contact' | 'close'): this {
    this.#step(at);
    const { assistanceItem } = this.#refund();
    if (assistanceItem === null) throw new Error(`${this.#id}: nobody asked for assistance`);
    moved(this.#tx, itemOf(this.#tx, assistanceItem), event, 'specialist');
    return this;
  }

  /** From here on the settlement channel behaves so. */
  channel(channel: ChannelBehaviour): this {
    changeSettings(this.#tx, { channel });
    return this;
  }

  /** From here on only people decide, or the back office does by itself (REV-3). */
  review(review: 'auto' | 'manual'): this {
    changeSettings(this.#tx, { review });
    return this;
  }

  #step(at: number): AliyunRecord {
    this.until(at);
    this.last = at;
    return this.#record();
  }

  #record(): AliyunRecord {
    const record = this.#tx.get(CERTIFICATES, this.#id);
    if (!record) throw new Error(`No certificate ${this.#id}`);
    return record;
  }

  #refund(): RefundRecord {
    const refund = latestRefundOf(this.#tx, this.#record());
    if (!refund) throw new Error(`${this.#id}: no refund`);
    return refund;
  }

  #decide(at: number, part: 'application' | 'revocation', refusal: Refusal | null): this {
    return this.#decideItem(this.#step(at)[part].deskItem, refusal);
  }

  #decideRefund(at: number, refusal: Refusal | null): this {
    this.#step(at);
    return this.#decideItem(this.#refund().deskItem, refusal);
  }

  #decideItem(item: string | null, refusal: Refusal | null): this {
    if (item === null) throw new Error(`${this.#id}: nothing waits at the desk`);
    decideItem(this.#tx, decisions, itemOf(this.#tx, item), 'specialist', refusal);
    return this;
  }
}

/** Runs `work` with auto review and a channel that succeeds, whatever the switches say; leaves them as they were. */
export function undisturbed(tx: Transaction, work: () => void): void {
  const { review, channel } = settingsOf(tx);
  changeSettings(tx, { review: 'auto', channel: 'succeeds' });
  work();
  changeSettings(tx, { review, channel });
  if (review === 'manual') pauseAuto(tx);
}
