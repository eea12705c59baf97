/*
 * What stays at hand below every page. A modal panel shuts out all that is not inside it, so this one element moves
 * into the panel and back; whoever draws into it notices nothing.
 */
let element: HTMLElement | undefined;
let home: HTMLElement | null = null;
const panels: HTMLElement[] = [];

/** The element itself, to be drawn into. */
export function dock(): HTMLElement {
  if (!element) {
    element = document.createElement('div');
    element.dataset.dock = '';
    element.dataset.chrome = '';
    new ResizeObserver(measure).observe(element);
  }
  return element;
}

/** A panel ends where it begins, open or not, with a notice or without. */
function measure(): void {
  panels.at(-1)?.style.setProperty('--docked', `${Math.ceil(dock().getBoundingClientRect().height)}px`);
}

function settle(): void {
  const place = panels.at(-1) ?? home;
  if (!place || dock().parentNode === place) return;
  const focused = document.activeElement;
  place.append(dock());
  // Moved, an element loses the focus.
  if (focused instanceof HTMLElement && dock().contains(focused)) focused.focus({ preventScroll: true });
  measure();
}

/** Where it stands while no panel is open; returns how to give the place up. */
export function dockAtHome(place: HTMLElement): () => void {
  home = place;
  settle();
  return () => {
    if (home === place) home = null;
  };
}

/** Takes it into an open panel, the topmost of several; returns how to give it back. */
export function dockIn(panel: HTMLElement): () => void {
  panels.push(panel);
  settle();
  return () => {
    panels.splice(panels.indexOf(panel), 1);
    settle();
  };
}
