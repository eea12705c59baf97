import type { LoaderFunctionArgs } from 'react-router-dom';
import { listAlibabaCertificates, readAlibabaCertificate } from '../../api/contract/alibaba-certificates';
import {
  listAlibabaCas,
  listAlibabaGateways,
  readAlibabaCa,
  readAlibabaGateway,
} from '../../api/contract/alibaba-instances';
import { listAlibabaOrders, readAlibabaOrder } from '../../api/contract/alibaba-orders';
import { prefetch } from '../../api/queries';
import * as pages from './pages';
import {
  REGIONS,
  casArgs,
  certificatesArgs,
  gatewaysArgs,
  ordersArgs,
  pcaOrdersArgs,
} from './shared/queries';

const paramsOf = (request: Request): URLSearchParams => new URL(request.url).searchParams;
const idOf = ({ params }: LoaderFunctionArgs) => ({ params: { id: params.id ?? '' } });

/** What stands behind a panel: the details when it was opened from there, else the list. */
function behind({ request }: LoaderFunctionArgs, list: () => unknown): void {
  if (paramsOf(request).get('from') !== 'details') list();
}

export function certificates({ request }: LoaderFunctionArgs) {
  void pages.certificatesPage();
  return prefetch(listAlibabaCertificates, certificatesArgs(paramsOf(request)));
}
export function certificate(given: LoaderFunctionArgs) {
  void pages.certificatePage();
  return prefetch(readAlibabaCertificate, idOf(given));
}
export function certificateTask(given: LoaderFunctionArgs) {
  behind(given, () => certificates(given));
  return prefetch(readAlibabaCertificate, idOf(given));
}

export function orders({ request }: LoaderFunctionArgs) {
  void pages.ordersPage();
  return prefetch(listAlibabaOrders, ordersArgs(paramsOf(request)));
}
export function pcaOrders({ request }: LoaderFunctionArgs) {
  void pages.ordersPage();
  prefetch(listAlibabaCas, REGIONS);
  return prefetch(listAlibabaOrders, pcaOrdersArgs(paramsOf(request)));
}
export function order(given: LoaderFunctionArgs) {
  void pages.orderPage();
  return prefetch(readAlibabaOrder, idOf(given));
}
export function orderPanel(given: LoaderFunctionArgs) {
  behind(given, () => orders(given));
  return prefetch(readAlibabaOrder, idOf(given));
}
export function pcaOrderPanel(given: LoaderFunctionArgs) {
  behind(given, () => pcaOrders(given));
  return prefetch(readAlibabaOrder, idOf(given));
}

export function cas({ request }: LoaderFunctionArgs) {
  void pages.casPage();
  prefetch(listAlibabaCas, REGIONS);
  return prefetch(listAlibabaCas, casArgs(paramsOf(request)));
}
export function caTask(given: LoaderFunctionArgs) {
  cas(given);
  return prefetch(readAlibabaCa, idOf(given));
}

export function gateways({ request }: LoaderFunctionArgs) {
  void pages.gatewaysPage();
  return prefetch(listAlibabaGateways, gatewaysArgs(paramsOf(request)));
}
export function gatewayTask(given: LoaderFunctionArgs) {
  gateways(given);
  return prefetch(readAlibabaGateway, idOf(given));
}
