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
function forgetKept(where: 'session' | 'local', begin: string): void {
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

type Draft = Readonly<Record<string, unknown>>;

/** All of what somebody types, as long as the page lives; the tab's storage has what may be written down. */
const inMemory = new Map<string, Draft>();

const written = (key: string) => kept('session', `typed.${key}`);

function stored(key: string): Draft | null {
  try {
    return JSON.parse(written(key).read() ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

/**
 * What was typed under a key and neither sent nor given up, of the shape of `blank`: it survives a reload, and a
 * session that ends (GEN-9). Null if nothing was.
 */
export function keptDraft<Values extends object>(key: string, blank: Values): Values | null {
  const found = inMemory.get(key) ?? stored(key);
  if (found === null) return null;
  const fits = Object.entries(blank).filter(
    ([name, value]) => name in found && (value === null || typeof found[name] === typeof value),
  );
  return { ...blank, ...Object.fromEntries(fits.map(([name]) => [name, found[name]])) };
}

/** Keeps what was typed, in storage without the fields named; answers whether a reload leaves it there. */
export function keepDraft(key: string, values: object, never: readonly string[]): boolean {
  inMemory.set(key, { ...values });
  const rest = Object.entries(values).filter(([name]) => !never.includes(name));
  return written(key).keep(JSON.stringify(Object.fromEntries(rest)));
}

/** It was sent, or given up. */
export function forgetDraft(key: string): void {
  inMemory.delete(key);
  written(key).keep(null);
}

/** Everything is another by now: what was typed or waits for an answer belonged to records that are gone. */
export function forgetDrafts(): void {
  inMemory.clear();
  forgetKept('session', 'typed.');
  forgetKept('session', 'alipay.');
  forgetKept('local', 'alipay.');
}
