import { useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { UNSAFE_DataRouterContext, UNSAFE_DataRouterStateContext, useLocation } from 'react-router-dom';
import { nameOf } from '../api/kept';

const STORED = nameOf('scroll');

/** Where pages stood, by the router's keys of history entries; one that stood at its top is not among them. */
function placesOfTab(): Record<string, number> {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? '{}') as Record<string, number>;
  } catch {
    return {};
  }
}

/**
 * Where a page was left it stands again, by Back and after a reload; another one begins at its top, or where its address
 * points. The router's own component asks the page where it stands while it is left: the browser then finds the style and
 * the place of everything on it once more, and the next page waits for that.
 */
export function useScrollPlace(): void {
  const router = useContext(UNSAFE_DataRouterContext)?.router;
  const { restoreScrollPosition: place, preventScrollReset: stays } =
    useContext(UNSAFE_DataRouterStateContext) ?? {};
  const location = useLocation();
  const isFirst = useRef(true);

  useLayoutEffect(() => {
    if (!router) return undefined;
    const places = placesOfTab();
    let now = 0;
    const moved = () => (now = window.scrollY);
    const put = (at: number) => {
      const { key, hash } = router.state.location;
      if (at === 0 && hash === '') delete places[key];
      else places[key] = at;
    };
    const left = () => {
      if (router.state.navigation.state === 'idle') put(now);
      try {
        sessionStorage.setItem(STORED, JSON.stringify(places));
      } catch {
        // A tab that keeps nothing begins at the top.
      }
    };
    const leave = router.enableScrollRestoration(places, () => window.scrollY);
    window.addEventListener('scroll', moved, { passive: true });
    window.addEventListener('pagehide', left);
    return () => {
      window.removeEventListener('scroll', moved);
      window.removeEventListener('pagehide', left);
      leave();
    };
  }, [router]);

  useEffect(() => {
    window.history.scrollRestoration = 'manual';
  }, []);

  useLayoutEffect(() => {
    // It stands at its top by itself; told so, the browser would have to measure it.
    const begins = isFirst.current;
    isFirst.current = false;
    if (place === false) return;
    const named = location.hash === '' ? null : document.getElementById(idIn(location.hash));
    // What these answer is nothing for React, newer browsers' promises least of all.
    if (typeof place === 'number') window.scrollTo(0, place);
    else if (named) named.scrollIntoView();
    else if (stays !== true && !begins) window.scrollTo(0, 0);
  }, [location, place, stays]);
}

function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}
