import type { Attempt, RefundApplication, RefundRow, Settlement } from '../../src/api/contract/refund';
import { DESK } from '../desk/records';
import { toRejection } from '../desk/texts';
import { isoOf, isoOrNull } from '../platform/days';
import type { Language } from '../platform/language';
import type { Reader } from '../platform/transaction';
import { next } from '../rules/lifecycle';
import { isLate, nextInquiry } from './expected';
import { REFUND_DECISION } from './lifecycle';
import { masked } from './mask';
import { arrivedAt, destinationsOf, paidBy, settlementState } from './parts';
import type { PartRecord, RefundRecord } from './records';
import { finishedAt, stageOf } from './stage';
import type { RefundSubjects } from './subjects';
import { timelineOf } from './timeline';

/** A row of the progress list (ALY-9). */
export function toRefundRow(_reader: Reader, refund: RefundRecord, _language: Language): RefundRow {
  return {
    id: refund.id,
    subject: { ...refund.subject },
    rule: refund.rule,
    stage: stageOf(refund),
    amount: { currency: refund.price.currency, minor: refund.amount },
    destinations: destinationsOf(refund),
    submittedAt: isoOf(refund.submittedAt),
    expectedBy: isoOrNull(refund.expectedBy),
    latestBy: isoOrNull(refund.latestBy),
    estimated: refund.estimated,
    late: isLate(refund),
    finishedAt: isoOrNull(finishedAt(refund)),
    canCancel: next(REFUND_DECISION, refund.decision.state, 'cancel') !== undefined,
  };
}

/** An application with decision, money and timeline; every contact masked (GEN-11). */
export function toRefundApplication(
  reader: Reader,
  refund: RefundRecord,
  subjects: RefundSubjects,
  language: Language,
): RefundApplication {
  const { currency, list, discount, voucher } = refund.price;
  const paid = Object.fromEntries(paidBy(refund.price).map(({ source, amount }) => [source, amount]));
  return {
    ...toRefundRow(reader, refund, language),
    decision: { state: refund.decision.state, at: isoOrNull(refund.decision.at), kind: refund.review },
    settlement: toSettlement(reader, refund),
    breakdown: { currency, list, discount, voucher, paid, refund: refund.amount },
    reason: refund.reason && { ...refund.reason },
    assistance: toAssistance(reader, refund),
    rejection: refund.rejection && toRejection(refund.rejection, language),
    points: refund.points && { ...refund.points, at: isoOrNull(refund.points.at) },
    consent: refund.consent && { version: refund.consent.version, at: isoOf(refund.consent.at) },
    subjectState: subjects.ownState(reader, refund, language),
    timeline: timelineOf(reader, refund, language),
  };
}

function toSettlement(reader: Reader, refund: RefundRecord): Settlement | null {
  const state = settlementState(refund);
  if (state === null) return null;
  const inquiries = refund.parts.map((part) => nextInquiry(reader, part)).filter((at) => at !== null);
  return {
    state,
    attempts: refund.parts.flatMap((part) => toAttempts(part, refund.price.currency)),
    nextInquiryAt: inquiries.length > 0 ? isoOf(Math.min(...inquiries)) : null,
    arrivedAt: isoOrNull(arrivedAt(refund)),
  };
}

function toAttempts({ source, amount, attempts }: PartRecord, currency: string): Attempt[] {
  return attempts.map(({ requestId, to, state, requestedAt, finishedAt: finished }) => ({
    requestId,
    source,
    to,
    amount: { currency, minor: amount },
    state,
    requestedAt: isoOf(requestedAt),
    finishedAt: isoOrNull(finished),
  }));
}

function toAssistance(reader: Reader, { assistanceItem }: RefundRecord): RefundApplication['assistance'] {
  const item = assistanceItem === null ? undefined : reader.get(DESK, assistanceItem);
  if (!item?.contact) return null;
  const state = item.state === 'contacted' || item.state === 'closed' ? item.state : 'open';
  return { state, contact: masked(item.contact) };
}
