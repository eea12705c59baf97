import type { AlibabaCertificateOperation } from '../../../api/contract/alibaba-certificates';

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
