// The code of each page, asked for by its loader and drawn by its room: one promise for both.
export const certificatesPage = () => import('./certificates/CertificatesPage');
export const certificatePage = () => import('./certificates/CertificatePage');
export const ordersPage = () => import('./orders/OrdersPage');
export const orderPage = () => import('./orders/OrderPage');
export const casPage = () => import('./instances/CasPage');
export const gatewaysPage = () => import('./instances/GatewaysPage');
