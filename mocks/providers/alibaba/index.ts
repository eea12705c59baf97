import type { Provider } from '../../provider';
import { alibabaRoutes } from './routes';

/** The international site: refunds per order. */
export const alibaba: Provider = {
  id: 'alibaba',
  routes: alibabaRoutes,
  room: async () => (await import('./room')).room,
  story: async () => (await import('./story')).story,
};
