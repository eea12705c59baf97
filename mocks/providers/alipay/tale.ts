import { room } from './room';
import type { RailRefundResponse } from '../../../src/api/contract/rail';
import type { Transaction } from '../../platform/transaction';
import { balanceOf, payOut } from '../../rail/ledger';
import { agreeOnFees } from '../../rail/terms';
import { type GivenPayment, paymentAt, registerPayment, registerUnpaid } from '../../rail/payments';
import { answerRefund } from '../../rail/refund';
import { topUp } from '../../rail/topUp';
import { Narrator, settingOf } from '../../stories/narrator';

/** A payment as a tale begins with it; without `paidAt` it has not gone through. */
export type TalePayment = GivenPayment & { readonly id: string } & (
    | { readonly paidAt: number }
    | { readonly createdAt: number; readonly status: 'PROCESSING' | 'FAIL' | 'CANCELLED' }
  );

interface Asked {
  readonly id?: string;
  /** Minor units as the request writes them; the whole payment unless told otherwise. */
  readonly value?: string;
  readonly currency?: string;
  readonly notifyUrl?: string;
}

const setting = settingOf(room);

/** The life of one payment on the rail, told by the operations themselves. */
export class PaymentTale extends Narrator {
  readonly #id: string;
  #asked = 0;

  constructor(tx: Transaction, payment: TalePayment) {
    super(tx, setting, 'paidAt' in payment ? payment.paidAt : payment.createdAt);
    this.#id = payment.id;
    if ('paidAt' in payment) registerPayment(tx, payment);
    else registerUnpaid(tx, payment);
  }

  /** A refund is asked for, at an instant (epoch ms). */
  refund(at: number, asked: Asked = {}): this {
    return this.at(at, (tx) => this.#ask(tx, asked));
  }

  #ask(tx: Transaction, { id, value, currency, notifyUrl }: Asked): RailRefundResponse {
    const payment = paymentAt(tx, this.#id);
    if (!payment) throw new Error(`No payment ${this.#id}`);
    this.#asked += 1;
    return answerRefund(
      tx,
      {
        refundRequestId: id ?? `${this.#id}-r${this.#asked}`,
        paymentId: this.#id,
        refundAmount: { currency: currency ?? payment.currency, value: value ?? String(payment.amount) },
        ...(notifyUrl !== undefined && { refundNotifyUrl: notifyUrl }),
      },
      'en',
    );
  }

  /** Minor units are added to the balance. */
  topUp(at: number, currency: 'CNY' | 'USD', minor: number): this {
    return this.at(at, (tx) => topUp(tx, currency, minor));
  }

  /** Everything but `leaving` (minor units) is paid out to the bank. */
  payOut(at: number, currency: 'CNY' | 'USD', leaving: number): this {
    return this.at(at, (tx) => {
      payOut(tx, currency, balanceOf(tx, currency) - leaving);
    });
  }

  /** The contract for payments from here on (APY-4). */
  static agreeOnFees(tx: Transaction, returned: boolean): void {
    agreeOnFees(tx, returned);
  }
}
