import * as aliyun from '../../../src/api/contract/aliyun';
import { decideAliyun } from '../../../src/api/contract/policies';
import { type LaterRoute, type Route, later, reading } from '../../platform/route';
import { overviewOf } from './overview';

/** The overview answers at once, being what people open first; the rest is fetched with its first request. */
export const aliyunRoutes: readonly (Route | LaterRoute)[] = [
  reading(aliyun.listAliyunCertificates, ({ tx, account, query, language }) =>
    overviewOf(tx, account.id, query, language),
  ),
  ...later(
    [
      aliyun.readAliyunCertificate,
      aliyun.submitAliyunApplication,
      aliyun.withdrawAliyunApplication,
      aliyun.revokeAliyunCertificate,
      aliyun.applyForAliyunRefund,
      aliyun.listAliyunRefunds,
      aliyun.exportAliyunRefunds,
      aliyun.readAliyunRefund,
      aliyun.cancelAliyunRefund,
      decideAliyun,
    ],
    async () => (await import('./handlers')).handlers,
  ),
];
