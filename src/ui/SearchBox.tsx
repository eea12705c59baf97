import { CloseButton, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../locales/useT';

interface Props {
  /** Accessible name and placeholder, e.g. "搜索域名、实例 ID". */
  readonly label: string;
  /** What the address says. */
  readonly value: string;
  /** Called a moment after typing ends; not while an input method is still composing. */
  readonly onSearch: (text: string) => void;
}

const PAUSE = 250;

/** A search field bound to the address; what is being typed is never overwritten by it. */
export function SearchBox({ label, value, onSearch }: Props) {
  const t = useT('common');
  const [text, setText] = useState(value);
  const [composing, setComposing] = useState(false);
  const asked = useRef(value);

  // Back, a link or "clear filters" changed the address.
  useEffect(() => {
    if (value !== asked.current) {
      asked.current = value;
      setText(value);
    }
  }, [value]);

  useEffect(() => {
    if (composing || text.trim() === asked.current) return undefined;
    const timer = setTimeout(() => {
      asked.current = text.trim();
      onSearch(asked.current);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, composing, onSearch]);

  const askNow = (next: string) => {
    setText(next);
    asked.current = next.trim();
    onSearch(asked.current);
  };

  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.currentTarget.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) askNow(text);
      }}
      rightSection={
        text !== '' && <CloseButton size="sm" aria-label={t('clear')} onClick={() => askNow('')} />
      }
    />
  );
}
