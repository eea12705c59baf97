import { Stage, scenariosOf } from '../../../stories/scenario';
import { priceOf, priceOfOther, product } from './products';
import { type Purchase, Story } from './story';

/** The order every scenario is about, and what it pays for. */
export const ORDER = 'ab-0001';
export const DOMAIN = 'shop.example.com';
export const ORDERS_PAGE = '/alibaba/orders';
export const DETAILS = `${ORDERS_PAGE}/${ORDER}`;
export const PANEL = `${DETAILS}/refund`;
export const LIST = '/alibaba/certificates';
export const CERTIFICATE = `${LIST}/abc-0001-1`;
export const CAS = '/alibaba/pca';
export const CA_ORDERS = '/alibaba/pca/orders';
export const CA_PANEL = `${CA_ORDERS}/${ORDER}/refund`;
export const GATEWAYS = '/alibaba/gateway';

const OV = product('OV');
const SSL = {
  service: 'ssl',
  product: OV,
  years: OV.years,
  price: priceOf(OV, { discount: 2_000, voucher: 1_000 }),
} as const;

type More = Partial<Purchase>;

/** What a scenario is told with: each purchase begins a story. */
export class Scene extends Stage {
  /** An SSL order, paid at an instant (epoch ms): unless said otherwise OV for one year, partly by voucher. */
  readonly buy = (paidAt: number, more: More = {}): Story => this.#order(paidAt, { ...SSL, ...more });

  /** The same for several years. */
  readonly buyYears = (paidAt: number, years: 2 | 3, more: More = {}): Story => {
    const what = product('OV', 'single', years);
    return this.buy(paidAt, { product: what, years, price: priceOf(what), ...more });
  };

  /** A private CA, root unless said otherwise, in Singapore. */
  readonly buyCa = (paidAt: number, more: More = {}): Story => {
    const ca = more.ca ?? ({ kind: 'root', region: 'ap-southeast-1' } as const);
    const name = `Example ${ca.kind === 'root' ? 'Root' : 'Intermediate'} CA`;
    return this.#order(paidAt, { service: 'pca', years: 1, price: priceOfOther(ca.kind), name, ...more, ca });
  };

  /** A gateway. */
  readonly buyGateway = (paidAt: number, more: More = {}): Story =>
    this.#order(paidAt, {
      service: 'gateway',
      years: 1,
      price: priceOfOther('gateway'),
      name: 'shop-gateway',
      ...more,
    });

  /** An order of any service. */
  readonly order = (paidAt: number, what: Pick<Purchase, 'service' | 'years' | 'price'> & More): Story =>
    this.#order(paidAt, what);

  #order(paidAt: number, what: Pick<Purchase, 'service' | 'years' | 'price'> & More): Story {
    return this.begin(() => new Story(this.tx, { id: ORDER, accountId: 'customer', ...what, paidAt }));
  }
}

/** A scenario of this console, about its usual order; the refund panel is the page unless said otherwise. */
export const scenario = scenariosOf('alibaba', { record: ORDER, path: PANEL }, (tx) => new Scene(tx));
