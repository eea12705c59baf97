import type { Provider } from '../../provider';
import { PROVIDER } from './certificate';
import { deskDecisions } from './desk';
import { tencentEvents } from './events';
import { tencentRoutes } from './routes';
import { refundSubjects } from './subjects';

/** Tencent Cloud: refunds per unissued certificate order. No rule of it moves with time, so nothing is watched. */
export const tencent: Provider = {
  id: PROVIDER,
  routes: tencentRoutes,
  events: tencentEvents,
  watches: [],
  story: async () => (await import('./story')).story,
  refunds: refundSubjects,
  desk: deskDecisions,
};
