import { laterPage } from '../../app/laterPage';

// The code of each page: its loader waits for it, its room draws it.
export const certificates = laterPage(
  async () => (await import('./certificates/CertificatesPage')).CertificatesPage,
);
export const certificate = laterPage(
  async () => (await import('./certificate/CertificatePage')).CertificatePage,
);
