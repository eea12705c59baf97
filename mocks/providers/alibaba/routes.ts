import { type LaterRoom, laterRooms } from '../../platform/route';

/** The whole console and its policy are fetched with the first request for either. */
export const alibabaRoutes: readonly LaterRoom[] = laterRooms(
  ['/alibaba', '/policies/alibaba/decide'],
  async () => (await import('./handlers')).handlers,
);
