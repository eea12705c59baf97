import { useLocation } from 'react-router-dom';
import {
  type AlibabaCertificateOperation,
  type AlibabaOrderStatus,
  exportAlibabaRefunds,
  type GuideStep,
  listAlibabaRefunds,
  ORDER_STATUSES,
  readAlibabaRefund,
} from '#contract/alibabaOrders';
import { type AlibabaCertificateStanding, CERTIFICATE_STATES } from '#contract/alibabaProducts';
import type { RefundPlace } from '../../case/RefundList';
import { useSaid, useT } from '../../locales/i18n';
import { StateBadge, type Tone } from '../../ui/notices';

export const CERTIFICATES = '/alibaba/certificates';
export const ORDERS = '/alibaba/orders';
export const PCA = '/alibaba/pca';
export const PCA_ORDERS = '/alibaba/pca/orders';
export const GATEWAY = '/alibaba/gateway';
export const REFUNDS = '/alibaba/refunds';

/** Last part of the address of an operation. */
export const SLUGS = {
  cancelApply: 'cancel-apply',
  withdraw: 'withdraw',
  submit: 'modify',
  cancel: 'cancel',
  revoke: 'revoke',
  renew: 'renew',
  reset: 'reset',
} as const satisfies Record<AlibabaCertificateOperation | 'reset', string>;

type Operation = keyof typeof SLUGS;

export const recordPath = (root: string, id: string): string => `${root}/${encodeURIComponent(id)}`;
export const refundPath = (root: string, orderId: string): string => `${recordPath(root, orderId)}/refund`;
export const operationPath = (root: string, id: string, operation: Operation): string =>
  `${recordPath(root, id)}/${SLUGS[operation]}`;

/** The same operation as a step of the guided run: a dialog over the panel of the order. */
export const stepPath = (
  root: string,
  orderId: string,
  { kind, id }: GuideStep['record'],
  operation: Operation,
): string => operationPath(`${refundPath(root, orderId)}/${kind}`, id, operation);

/** Order Refund Management stands twice: for every order, and as a tab for those of private certificates (ABC-P1). */
export function useOrdersRoot(): typeof ORDERS | typeof PCA_ORDERS {
  const { pathname } = useLocation();
  return pathname.startsWith(PCA_ORDERS) ? PCA_ORDERS : ORDERS;
}

const CERTIFICATE_TONES: Readonly<Record<AlibabaCertificateStanding, Tone>> = {
  pendingApplication: 'info',
  validatingApplication: 'wait',
  validationFailed: 'bad',
  issued: 'good',
  notActivated: 'quiet',
  validatingRevocation: 'wait',
  revoked: 'quiet',
  removed: 'quiet',
};

export function CertificateState({ state }: { readonly state: AlibabaCertificateStanding }) {
  const said = useSaid();
  return <StateBadge tone={CERTIFICATE_TONES[state]}>{said(CERTIFICATE_STATES[state])}</StateBadge>;
}

const ORDER_TONES: Readonly<Record<AlibabaOrderStatus, Tone>> = {
  paid: 'info',
  refunding: 'wait',
  refunded: 'good',
};

/** GEN-13: Paid, 退款在途, or Refund successfully once the money has arrived. */
export function OrderStatus({ status }: { readonly status: AlibabaOrderStatus }) {
  const said = useSaid();
  return <StateBadge tone={ORDER_TONES[status]}>{said(ORDER_STATUSES[status])}</StateBadge>;
}

/** Refund list: every application with its stage and destination, and the page of each (ABC-1). */
export function useRefundPlace(): RefundPlace {
  const t = useT('alibaba');
  return {
    endpoints: { list: listAlibabaRefunds, csv: exportAlibabaRefunds, one: readAlibabaRefund },
    root: REFUNDS,
    subjects: ORDERS,
    subjectPath: (id) => recordPath(ORDERS, id),
    words: {
      title: t('page.refunds'),
      tagline: t('text.refunds'),
      search: t('refunds.search'),
      empty: t('refunds.empty'),
      toSubjects: t('refunds.toOrders'),
      subject: t('order.name'),
      viewSubject: t('order.viewOrder'),
      note: {
        open: t('refunds.open'),
        review: t('refunds.open'),
        done: t('refunds.done'),
        ended: t('order.comes.cancelled'),
      },
      actions: t('actions'),
      details: t('details'),
    },
  };
}
