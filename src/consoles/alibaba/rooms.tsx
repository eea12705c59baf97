import { useParams } from 'react-router-dom';
import { readAlibabaOrder } from '#contract/alibabaOrders';
import { readAlibabaCa, readAlibabaCertificate, readAlibabaGateway } from '#contract/alibabaProducts';
import { useEndpoint } from '../../api/queries';
import { ListAndDetails } from '../../app/ListAndDetails';
import * as pages from './pages';
import { CERTIFICATES, GATEWAY, PCA, useOrdersRoot } from './shared';

type Readable =
  | typeof readAlibabaCertificate
  | typeof readAlibabaOrder
  | typeof readAlibabaCa
  | typeof readAlibabaGateway;

/** Whether the address names a record that does not exist, or is somebody else's. */
function useMissing(endpoint: Readable): boolean {
  const { id } = useParams();
  const asked = { params: { id: id ?? '' } };
  const { error } = useEndpoint<Readable>(endpoint, asked, { enabled: id !== undefined });
  return id !== undefined && error?.status === 404;
}

/** Manage Certificates > SSL Certificate Management. */
export const CertificatesRoom = () => (
  <ListAndDetails
    root={CERTIFICATES}
    List={pages.certificates.Page}
    Details={pages.certificate.Page}
    missing={useMissing(readAlibabaCertificate)}
  />
);

/** Comprehensive Management > Order Refund Management, and the tab of that name (ABC-O1, P1). */
export const OrdersRoom = () => (
  <ListAndDetails
    root={useOrdersRoot()}
    List={pages.orders.Page}
    Details={pages.order.Page}
    missing={useMissing(readAlibabaOrder)}
  />
);

/** Certificate Management > PCA Certificate Management; a private CA has no page but that of its order. */
export const CasRoom = () => (
  <ListAndDetails
    root={PCA}
    List={pages.cas.Page}
    Details={pages.cas.Page}
    missing={useMissing(readAlibabaCa)}
  />
);

/** Certificate and Domain Application Services > HTTPS Acceleration Gateway. */
export const GatewaysRoom = () => (
  <ListAndDetails
    root={GATEWAY}
    List={pages.gateways.Page}
    Details={pages.gateways.Page}
    missing={useMissing(readAlibabaGateway)}
  />
);
