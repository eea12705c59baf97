// The code of each page, asked for by its loader and drawn by its room: one promise for both.
export const certificatesPage = () => import('./overview/CertificatesPage');
export const certificatePage = () => import('./certificate/CertificatePage');
export const refundsPage = () => import('./refunds/RefundsPage');
export const refundPage = () => import('./refunds/RefundPage');
