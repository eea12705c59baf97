import type { ApiProblem } from './problem';

/** The idempotency key of one thing a person means to do (GEN-8). */
export interface Intent {
  /** The key for this content: the same while the same content is sent again, another once it changed. */
  keyFor(content: unknown): string;
  /** To be told how it ended; a lost answer keeps the key, so that sending again cannot do it twice. */
  ended(problem: ApiProblem | null): void;
}

function newKey(): string {
  // randomUUID is missing on plain http; getRandomValues is not.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

export function newIntent(makeKey: () => string = newKey): Intent {
  let held: { readonly key: string; readonly content: string } | null = null;
  return {
    keyFor(content) {
      const text = JSON.stringify(content ?? null);
      if (held?.content !== text) held = { key: makeKey(), content: text };
      return held.key;
    },
    ended(problem) {
      if (!problem?.unanswered) held = null;
    },
  };
}
