import { useParams } from 'react-router-dom';
import { readAliyunCertificate } from '#contract/aliyun';
import { useEndpoint } from '../../api/queries';
import { ListAndDetails } from '../../app/ListAndDetails';
import * as pages from './pages';
import { CERTIFICATES } from './shared';

/** The overview or one certificate, and what stands over them. */
export function CertificatesRoom() {
  const { id } = useParams();
  const asked = { params: { id: id ?? '' } };
  const { error } = useEndpoint(readAliyunCertificate, asked, { enabled: id !== undefined });
  const missing = id !== undefined && error?.status === 404;
  return (
    <ListAndDetails
      root={CERTIFICATES}
      List={pages.certificates.Page}
      Details={pages.certificate.Page}
      missing={missing}
    />
  );
}
