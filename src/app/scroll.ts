import { useEffect, useLayoutEffect, useRef } from 'react';
import { type Location, useLocation } from 'react-router-dom';
import { nameOf } from '../api/kept';
import { useRouter } from './address';

const STORED = nameOf('scroll');

type Place = Pick<Location, 'key' | 'pathname' | 'search'>;

/** Each entry of the history has a key of its own, but for those that did not come from the console: from outside, typed. */
const entryOf = ({ key, pathname, search }: Place): string =>
  key === 'default' ? `${pathname}${search}` : key;

/** Where pages stood, by entries of the history; one that stood at its top is not among them. `here` has just been opened. */
function placesOfTab(here: Place): Record<string, number> {
  let places: Record<string, number> = {};
  try {
    places = JSON.parse(sessionStorage.getItem(STORED) ?? '{}') as Record<string, number>;
  } catch {
    // A tab that keeps nothing begins at the top.
  }
  const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // Somebody came to it anew, whatever stood under its address before.
  if (opened?.type === 'navigate') delete places[entryOf(here)];
  return places;
}

/** What a person does who wants to be elsewhere on the page. */
const MOVES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
const SCROLLING_KEYS = /^(?:Arrow|Page|Home|End|Tab| )/;

/**
 * Scrolls to `place`, and again whenever the page has grown, until it is long enough or somebody goes elsewhere; then
 * `over` is called. Returns what ends it.
 */
function standAt(place: number, over: () => void): () => void {
  const go = () => {
    window.scrollTo(0, place);
    // Pages lie on fractions of a pixel.
    if (Math.abs(window.scrollY - place) < 1) stop();
  };
  const grown = new ResizeObserver(go);
  const stop = () => {
    grown.disconnect();
    for (const move of MOVES) window.removeEventListener(move, moved);
    over();
  };
  const moved = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || SCROLLING_KEYS.test(event.key)) stop();
  };
  for (const move of MOVES) window.addEventListener(move, moved, { passive: true });
  grown.observe(document.body);
  go();
  return stop;
}

/**
 * Where a page was left it stands again, by Back and after a reload, once it is long enough; another one begins at its top,
 * or where its address points. The router's own component asks the page where it stands while it is left: the browser then
 * finds the style and the place of everything on it once more, and the next page waits for that. It also goes there only
 * once, however short the page is by then.
 */
export function useScrollPlace(): void {
  const router = useRouter();
  const location = useLocation();
  // The entry whose page stands here: where the router is by now may not be drawn yet.
  const drawn = useRef<string | null>(null);
  // Where the page is to stand that is not long enough yet: left now, it was left there.
  const wanted = useRef<number | null>(null);

  useLayoutEffect(() => {
    if (!router) return undefined;
    const places = placesOfTab(router.state.location);
    let now = 0;
    const moved = () => (now = window.scrollY);
    const kept = () => {
      const { location: place, navigation } = router.state;
      const at = wanted.current ?? now;
      if (navigation.state === 'idle' && place.key === drawn.current) {
        if (at === 0 && place.hash === '') delete places[entryOf(place)];
        else places[entryOf(place)] = at;
      }
      try {
        sessionStorage.setItem(STORED, JSON.stringify(places));
      } catch {
        // A tab that keeps nothing begins at the top.
      }
    };
    // Before anything of it is taken down: what was scrolled a moment ago may not have been told, and to ask costs nothing.
    const leaving = () => {
      moved();
      kept();
    };
    const leave = router.enableScrollRestoration(places, () => wanted.current ?? window.scrollY, entryOf);
    window.addEventListener('scroll', moved, { passive: true });
    window.addEventListener('beforeunload', leaving);
    window.addEventListener('pagehide', kept);
    return () => {
      window.removeEventListener('scroll', moved);
      window.removeEventListener('beforeunload', leaving);
      window.removeEventListener('pagehide', kept);
      leave();
    };
  }, [router]);

  useEffect(() => {
    window.history.scrollRestoration = 'manual';
  }, []);

  useLayoutEffect(() => {
    // Asked itself: it knows by now where the first page stood, and tells React only with what it tells next.
    const { location: there, restoreScrollPosition: place, preventScrollReset: stays } = router?.state ?? {};
    if (there?.key !== location.key) return undefined;
    const begins = drawn.current === null;
    drawn.current = location.key;
    if (place === false) return undefined;
    // What scrolling answers is nothing for React, newer browsers' promises least of all.
    if (typeof place === 'number') {
      wanted.current = place;
      return standAt(place, () => {
        wanted.current = null;
      });
    }
    const named = location.hash === '' ? null : document.getElementById(idIn(location.hash));
    if (named) named.scrollIntoView();
    // It begins at its top by itself; told so, the browser would have to measure it.
    else if (stays !== true && !begins) window.scrollTo(0, 0);
    return undefined;
  }, [location, router]);
}

function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}
