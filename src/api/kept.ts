/** What storage refused, as long as the page lives: it may be forbidden (private windows, blocked cookies). */
const memory = new Map<string, string>();

interface Kept {
  read(this: void): string | null;
  /** Null forgets it. */
  keep(this: void, text: string | null): void;
}

/** A text in the storage of the tab (`session`, it survives a reload) or of the browser (`local`), under a name of this console's own. */
export function kept(where: 'session' | 'local', name: string): Kept {
  const key = `certificate-refund-console.${name}`;
  const storage = () => (where === 'local' ? localStorage : sessionStorage);
  return {
    read() {
      try {
        return memory.get(key) ?? storage().getItem(key);
      } catch {
        return null;
      }
    },
    keep(text) {
      memory.delete(key);
      try {
        if (text === null) storage().removeItem(key);
        else storage().setItem(key, text);
      } catch {
        if (text !== null) memory.set(key, text);
      }
    },
  };
}
