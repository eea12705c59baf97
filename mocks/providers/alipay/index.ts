import type { Provider } from '../../provider';
import { alipayRoutes } from './routes';

/** The merchant platform of the payment rail, and the rail’s own API. */
export const alipay: Provider = {
  id: 'alipay',
  routes: alipayRoutes,
  room: async () => (await import('./room')).room,
  story: async () => (await import('./story')).story,
};
