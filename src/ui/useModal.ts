import { type RefObject, type SyntheticEvent, useLayoutEffect, useRef } from 'react';

interface Modal {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** Gets the focus when it opens: the heading, so that a screen reader starts at the top. */
  readonly first: RefObject<HTMLHeadingElement | null>;
  /** For `onCancel` and `onClose` of the dialog element. */
  readonly cancelled: (event: SyntheticEvent) => void;
  readonly closed: () => void;
}

/**
 * The browser's own modal: it keeps the focus inside, makes the rest inert, closes on Esc and gives the focus back.
 * Open as long as it is mounted; `onClose` is asked, the owner decides (a panel goes to its parent route).
 */
export function useModal(onClose: () => void): Modal {
  const dialog = useRef<HTMLDialogElement>(null);
  const first = useRef<HTMLHeadingElement>(null);

  // Layout, not effect: its cleanup runs while the dialog still stands in the page, so close() can return the focus.
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element && !element.open) element.showModal();
    first.current?.focus({ preventScroll: true });
    return () => {
      element?.close();
      const held = before instanceof HTMLElement && before.isConnected && before !== document.body;
      if (held) before.focus({ preventScroll: true });
      else document.querySelector('main')?.focus({ preventScroll: true });
    };
  }, []);

  return {
    dialog,
    first,
    cancelled: (event) => {
      event.preventDefault();
      onClose();
    },
    // Browsers close on a second Esc whatever the page says; our own close() at the end is not one.
    closed: () => {
      if (dialog.current?.isConnected && !dialog.current.open) onClose();
    },
  };
}
