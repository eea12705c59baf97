import * as platform from '../../../src/api/contract/alipay';
import * as balance from '../../../src/api/contract/alipay-balance';
import * as methods from '../../../src/api/contract/alipay-methods';
import * as rail from '../../../src/api/contract/rail';
import { type LaterRoute, later } from '../../platform/route';

/** The whole platform is fetched with the first request to it. */
export const alipayRoutes: readonly LaterRoute[] = later(
  [
    rail.refundPayment,
    rail.inquireRefund,
    rail.inquirePayment,
    platform.listAlipayTransactions,
    platform.readAlipayTransaction,
    balance.readAlipayBalance,
    balance.topUpAlipay,
    methods.listAlipayMethods,
  ],
  async () => (await import('./handlers')).handlers,
);
