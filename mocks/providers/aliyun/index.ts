import { listAliyunCertificates } from '#contract/aliyun';
import { laterRooms, reading } from '../../platform/route';
import type { Provider } from '../../provider';
import { overviewPage, watches } from './overview';

/** The China site: refunds per certificate. The overview answers at once, being what people open first. */
export const aliyun: Provider = {
  id: 'aliyun',
  routes: [
    reading(listAliyunCertificates, ({ tx, account, query, language }) =>
      overviewPage(tx, account.id, query, language),
    ),
    ...laterRooms(['/aliyun', '/policies/aliyun/decide'], async () => (await import('./api')).handlers),
  ],
  watches,
  room: async () => (await import('./api')).room,
  story: async () => (await import('./lines')).story,
};
