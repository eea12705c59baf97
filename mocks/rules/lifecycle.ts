/** A lifecycle as data: state × event → state. What is not listed is illegal. */
export type Lifecycle<State extends string, Event extends string> = {
  readonly [From in State]: { readonly [On in Event]?: State };
};

/** The state after an event, or undefined where the event is illegal in this state. */
export function next<State extends string, Event extends string>(
  table: Lifecycle<State, Event>,
  state: State,
  event: Event,
): State | undefined {
  // Object.hasOwn: an event named like a method of Object must not find that method.
  return Object.hasOwn(table[state], event) ? table[state][event] : undefined;
}

/** What a table lets happen to records that have a state. */
export const movesBy = <State extends string, Event extends string>(table: Lifecycle<State, Event>) => ({
  /** The state an event leads to; throws where it is illegal, which callers have ruled out. */
  after: ({ id, state }: { readonly id: string; readonly state: State }, event: Event): State => {
    const to = next(table, state, event);
    if (to === undefined) throw new Error(`${id}: no ${event} in ${state}`);
    return to;
  },
  /** Those of some events that are legal in a state. */
  possibleIn: <One extends Event>(state: State, events: readonly One[]): One[] =>
    events.filter((event) => next(table, state, event) !== undefined),
});
