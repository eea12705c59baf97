import { type LaterRoom, laterRooms } from '../../platform/route';
import type { Provider } from '../../provider';

/** The whole console and its policy are fetched with the first request for either. */
export const alibabaRoutes: readonly LaterRoom[] = laterRooms(
  ['/alibaba', '/policies/alibaba/decide'],
  async () => (await import('./api')).handlers,
);

/** The international site: refunds per order. */
export const alibaba: Provider = {
  id: 'alibaba',
  routes: alibabaRoutes,
  room: async () => (await import('./api')).room,
  story: async () => (await import('./lines')).story,
};
