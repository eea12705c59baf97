import { useParams } from 'react-router-dom';
import { readTencentCertificate } from '../../api/contract/tencent';
import { useEndpoint } from '../../api/useEndpoint';
import { Room } from '../../app/Room';
import * as pages from './pages';
import { CERTIFICATES } from './shared/paths';

/** My Certificates, Certificate Details, and what stands over them. */
export function CertificatesRoom() {
  const { id } = useParams();
  const asked = { params: { id: id ?? '' } };
  const { error } = useEndpoint(readTencentCertificate, asked, { enabled: id !== undefined });
  return (
    <Room
      root={CERTIFICATES}
      List={pages.certificates.Page}
      Details={pages.certificate.Page}
      missing={id !== undefined && error?.status === 404}
    />
  );
}
