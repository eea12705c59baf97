import { laterPage } from '../../app/ListAndDetails';

// The code of each page: its loader waits for it, its room draws it.
export const certificates = laterPage(async () => (await import('./CertificatesPage')).CertificatesPage);
export const certificate = laterPage(async () => (await import('./CertificatePage')).CertificatePage);
export const refunds = laterPage(async () => (await import('./RefundsPage')).RefundsPage);
export const refund = laterPage(async () => (await import('./RefundPage')).RefundPage);
