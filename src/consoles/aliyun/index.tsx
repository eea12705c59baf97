import { redirect, type RouteObject } from 'react-router-dom';
import {
  AliyunOperation,
  listAliyunCertificates,
  listAliyunRefunds,
  readAliyunCertificate,
  readAliyunRefund,
} from '#contract/aliyun';
import { ConsoleLayout } from '../../app/ConsoleLayout';
import { laterPage } from '../../api/late';
import { signedInAs } from '../../app/guard';
import { recordRoutes } from '../../case/recordRoutes';
import { ProviderWords, useProviderWords } from '../../case/words';
import { useT } from '../../locales/i18n';
import { CERTIFICATES, REFUNDS } from './shared';

/** The console's own menu, and its words for what all consoles show. */
function Layout() {
  const t = useT('aliyun');
  return (
    <ProviderWords value={useProviderWords('aliyun')}>
      <ConsoleLayout
        groups={[
          {
            label: t('console'),
            items: [
              { to: CERTIFICATES, label: t('overview') },
              { to: REFUNDS, label: t('refunds') },
            ],
          },
        ]}
      />
    </ProviderWords>
  );
}

const operations = () => import('./operations');

/** Pages of the Aliyun console, the first that people see: each comes with the navigation that needs it. */
export const routes: RouteObject[] = [
  {
    path: 'aliyun',
    middleware: [signedInAs('customer')],
    Component: Layout,
    children: [
      { index: true, loader: () => redirect(CERTIFICATES) },
      recordRoutes({
        root: CERTIFICATES,
        list: listAliyunCertificates,
        record: readAliyunCertificate,
        List: laterPage(async () => (await import('./CertificatesPage')).CertificatesPage),
        Details: laterPage(async () => (await import('./CertificatePage')).CertificatePage),
        over: {
          refund: laterPage(async () => (await import('./RefundPanel')).RefundPanel),
          'cancel-refund': laterPage(async () => (await operations()).CancelCertificateRefund),
          ...Object.fromEntries(
            AliyunOperation.options.map((operation) => [
              operation,
              laterPage(async () => (await operations()).DIALOGS[operation]),
            ]),
          ),
        },
      }),
      recordRoutes({
        root: REFUNDS,
        list: listAliyunRefunds,
        record: readAliyunRefund,
        List: laterPage(async () => (await import('./refunds')).RefundsPage),
        Details: laterPage(async () => (await import('./refunds')).RefundPage),
        over: { cancel: laterPage(async () => (await operations()).CancelRefund) },
      }),
    ],
  },
];
