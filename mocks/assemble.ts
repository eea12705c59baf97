import type { Timetable } from './demo/clock';
import { autoEvents } from './desk';
import type { DeskDecisions } from './desk/decide';
import { type Provider, type ProviderRoom, subjectsOf } from './provider';
import { railRoom } from './rail/events';
import { refundsRoom } from './refunds/events';

/** What rooms have to do with each other: time, the desk, the money and the rail under it. */
export interface Whole {
  readonly timetable: Timetable;
  readonly decisions: DeskDecisions;
}

/**
 * Puts rooms together: those of all providers make the backend, one alone is enough to tell its stories. `posts`: the
 * rail's notifications really go out to other machines.
 */
export function wholeOf(rooms: readonly ProviderRoom[], posts = false): Whole {
  const refunds = refundsRoom(subjectsOf(rooms));
  const decisions: DeskDecisions = Object.assign({}, refunds.desk, ...rooms.map(({ desk }) => desk));
  return {
    decisions,
    timetable: {
      events: Object.assign(
        {},
        railRoom(refunds.receivers, posts).events,
        refunds.events,
        autoEvents(decisions),
        ...rooms.map(({ events }) => events),
      ),
      watches: rooms.flatMap(({ watches }) => watches),
    },
  };
}

/** The whole backend behind its routes; loaded when something is due, decided, or asked of the demo. */
export const loadWhole = async (providers: readonly Provider[], posts: boolean): Promise<Whole> =>
  wholeOf(await Promise.all(providers.map((provider) => provider.room())), posts);
