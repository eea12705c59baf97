import type { AliyunOperation } from '../../../api/contract/aliyun';

export const CERTIFICATES = '/aliyun/certificates';
export const REFUNDS = '/aliyun/refunds';

/** What stands over a certificate's list or details: the refund panel, or a dialog. */
export type CertificateTask = 'refund' | AliyunOperation | 'cancel-refund';

export const certificatePath = (id: string): string => `${CERTIFICATES}/${encodeURIComponent(id)}`;
export const taskPath = (id: string, task: CertificateTask): string => `${certificatePath(id)}/${task}`;
export const refundPath = (id: string): string => `${REFUNDS}/${encodeURIComponent(id)}`;
export const cancelPath = (id: string): string => `${refundPath(id)}/cancel`;
