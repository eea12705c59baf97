import type { EventKinds } from '../../platform/events';
import { SERVICE_END, lapseApplication } from './application';
import { CERTIFICATES } from './records';

/** What time alone does to certificates (GEN-7). */
export const aliyunEvents: EventKinds = {
  [SERVICE_END]: {
    run(tx, ref) {
      const record = tx.get(CERTIFICATES, ref);
      if (record) lapseApplication(tx, record);
    },
    words(reader, ref) {
      const domain = reader.get(CERTIFICATES, ref)?.domain ?? ref;
      return {
        'zh-CN': `${domain}：订单服务期结束，未审核完的证书申请关闭`,
        en: `${domain}: the service period ended and closed the application that was still under review`,
      };
    },
  },
};
