import type { AlibabaPreview } from '../../../src/api/contract/alibaba-guide';
import type { AlibabaCertificateOperation } from '../../../src/api/contract/alibaba-certificates';
import {
  type Sentence,
  as,
  estimatedDates,
  lostForGood,
  noRefundByRevoking,
  revocationInTime,
  revocationMayBeTooLate,
  toConsequences,
} from '../../certificates/consequences';
import { VALIDATION_DAYS } from '../../certificates/reviews';
import { addWorkingDays } from '../../platform/calendar';
import { isoOrNull } from '../../platform/days';
import type { Language, Words } from '../../platform/language';
import { inBoth } from '../../refunds/demand';
import { moneyText } from '../../refunds/money';
import { REVOCATION_DAYS, safetyOf } from '../../rules/steps';
import type { Judged } from './judge';
import * as say from './previewTexts';
import { CURRENCY, listPriceOf } from './prices';
import type { CertificateRecord, InstanceRecord } from './records';
import { renewedProduct } from './renewal';
import { type Ruling, ruleOn } from './ruling';
import type { Subject } from './subject';
import { reasonOf } from './texts';

/** What a preview is made from: the decision on the order as it is before the operation. */
interface Before {
  readonly judged: Judged;
  /** Epoch ms. */
  readonly now: number;
}

/** What an operation would do, before it is said in a language. */
interface Foreseen {
  readonly sentences: readonly Sentence[];
  readonly reviewEndsBy?: number | null;
  /** Null or left out where no money comes back anyway. */
  readonly windowEndsAt?: number | null;
  readonly lastSafeMoment?: number | null;
}

const reasonFor = (ruling: Ruling): Words => inBoth((language) => reasonOf(ruling, language).text);
const moneyFor = (minor: number, currency: string): Words =>
  inBoth((language) => moneyText(minor, currency, language));

/** The decision as it would be with some facts changed: what follows is asked of the table, not computed beside it. */
const ifOnly = ({ judged, now }: Before, change: Partial<Subject>): Ruling =>
  ruleOn({ ...judged.ruling.subject, ...change }, now);

type Held = Subject['certificates'];

const without = (held: Held, ...gone: number[]): Held =>
  held.filter(({ sequence }) => !gone.includes(sequence));
const becoming = (held: Held, target: number, state: Held[number]['state']): Held =>
  held.map((one) => (one.sequence === target ? { ...one, state } : one));

/** What the refund of the order is like after an operation. */
function afterwards(then: Ruling): Sentence {
  const { verdict } = then.row.outcome;
  if (verdict === 'notRefundable') return say.noRefund(reasonFor(then));
  if (verdict === 'actionRequired') return say.moreToDo();
  return say.thenRefundable(moneyFor(then.refund, then.subject.price.currency), then.deadline);
}

function cancelling(before: Before, { sequence }: CertificateRecord, takesAlong: boolean): Foreseen {
  const { certificates } = before.judged.ruling.subject;
  const others = certificates.filter(
    (one) => takesAlong && one.sequence !== sequence && one.state === 'notActivated',
  );
  const left = without(certificates, sequence, ...others.map((one) => one.sequence));
  const then = ifOnly(before, { certificates: left });
  return { sentences: [say.removed(others.length), afterwards(then)], windowEndsAt: then.deadline };
}

function withdrawing(before: Before, { sequence }: CertificateRecord): Foreseen {
  const then = ifOnly(before, {
    certificates: becoming(before.judged.ruling.subject.certificates, sequence, 'pendingApplication'),
  });
  const hopeless = then.row.outcome.verdict === 'notRefundable';
  return {
    sentences: [say.backToPending(), ...(hopeless ? [say.noRefund(reasonFor(then))] : [])],
    windowEndsAt: then.deadline,
  };
}

function submitting({ judged, now }: Before): Foreseen {
  const due = addWorkingDays(now, VALIDATION_DAYS);
  return {
    sentences: [
      say.validationAhead(due.end),
      ...(judged.ruling.row.outcome.verdict === 'actionRequired' ? [say.mayBeIssued()] : []),
      ...(due.estimated ? [estimatedDates()] : []),
    ],
    windowEndsAt: judged.ruling.deadline,
  };
}

