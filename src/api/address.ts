import type { Endpoint } from './contract/endpoint';

/**
 * Where the API is: below the application's own root, or at a given address
 * (`http://127.0.0.1:4010` and `http://127.0.0.1:4010/api/v1` mean the same). The payment rail's stands beside it.
 */
export function apiRoot(base: string, given: string | undefined, root: Endpoint['root'] = '/api/v1'): string {
  return (given || base).replace(/\/+$/, '').replace(/\/api\/v1$/, '') + root;
}

/** What can stand in an address. */
export type Scalar = string | number | boolean | null | undefined;

/** Fills `:name` parameters and adds the query; values that are undefined or empty are left out. */
export function addressOf(
  path: string,
  params: Readonly<Record<string, Scalar>> = {},
  query: Readonly<Record<string, Scalar>> = {},
): string {
  const filled = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${filled}?${text}` : filled;
}
