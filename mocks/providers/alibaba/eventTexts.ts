import type { OwnEvents } from '../../certificates/eventTexts';
import type { Words } from '../../platform/language';
import type { OwnEvent } from './history';

const done = (zh: string, en: string) =>
  ({ tone: 'done', title: { 'zh-CN': zh, en } satisfies Words }) as const;

/** What happens on this console alone, in words. */
export const ownEvents: OwnEvents<OwnEvent['code']> = {
  applied: {
    ...done('使用配额申请证书', 'Certificate quota used'),
    detail: ({ domain }) => String(domain),
  },
  applicationCancelled: done(
    '取消申请，证书移除，配额恢复',
    'Application cancelled, certificate removed, quota restored',
  ),
  takenAlong: done('随第一张证书移除，配额恢复', 'Removed along with the first certificate, quota restored'),
  cancelled: done('取消未激活的证书，配额恢复', 'Certificate not activated cancelled, quota restored'),
  renewed: { ...done('提前续费', 'Renewed in advance'), detail: ({ order }) => String(order) },
  enabled: done('启用私有 CA', 'Private CA enabled'),
  domainAdded: done('添加域名', 'Domain name added'),
  reset: done('重置，数据已删除', 'Reset, its data deleted'),
};
