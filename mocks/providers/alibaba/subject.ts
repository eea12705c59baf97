import type {
  AlibabaCombined,
  AlibabaDecideRequest,
  AlibabaHeldCertificate,
  AlibabaPrice,
  AlibabaPromotion,
  AlibabaRefund,
  AlibabaSubject,
} from '../../../src/api/contract/alibaba-policy';
import { instantOf, instantOrNull } from '../../platform/days';
import { type Check, type SubjectError, contradictions } from '../../rules/contradictions';
import { addsUp } from '../../rules/price';

/** What the Alibaba Cloud policy decides on, one order; times are epoch milliseconds. */
export interface Subject {
  readonly placedAt: number;
  readonly paidAt: number;
  readonly service: AlibabaSubject['service'];
  /** An operation was ever carried out under it; stays true after cancelling, revoking or resetting. */
  readonly used: boolean;
  readonly promotion: AlibabaPromotion | null;
  readonly combined: AlibabaCombined | null;
  readonly earlyRenewal: boolean;
  readonly years: number;
  /** Those still in the list, in any order. */
  readonly certificates: readonly AlibabaHeldCertificate[];
  /** Null unless the service is a private CA. */
  readonly ca: { readonly enabled: boolean; readonly resetAt: number | null } | null;
  /** Null unless the service is a gateway. */
  readonly gateway: {
    readonly domainAdded: boolean;
    readonly visits: number;
    readonly outboundBytes: number;
    readonly resetAt: number | null;
  } | null;
  readonly refund: AlibabaRefund;
  readonly price: AlibabaPrice;
}

/** The subject of a request with its instants as epoch ms. The body must have passed the contract's schema. */
export function toSubject(body: AlibabaSubject): Subject {
  const { ca, gateway } = body;
  return {
    ...body,
    placedAt: instantOf(body.placedAt),
    paidAt: instantOf(body.paidAt),
    ca: ca && { ...ca, resetAt: instantOrNull(ca.resetAt) },
    gateway: gateway && { ...gateway, resetAt: instantOrNull(gateway.resetAt) },
  };
}

/** When the private CA or the gateway was reset, epoch ms; null where it never was, and for other services. */
export const resetOf = ({ ca, gateway }: Subject): number | null => (ca ?? gateway)?.resetAt ?? null;

/**
 * GEN-9: what a well-shaped request may still get wrong, each with its field; empty when it can be decided. The
 * list is closed: an unlikely subject that contradicts nothing here gets its decision.
 */
export function subjectErrors(request: AlibabaDecideRequest): readonly SubjectError[] {
  const now = instantOf(request.now);
  const subject = toSubject(request.subject);
  return contradictions([
    ...orderChecks(subject, now),
    ...certificateChecks(subject),
    ...resettableChecks(subject, now),
    ...consumptionChecks(subject),
  ]);
}

function orderChecks(
  { placedAt, paidAt, promotion, combined, used, price }: Subject,
  now: number,
): readonly Check[] {
  return [
    ['placedAt', 'afterPayment', placedAt > paidAt],
    ['paidAt', 'afterNow', paidAt > now],
    [
      'promotion/windowDays',
      'needsRefunds',
      promotion !== null && promotion.refundPolicy === 'none' && promotion.windowDays !== null,
    ],
    ['combined', 'needsUse', !used && combined !== null],
    ['price', 'doesNotAddUp', !addsUp(price)],
  ];
}

function certificateChecks({ used, years, certificates }: Subject): readonly Check[] {
  const sequences = certificates.map(({ sequence }) => sequence);
  return [
    ['certificates', 'needsUse', !used && certificates.length > 0],
    ...sequences.flatMap((sequence, index): readonly Check[] => [
      [`certificates/${index}/sequence`, 'repeated', sequences.indexOf(sequence) < index],
      [`certificates/${index}/sequence`, 'aboveYears', sequence > years],
    ]),
  ];
}

/** A private CA and a gateway alike: in use as it stands now, or reset, once the order was used at all. */
function resettableChecks({ used, placedAt, ca, gateway }: Subject, now: number): readonly Check[] {
  return [
    ...(ca ? checksOn('ca', 'enabled', ca.enabled, ca.resetAt) : []),
    ...(gateway ? checksOn('gateway', 'domainAdded', gateway.domainAdded, gateway.resetAt) : []),
  ];

  function checksOn(thing: string, flag: string, inUse: boolean, resetAt: number | null): readonly Check[] {
    const reset = resetAt !== null;
    return [
      [`${thing}/${flag}`, 'needsUse', !used && inUse],
      [`${thing}/${flag}`, 'neitherInUseNorReset', used && !inUse && !reset],
      [`${thing}/resetAt`, 'needsUse', !used && reset],
      [`${thing}/resetAt`, 'stillInUse', used && inUse && reset],
      [`${thing}/resetAt`, 'beforePlacement', reset && resetAt < placedAt],
      [`${thing}/resetAt`, 'afterNow', reset && resetAt > now],
    ];
  }
}

function consumptionChecks({ used, gateway }: Subject): readonly Check[] {
  return [
    ['gateway/visits', 'needsUse', !used && gateway !== null && gateway.visits > 0],
    ['gateway/outboundBytes', 'needsUse', !used && gateway !== null && gateway.outboundBytes > 0],
  ];
}
