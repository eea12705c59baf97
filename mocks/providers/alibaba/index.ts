import type { Provider } from '../../provider';
import { deskDecisions } from './desk';
import { PROVIDER } from './order';
import { alibabaRoutes } from './routes';
import { refundSubjects } from './subjects';
import { watches } from './watches';

/** The international site: refunds per order. */
export const alibaba: Provider = {
  id: PROVIDER,
  routes: alibabaRoutes,
  events: {},
  watches,
  story: async () => (await import('./story')).story,
  refunds: refundSubjects,
  desk: deskDecisions,
};
