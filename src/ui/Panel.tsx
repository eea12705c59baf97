import { Box, CloseButton, Group, Text } from '@mantine/core';
import { type ReactNode, type RefObject, type SyntheticEvent, useId, useLayoutEffect, useRef } from 'react';
import { useTitle } from '../app/title';
import { useT } from '../locales/i18n';
import { focusNearest, placesAround } from './focus';
import { classes, CloseIcon } from './text';
import styles from './Panel.module.css';

/**
 * The second click of a double click was meant for what stood there before the first one: it must not answer what
 * came in its place. Keyboard and assistive technology send 0.
 */
export const isSecondClick = ({ detail }: { readonly detail: number }): boolean => detail > 1;

interface Modal {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** Gets the focus when it opens: the heading, so that a screen reader starts at the top. */
  readonly first: RefObject<HTMLHeadingElement | null>;
  /** For `onCancel` and `onClose` of the dialog element. */
  readonly cancelled: (event: SyntheticEvent) => void;
  readonly closed: () => void;
}

/** Those that are open, the one on top last. */
const modals: HTMLDialogElement[] = [];

const followers = new Set<(top: HTMLDialogElement | undefined) => void>();

/** Told which dialog is on top, now and whenever that changes; the one that goes still stands in the page then. */
export function followModals(follow: (top: HTMLDialogElement | undefined) => void): () => void {
  followers.add(follow);
  follow(modals.at(-1));
  return () => followers.delete(follow);
}

/** Behind a dialog nothing scrolls; where a scrollbar stood its room is kept, so that nothing moves. */
function holdPage(): void {
  for (const follow of followers) follow(modals.at(-1));
  const page = document.documentElement;
  if (modals.length === 0) delete page.dataset.behind;
  else page.dataset.behind ??= window.innerWidth > page.clientWidth ? 'bar' : '';
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
    const places = placesAround(before);
    if (!element) return undefined;
    if (!element.open) element.showModal();
    modals.push(element);
    holdPage();
    first.current?.focus({ preventScroll: true });
    return () => {
      element.close();
      modals.splice(modals.indexOf(element), 1);
      holdPage();
      // The browser closed the one below without asking; a question over it brought it back.
      const below = modals.at(-1);
      if (below?.isConnected && !below.open) below.showModal();
      const held = before instanceof HTMLElement && before.isConnected && before !== document.body;
      if (held) before.focus({ preventScroll: true });
      else focusNearest(places.length > 0 ? places : placesAround(element.parentElement));
    };
  }, []);

  return {
    dialog,
    first,
    cancelled: (event) => {
      // React tells it to the dialogs around this one, too: each answers for itself alone.
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      onClose();
    },
    // Browsers close on a second Esc whatever the page says; our own close() at the end is not one.
    closed: () => {
      if (dialog.current?.isConnected && !dialog.current.open) onClose();
    },
  };
}

interface Props {
  readonly title: string;
  /** What the panel is about, e.g. domain, type and id. */
  readonly subtitle?: ReactNode;
  /** Esc, the close button and a click beside it; go to the parent route. */
  readonly onClose: () => void;
  /** Stays in sight below the content: the acts, and what they cannot undo. */
  readonly footer?: ReactNode;
  /** A click beside it closes too; switch off while something is typed. */
  readonly closeOnOutside?: boolean;
  /** In the middle of a wide screen instead of at its side. */
  readonly popUp?: boolean;
  readonly children: ReactNode;
}

interface SheetProps extends Omit<Props, 'onClose' | 'closeOnOutside' | 'popUp'> {
  /** Of its heading, which names what it stands in. */
  readonly id?: string;
  readonly heading?: RefObject<HTMLHeadingElement | null>;
  /** Below the heading, for those who listen. */
  readonly said?: ReactNode;
  /** At the end of the heading's line. */
  readonly close?: ReactNode;
}

/** The inside of a panel, wherever it stands: the heading and the foot stay in sight, what is between them scrolls. */
export const Sheet = ({ id, heading, title, subtitle, said, close, footer, children }: SheetProps) => (
  <div className={styles.sheet}>
    <Group
      component="header"
      className={styles.head ?? ''}
      justify="space-between"
      align="flex-start"
      wrap="nowrap"
      gap={16}
    >
      <Box miw={0}>
        <h2 ref={heading} id={id} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        {subtitle && (
          <Text fz="var(--type-note)" c="var(--ink-2)" style={{ overflowWrap: 'anywhere' }}>
            {subtitle}
          </Text>
        )}
        {said}
      </Box>
      {close}
    </Group>
    <div className={styles.content}>{children}</div>
    {footer && (
      <Group
        component="footer"
        className={styles.foot ?? ''}
        gap="8px 10px"
        fz="var(--type-note)"
        c="var(--ink-2)"
      >
        {footer}
      </Group>
    )}
  </div>
);

/** A task over its list: at the side of a wide screen, a page of its own on a phone. A child route, so that Back closes it. */
export function Panel({ onClose, closeOnOutside = true, popUp = false, ...inside }: Props) {
  const t = useT('common');
  const id = useId();
  const { dialog, first, cancelled, closed } = useModal(onClose);
  useTitle(inside.title);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc and the close button do the same
    <dialog
      ref={dialog}
      className={classes(styles.panel, popUp && styles.popUp)}
      data-place="h2"
      aria-labelledby={id}
      onCancel={cancelled}
      onClose={closed}
      onMouseDown={(event) => {
        const beside = event.target === event.currentTarget;
        if (closeOnOutside && beside && !isSecondClick(event)) onClose();
      }}
    >
      <Sheet
        {...inside}
        id={id}
        heading={first}
        close={
          <CloseButton
            size={36}
            icon={<CloseIcon />}
            m="-5px -9px 0 0"
            c="var(--ink-2)"
            aria-label={t('close')}
            onClick={onClose}
          />
        }
      />
    </dialog>
  );
}
