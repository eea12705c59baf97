import { laterRooms } from '../../platform/route';
import type { Provider } from '../../provider';

/** Alibaba Cloud, the international site: refunds per order. */
export const alibaba: Provider = {
  id: 'alibaba',
  routes: laterRooms(['/alibaba', '/policies/alibaba/decide'], async () => (await import('./api')).handlers),
  room: async () => (await import('./api')).room,
  story: async () => (await import('./lines')).story,
};
