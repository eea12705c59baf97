import type {
  AlibabaCertificateState,
  AlibabaCombined,
  AlibabaDecideRequest,
  AlibabaHeldCertificate,
  AlibabaPrice,
  AlibabaPromotion,
  AlibabaRefund,
  AlibabaSubject,
} from '#contract/alibabaOrders';
import { daysLater, endOfDay, instantOf, instantOrNull } from '../../platform/calendar';
import type { Priced } from '../../rules/evaluation';
import { REVOCATION_DAYS, type Step } from '../../rules/outlook';
import { addsUp, type Check, contradictions, type SubjectError } from '../../rules/subject';

type Move = Pick<Step, 'operation' | 'takesUpTo'>;

const atOnce = (operation: Step['operation']): Move => ({ operation, takesUpTo: null });

/** Ends outside the list, with the quota restored (ABC-S1 to S3); `submit` is Modify and then Submit. */
const CANCEL_APPLICATION = [atOnce('cancelApply')];
const WITHDRAW = [atOnce('withdraw'), ...CANCEL_APPLICATION];
const SUBMIT_AGAIN = [atOnce('submit'), ...WITHDRAW];

/** The way out of each state, in the order to be done. */
const WAYS_OUT: { readonly [State in AlibabaCertificateState]: readonly Move[] } = {
  pendingApplication: CANCEL_APPLICATION,
  validatingApplication: WITHDRAW,
  validationFailed: SUBMIT_AGAIN,
  issued: [{ operation: 'revoke', takesUpTo: REVOCATION_DAYS }],
  notActivated: [atOnce('cancel')],
  validatingRevocation: [atOnce('wait')],
  revoked: [],
};

/** States in which the first certificate, once removed, takes the second and third along (ABC-M1). */
const NOT_YET_ISSUED: readonly AlibabaCertificateState[] = [
  'pendingApplication',
  'validatingApplication',
  'validationFailed',
];

const wayOut = ({ sequence, state }: AlibabaHeldCertificate): Step[] =>
  WAYS_OUT[state].map((move) => ({ ...move, target: sequence }));

/**
 * ABC-R7: what has to be done with the certificates still in the list, in order. The first one of a multi-year order
 * comes last (ABC-M2), since only its revocation takes time; without it each of the others goes its own way. Waiting
 * stands at the end, because nothing else has to wait for it.
 */
export function wayOutOf(certificates: readonly AlibabaHeldCertificate[]): readonly Step[] {
  const first = certificates.find(({ sequence }) => sequence === 1);
  if (first && NOT_YET_ISSUED.includes(first.state)) return wayOut(first);
  const others = certificates
    .filter((certificate) => certificate !== first)
    .toSorted((a, b) => a.sequence - b.sequence);
  const steps = [...others, ...(first ? [first] : [])].flatMap(wayOut);
  const isWaiting = ({ operation }: Step) => operation === 'wait';
  return [...steps.filter((step) => !isWaiting(step)), ...steps.filter(isWaiting)];
}

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
  readonly returned?: Priced['returned'];
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

/** Calendar days within which an order without an event's own window is refunded (ABC-R2) and reset (ABC-R15). */
const USUAL_WINDOW = 7;

/** The calendar days of this very order: the event's own, or the usual seven. */
export const windowOf = ({ promotion }: Subject): number => promotion?.windowDays ?? USUAL_WINDOW;

/** End of the last day of the order's window counted from an instant, epoch ms; null when it never ends. */
export function windowEndFrom(instant: number, subject: Subject): number | null {
  const end = daysLater(instant, windowOf(subject));
  return end === null ? null : endOfDay(end);
}

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
