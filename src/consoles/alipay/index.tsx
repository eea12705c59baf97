import { type LoaderFunction, redirect, type RouteObject } from 'react-router-dom';
import { signedInAs } from '../../app/guard';
import { needLaterWords } from '../../locales/i18n';
import type * as loaders from './loaders';

// Nothing of this console is part of the first page: a route carries only where its code is.
const loader = (name: keyof typeof loaders) => async (): Promise<LoaderFunction> =>
  (await import('./loaders'))[name];
const layout = async () => {
  const [{ AlipayLayout }] = await Promise.all([import('./AlipayLayout'), needLaterWords()]);
  return AlipayLayout;
};

/** Pages of the Alipay merchant platform (APY-8). */
export const alipayRoutes: RouteObject[] = [
  {
    path: 'alipay',
    middleware: [signedInAs('operator')],
    lazy: { Component: layout },
    children: [
      { index: true, loader: () => redirect('/alipay/transactions') },
      {
        path: 'transactions',
        lazy: { Component: async () => (await import('./TransactionsRoom')).TransactionsRoom },
        children: [
          { index: true, lazy: { loader: loader('transactions') }, element: null },
          { path: ':id', lazy: { loader: loader('transaction') }, element: null },
          {
            path: ':id/refund',
            lazy: {
              loader: loader('refund'),
              Component: async () => (await import('./RefundPanel')).RefundPanel,
            },
          },
        ],
      },
      {
        path: 'balance',
        lazy: {
          loader: loader('balance'),
          Component: async () => (await import('./BalancePage')).BalancePage,
        },
      },
      {
        path: 'methods',
        lazy: {
          loader: loader('methods'),
          Component: async () => (await import('./MethodsPage')).MethodsPage,
        },
      },
    ],
  },
];
