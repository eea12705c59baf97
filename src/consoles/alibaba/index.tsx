import { type LoaderFunction, redirect, type RouteObject } from 'react-router-dom';
import { signedInAs } from '../../app/guard';
import { needLaterWords } from '../../locales/i18n';
import type * as loaders from './loaders';
import type * as rooms from './rooms';
import type * as tasks from './tasks/routes';

type Loaders = typeof loaders;
type Rooms = typeof rooms;
type Tasks = typeof tasks;

// Nothing of this console is part of the first page: a route carries only where its code is.
const loader = (name: keyof Loaders) => async (): Promise<LoaderFunction> =>
  (await import('./loaders'))[name];
const room = (name: keyof Rooms) => ({ Component: async () => (await import('./rooms'))[name] });
const task = (name: keyof Tasks) => async () => (await import('./tasks/routes'))[name];
const layout = async () => {
  const [{ AlibabaLayout }] = await Promise.all([import('./AlibabaLayout'), needLaterWords()]);
  return AlibabaLayout;
};

const page = (path: string | undefined, name: keyof Loaders): RouteObject =>
  path === undefined
    ? { index: true, lazy: { loader: loader(name) }, element: null }
    : { path, lazy: { loader: loader(name) }, element: null };

const OPERATIONS = ['cancel-apply', 'withdraw', 'modify', 'cancel', 'revoke', 'renew'] as const;

/** Each step of the guided run is a dialog over the panel of its order. */
const steps: RouteObject[] = [
  ...OPERATIONS.map((slug) => ({
    path: `certificate/:record/${slug}`,
    handle: { operation: slug },
    lazy: { Component: task('CertificateStep') },
  })),
  { path: 'ca/:record/reset', lazy: { Component: task('CaStep') } },
  { path: 'gateway/:record/reset', lazy: { Component: task('GatewayStep') } },
];

const orders = (list: keyof Loaders, panel: keyof Loaders): RouteObject[] => [
  page(undefined, list),
  page(':id', 'order'),
  {
    path: ':id/refund',
    lazy: {
      loader: loader(panel),
      Component: async () => (await import('./RefundPanel')).RefundPanel,
    },
    children: steps,
  },
];

/** Pages of the Alibaba Cloud console. */
export const alibabaRoutes: RouteObject[] = [
  {
    path: 'alibaba',
    middleware: [signedInAs('customer')],
    lazy: { Component: layout },
    children: [
      { index: true, loader: () => redirect('/alibaba/orders') },
      {
        path: 'certificates',
        lazy: room('CertificatesRoom'),
        children: [
          page(undefined, 'certificates'),
          page(':id', 'certificate'),
          ...OPERATIONS.map((slug) => ({
            path: `:id/${slug}`,
            handle: { operation: slug },
            lazy: { loader: loader('certificateTask'), Component: task('CertificateTask') },
          })),
        ],
      },
      { path: 'orders', lazy: room('OrdersRoom'), children: orders('orders', 'orderPanel') },
      { path: 'pca/orders', lazy: room('OrdersRoom'), children: orders('pcaOrders', 'pcaOrderPanel') },
      {
        path: 'pca',
        lazy: room('CasRoom'),
        children: [
          page(undefined, 'cas'),
          { path: ':id/reset', lazy: { loader: loader('caTask'), Component: task('CaTask') } },
        ],
      },
      {
        path: 'gateway',
        lazy: room('GatewaysRoom'),
        children: [
          page(undefined, 'gateways'),
          { path: ':id/reset', lazy: { loader: loader('gatewayTask'), Component: task('GatewayTask') } },
        ],
      },
    ],
  },
];
