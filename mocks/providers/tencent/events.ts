import type { EventKind, EventKinds } from '../../platform/events';
import type { Tx } from '../../platform/transaction';
import { CANCELLED, REVOKED, VALIDATED, cancelled, revoked, validated } from './office';
import { CERTIFICATES, type TencentRecord } from './records';

const kind = (work: (tx: Tx, record: TencentRecord) => unknown, zh: string, en: string): EventKind => ({
  run(tx, ref) {
    const record = tx.get(CERTIFICATES, ref);
    if (record) work(tx, record);
  },
  words(reader, ref) {
    const domain = reader.get(CERTIFICATES, ref)?.domain ?? ref;
    return { 'zh-CN': `${domain}：${zh}`, en: `${domain}: ${en}` };
  },
});

/** GEN-7: what time alone does to certificate orders. */
export const tencentEvents: EventKinds = {
  [CANCELLED]: kind(
    cancelled,
    '取消申请已完成，可以退款',
    'the cancellation is completed, a refund is possible',
  ),
  [VALIDATED]: kind(validated, '域名验证完成，进入审核', 'the domain is validated, the review begins'),
  [REVOKED]: kind(revoked, '吊销完成', 'the revocation is completed'),
};
