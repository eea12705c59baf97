import { keptAs } from '#contract/endpoint';

/** What storage refused, as long as the page lives: it may be forbidden (private windows, blocked cookies). */
const memory = new Map<string, string>();

interface Kept {
  read(this: void): string | null;
  /** Null forgets it. Answers whether it is in storage, or, refused there, only as long as the page lives. */
  keep(this: void, text: string | null): boolean;
}

/** The full name of something this deployment keeps; another one of the same origin has its own. */
export const nameOf = (name: string): string => keptAs(import.meta.env.BASE_URL, name);
const storageOf = (where: 'session' | 'local'): Storage =>
  where === 'local' ? localStorage : sessionStorage;

/** A text in the storage of the tab (`session`, it survives a reload) or of the browser (`local`), under a name of this console's own. */
export function kept(where: 'session' | 'local', name: string): Kept {
  const key = nameOf(name);
  const storage = () => storageOf(where);
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
        return true;
      } catch {
        if (text !== null) memory.set(key, text);
        return false;
      }
    },
  };
}

/** Forgets everything whose name begins so. */
export function forgetKept(where: 'session' | 'local', begin: string): void {
  const prefix = nameOf(begin);
  for (const key of memory.keys()) if (key.startsWith(prefix)) memory.delete(key);
  try {
    const storage = storageOf(where);
    for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
  } catch {
    // Then nothing was there.
  }
}

/** Whether this browser keeps what a person chooses: tried in both places, and told to the person where it does not. */
export const keepsChoices = (): boolean =>
  (['session', 'local'] as const).every((where) => {
    const tried = kept(where, 'tried');
    const stays = tried.keep('yes');
    tried.keep(null);
    return stays;
  });
