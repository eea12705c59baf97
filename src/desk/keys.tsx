import { Checkbox, Group } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import { AUTOMATIC } from '../app/address';
import type { ReviewItem } from '#contract/desk';
import { kept } from '../api/kept';
import { useT } from '../locales/i18n';
import styles from './Item.module.css';

/** Whoever speaks to the browser, or rests a hand on the keyboard, can do without single keys (WCAG 2.1.4). */
const choice = kept('local', 'desk.keys');
const OFF = 'off';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** A question over an item has to be answered first. */
const isAsked = (): boolean =>
  document.querySelector('dialog dialog[open], [data-pane] dialog[open]') !== null;

type Keys = Readonly<Partial<Record<'j' | 'k' | 'a' | 'r' | 't', (() => void) | false>>>;

/** REV-1: single keys of the desk, as long as nothing is typed, no question is open and nobody switched them off. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
      const act = (latest.current as Readonly<Record<string, (() => void) | false>>)[event.key.toLowerCase()];
      if (!act || event.defaultPrevented || isTyping(event.target) || isAsked()) return;
      if (choice.read() === OFF) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

/**
 * Beside a list the most urgent of its items stands unless somebody chose another: in the address, so that a link and
 * Back say which. Chosen anew when the list is another one without the item; an item that was decided stays.
 */
export function useFirstItem(
  items: readonly ReviewItem[] | undefined,
  list: { readonly id: string | undefined; readonly key: string; readonly isBeside: boolean },
): void {
  const { id, key, isBeside } = list;
  const navigate = useNavigate();
  const { search } = useLocation();
  const shown = useRef(id === undefined ? null : key);
  useEffect(() => {
    if (!items || !isBeside || (id !== undefined && shown.current === key)) return;
    shown.current = key;
    if (items.some((item) => item.id === id)) return;
    const params = new URLSearchParams(search);
    params.delete('step');
    const [first] = items;
    if (!first && id === undefined) return;
    void navigate(
      { pathname: first ? `/review/${first.id}` : '/review', search: params.toString() },
      { replace: true, preventScrollReset: true, state: AUTOMATIC },
    );
  }, [items, id, key, isBeside, search, navigate]);
}

/** Keys for the next and the previous item of the list as it stands: J begins at the first. Back still leads to the list. */
export function useItemKeys(items: readonly ReviewItem[] | undefined, id: string | undefined): void {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const at = items?.findIndex((one) => one.id === id) ?? -1;
  const open = (item: ReviewItem | undefined) => {
    if (!item || params.has('step')) return;
    void navigate(
      { pathname: `/review/${item.id}`, search: params.toString() },
      { replace: id !== undefined, preventScrollReset: true },
    );
  };
  useKeys({ j: () => open(items?.[at + 1]), k: () => open(items?.[at - 1]) });
}

/** The key of a button, drawn on it; its name stays what it does. */
export const KeyCap = ({ of }: { readonly of: string }) => (
  <kbd className={styles.key} aria-hidden>
    {of}
  </kbd>
);

const LEGEND = [
  ['J', 'next'],
  ['K', 'previous'],
  ['A', 'approve'],
  ['R', 'reject'],
  ['T', 'take'],
] as const;

/** Which keys there are, and the way to switch them off. */
export function KeyLegend() {
  const t = useT('desk');
  const [on, setOn] = useState(choice.read() !== OFF);
  return (
    <Group className={styles.legend ?? ''} gap="6px 18px" data-chrome>
      <Checkbox
        size="xs"
        label={t('keys.use')}
        checked={on}
        onChange={({ currentTarget: { checked } }) => {
          choice.keep(checked ? null : OFF);
          setOn(checked);
        }}
      />
      {on &&
        LEGEND.map(([key, act]) => (
          <span key={key}>
            <kbd className={styles.key}>{key}</kbd> {t(`keys.${act}`)}
          </span>
        ))}
    </Group>
  );
}
