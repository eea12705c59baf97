import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type BlockerFunction, NavigationType, useBlocker } from 'react-router-dom';
import { followModals } from '../ui/Panel';
import { useLinkApplying } from './link';

type Held = Extract<ReturnType<typeof useBlocker>, { state: 'blocked' }>;

/** Something that stands over the page, and is asked before the page is left beneath it. */
interface Layer {
  /** Whether this way of leaving is its own matter. */
  readonly holds: BlockerFunction;
  /** It was held; `proceed` lets it go on, `reset` forgets it. */
  readonly held: (leaving: Held) => void;
}

/** Those that are open, the one on top last. */
const layers: Layer[] = [];

/** Stands among the layers as long as the caller is mounted. */
export function useLayer(layer: Layer): void {
  const latest = useRef(layer);
  useLayoutEffect(() => {
    latest.current = layer;
  });
  useLayoutEffect(() => {
    const own: Layer = {
      holds: (way) => latest.current.holds(way),
      held: (leaving) => latest.current.held(leaving),
    };
    layers.push(own);
    return () => {
      layers.splice(layers.indexOf(own), 1);
    };
  }, []);
}

/** Back answers what stands on top alone: it goes, and what is below stays. `open`: whether it stands there now. */
export const useBackCloses = (onBack: () => void, open = true): void =>
  useLayer({
    holds: ({ historyAction }) => open && historyAction === NavigationType.Pop,
    held(leaving) {
      leaving.reset();
      onBack();
    },
  });

/** Asks the layers, the topmost first; the router knows one who may hold it. Once, beside the pages. */
export function Layers(): null {
  const holding = useRef<Layer | undefined>(undefined);
  const blocker = useBlocker((way) => {
    holding.current = layers.findLast((one) => one.holds(way));
    return holding.current !== undefined;
  });
  useEffect(() => {
    if (blocker.state === 'blocked') holding.current?.held(blocker);
  }, [blocker]);
  return null;
}

/** Above dialogs, which the browser puts on top of everything; older ones show it where it stands. */
function newPlace(className: string | undefined): HTMLElement {
  const place = document.createElement('div');
  place.className = className ?? '';
  place.dataset.chrome = '';
  place.popover = 'manual';
  return place;
}

/**
 * A place above everything, as long as the caller is mounted. What stands outside an open dialog is inert, so that it goes
 * into the one on top, as long as that is not its own.
 */
export function usePlaceOnTop(className: string | undefined): HTMLElement {
  const [place] = useState(() => newPlace(className));
  const applying = useLinkApplying();
  useLayoutEffect(() => {
    const stop = followModals((top) => {
      const into = top ?? document.body;
      if (place.parentElement === into || place.contains(into)) return;
      const focused = document.activeElement;
      const held = place.contains(focused) && focused instanceof HTMLElement ? focused : null;
      into.append(place);
      place.showPopover?.();
      held?.focus({ preventScroll: true });
    });
    return () => {
      stop();
      place.remove();
    };
  }, [place]);
  useLayoutEffect(() => {
    place.toggleAttribute('inert', applying);
  }, [place, applying]);
  return place;
}
