import { type RefObject, useEffect, useRef } from 'react';

/**
 * The button that was pressed may be gone with what it led to, and the focus with it: then the element of the ref
 * takes it, once `when` holds, and again whenever it becomes another value that does. Whoever is somewhere else by now stays there.
 */
export function useFocusIfLost<E extends HTMLElement>(when: unknown): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (when && document.activeElement === document.body) element.current?.focus();
  }, [when]);
  return element;
}
