import type { TencentConsent } from '../../../src/api/contract/tencent';
import type { Language, Words } from '../../platform/language';
import { CONSENT_VERSION } from './consent';

const CLAUSES: readonly Words[] = [
  {
    'zh-CN': '退款只针对已付款、未签发，且申请失败、审核被暂停或已取消的证书订单。',
    en: 'A refund is for certificate orders that were paid and not issued, and whose application failed, was suspended or was cancelled.',
  },
  {
    'zh-CN': '退回的是实际支付的金额，按现金与礼品卡的支付比例退回腾讯云账户；优惠和代金券不退。',
    en: 'What was actually paid returns to the Tencent Cloud account, in the proportion of cash and gift card; discounts and vouchers do not return.',
  },
  {
    'zh-CN': '权益点退回原权益包；若权益包已过期，由专员退到新的权益包。',
    en: 'Benefit points return to their benefit package; if it has expired, a specialist returns them to a new one.',
  },
  {
    'zh-CN': '退款申请完成后不能取消，订单随之结束，不能再用来申请证书。',
    en: 'A completed refund application cannot be cancelled; the order ends with it and cannot be used for a certificate any more.',
  },
  {
    'zh-CN': '我们记录您同意的版本和时间。',
    en: 'The version you agree to and the time of your consent are recorded.',
  },
];

/** TCL-4: the refund policy as it is now, in one language. */
export const consentText = (language: Language): TencentConsent => ({
  version: CONSENT_VERSION,
  clauses: CLAUSES.map((words) => words[language]),
});
