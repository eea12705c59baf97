import type { Provider } from '../../provider';
import { tencentRoutes } from './routes';

/** Tencent Cloud: refunds per unissued certificate order. */
export const tencent: Provider = {
  id: 'tencent',
  routes: tencentRoutes,
  room: async () => (await import('./room')).room,
  story: async () => (await import('./story')).story,
};
