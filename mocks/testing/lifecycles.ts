import { type Lifecycle, next } from '../rules/lifecycle';

interface Transition<State extends string, Event extends string> {
  readonly from: State;
  readonly event: Event;
  /** Undefined where the event is illegal. */
  readonly to: State | undefined;
}

/** Every state with every event that occurs in the table, legal or not: what a test of the lifecycle walks. */
export function transitionsOf<State extends string, Event extends string>(
  table: Lifecycle<State, Event>,
): readonly Transition<State, Event>[] {
  const states = Object.keys(table) as State[];
  const events = [...new Set(states.flatMap((state) => Object.keys(table[state]) as Event[]))];
  return states.flatMap((from) => events.map((event) => ({ from, event, to: next(table, from, event) })));
}

/** Every move a lifecycle allows, as `from event to`, in order. */
export const legalMoves = <S extends string, E extends string>(table: Lifecycle<S, E>): string[] =>
  transitionsOf(table)
    .filter(({ to }) => to !== undefined)
    .map(({ from, event, to }) => `${from} ${event} ${to}`)
    .toSorted();
