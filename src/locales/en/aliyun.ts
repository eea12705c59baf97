import type { Translation } from '../catalog';
import type { aliyun as source } from '../zh-CN/aliyun';

export const aliyun = {
  console: 'SSL certificates',
  overview: 'Overview',
  certificates: 'Certificates',
  certificate: 'Certificate details',
  refunds: 'Refund list',
  refund: 'Refund',
  cancelRefund: 'Cancel refund',
  refundApplication: 'Refund Application',
  refundReason: 'Refund reason',
  actions: 'Actions',
  details: 'Details',
  whyNot: 'Why not?',
  issuedOn: 'Issued on',
  expiresOn: 'Expires on',
  serviceEnds: 'Service ends',
  state: {
    paid: 'Paid',
    underReview: 'Under review',
    reviewFailed: 'Review failed',
    issued: 'Issued',
    revocationUnderReview: 'Revocation under review',
    revoked: 'Revoked',
    refundUnderReview: 'Refund under review',
    refunded: 'Refunded',
    expired: 'Expired',
  },
  operation: {
    apply: 'Apply',
    withdraw: 'Withdraw',
    modify: 'Modify',
    revoke: 'Revoke',
  },
  reason: {
    blocked: 'Blocked while applying for or installing the certificate, and nobody to help',
    tooSlow: 'The application stays "Under review" or "Review failed" and is too late for the business',
    wrongRenewal: 'The renewed certificate is of another type; refund and buy again',
    notNeeded: 'Business reasons, no longer needed',
    other: 'Other',
  },
} as const satisfies Translation<typeof source>;
