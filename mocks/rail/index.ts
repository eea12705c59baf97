import type { EventKinds } from '../platform/events';
import { railEvents } from './events';
import type { Receivers } from './notifications';

export { callInquiryRefund } from './inquiry';
export { ACKNOWLEDGED, type Receiver, type Receivers } from './notifications';
export { paymentIdOf, registerPayment } from './payments';
export { callRefund } from './refund';
export { lookAtWaiting } from './waiting';

/** The payment rail under all consoles; `receivers` are those it can tell its results to (APY-7). */
export const railRoom = (receivers: Receivers): { events: EventKinds } => ({ events: railEvents(receivers) });
