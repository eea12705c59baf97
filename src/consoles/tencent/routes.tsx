import { type LoaderFunction, type RouteObject, redirect } from 'react-router-dom';
import { signedInAs } from '../../app/guard';
import { needLaterWords } from '../../locales/i18n';
import type * as loaders from './loaders';

// Nothing of this console is part of the first page: a route carries only where its code is.
const loader = (name: keyof typeof loaders) => async (): Promise<LoaderFunction> =>
  (await import('./loaders'))[name];
const layout = async () => {
  const [{ TencentLayout }] = await Promise.all([import('./TencentLayout'), needLaterWords()]);
  return TencentLayout;
};
const operation = async () => (await import('./operations/OperationDialog')).OperationDialog;

/** Pages of the Tencent Cloud console. */
export const tencentRoutes: RouteObject[] = [
  {
    path: 'tencent',
    middleware: [signedInAs('customer')],
    lazy: { Component: layout },
    children: [
      { index: true, loader: () => redirect('/tencent/certificates') },
      {
        path: 'certificates',
        lazy: { Component: async () => (await import('./CertificatesRoom')).CertificatesRoom },
        children: [
          { index: true, lazy: { loader: loader('certificates') }, element: null },
          { path: ':id', lazy: { loader: loader('certificate') }, element: null },
          {
            path: ':id/refund',
            lazy: {
              loader: loader('over'),
              Component: async () => (await import('./refund/RefundPopUp')).RefundPopUp,
            },
          },
          ...(['submit', 'cancel-application'] as const).map((slug) => ({
            path: `:id/${slug}`,
            handle: { operation: slug },
            lazy: { loader: loader('over'), Component: operation },
          })),
        ],
      },
    ],
  },
];
