import type { EventKinds } from '../platform/events';
import { railEvents } from './events';
import { merchantReceivers } from './merchant';
import type { Receivers } from './notifications';

export { toldAside } from './aside';
export { lookAtWaiting } from './waiting';

/**
 * The payment rail under all consoles; besides the merchant it can tell its results to `receivers`, and with `posts` to
 * any address that can be reached (APY-7).
 */
export const railRoom = (receivers: Receivers, posts = false): { events: EventKinds } => ({
  events: railEvents({ ...merchantReceivers, ...receivers }, posts),
});
