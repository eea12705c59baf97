import type { MiddlewareFunction, PatchRoutesOnNavigationFunction, RouteObject } from 'react-router-dom';
import { waitForClock } from './api/clock';
import { late, laterPage } from './api/late';
import { waitForData } from './api/queries';
import { Boot, Shell, ShellError } from './app/Shell';
import { ErrorPage, NotFoundPage } from './app/errors';
import { applyLinkParameters } from './app/link';
import { routes as aliyunRoutes } from './consoles/aliyun';
import { needLaterWords } from './locales/i18n';

/**
 * What is nearly there is waited for: the page is drawn once, with its data, and nothing on it jumps. What takes longer
 * comes later, and the page says so.
 */
const drawOnce: MiddlewareFunction = async (_, next) => {
  const loaded = await next();
  await waitForData();
  return loaded;
};

/** Consoles that are not the first one: code and words come with the first address below theirs, in one piece each. */
const LATER: Readonly<Record<string, () => Promise<{ readonly routes: RouteObject[] }>>> = {
  alibaba: () => import('./consoles/alibaba'),
  alipay: () => import('./consoles/alipay'),
  messages: () => import('./app/MessagesPage'),
  policies: () => import('./policies'),
  tencent: () => import('./consoles/tencent'),
  review: () => import('./desk'),
};

export const patchRoutesOnNavigation: PatchRoutesOnNavigationFunction = async ({ path, patch }) => {
  // The router names the whole path, that of a deployment below the root included.
  const [first = ''] = path.slice(import.meta.env.BASE_URL.length).split('/');
  const load = LATER[first];
  if (!load) return;
  try {
    const [{ routes: console }] = await Promise.all([late(load), needLaterWords()]);
    patch('pages', console);
  } catch (error) {
    // Thrown here, the router would show an empty page; thrown by a route, it shows the page that says what to do.
    patch('pages', [{ path: `${first}/*`, loader: () => Promise.reject(error) }]);
  }
};

/** A route whose code comes with it. Its loader fetches it, since the router leaves the page empty where its own `lazy` fails. */
function later(fetchPage: Parameters<typeof laterPage>[0]) {
  const page = laterPage(fetchPage);
  return { loader: () => page.load(), Component: page.Page };
}

/** Every path of the product. A provider adds one line. */
export const routes: RouteObject[] = [
  {
    id: 'shell',
    middleware: [applyLinkParameters, drawOnce],
    loader: waitForClock,
    Component: Shell,
    HydrateFallback: Boot,
    ErrorBoundary: ShellError,
    children: [
      {
        // Inside the shell, so that navigation survives a failing page.
        id: 'pages',
        ErrorBoundary: ErrorPage,
        children: [
          {
            index: true,
            ...later(async () => {
              const [{ StartPage }] = await Promise.all([import('./demo/StartPage'), needLaterWords()]);
              return StartPage;
            }),
          },
          {
            path: 'sign-in',
            ...later(async () => {
              const [{ SignInPage }] = await Promise.all([import('./app/SignInPage'), needLaterWords()]);
              return SignInPage;
            }),
          },
          ...aliyunRoutes,
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
];
