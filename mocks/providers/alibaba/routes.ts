import * as certificates from '../../../src/api/contract/alibaba-certificates';
import * as instances from '../../../src/api/contract/alibaba-instances';
import * as orders from '../../../src/api/contract/alibaba-orders';
import { decideAlibaba } from '../../../src/api/contract/policies';
import { type LaterRoute, later } from '../../platform/route';

/** The whole console is fetched with the first request to it. */
export const alibabaRoutes: readonly LaterRoute[] = later(
  [
    certificates.listAlibabaCertificates,
    certificates.readAlibabaCertificate,
    certificates.listAlibabaContacts,
    certificates.cancelAlibabaApplication,
    certificates.withdrawAlibabaApplication,
    certificates.submitAlibabaApplication,
    certificates.cancelAlibabaCertificate,
    certificates.revokeAlibabaCertificate,
    certificates.renewAlibabaCertificate,
    orders.listAlibabaOrders,
    orders.readAlibabaOrder,
    orders.applyForAlibabaRefund,
    instances.listAlibabaCas,
    instances.readAlibabaCa,
    instances.resetAlibabaCa,
    instances.listAlibabaGateways,
    instances.readAlibabaGateway,
    instances.resetAlibabaGateway,
    decideAlibaba,
  ],
  async () => (await import('./handlers')).handlers,
);
