import { transitionsOf } from '../rules/lifecycle';

/** Every move a lifecycle allows, as `from event to`, in order. */
export const legalMoves = <S extends string, E extends string>(
  table: Parameters<typeof transitionsOf<S, E>>[0],
): string[] =>
  transitionsOf(table)
    .filter(({ to }) => to !== undefined)
    .map(({ from, event, to }) => `${from} ${event} ${to}`)
    .toSorted();
