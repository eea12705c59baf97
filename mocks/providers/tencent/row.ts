import type { TencentButton, TencentRow } from '../../../src/api/contract/tencent';
import { isoOf, isoOrNull } from '../../platform/days';
import type { Language } from '../../platform/language';
import type { Reader } from '../../platform/transaction';
import { latestRefundOf } from '../../refunds/own';
import type { RefundRecord } from '../../refunds/records';
import { stageOf } from '../../refunds/stage';
import { operationsOf } from './allowed';
import { isExpiredPackage } from './points';
import { PACKAGES, type TencentRecord } from './records';
import { type Ruling, ruleOn } from './ruling';
import { stateOf, statusCodeOf } from './state';
import { reasonOf } from './texts';
import { toSubjectOf } from './toSubject';

/** A certificate order with the decision on it right now; what rows, filters and sums are made from. */
export interface Judged {
  readonly record: TencentRecord;
  readonly refund: RefundRecord | undefined;
  readonly ruling: Ruling;
}

/** Decides an order at the reader's time. */
export const judge = (reader: Reader, record: TencentRecord): Judged => ({
  record,
  refund: latestRefundOf(reader, record),
  ruling: ruleOn(toSubjectOf(reader, record), reader.now),
});

const BUTTONS: Readonly<Record<string, TencentButton>> = {
  'TCL-R5': 'openRefund',
  'TCL-R2': 'pendingSubmission',
  'TCL-R4': 'refund',
};

/** TCL-1: Refund exactly under R4, Pending Submission under R2, a link to the refund under R5, else the way to "why?". */
export const buttonOf = ({ row }: Ruling): TencentButton => BUTTONS[row.id] ?? 'whyNot';

function benefitOf(reader: Reader, { benefit }: TencentRecord): TencentRow['benefit'] {
  const from = benefit && reader.get(PACKAGES, benefit.package);
  if (!benefit || !from) return null;
  return {
    points: benefit.points,
    package: from.id,
    name: from.name,
    expiresAt: isoOf(from.expiresAt),
    expired: isExpiredPackage(from, reader.now),
  };
}

/** A row of My Certificates, texts in the asked language. */
export function toRow(reader: Reader, { record, refund, ruling }: Judged, language: Language): TencentRow {
  const { refund: fact } = ruling.subject;
  const state = stateOf(record, fact, reader.now);
  const { currency } = record.price;
  return {
    id: record.id,
    domain: record.domain,
    product: { ...record.product },
    state,
    statusCode: statusCodeOf(state),
    purchasedAt: isoOf(record.purchasedAt),
    issuedAt: isoOrNull(record.issuedAt),
    expiresAt: isoOrNull(record.expiresAt),
    verdict: ruling.row.outcome.verdict,
    rule: ruling.row.id,
    reason: reasonOf(ruling, language).text,
    amount: { currency, minor: ruling.refund },
    benefit: benefitOf(reader, record),
    refund:
      refund && fact !== 'none'
        ? { id: refund.id, stage: stageOf(refund), amount: { currency, minor: refund.amount } }
        : null,
    button: buttonOf(ruling),
    operations: operationsOf(record, fact),
  };
}
