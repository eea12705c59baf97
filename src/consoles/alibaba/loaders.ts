import type { LoaderFunctionArgs } from 'react-router-dom';
import { listAlibabaOrders, readAlibabaOrder } from '#contract/alibabaOrders';
import {
  listAlibabaCas,
  listAlibabaCertificates,
  listAlibabaGateways,
  readAlibabaCa,
  readAlibabaCertificate,
  readAlibabaGateway,
} from '#contract/alibabaProducts';
import { prefetch } from '../../api/queries';
import * as pages from './pages';
import { casArgs, certificatesArgs, gatewaysArgs, ordersArgs, pcaOrdersArgs, REGIONS } from './shared';

const paramsOf = (request: Request): URLSearchParams => new URL(request.url).searchParams;
/** What stands behind a panel: the details when it was opened from there, else the list. */
const fromDetails = ({ request }: LoaderFunctionArgs) => paramsOf(request).get('from') === 'details';
const idOf = ({ params }: LoaderFunctionArgs) => ({ params: { id: params.id ?? '' } });

type Given = LoaderFunctionArgs;

export function certificates({ request }: Given) {
  prefetch(listAlibabaCertificates, certificatesArgs(paramsOf(request)));
  return pages.certificates.load();
}
export function certificate(given: Given) {
  prefetch(readAlibabaCertificate, idOf(given));
  return pages.certificate.load();
}
export function certificateTask(given: Given) {
  if (fromDetails(given)) return certificate(given);
  prefetch(readAlibabaCertificate, idOf(given));
  return certificates(given);
}

export function orders({ request }: Given) {
  prefetch(listAlibabaOrders, ordersArgs(paramsOf(request)));
  return pages.orders.load();
}
export function pcaOrders({ request }: Given) {
  prefetch(listAlibabaCas, REGIONS);
  prefetch(listAlibabaOrders, pcaOrdersArgs(paramsOf(request)));
  return pages.orders.load();
}
export function order(given: Given) {
  prefetch(readAlibabaOrder, idOf(given));
  return pages.order.load();
}
const panelOver = (list: (given: Given) => Promise<null>) => (given: Given) => {
  if (fromDetails(given)) return order(given);
  prefetch(readAlibabaOrder, idOf(given));
  return list(given);
};
export const orderPanel = panelOver(orders);
export const pcaOrderPanel = panelOver(pcaOrders);

export function cas({ request }: Given) {
  prefetch(listAlibabaCas, REGIONS);
  prefetch(listAlibabaCas, casArgs(paramsOf(request)));
  return pages.cas.load();
}
export function caTask(given: Given) {
  prefetch(readAlibabaCa, idOf(given));
  return cas(given);
}

export function gateways({ request }: Given) {
  prefetch(listAlibabaGateways, gatewaysArgs(paramsOf(request)));
  return pages.gateways.load();
}
export function gatewayTask(given: Given) {
  prefetch(readAlibabaGateway, idOf(given));
  return gateways(given);
}
