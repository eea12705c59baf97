import type { LoaderFunctionArgs } from 'react-router-dom';
import { listTencentCertificates, readTencentCertificate } from '../../api/contract/tencent';
import { prefetch } from '../../api/queries';
import * as pages from './pages';
import { certificatesArgs } from './shared/queries';

const paramsOf = (request: Request): URLSearchParams => new URL(request.url).searchParams;
const idOf = ({ params }: LoaderFunctionArgs) => ({ params: { id: params.id ?? '' } });

export function certificates({ request }: LoaderFunctionArgs) {
  prefetch(listTencentCertificates, certificatesArgs(paramsOf(request)));
  return pages.certificates.load();
}

export function certificate(given: LoaderFunctionArgs) {
  prefetch(readTencentCertificate, idOf(given));
  return pages.certificate.load();
}

/** What stands over a page: behind it the details when it was opened from there, else the list. */
export function over(given: LoaderFunctionArgs) {
  if (paramsOf(given.request).get('from') === 'details') return certificate(given);
  prefetch(readTencentCertificate, idOf(given));
  return certificates(given);
}
