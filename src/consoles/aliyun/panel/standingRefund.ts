import type { AliyunCertificate } from '../../../api/contract/aliyun';
import type { RefundRow } from '../../../api/contract/refund';
import { stands } from '../../../refunds/stages';

/**
 * The application that stands for a certificate: the backend's newest word on it, or the answer to what was just
 * sent until the certificate has been read again. Undefined when there is none, or it came to nothing.
 */
export function standingRefund(
  certificate: AliyunCertificate,
  sent: RefundRow | undefined,
): RefundRow | undefined {
  const { refunds } = certificate;
  const known = refunds.find(({ stage }) => stands(stage));
  if (known) return known;
  const awaited = sent !== undefined && !refunds.some(({ id }) => id === sent.id);
  return awaited && stands(sent.stage) ? sent : undefined;
}

/** The latest application that came to nothing, to be seen beside a new one. */
export function earlierRefund({ refunds }: Pick<AliyunCertificate, 'refunds'>): RefundRow | undefined {
  return refunds
    .filter(({ stage }) => !stands(stage))
    .toSorted((a, b) => Date.parse(b.submittedAt) - Date.parse(a.submittedAt))[0];
}
