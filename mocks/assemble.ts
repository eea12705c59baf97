import { autoEvents, type DeskDecisions } from './desk/decide';
import { deskRoutes } from './desk/routes';
import type { EventKinds, TimeNotices } from './platform/clock';
import type { Route } from './platform/route';
import type { Reader } from './platform/transaction';
import type { Limit, ProviderModule } from './provider';
import { railEvents } from './rail/events';
import { refundsOf } from './refunds/events';
import { messageRoutes } from './messages';
import { searchRoute } from './search';

/** What providers, the desk, the money and the rail under it are together. */
export interface Assembled {
  readonly routes: readonly Route[];
  readonly events: EventKinds;
  readonly timeNotices: readonly TimeNotices[];
  readonly decisions: DeskDecisions;
  readonly limits: (reader: Reader) => readonly Limit[];
}

/**
 * Puts providers together: all of them make the backend, one alone is enough to make its past. `posts`: the rail's
 * notifications really go out to other machines (APY-7).
 */
export function assemble(providers: readonly ProviderModule[], posts = false): Assembled {
  const subjects = providers.flatMap(({ id, refunds }) => (refunds ? [[id, refunds] as const] : []));
  const refunds = refundsOf(Object.fromEntries(subjects));
  const decisions: DeskDecisions = Object.assign({}, refunds.desk, ...providers.map(({ desk }) => desk));
  return {
    decisions,
    routes: [
      searchRoute(providers),
      ...messageRoutes(providers),
      ...deskRoutes(decisions),
      ...providers.flatMap(({ routes }) => routes),
    ],
    events: Object.assign(
      {},
      railEvents(refunds.receivers, posts),
      refunds.events,
      autoEvents(decisions),
      ...providers.map(({ events }) => events),
    ),
    timeNotices: providers.flatMap(({ timeNotices }) => timeNotices),
    limits: (reader) => providers.flatMap((one) => one.limits?.(reader) ?? []),
  };
}
