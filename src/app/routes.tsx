import type { PatchRoutesOnNavigationFunction, RouteObject } from 'react-router-dom';
import { knowNow } from '../api/clock';
import { needLaterWords } from '../locales/i18n';
import { alibabaRoutes } from '../consoles/alibaba/routes';
import { alipayRoutes } from '../consoles/alipay/routes';
import { aliyunRoutes } from '../consoles/aliyun/routes';
import { reviewRoutes } from '../review/routes';
import { ErrorPage } from './ErrorPage';
import { NotFoundPage } from './NotFoundPage';
import { Boot, Shell, ShellError } from './Shell';
import { applyLinkParameters } from './linkMiddleware';
import { drawOnce } from './drawOnce';

/** Consoles that are not the first one: code and words come with the first address below theirs, in one piece each. */
const LATER: Readonly<Record<string, () => Promise<{ readonly routes: RouteObject[] }>>> = {
  tencent: () => import('../consoles/tencent'),
};

export const patchRoutesOnNavigation: PatchRoutesOnNavigationFunction = async ({ path, patch }) => {
  const load = LATER[path.split('/')[1] ?? ''];
  if (!load) return;
  const [{ routes: console }] = await Promise.all([load(), needLaterWords()]);
  patch('pages', console);
};

/** Every path of the product. A provider adds one line. */
export const routes: RouteObject[] = [
  {
    id: 'shell',
    middleware: [applyLinkParameters, drawOnce],
    loader: knowNow,
    Component: Shell,
    HydrateFallback: Boot,
    ErrorBoundary: ShellError,
    children: [
      {
        // Inside the shell, so that navigation survives a failing page.
        id: 'pages',
        ErrorBoundary: ErrorPage,
        children: [
          { index: true, lazy: { Component: async () => (await import('../demo/StartPage')).StartPage } },
          { path: 'sign-in', lazy: { Component: async () => (await import('./SignInPage')).SignInPage } },
          ...aliyunRoutes,
          ...alibabaRoutes,
          ...alipayRoutes,
          ...reviewRoutes,
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
];
