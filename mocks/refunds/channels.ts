import { balance, inHouse } from './inHouse';
import { settlementThrough } from './settlement';

/** Which channel carries which payment; another rail for one of the sources is a line here. */
export const settlement = settlementThrough(({ to }) => (to === 'accountBalance' ? balance : inHouse));
