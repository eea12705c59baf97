import { type LaterRoom, laterRooms } from '../../platform/route';

/** The whole console and its policy are fetched with the first request for either. */
export const tencentRoutes: readonly LaterRoom[] = laterRooms(
  ['/tencent', '/policies/tencent/decide'],
  async () => (await import('./handlers')).handlers,
);
