import { laterPage } from '../../app/ListAndDetails';

// The code of each page: its loader waits for it, its room draws it.
export const certificates = laterPage(async () => (await import('./certificates')).CertificatesPage);
export const certificate = laterPage(async () => (await import('./certificates')).CertificatePage);
export const orders = laterPage(async () => (await import('./OrdersPage')).OrdersPage);
export const order = laterPage(async () => (await import('./OrderPage')).OrderPage);
export const cas = laterPage(async () => (await import('./instances')).CasPage);
export const gateways = laterPage(async () => (await import('./instances')).GatewaysPage);
