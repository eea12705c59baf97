import type { RailBehaviour } from '#contract/demo';
import type { RailRefundResponse } from '#contract/rail';
import { assemble } from '../../assemble';
import { ago, type Given, History, scenariosOf, ScenarioBuilder } from '../../demo/history';
import type { Transaction } from '../../platform/transaction';
import type { ScenarioDefinition } from '../../provider';
import { balanceOf, payOut } from '../../rail/ledger';
import { topUp } from '../../rail/outcome';
import { type GivenPayment, paymentAt, registerPayment, registerUnpaid } from '../../rail/payments';
import { answerRefund } from '../../rail/refund';
import { alipay } from './api';

/** A payment as a past begins with it; without `paidAt` it has not gone through. */
type GivenPast = GivenPayment & { readonly id: string } & (
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

const parts = assemble([alipay]);

/** The life of one payment on the rail, by the operations themselves. */
export class PaymentHistory extends History {
  readonly #id: string;
  #asked = 0;

  constructor(tx: Transaction, payment: GivenPast) {
    super(tx, parts, 'paidAt' in payment ? payment.paidAt : payment.createdAt);
    this.#id = payment.id;
    if ('paidAt' in payment) registerPayment(tx, payment);
    else registerUnpaid(tx, payment);
  }

  /** A refund is asked for, at an instant (epoch ms). */
  refund(at: number, asked: Asked = {}): this {
    return this.at(at, (tx) => this.#ask(tx, asked));
  }

  /** A part of it, minor units as the request writes them. */
  part(at: number, value: string): this {
    return this.refund(at, { value });
  }

  /** The same while the rail behaves so; afterwards it is as it should be. */
  refundWhile(behaviour: RailBehaviour, at: number, asked: Asked = {}): this {
    return this.rail(behaviour).refund(at, asked).rail('normal');
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
}

/** The payment every scenario is about. */
const PAYMENT = 'pay-0001';
const USUAL = { id: PAYMENT, order: null, currency: 'CNY', amount: 150_000 } as const;
const DETAILS = `/alipay/transactions/${PAYMENT}`;

const MINUTE = 60_000;

/** A payment of a method that refunds for a week and in full only, and one across currencies. */
export const BAHT = { method: 'TRUEMONEY', currency: 'THB', amount: 90_000 } as const;
export const YEN = { method: 'PAYPAY', currency: 'JPY', amount: 128_000 } as const;

/** In the balance where a scenario does not make it short, minor units. */
const PLENTY = 50_000_00;

/** What a scenario is built with: each payment begins a past. */
export class Builder extends ScenarioBuilder {
  readonly minutesAgo = (count: number): number => this.now - count * MINUTE;
  readonly hoursAgo = (count: number): number => this.minutesAgo(60 * count);

  /** A payment of ¥1,500.00 through Alipay, `days` natural days ago, unless told otherwise. */
  readonly pay = (days = 2, more: Partial<GivenPast> = {}): PaymentHistory => {
    const paidAt = ago(this.now, days);
    return this.begin(() => new PaymentHistory(this.tx, { ...USUAL, paidAt, ...more }));
  };

  /** The same with plenty of balance in both currencies. */
  readonly payAmply = (days = 2, more: Partial<GivenPast> = {}): PaymentHistory => {
    const at = ago(this.now, days);
    return this.pay(days, more).topUp(at, 'CNY', PLENTY).topUp(at, 'USD', PLENTY);
  };

  /** A payment that has not gone through. */
  readonly unpaid = (status: 'PROCESSING' | 'FAIL' | 'CANCELLED'): PaymentHistory => {
    const createdAt = ago(this.now, 2);
    return this.begin(() => new PaymentHistory(this.tx, { ...USUAL, createdAt, status }));
  };
}

const onPayment = scenariosOf('alipay', { record: PAYMENT, path: DETAILS }, (tx) => new Builder(tx));

/** A scenario of the merchant platform, about its usual payment; the operator looks at it. */
export const scenario = (
  name: string,
  lines: ScenarioDefinition['lines'],
  given: Given<Builder>,
): ScenarioDefinition => onPayment(name, lines, { as: 'operator', ...given });
