import { laterRooms } from '../../platform/route';
import type { Provider } from '../../provider';

/** Tencent Cloud: refunds per unissued certificate order. */
export const tencent: Provider = {
  id: 'tencent',
  routes: laterRooms(['/tencent', '/policies/tencent/decide'], async () => (await import('./api')).handlers),
  room: async () => (await import('./api')).room,
  story: async () => (await import('./lines')).story,
};
