import type { Provider } from '../../provider';
import { deskDecisions } from './desk';
import { aliyunEvents } from './events';
import { aliyunRoutes } from './routes';
import { refundSubjects } from './subjects';
import { watches } from './watches';

/** The China site: refunds per certificate. */
export const aliyun: Provider = {
  id: 'aliyun',
  routes: aliyunRoutes,
  events: aliyunEvents,
  watches,
  story: async () => (await import('./story')).story,
  refunds: refundSubjects,
  desk: deskDecisions,
};
