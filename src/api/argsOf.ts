import type * as z from 'zod/mini';
import type { Endpoint, QueryOf } from './contract/endpoint';

/** What a list's address asks of its endpoint: whatever the contract takes, and its defaults for the rest; anybody can write an address. */
export function argsOf<E extends Endpoint>(
  { query }: E,
  params: URLSearchParams,
  fixed: Partial<QueryOf<E>> = {},
): { readonly query: QueryOf<E> } {
  const { shape } = query as unknown as z.ZodMiniObject<Record<string, z.ZodMiniType>>;
  const read = Object.entries(shape).map(([name, field]) => {
    const given = field.safeParse(params.get(name) ?? undefined);
    return [name, given.success ? given.data : field.parse(undefined)];
  });
  return { query: Object.assign(Object.fromEntries(read), fixed) as QueryOf<E> };
}
