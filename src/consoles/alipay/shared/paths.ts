export const TRANSACTIONS = '/alipay/transactions';
export const BALANCE = '/alipay/balance';
export const METHODS = '/alipay/methods';

export const transactionPath = (id: string): string => `${TRANSACTIONS}/${encodeURIComponent(id)}`;
export const refundPath = (id: string): string => `${transactionPath(id)}/refund`;
