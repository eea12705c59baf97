import * as platform from '#contract/alipay';
import * as rail from '#contract/rail';
import { later, type LaterRoute } from '../../platform/route';
import type { Provider } from '../../provider';

/** The whole platform is fetched with the first request to it. */
export const alipayRoutes: readonly LaterRoute[] = later(
  [
    rail.refundPayment,
    rail.inquireRefund,
    rail.inquirePayment,
    platform.listAlipayTransactions,
    platform.readAlipayTransaction,
    platform.readAlipayBalance,
    platform.topUpAlipay,
    platform.listAlipayMethods,
  ],
  async () => (await import('./api')).handlers,
);

/** The merchant platform of the payment rail, and the rail’s own API. */
export const alipay: Provider = {
  id: 'alipay',
  routes: alipayRoutes,
  room: async () => (await import('./api')).room,
  story: async () => (await import('./lines')).story,
};
