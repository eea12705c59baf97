import { ACKNOWLEDGED, type Receivers } from './notifications';

/** Where the merchant of this demo listens: whatever comes there is acknowledged (APY-7). */
export const MERCHANT_URL = 'https://merchant.example.com/alipay/refund-result';

export const merchantReceivers: Receivers = { [MERCHANT_URL]: () => ACKNOWLEDGED };
