import { yearsAfter } from '../../../certificates/validity';
import { Stage, scenariosOf } from '../../../stories/scenario';
import { priceOf, product } from './products';
import { type Purchase, Story } from './story';

/** The certificate every scenario is about, and the first refund told in it. */
export const CERTIFICATE = 'cas-0001';
export const PANEL = `/aliyun/certificates/${CERTIFICATE}/refund`;
export const DETAILS = `/aliyun/certificates/${CERTIFICATE}`;
export const OVERVIEW = '/aliyun/certificates';
export const PROGRESS = '/aliyun/refunds';
export const REFUND = `${PROGRESS}/r-0001`;

const OV = product('OV');
const USUAL = { product: OV, price: priceOf(OV, { discount: 20_000, voucher: 30_000 }) };

/** What a scenario is told with: each purchase begins a story. */
export class Scene extends Stage {
  /** Bought at an instant (epoch ms): unless said otherwise shop.example.cn, OV for one year, partly by voucher. */
  readonly buy = (purchasedAt: number, more: Partial<Purchase> = {}): Story => {
    const what = { ...USUAL, ...more };
    return this.begin(
      () =>
        new Story(this.tx, {
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
export const scenario = scenariosOf('aliyun', { record: CERTIFICATE, path: PANEL }, (tx) => new Scene(tx));
