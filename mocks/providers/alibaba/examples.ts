import type { AlibabaHeldCertificate, AlibabaSubject } from '../../../src/api/contract/alibaba-policy';

/** What boundary cases and tests start from: a used order of each service, placed on Thursday 19 and paid on Friday 20 November 2026, the usual seven days ending on the 27th. */

const order = {
  placedAt: '2026-11-19T09:00:00+08:00',
  paidAt: '2026-11-20T09:00:00+08:00',
  used: true,
  promotion: null,
  combined: null,
  earlyRenewal: false,
  years: 3,
  refund: 'none',
  price: { currency: 'USD', list: 54000, discount: 4000, voucher: 5000, paid: { alipay: 45000 } },
  certificates: [],
  ca: null,
  gateway: null,
} as const;

/** An SSL order with these certificates still in the list. */
export const sslWith = (
  ...certificates: AlibabaHeldCertificate[]
): Extract<AlibabaSubject, { service: 'ssl' }> => ({ ...order, certificates, service: 'ssl' });

export const pca: Extract<AlibabaSubject, { service: 'pca' }> = {
  ...order,
  certificates: [],
  service: 'pca',
  ca: { enabled: true, resetAt: null },
};

export const gateway: Extract<AlibabaSubject, { service: 'gateway' }> = {
  ...order,
  certificates: [],
  service: 'gateway',
  gateway: { domainAdded: true, visits: 0, outboundBytes: 0, resetAt: null },
};

export const other: Extract<AlibabaSubject, { service: 'other' }> = {
  ...order,
  certificates: [],
  service: 'other',
};
