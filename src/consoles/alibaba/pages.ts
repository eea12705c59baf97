import { laterPage } from '../../app/laterPage';

// The code of each page: its loader waits for it, its room draws it.
export const certificates = laterPage(
  async () => (await import('./certificates/CertificatesPage')).CertificatesPage,
);
export const certificate = laterPage(
  async () => (await import('./certificates/CertificatePage')).CertificatePage,
);
export const orders = laterPage(async () => (await import('./orders/OrdersPage')).OrdersPage);
export const order = laterPage(async () => (await import('./orders/OrderPage')).OrderPage);
export const cas = laterPage(async () => (await import('./instances/CasPage')).CasPage);
export const gateways = laterPage(async () => (await import('./instances/GatewaysPage')).GatewaysPage);
