import { useContext, useState } from 'react';
import {
  type Location,
  type NavigateOptions,
  type To,
  UNSAFE_DataRouterContext,
  useLocation,
  useMatch,
  useNavigate,
  useParams,
  useSearchParams,
} from 'react-router-dom';
import type { Scenario } from '#contract/demo';

/** What stands behind a panel or dialog: the list it was opened from, or the details of the record. */
type Behind = 'list' | 'details';

/** Address parameters of a panel itself; the others belong to the list behind it. */
const OWN = ['step', 'reason', 'from'] as const;

/** How many steps back close the panel; absent when its address was opened directly. */
const depthOf = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number'
    ? state.depth
    : 0;

function without(search: string, names: readonly string[]): string {
  const params = new URLSearchParams(search);
  for (const name of names) params.delete(name);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether the present address is a page of `root` itself (list or details) rather than something over it. */
export function usePlace(root: string): { readonly behind: Behind; readonly over: boolean } {
  const { id } = useParams();
  const details = useMatch(`${root}/:id`) !== null;
  const { search } = useLocation();
  if (id === undefined) return { behind: 'list', over: false };
  if (details) return { behind: 'details', over: false };
  return { behind: new URLSearchParams(search).get('from') === 'details' ? 'details' : 'list', over: true };
}

interface LinkOver {
  readonly to: To;
  readonly state: unknown;
  readonly preventScrollReset: true;
}

/** Properties of a link to something over the present page: it keeps what is behind, and Back (or closing) returns here. */
export function useLinkOver(root: string): (pathname: string) => LinkOver {
  const { behind } = usePlace(root);
  const { search } = useLocation();
  const params = new URLSearchParams(without(search, OWN));
  if (behind === 'details') params.set('from', 'details');
  const kept = params.toString();
  return (pathname) => ({
    to: { pathname, search: kept === '' ? '' : `?${kept}` },
    state: { depth: 1 },
    preventScrollReset: true,
  });
}

/**
 * Closes what stands over the page: back to where it was opened, or, when it was opened by its address, to what is
 * behind: the page, or the panel at `panel` for a dialog over that.
 */
export function useClose(root: string, panel?: string): () => void {
  const navigate = useNavigate();
  const { search, state } = useLocation();
  const { behind } = usePlace(root);
  const { id = '' } = useParams();
  const depth = depthOf(state);
  return () => {
    if (depth > 0) return void navigate(-depth);
    const page = behind === 'details' ? `${root}/${encodeURIComponent(id)}` : root;
    const to = {
      pathname: panel ?? page,
      search: without(search, panel === undefined ? OWN : ['step', 'reason']),
    };
    void navigate(to, { replace: true, preventScrollReset: true });
  };
}

interface Steps {
  /** A parameter of the panel's own, e.g. its step. */
  readonly get: (name: 'step' | 'reason') => string | null;
  /** On to a step; Back returns from it. */
  readonly go: (step: Readonly<Partial<Record<'step' | 'reason', string>>>) => void;
  /** Back to the first step, by the browser's own way back where there is one. */
  readonly back: () => void;
  /** Leaves the steps behind for good, e.g. once submitted: Back does not return into them. */
  readonly finish: () => void;
}

/** The steps of a panel, in its address. */
export function useSteps(): Steps {
  const navigate = useNavigate();
  const { pathname, search, state } = useLocation();
  const params = new URLSearchParams(search);
  const depth = depthOf(state);
  const first = { pathname, search: without(search, ['step', 'reason']) };
  const stay = (next: number): NavigateOptions => ({ state: { depth: next }, preventScrollReset: true });
  return {
    get: (name) => params.get(name),
    go(step) {
      const next = new URLSearchParams(first.search);
      for (const [name, value] of Object.entries(step)) next.set(name, value);
      void navigate({ pathname, search: `?${next.toString()}` }, stay(depth > 0 ? depth + 1 : 0));
    },
    back() {
      if (depth > 1) return void navigate(-1);
      void navigate(first, { ...stay(depth), replace: true });
    },
    finish() {
      if (params.has('step')) void navigate(first, { ...stay(depth), replace: true });
    },
  };
}

/** The first value that was there, whatever comes after. */
export function useFirst<Value>(value: Value | undefined): Value | undefined {
  const [first, keep] = useState(value);
  if (first === undefined && value !== undefined) keep(value);
  return first ?? value;
}

/** Changes to a list's address; null or '' removes. */
type ListChange = Readonly<Record<string, string | number | null>>;

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

/** What was asked for last from each place, while the way there still loads: the next change builds on it, whoever makes it. */
const asked = new WeakMap<Location, URLSearchParams>();

interface Asked {
  /** A copy of the parameters that were asked for last. */
  readonly latest: () => URLSearchParams;
  /** Goes to other parameters; the rest of the address stays. */
  readonly ask: (next: URLSearchParams, options?: { readonly replace?: boolean }) => void;
}

/** The router itself: what React has drawn of the place it is at, or of a navigation that just began, may be a moment old. */
export const useRouter = () => useContext(UNSAFE_DataRouterContext)?.router;

/** What the address carries, for changes that are made faster than it follows. */
export function useAsked(): Asked {
  const drawn = useLocation();
  const navigate = useNavigate();
  const router = useRouter();
  const placeNow = () => router?.state.location ?? drawn;
  return {
    latest: () => new URLSearchParams(asked.get(placeNow()) ?? placeNow().search),
    ask(next, { replace = false } = {}) {
      const place = placeNow();
      asked.set(place, next);
      const to = { search: `?${next.toString()}`, hash: place.hash };
      void navigate(to, { replace, preventScrollReset: true });
    },
  };
}

/** A list's search, filters, sort and page live in the address: a link reproduces what was seen, Back undoes. */
export function useListParams(): ListParams {
  const [params] = useSearchParams();
  const { latest, ask } = useAsked();

  const changed = (change: ListChange, from = params): URLSearchParams => {
    const next = new URLSearchParams(from);
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
    set: (change, options) => ask(changed(change, latest()), options),
    href: (change) => ({ search: `?${changed(change).toString()}` }),
  };
}

/** State of an address that the page chose by itself, not a person. */
export const AUTOMATIC = { automatic: true } as const;

/** Whether the page chose this address by itself, as the desk does when the room beside its list stands empty. */
export const isAutomatic = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'automatic' in state;

/** For loaders: the page number of an address; anything else is 1. */
export const pageOf = (text: string | null): number =>
  text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;

/** The in-app address that loads a scenario and shows its record, as the account it is told for (DEM-2). */
export function scenarioPath({ id, as, record }: Pick<Scenario, 'id' | 'as' | 'record'>): string {
  const { pathname, searchParams } = new URL(record.path, 'https://app.invalid');
  const state = new URLSearchParams({ scenario: id, as });
  for (const [name, value] of searchParams) state.append(name, value);
  return `${pathname}?${state.toString()}`;
}
