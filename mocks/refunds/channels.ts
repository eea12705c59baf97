import type { Channel } from '../../src/api/contract/refund';
import { balance, inHouse } from './inHouse';
import { settlementThrough } from './settlement';
import { throughRail } from './throughRail';

/** What stands in the house's own book: nothing can fail or wait there. */
const HOUSE: readonly Channel[] = ['accountBalance', 'cash', 'giftCard'];

/** Which channel carries which payment; another rail for one of the sources is a line here. */
export const settlement = settlementThrough(({ to }) => {
  if (HOUSE.includes(to)) return balance;
  return to === 'alipay' ? throughRail : inHouse;
});
