import { Suspense, lazy } from 'react';
import { Outlet, useParams } from 'react-router-dom';
import { readAliyunCertificate } from '../../api/contract/aliyun';
import { useEndpoint } from '../../api/useEndpoint';
import { NotFoundPage } from '../../app/NotFoundPage';
import { PageLoading } from '../../app/PageLoading';
import { Announcement } from '../../ui/Announcement';
import { certificatePage, certificatesPage } from './pages';
import { usePlace } from './shared/over';
import { CERTIFICATES } from './shared/paths';

const CertificatesPage = lazy(async () => ({ default: (await certificatesPage()).CertificatesPage }));
const CertificatePage = lazy(async () => ({ default: (await certificatePage()).CertificatePage }));

/** List or details, and what stands over them: panels keep the page they were opened from. */
export function CertificatesRoom() {
  const { id } = useParams();
  const { behind, over } = usePlace(CERTIFICATES);
  const { error } = useEndpoint(readAliyunCertificate, { params: { id: id ?? '' } }, { enabled: id !== undefined });
  if (id !== undefined && error?.status === 404) return <NotFoundPage />;
  return (
    <>
      <Announcement silent={over} />
      <Suspense fallback={<PageLoading />}>{behind === 'list' ? <CertificatesPage current={id} /> : <CertificatePage />}</Suspense>
      <Outlet />
    </>
  );
}
