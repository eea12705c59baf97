import { redirect, type RouteObject } from 'react-router-dom';
import {
  listTencentCertificates,
  listTencentRefunds,
  readTencentCertificate,
  readTencentRefund,
  STATES,
} from '#contract/tencent';
import { ConsoleLayout } from '../../app/ConsoleLayout';
import { signedInAs } from '../../app/guard';
import { recordRoutes } from '../../case/recordRoutes';
import { ProviderWords, useProviderWords } from '../../case/words';
import { useT } from '../../locales/i18n';
import { CertificatePage } from './CertificatePage';
import { CertificatesPage } from './CertificatesPage';
import { RefundPopUp } from './RefundPopUp';
import { CancelApplication, Submit } from './operations';
import { RefundPage, RefundsPage } from './refunds';
import { CERTIFICATES, REFUNDS, SLUGS } from './shared';

/** The console's own menu, and its words for what all consoles show. */
function Layout() {
  const t = useT('tencent');
  return (
    <ProviderWords value={useProviderWords('tencent', STATES)}>
      <ConsoleLayout
        groups={[
          {
            label: t('console'),
            items: [
              { to: CERTIFICATES, label: t('page') },
              { to: REFUNDS, label: t('refunds.title') },
            ],
          },
        ]}
      />
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
      recordRoutes({
        root: REFUNDS,
        list: listTencentRefunds,
        record: readTencentRefund,
        List: RefundsPage,
        Details: RefundPage,
        over: {},
      }),
    ],
  },
];
