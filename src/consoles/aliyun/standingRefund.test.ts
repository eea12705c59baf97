import { describe, expect, it } from 'vitest';
import type { AliyunCertificate } from '#contract/aliyun';
import type { RefundApplication, RefundStage } from '#contract/refund';
import { earlierRefund, standingRefund } from './decision';

const refund = (id: string, stage: RefundStage, submittedAt = '2026-11-20T09:00:00+08:00') =>
  ({ id, stage, submittedAt }) as RefundApplication;
const certificate = (...refunds: RefundApplication[]) => ({ refunds }) as unknown as AliyunCertificate;

describe('ALY-6 which application the panel shows', () => {
  it('ALY-6 shows the answer until the certificate has been read again', () => {
    expect(standingRefund(certificate(), refund('r-0001', 'underReview'))?.stage).toBe('underReview');
  });

  it('ALY-8 believes the certificate over an older answer: cancelled since', () => {
    expect(
      standingRefund(certificate(refund('r-0001', 'cancelled')), refund('r-0001', 'underReview')),
    ).toBeUndefined();
  });

  it('ALY-6 shows the newest word on what was sent', () => {
    expect(
      standingRefund(certificate(refund('r-0001', 'refunded')), refund('r-0001', 'underReview'))?.stage,
    ).toBe('refunded');
  });

  it('ALY-4 an application that came to nothing does not stand, and is named beside the new one', () => {
    const tried = certificate(
      // The backend's order: the newest first.
      refund('r-0002', 'failed', '2026-11-21T09:00:00+08:00'),
      refund('r-0001', 'rejected'),
    );
    expect(standingRefund(tried, undefined)).toBeUndefined();
    expect(earlierRefund(tried)?.id).toBe('r-0002');
  });
});
