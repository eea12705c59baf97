import { useSearchParams } from 'react-router-dom';

/** Changes to a list's address; null or '' removes. */
export type ListChange = Readonly<Record<string, string | number | null>>;

export interface ListParams {
  /** The value in the address, or undefined. */
  get(name: string): string | undefined;
  /** The value when it is one of the allowed, else undefined: anybody can write an address. */
  oneOf<Value extends string>(name: string, allowed: readonly Value[]): Value | undefined;
  /** A page number of 1 or more. */
  readonly page: number;
  /** Goes there; any change but of the page itself starts again at page 1. `replace`: no step for Back (typing). */
  set(change: ListChange, options?: { readonly replace?: boolean }): void;
  /** The same as an address for a link, e.g. a column's sort or a page. */
  href(change: ListChange): { readonly search: string };
}

/** A list's search, filters, sort and page live in the address: a link reproduces what was seen, Back undoes. */
export function useListParams(): ListParams {
  const [params, setParams] = useSearchParams();

  const changed = (change: ListChange): URLSearchParams => {
    const next = new URLSearchParams(params);
    if (!('page' in change)) next.delete('page');
    for (const [name, value] of Object.entries(change)) {
      if (value === null || value === '' || (name === 'page' && Number(value) <= 1)) next.delete(name);
      else next.set(name, String(value));
    }
    return next;
  };

  return {
    get: (name) => params.get(name) ?? undefined,
    oneOf: (name, allowed) => allowed.find((value) => value === params.get(name)),
    page: pageOf(params.get('page')),
    set: (change, { replace = false } = {}) =>
      setParams(changed(change), { replace, preventScrollReset: true }),
    href: (change) => ({ search: `?${changed(change).toString()}` }),
  };
}

/** For loaders: the page number of an address; anything else is 1. */
export const pageOf = (text: string | null): number =>
  text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
