import { ahead } from '../../../stories/dates';
import { Stage, scenariosOf } from '../../../stories/scenario';
import { priceOf, product } from './products';
import { type Purchase, Story } from './story';

/** The certificate order every scenario is about. */
export const CERTIFICATE = 'tc-0001';
export const LIST = '/tencent/certificates';
export const DETAILS = `${LIST}/${CERTIFICATE}`;
export const POP_UP = `${DETAILS}/refund`;

/** Paid 700.00 in cash and 300.00 by gift card unless a scenario says otherwise. */
const USUAL = { product: product('OV'), price: priceOf(100_000, { giftCard: 30_000 }) };

/** What a scenario is told with: each purchase begins a story. */
export class Scene extends Stage {
  /** Bought at an instant (epoch ms): unless said otherwise shop.example.cn, OV for one year. */
  readonly buy = (purchasedAt: number, more: Partial<Purchase> = {}): Story =>
    this.begin(
      () =>
        new Story(this.tx, {
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
export const scenario = scenariosOf('tencent', { record: CERTIFICATE, path: POP_UP }, (tx) => new Scene(tx));
