import { afterEach, describe, expect, it, vi } from 'vitest';
import { kept } from './kept';

const refuse = () => {
  throw new DOMException('refused', 'QuotaExceededError');
};

/** A storage that is full: what it has can be read. */
const full = (known: Record<string, string>) => ({
  getItem: (key: string) => known[key] ?? null,
  setItem: refuse,
  removeItem: (key: string) => delete known[key],
});

describe('GEN-10 what a tab or a browser keeps', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each(['session', 'local'] as const)(
    'GEN-10 what the %s storage refuses lasts as long as the page',
    (where) => {
      vi.stubGlobal(`${where}Storage`, { getItem: refuse, setItem: refuse, removeItem: refuse });
      const one = kept(where, 'refused');
      one.keep('typed');
      expect(kept(where, 'refused').read()).toBe('typed');
      one.keep(null);
      expect(one.read()).toBeNull();
    },
  );

  it('GEN-10 a full storage does not give back what was there before', () => {
    vi.stubGlobal('localStorage', full({ 'certificate-refund-console.full': 'old' }));
    const one = kept('local', 'full');
    expect(one.read()).toBe('old');
    one.keep('new');
    expect(one.read()).toBe('new');
    one.keep(null);
    expect(one.read()).toBeNull();
  });
});
