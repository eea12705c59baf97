import type { TencentRefundRequest } from '../../../src/api/contract/tencent';
import type { Words } from '../../platform/language';
import { invalid } from '../../platform/problems';

/** Version of the refund policy people consent to; whoever changes a word of that gives it another one. */
export const CONSENT_VERSION = '2026-11-01';

const OTHER_VERSION: Words = {
  'zh-CN': '退款政策已更新，请阅读现在的版本并重新同意。',
  en: 'The refund policy has changed; please read the present version and agree to it.',
};

/** TCL-4: 422 at the version where another text was agreed to than the one that holds. */
export function demandConsent({ consent }: TencentRefundRequest): string {
  if (consent.version !== CONSENT_VERSION)
    throw invalid({ pointer: '/consent/version', code: 'otherVersion', words: OTHER_VERSION });
  return CONSENT_VERSION;
}
