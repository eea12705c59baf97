import { useEffect, useState } from 'react';

/** How long it says so, ms. */
const SAID_FOR = 2_000;

/** Puts a text on the clipboard, and says for a moment that it is there. `copy` answers whether it is: plain http has no clipboard. */
export function useCopied(): { readonly copied: boolean; readonly copy: (text: string) => Promise<boolean> } {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SAID_FOR);
    return () => clearTimeout(timer);
  }, [copied]);
  return {
    copied,
    async copy(text) {
      try {
        await navigator.clipboard.writeText(text);
        setCopied(true);
        return true;
      } catch {
        return false;
      }
    },
  };
}
