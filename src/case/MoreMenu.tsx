import { useEffect, useId, useRef, useState } from 'react';
import { Link, type LinkProps } from 'react-router-dom';
import { useBackCloses } from '../app/layers';
import styles from './MoreMenu.module.css';

interface Item {
  readonly label: string;
  readonly link: Pick<LinkProps, 'to' | 'state' | 'preventScrollReset'>;
}

interface Props {
  readonly label: string;
  readonly items: readonly Item[];
}

/** Where the list stands: below its button, or above it where there is no room. */
function place(list: HTMLElement, { top, bottom, right }: DOMRect): void {
  const below = bottom + 4;
  const fits = below + list.offsetHeight <= window.innerHeight;
  list.style.top = `${fits ? below : top - 4 - list.offsetHeight}px`;
  list.style.left = `${Math.max(8, right - list.offsetWidth)}px`;
}

/** The acts that a row keeps back: the browser's own popover, above everything and closed by Esc or a click beside it. */
export function MoreMenu({ label, items }: Props) {
  const id = useId();
  const menu = useRef<HTMLUListElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => menu.current?.hidePopover();
  useBackCloses(close, open);

  // A click beside it closes it and does nothing else; the browser would let it through to what lies there.
  useEffect(() => {
    const beside = (event: MouseEvent) => {
      const own = [menu.current, button.current].some((one) => one?.contains(event.target as Node));
      if (own) return;
      event.preventDefault();
      event.stopPropagation();
    };
    if (open) window.addEventListener('click', beside, true);
    return () => window.removeEventListener('click', beside, true);
  }, [open]);

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-label={label}
        aria-expanded={open}
        aria-controls={id}
        popoverTarget={id}
      >
        ⋯
      </button>
      <ul
        ref={menu}
        id={id}
        popover="auto"
        className={styles.menu}
        // Known before it can be seen, since Back may follow at once; gone only after the click that closed it.
        onBeforeToggle={({ newState }) => newState === 'open' && setOpen(true)}
        onToggle={({ newState }) => {
          setOpen(newState === 'open');
          if (newState !== 'open' || !menu.current || !button.current) return;
          place(menu.current, button.current.getBoundingClientRect());
          menu.current.querySelector('a')?.focus({ preventScroll: true });
          // It stands where the row was.
          window.addEventListener('scroll', close, { once: true, capture: true });
        }}
      >
        {items.map((item) => (
          <li key={item.label}>
            <Link
              {...item.link}
              onClick={() => {
                // What opens now gives the focus back to something that can be seen.
                close();
                button.current?.focus({ preventScroll: true });
              }}
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
