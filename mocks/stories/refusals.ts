import type { RejectionRecord } from '../platform/history';

/** What the desk wrote when it said no, as a customer reads it. */
export const DOCUMENTS_MISSING: RejectionRecord = {
  reason: 'documentsIncomplete',
  explanation: '营业执照扫描件不清晰，请重新上传后再次提交。',
};
export const STILL_INSTALLED: RejectionRecord = {
  reason: 'policyNotMet',
  explanation: '该证书仍部署在生产域名上，请先替换证书后再次申请退款。',
};
export const REVOCATION_ON_HOLD: RejectionRecord = {
  reason: 'riskHold',
  explanation: '吊销申请人与证书联系人不一致，请由证书联系人重新提交。',
};
