import type { TencentOperation } from '../../../api/contract/tencent';

export const CERTIFICATES = '/tencent/certificates';

/** Last part of the address of an operation. */
export const SLUGS: Readonly<Record<TencentOperation, string>> = {
  submit: 'submit',
  cancelApplication: 'cancel-application',
};

export const certificatePath = (id: string): string => `${CERTIFICATES}/${encodeURIComponent(id)}`;
export const refundPath = (id: string): string => `${certificatePath(id)}/refund`;
export const operationPath = (id: string, operation: TencentOperation): string =>
  `${certificatePath(id)}/${SLUGS[operation]}`;