/** ABC-2: what is lost for good, when its review ends and when the window does, and what if the first is later. */
function revoking(before: Before, { sequence, domain }: CertificateRecord): Foreseen {
  const { judged, now } = before;
  const { ruling } = judged;
  const latest = addWorkingDays(now, REVOCATION_DAYS);
  const reviewEndsBy = latest.end;
  if (ruling.deadline === null)
    return { sentences: [lostForGood(domain), noRefundByRevoking(reasonFor(ruling))], reviewEndsBy };
  const startBy =
    ruling.steps.find(({ operation, target }) => operation === 'revoke' && target === sequence)?.startBy ??
    null;
  const never = safetyOf(startBy, now, judged.order.paidAt) === 'never';
  const window = say.refundWindow(ruling.deadline);
  const then = ifOnly(before, { certificates: becoming(ruling.subject.certificates, sequence, 'revoked') });
  return {
    sentences: [
      lostForGood(domain),
      latest.end > ruling.deadline
        ? revocationMayBeTooLate(latest.end, window, startBy, never)
        : revocationInTime(latest.end, window),
      then.row.outcome.verdict === 'refundable'
        ? say.refundOnceRevoked(moneyFor(then.refund, then.subject.price.currency), ruling.deadline)
        : afterwards(then),
      ...(latest.estimated ? [estimatedDates()] : []),
    ],
    reviewEndsBy,
    windowEndsAt: ruling.deadline,
    lastSafeMoment: startBy,
  };
}

function renewing(_: Before, record: CertificateRecord): Foreseen {
  const amount = moneyFor(listPriceOf(renewedProduct(record)), CURRENCY);
  return { sentences: [say.renewalNotRefundable(amount), say.originalUnchanged()] };
}

const FORESEEN: Readonly<
  Record<AlibabaCertificateOperation, (before: Before, record: CertificateRecord) => Foreseen>
> = {
  cancelApply: (before, record) => cancelling(before, record, record.sequence === 1),
  withdraw: withdrawing,
  submit: submitting,
  cancel: (before, record) => cancelling(before, record, false),
  revoke: revoking,
  renew: renewing,
};

/** ABC-P1, H1: what is deleted, and what the table says once it is reset. */
function resetting(before: Before, instance: InstanceRecord): Foreseen {
  const { ruling } = before.judged;
  const reset = { resetAt: before.now };
  const { ca, gateway } = ruling.subject;
  const then = ifOnly(before, {
    ca: ca && { ...ca, enabled: false, ...reset },
    gateway: gateway && { ...gateway, domainAdded: false, ...reset },
  });
  const hopeless = then.row.outcome.verdict === 'notRefundable';
  return {
    sentences: [
      instance.ca
        ? say.caDeleted(instance.name, instance.ca.issuedCertificates)
        : say.gatewayDeleted(instance.name, instance.gateway?.domains ?? []),
      hopeless ? as('danger', say.noRefund(reasonFor(then)).words) : afterwards(then),
      say.noReview(),
    ],
    windowEndsAt: hopeless ? null : ruling.deadline,
    lastSafeMoment: hopeless
      ? null
      : (ruling.steps.find(({ operation }) => operation === 'reset')?.startBy ?? null),
  };
}

function told(
  operation: AlibabaPreview['operation'],
  { judged, now }: Before,
  { sentences, reviewEndsBy = null, windowEndsAt = null, lastSafeMoment = null }: Foreseen,
  language: Language,
): AlibabaPreview {
  const { ruling, order } = judged;
  const irreversible = operation === 'revoke' || operation === 'reset';
  return {
    operation,
    irreversible,
    reviewEndsBy: isoOrNull(reviewEndsBy),
    windowEndsAt: isoOrNull(windowEndsAt),
    lastSafeMoment: isoOrNull(lastSafeMoment),
    safety: safetyOf(lastSafeMoment, now, order.paidAt),
    atStake:
      irreversible && windowEndsAt !== null ? { currency: order.price.currency, minor: ruling.refund } : null,
    consequences: toConsequences(sentences, language),
  };
}

/** ABC-2: what an operation on a certificate does to the refund of its order and by when, the gravest first. */
export const certificatePreview = (
  operation: AlibabaCertificateOperation,
  record: CertificateRecord,
  judged: Judged,
  now: number,
  language: Language,
): AlibabaPreview => {
  const before = { judged, now };
  return told(operation, before, FORESEEN[operation](before, record), language);
};

/** The same for a reset. */
export const resetPreview = (
  instance: InstanceRecord,
  judged: Judged,
  now: number,
  language: Language,
): AlibabaPreview => {
  const before = { judged, now };
  return told('reset', before, resetting(before, instance), language);
};
