import { type RefObject, useEffect, useRef } from 'react';

/**
 * A place holds what a person is doing: a list, a pager, steps, a dialog, the page. `data-place` names what in it takes
 * the focus, by a selector; empty: the place itself, which then can be focused.
 */
const PLACE = '[data-place]';

/** What the focus was given to because the thing that had it was gone; nobody has chosen that yet. */
let kept: Element | null = null;

/** The places around an element, nearest first. */
export function placesAround(element: Element | null): readonly HTMLElement[] {
  const place = element?.closest<HTMLElement>(PLACE);
  return place ? [place, ...placesAround(place.parentElement)] : [];
}

/** Gives the focus to the nearest place that still stands; one behind a dialog cannot take it. */
export function focusNearest(places: readonly HTMLElement[]): void {
  for (const place of places) {
    const selector = place.dataset.place ?? '';
    const target = selector === '' ? place : place.querySelector<HTMLElement>(selector);
    if (!target?.isConnected) continue;
    target.focus({ preventScroll: true });
    if (document.activeElement !== target) continue;
    kept = target;
    return;
  }
}

/** The focus is never lost with what had it, a row, a button or a page: it stays in the nearest place around that. */
export function useFocusKept(): void {
  useEffect(() => {
    let held: Element | null = null;
    let places: readonly HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      held = target instanceof Element ? target : null;
      places = placesAround(held);
      kept = null;
    };
    const observer = new MutationObserver(() => {
      if (held === null || held.isConnected || document.activeElement !== document.body) return;
      held = null;
      focusNearest(places);
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}

/**
 * Where there is a better place than the nearest, the element of the ref takes the focus once `when` holds. Whoever is
 * somewhere else by now stays there.
 */
export function useFocusIfLost<E extends HTMLElement>(when: boolean): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (when && (activeElement === document.body || activeElement === kept)) element.current?.focus();
  }, [when]);
  return element;
}
