import type { ArgsOf } from '../../../api/client';
import {
  AlibabaCertificateSort,
  type listAlibabaCertificates,
} from '../../../api/contract/alibaba-certificates';
import {
  InstanceStatus,
  type listAlibabaCas,
  type listAlibabaGateways,
} from '../../../api/contract/alibaba-instances';
import {
  AlibabaOrderSort,
  AlibabaOrderStatus,
  AlibabaService,
  type listAlibabaOrders,
} from '../../../api/contract/alibaba-orders';
import { AlibabaCertificateState } from '../../../api/contract/alibaba-policy';
import { Verdict } from '../../../api/contract/decision';
import { oneOf, searchOf } from '../../../ui/listQuery';
import { pageOf } from '../../../ui/useListParams';

const regionOf = (params: URLSearchParams) => params.get('region')?.slice(0, 60) || undefined;

/** What the Official Certificate tab's address asks for; the loader and the page ask the same. */
export function certificatesArgs(params: URLSearchParams) {
  return {
    query: {
      search: searchOf(params),
      state: oneOf(params, 'state', AlibabaCertificateState.options),
      sort: oneOf(params, 'sort', AlibabaCertificateSort.options) ?? '-id',
      page: pageOf(params.get('page')),
    },
  } satisfies ArgsOf<typeof listAlibabaCertificates>;
}

function orderQuery(params: URLSearchParams) {
  return {
    search: searchOf(params),
    status: oneOf(params, 'status', AlibabaOrderStatus.options),
    verdict: oneOf(params, 'verdict', Verdict.options),
    sort: oneOf(params, 'sort', AlibabaOrderSort.options) ?? '-paidAt',
    page: pageOf(params.get('page')),
  };
}

/** The same for Order Refund Management. */
export function ordersArgs(params: URLSearchParams) {
  return {
    query: { ...orderQuery(params), service: oneOf(params, 'service', AlibabaService.options) },
  } satisfies ArgsOf<typeof listAlibabaOrders>;
}

/** The same for its tab of private certificates, by region. */
export function pcaOrdersArgs(params: URLSearchParams) {
  return {
    query: { ...orderQuery(params), service: 'pca', region: regionOf(params) },
  } satisfies ArgsOf<typeof listAlibabaOrders>;
}

/** The same for gateways, and with a region for private CAs. */
export function gatewaysArgs(params: URLSearchParams) {
  return {
    query: {
      search: searchOf(params),
      status: oneOf(params, 'status', InstanceStatus.options),
      page: pageOf(params.get('page')),
    },
  } satisfies ArgsOf<typeof listAlibabaGateways>;
}

export function casArgs(params: URLSearchParams) {
  return {
    query: { ...gatewaysArgs(params).query, region: regionOf(params) },
  } satisfies ArgsOf<typeof listAlibabaCas>;
}

/** The regions there are, whatever is searched for in them. */
export const REGIONS = { query: {} } satisfies ArgsOf<typeof listAlibabaCas>;
