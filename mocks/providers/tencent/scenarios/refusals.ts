import type { RejectionRecord } from '../../../platform/history';

/** What the desk wrote when it suspended a review, as a customer reads it. */
export const RISK_HOLD: RejectionRecord = {
  reason: 'riskHold',
  explanation: '申请的域名出现在风险名单中，审核已暂停。',
};
