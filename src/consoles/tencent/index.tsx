import { type RouteObject, redirect } from 'react-router-dom';
import { listTencentCertificates, readTencentCertificate } from '../../api/contract/tencent';
import { signedInAs } from '../../app/guard';
import { useT } from '../../locales/useT';
import { ProviderWords, useProviderWords } from '../../refunds/provider';
import { recordRoutes } from '../../refunds/recordRoutes';
import { ConsoleLayout } from '../../ui/ConsoleLayout';
import { CertificatePage } from './CertificatePage';
import { CertificatesPage } from './CertificatesPage';
import { CancelApplication, Submit } from './operations';
import { CERTIFICATES, SLUGS } from './shared';
import { RefundPopUp } from './RefundPopUp';

/** The console's own menu, and its words for what all consoles show. */
function Layout() {
  const t = useT('tencent');
  return (
    <ProviderWords value={useProviderWords('tencent')}>
      <ConsoleLayout groups={[{ label: t('console'), items: [{ to: CERTIFICATES, label: t('page') }] }]} />
    </ProviderWords>
  );
}

/** Pages of the Tencent Cloud console. */
export const routes: RouteObject[] = [
  {
    path: 'tencent',
    middleware: [signedInAs('customer')],
    Component: Layout,
    children: [
      { index: true, loader: () => redirect(CERTIFICATES) },
      recordRoutes({
        root: CERTIFICATES,
        list: listTencentCertificates,
        record: readTencentCertificate,
        List: CertificatesPage,
        Details: CertificatePage,
        over: { refund: RefundPopUp, [SLUGS.submit]: Submit, [SLUGS.cancelApplication]: CancelApplication },
      }),
    ],
  },
];
