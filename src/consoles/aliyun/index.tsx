import { redirect, type RouteObject } from 'react-router-dom';
import {
  listAliyunCertificates,
  listAliyunRefunds,
  readAliyunCertificate,
  readAliyunRefund,
} from '#contract/aliyun';
import { prefetch } from '../../api/queries';
import { ConsoleLayout } from '../../app/ConsoleLayout';
import { signedInAs } from '../../app/guard';
import { ProviderWords, useProviderWords } from '../../case/words';
import { useT } from '../../locales/i18n';
import { CertificatesRoom } from './CertificatesRoom';
import { RefundsRoom } from './RefundsRoom';
import * as pages from './pages';
import { certificatesArgs, refundsArgs } from './shared';

/** The console's own menu, and its words for what all consoles show. */
export function AliyunLayout() {
  const t = useT('aliyun');
  return (
    <ProviderWords value={useProviderWords('aliyun')}>
      <ConsoleLayout
        groups={[
          {
            label: t('console'),
            items: [
              { to: '/aliyun/certificates', label: t('overview') },
              { to: '/aliyun/refunds', label: t('refunds') },
            ],
          },
        ]}
      />
    </ProviderWords>
  );
}

interface Given {
  readonly request: Request;
  readonly params: { readonly id?: string | undefined };
}

const paramsOf = (request: Request): URLSearchParams => new URL(request.url).searchParams;

/** Code and data of what stands behind a panel: the details when it was opened from there, else the list. */
const list = ({ request }: Given) => {
  prefetch(listAliyunCertificates, certificatesArgs(paramsOf(request)));
  return pages.certificates.load();
};
const one = ({ params }: Given) => {
  prefetch(readAliyunCertificate, { params: { id: params.id ?? '' } });
  return pages.certificate.load();
};
const over = (given: Given) => {
  if (paramsOf(given.request).get('from') === 'details') return one(given);
  prefetch(readAliyunCertificate, { params: { id: given.params.id ?? '' } });
  return list(given);
};

const refundList = ({ request }: Given) => {
  prefetch(listAliyunRefunds, refundsArgs(paramsOf(request)));
  return pages.refunds.load();
};
const refund = ({ params }: Given) => {
  prefetch(readAliyunRefund, { params: { id: params.id ?? '' } });
  return pages.refund.load();
};

const operation = async () => (await import('./operations')).OperationDialog;

const certificateRoutes: RouteObject[] = [
  { index: true, loader: list, element: null },
  {
    path: ':id',
    loader: one,
    element: null,
  },
  {
    path: ':id/refund',
    loader: over,
    lazy: { Component: async () => (await import('./RefundPanel')).RefundPanel },
  },
  {
    path: ':id/cancel-refund',
    loader: over,
    lazy: {
      Component: async () => (await import('./operations')).CancelCertificateRefund,
    },
  },
  ...(['apply', 'withdraw', 'modify', 'revoke'] as const).map((name) => ({
    path: `:id/${name}`,
    handle: { operation: name },
    loader: over,
    lazy: { Component: operation },
  })),
];

const refundRoutes: RouteObject[] = [
  { index: true, loader: refundList, element: null },
  {
    path: ':id',
    loader: refund,
    element: null,
  },
  {
    path: ':id/cancel',
    loader: refund,
    lazy: { Component: async () => (await import('./operations')).CancelRefund },
  },
];

/** Pages of the Aliyun console. Loaders stand here, so that the data is asked for while the page's code arrives. */
export const aliyunRoutes: RouteObject[] = [
  {
    path: 'aliyun',
    middleware: [signedInAs('customer')],
    Component: AliyunLayout,
    children: [
      { index: true, loader: () => redirect('/aliyun/certificates') },
      { path: 'certificates', Component: CertificatesRoom, children: certificateRoutes },
      { path: 'refunds', Component: RefundsRoom, children: refundRoutes },
    ],
  },
];
