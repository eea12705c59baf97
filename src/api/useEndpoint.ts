import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ArgsOf } from './client';
import type { AnswerOf, Endpoint } from './contract/endpoint';
import type { ApiProblem } from './problem';
import { type Key, queryOf } from './queries';

interface Options {
  readonly enabled?: boolean;
}

/**
 * Reads an endpoint and stays current. While another page of the same list (or the same record in
 * another language) arrives, the old rows stay (`isPlaceholderData`); another record or account never shows through.
 */
export function useEndpoint<E extends Endpoint>(
  endpoint: E,
  args: ArgsOf<E>,
  { enabled = true }: Options = {},
): UseQueryResult<AnswerOf<E>> {
  const query = queryOf(endpoint, args);
  const [, params, , , account] = query.queryKey;
  return useQuery<AnswerOf<E>, ApiProblem, AnswerOf<E>, Key>({
    ...query,
    enabled,
    placeholderData: (previous, before) => {
      if (!before) return undefined;
      const [, paramsBefore, , , accountBefore] = before.queryKey;
      const sameRecord = JSON.stringify(paramsBefore) === JSON.stringify(params);
      return sameRecord && accountBefore === account ? previous : undefined;
    },
  });
}
