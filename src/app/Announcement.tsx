import { Group, Paper, Title } from '@mantine/core';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router-dom';
import { useT } from '../locales/i18n';
import { Notice } from '../ui/notices';
import { useTitle } from './title';
import styles from './Announcement.module.css';

interface Said {
  readonly text: string;
  /** The page where it was first seen. */
  at: string | null;
}

let said: Said | null = null;
let places = 0;
const listeners = new Set<() => void>();

/** Says the result of something that has just been done; null takes it back. One at a time. */
export function announce(text: string | null): void {
  said = text === null ? null : { text, at: null };
  for (const listener of listeners) listener();
}

/** It belongs to the page where it was first seen, and goes when that page is left for another. */
function seenAt(pathname: string): void {
  if (said === null) return;
  said.at ??= pathname;
  if (said.at !== pathname) announce(null);
}

/** A place where it can be seen has come; the answer is to be called when it goes. Without any place it is forgotten. */
function openPlace(): () => void {
  places += 1;
  return () => {
    places -= 1;
    queueMicrotask(() => {
      if (places === 0) announce(null);
    });
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was said last, until it is dismissed or the page is left. */
const useAnnouncement = (): string | null => useSyncExternalStore(subscribe, () => said?.text ?? null);

/** The place of a result: seen above the page and read out. `silent` while a panel with a place of its own is open. */
export function Announcement({ silent = false }: { readonly silent?: boolean }) {
  const t = useT('common');
  const text = useAnnouncement();
  const { pathname } = useLocation();
  useEffect(openPlace, []);
  useEffect(() => {
    if (!silent) seenAt(pathname);
  }, [text, silent, pathname]);

  return (
    <div role="status" className={styles.said} data-chrome>
      {!silent && text !== null && (
        <Notice tone="good" title={text} action={{ label: t('close'), run: () => announce(null) }} />
      )}
    </div>
  );
}

interface MessageProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A page that is only a message: nothing found, not allowed, failed. */
export function Message({ title, children, actions }: MessageProps) {
  useTitle(title);
  return (
    <Paper component="section" withBorder className={styles.message ?? ''} aria-labelledby="message-title">
      <Title fz="var(--type-head)" id="message-title">
        {title}
      </Title>
      {children}
      {actions && (
        <Group gap={10} mt={22}>
          {actions}
        </Group>
      )}
    </Paper>
  );
}
