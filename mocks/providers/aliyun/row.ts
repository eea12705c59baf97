import type { AliyunRow } from '../../../src/api/contract/aliyun';
import type { RefundStage } from '../../../src/api/contract/refund';
import { isoOf, isoOrNull } from '../../platform/days';
import type { Language } from '../../platform/language';
import type { Reader } from '../../platform/transaction';
import { latestRefundOf } from '../../refunds/own';
import type { RefundRecord } from '../../refunds/records';
import { stageOf } from '../../refunds/stage';
import { operationsOf } from './allowed';
import { buttonOf } from './button';
import { toSubjectOf } from './certificate';
import type { AliyunRecord } from './records';
import { type Ruling, ruleOn } from './ruling';
import { stateOf } from './state';
import { reasonOf } from './texts';

/** A certificate with the decision on it right now; what rows, filters and sums are made from. */
export interface Judged {
  readonly record: AliyunRecord;
  readonly refund: RefundRecord | undefined;
  readonly ruling: Ruling;
}

/** Decides a certificate at the reader's time. */
export function judge(reader: Reader, record: AliyunRecord): Judged {
  return {
    record,
    refund: latestRefundOf(reader, record),
    ruling: ruleOn(toSubjectOf(reader, record), reader.now),
  };
}

/** A cancelled application is not among them: whoever cancelled it knows. */
const REFUSED: ReadonlySet<string> = new Set<RefundStage>(['rejected', 'failed']);

/** A row of the overview (ALY-5, ALY-10), texts in the asked language. */
export function toRow(reader: Reader, { record, refund, ruling }: Judged, language: Language): AliyunRow {
  const { refund: fact } = ruling.subject;
  return {
    id: record.id,
    domain: record.domain,
    product: { ...record.product },
    state: stateOf(record, fact, reader.now),
    purchasedAt: isoOf(record.purchasedAt),
    issuedAt: isoOrNull(record.issuedAt),
    expiresAt: isoOrNull(record.expiresAt),
    servicePeriodEndsAt: isoOrNull(record.servicePeriodEndsAt),
    verdict: ruling.row.outcome.verdict,
    rule: ruling.row.id,
    reason: reasonOf(ruling, language).text,
    amount: { currency: record.price.currency, minor: ruling.refund },
    review: ruling.row.outcome.review,
    deadline: isoOrNull(ruling.deadline),
    refund:
      refund && fact !== 'none'
        ? {
            id: refund.id,
            stage: stageOf(refund),
            amount: { currency: refund.price.currency, minor: refund.amount },
          }
        : null,
    refused: refund && REFUSED.has(stageOf(refund)) ? { id: refund.id, stage: stageOf(refund) } : null,
    button: buttonOf(record, fact, reader.now),
    operations: operationsOf(record, fact, reader.now),
  };
}
