import { forgetKept, kept } from './kept';

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
