import { useLocation } from 'react-router-dom';
import {
  AlibabaCertificateOperation,
  AlibabaCertificateState,
  AlibabaOrderSort,
  AlibabaOrderStatus,
  AlibabaService,
  type listAlibabaOrders,
} from '#contract/alibabaOrders';
import {
  AlibabaCertificateSort,
  type AlibabaCertificateStanding,
  InstanceStatus,
  type listAlibabaCas,
  type listAlibabaCertificates,
  type listAlibabaGateways,
} from '#contract/alibabaProducts';
import { Verdict } from '#contract/decision';
import type { ArgsOf } from '../../api/client';
import { useT } from '../../locales/i18n';
import { oneOf, pageOf, searchOf } from '../../ui/RecordList';
import { StateBadge, type Tone } from '../../ui/notices';

export const CERTIFICATE_TONES: Readonly<Record<AlibabaCertificateStanding, Tone>> = {
  pendingApplication: 'info',
  validatingApplication: 'wait',
  validationFailed: 'bad',
  issued: 'good',
  notActivated: 'quiet',
  validatingRevocation: 'wait',
  revoked: 'quiet',
  removed: 'quiet',
};

export const INSTANCE_TONES: Readonly<Record<InstanceStatus, Tone>> = {
  unused: 'info',
  inUse: 'good',
  reset: 'quiet',
  refunding: 'wait',
  refunded: 'good',
};

export const ORDER_TONES: Readonly<Record<AlibabaOrderStatus, Tone>> = {
  paid: 'info',
  refunding: 'wait',
  refunded: 'good',
};

export function CertificateState({ state }: { readonly state: AlibabaCertificateStanding }) {
  const t = useT('alibaba');
  return <StateBadge tone={CERTIFICATE_TONES[state]}>{t(`state.${state}`)}</StateBadge>;
}

/** GEN-13: Paid, 退款在途, or Refund successfully once the money has arrived. */
export function OrderStatus({ status }: { readonly status: AlibabaOrderStatus }) {
  const t = useT('alibaba');
  return <StateBadge tone={ORDER_TONES[status]}>{t(`order.statusName.${status}`)}</StateBadge>;
}

export const CERTIFICATES = '/alibaba/certificates';
export const ORDERS = '/alibaba/orders';
export const PCA = '/alibaba/pca';
export const PCA_ORDERS = '/alibaba/pca/orders';
export const GATEWAY = '/alibaba/gateway';

/** Last part of the address of an operation on a certificate. */
export const SLUGS: Readonly<Record<AlibabaCertificateOperation, string>> = {
  cancelApply: 'cancel-apply',
  withdraw: 'withdraw',
  submit: 'modify',
  cancel: 'cancel',
  revoke: 'revoke',
  renew: 'renew',
};

export const recordPath = (root: string, id: string): string => `${root}/${encodeURIComponent(id)}`;
export const refundPath = (root: string, orderId: string): string => `${recordPath(root, orderId)}/refund`;
export const certificateTaskPath = (id: string, operation: AlibabaCertificateOperation): string =>
  `${recordPath(CERTIFICATES, id)}/${SLUGS[operation]}`;
export const resetPath = (root: string, id: string): string => `${recordPath(root, id)}/reset`;

/** The same operation as a step of the guided run: a dialog over the panel of the order. */
export const stepPath = (
  root: string,
  orderId: string,
  record: { readonly kind: string; readonly id: string },
  operation: AlibabaCertificateOperation | 'reset',
): string => {
  const slug = operation === 'reset' ? operation : SLUGS[operation];
  return `${refundPath(root, orderId)}/${record.kind}/${encodeURIComponent(record.id)}/${slug}`;
};

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

/** Order Refund Management stands twice: for every order, and as a tab for those of private certificates (ABC-P1). */
export function useOrdersRoot(): typeof ORDERS | typeof PCA_ORDERS {
  const { pathname } = useLocation();
  return pathname.startsWith(PCA_ORDERS) ? PCA_ORDERS : ORDERS;
}

/** The operation that a route names. */
export function operationOf(slug: string | undefined): AlibabaCertificateOperation {
  return AlibabaCertificateOperation.options.find((operation) => SLUGS[operation] === slug) ?? 'cancelApply';
}
