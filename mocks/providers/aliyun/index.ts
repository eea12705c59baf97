import type { Provider } from '../../provider';
import { aliyunRoutes } from './routes';
import { watches } from './watches';

/** The China site: refunds per certificate. */
export const aliyun: Provider = {
  id: 'aliyun',
  routes: aliyunRoutes,
  watches,
  room: async () => (await import('./room')).room,
  story: async () => (await import('./story')).story,
};
