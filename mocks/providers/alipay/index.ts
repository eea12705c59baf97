import type { Provider } from '../../provider';
import { alipayRoutes } from './routes';
import { watches } from './watches';

/** The merchant platform of the payment rail, and the rail's own API: nobody applies for anything here. */
export const alipay: Provider = {
  id: 'alipay',
  routes: alipayRoutes,
  events: {},
  watches,
  story: async () => (await import('./story')).story,
};
