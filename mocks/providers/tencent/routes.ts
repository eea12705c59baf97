import { decideTencent } from '../../../src/api/contract/policies';
import * as tencent from '../../../src/api/contract/tencent';
import { type LaterRoute, later } from '../../platform/route';

/** The whole console is fetched with the first request to it. */
export const tencentRoutes: readonly LaterRoute[] = later(
  [
    tencent.listTencentCertificates,
    tencent.readTencentCertificate,
    tencent.submitTencentApplication,
    tencent.cancelTencentApplication,
    tencent.applyForTencentRefund,
    tencent.cancelTencentRefund,
    decideTencent,
  ],
  async () => (await import('./handlers')).handlers,
);
