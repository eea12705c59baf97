import type { ScenarioDefinition } from '../../../provider';
import { type Given, Stage, scenariosOf } from '../../../stories/scenario';
import { ago } from '../../../stories/dates';
import { PaymentTale, type TalePayment } from '../tale';

/** The payment every scenario is about. */
export const PAYMENT = 'pay-0001';
export const DETAILS = `/alipay/transactions/${PAYMENT}`;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** In the balance where a scenario does not make it short, minor units. */
const PLENTY = 50_000_00;

type More = Partial<TalePayment>;

/** What a scenario is told with: each payment begins a tale. */
export class Scene extends Stage {
  /** A payment of ¥1,500.00 through Alipay, `days` natural days ago, unless told otherwise. */
  readonly pay = (days = 2, more: More = {}): PaymentTale =>
    this.begin(
      () =>
        new PaymentTale(this.tx, {
          id: PAYMENT,
          order: null,
          currency: 'CNY',
          amount: 150_000,
          paidAt: ago(this.now, days),
          ...more,
        }),
    );

  /** The same with plenty of balance in both currencies. */
  readonly payAmply = (days = 2, more: More = {}): PaymentTale => {
    const at = ago(this.now, days);
    return this.pay(days, more).topUp(at, 'CNY', PLENTY).topUp(at, 'USD', PLENTY);
  };

  /** A payment that has not gone through. */
  readonly unpaid = (status: 'PROCESSING' | 'FAIL' | 'CANCELLED'): PaymentTale =>
    this.begin(
      () =>
        new PaymentTale(this.tx, {
          id: PAYMENT,
          order: null,
          currency: 'CNY',
          amount: 150_000,
          createdAt: ago(this.now, 2),
          status,
        }),
    );
}

const tell = scenariosOf('alipay', { record: PAYMENT, path: DETAILS }, (tx) => new Scene(tx));

/** A scenario of the merchant platform, about its usual payment; the operator looks at it. */
export const scenario = (name: string, given: Given<Scene>): ScenarioDefinition =>
  tell(name, { as: 'operator', ...given });
