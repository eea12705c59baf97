import * as aliyunApi from '#contract/aliyun';
import { decideAliyun } from '#contract/policies';
import { later, type LaterRoute, reading, type Route } from '../../platform/route';
import type { Provider } from '../../provider';
import { overviewOf, watches } from './overview';

/** The overview answers at once, being what people open first; the rest is fetched with its first request. */
export const aliyunRoutes: readonly (Route | LaterRoute)[] = [
  reading(aliyunApi.listAliyunCertificates, ({ tx, account, query, language }) =>
    overviewOf(tx, account.id, query, language),
  ),
  ...later(
    [
      aliyunApi.readAliyunCertificate,
      aliyunApi.submitAliyunApplication,
      aliyunApi.withdrawAliyunApplication,
      aliyunApi.revokeAliyunCertificate,
      aliyunApi.applyForAliyunRefund,
      aliyunApi.listAliyunRefunds,
      aliyunApi.exportAliyunRefunds,
      aliyunApi.readAliyunRefund,
      aliyunApi.cancelAliyunRefund,
      decideAliyun,
    ],
    async () => (await import('./api')).handlers,
  ),
];

/** The China site: refunds per certificate. */
export const aliyun: Provider = {
  id: 'aliyun',
  routes: aliyunRoutes,
  watches,
  room: async () => (await import('./api')).room,
  story: async () => (await import('./lines')).story,
};
