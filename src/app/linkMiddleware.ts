import { type MiddlewareFunction, redirect, replace } from 'react-router-dom';
import { replaceAll } from '../api/queries';
import { switchLanguage } from '../locales/i18n';
import { rememberDemoSwitch } from './demoSwitch';
import { applyLink, splitLink } from './linkParameters';

/** Without the deployment's sub-path: redirects are written as routes are. */
function withoutBase(path: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/+$/, '');
  return base && path.startsWith(base) ? path.slice(base.length) || '/' : path;
}

/**
 * DEM-2: a link's state is applied before any loader of the page runs and before it is drawn,
 * once, and is then gone from the address. Middleware is the one place that comes before loaders.
 */
export const applyLinkParameters: MiddlewareFunction = async ({ request }, next) => {
  const url = new URL(request.url);
  const demo = url.searchParams.get('demo');
  if (demo !== null) {
    rememberDemoSwitch(demo);
    url.searchParams.delete('demo');
  }
  const link = splitLink(url);
  if (!link && demo === null) return next();
  const rest = withoutBase(link?.rest ?? `${url.pathname}${url.search}${url.hash}`);
  if (link) {
    await replaceAll(() => applyLink(link.state, rest, switchLanguage));
  }
  // Opened from outside, the address bar already holds the link and must lose it; clicked inside, it never got there.
  throw window.location.search === new URL(request.url).search ? replace(rest) : redirect(rest);
};
