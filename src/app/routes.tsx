import type { RouteObject } from 'react-router-dom';
import { knowNow } from '../api/clock';
import { alibabaRoutes } from '../consoles/alibaba/routes';
import { alipayRoutes } from '../consoles/alipay/routes';
import { aliyunRoutes } from '../consoles/aliyun/routes';
import { tencentRoutes } from '../consoles/tencent/routes';
import { reviewRoutes } from '../review/routes';
import { ErrorPage } from './ErrorPage';
import { NotFoundPage } from './NotFoundPage';
import { Boot, Shell, ShellError } from './Shell';
import { applyLinkParameters } from './linkMiddleware';
import { drawOnce } from './drawOnce';

/** Every path of the product. A provider adds one line. */
export const routes: RouteObject[] = [
  {
    middleware: [applyLinkParameters, drawOnce],
    loader: knowNow,
    Component: Shell,
    HydrateFallback: Boot,
    ErrorBoundary: ShellError,
    children: [
      {
        // Inside the shell, so that navigation survives a failing page.
        ErrorBoundary: ErrorPage,
        children: [
          { index: true, lazy: { Component: async () => (await import('../demo/StartPage')).StartPage } },
          { path: 'sign-in', lazy: { Component: async () => (await import('./SignInPage')).SignInPage } },
          ...aliyunRoutes,
          ...alibabaRoutes,
          ...tencentRoutes,
          ...alipayRoutes,
          ...reviewRoutes,
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
];
