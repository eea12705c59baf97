import type { AlibabaPreview } from '#contract/alibaba';
import type { AlibabaCertificateOperation } from '#contract/alibabaProducts';
import { VALIDATION_DAYS } from '../../certificates/certificate';
import {
  as,
  en,
  estimatedDates,
  lostForGood,
  noRefundByRevoking,
  revocationInTime,
  revocationMayBeTooLate,
  say,
  type Sentence,
  toConsequences,
  zh,
} from '../../certificates/consequences';
import { addWorkingDays, isoOrNull } from '../../platform/calendar';
import type { Language, Words } from '#contract/words';
import { inBoth } from '../../refunds/application';
import { moneyText } from '../../refunds/words';
import { REVOCATION_DAYS, safetyOf } from '../../rules/outlook';
import { renewedProduct } from './operations';
import type { Judged } from './order';
import { alibabaPolicy } from './policy';
import type { Ruling } from './reasons';
import { type CertificateRecord, CURRENCY, type InstanceRecord, listPriceOf } from './record';
import type { Subject } from './subject';

/** `alone`: the only one of its order, or not the first; else the others leave with it (ABC-M1). */
export const removed = (others: number): Sentence =>
  others === 0
    ? say(
        'info',
        '证书将从列表移除，占用的配额随之恢复。',
        'The certificate leaves the list, and the quota it took is restored.',
      )
    : say(
        'info',
        `证书将从列表移除，订单中未激活的 ${others} 张证书随之移除，配额全部恢复。`,
        `The certificate leaves the list, and with it the ${others} of its order that ${others === 1 ? 'is' : 'are'} not activated; all quota is restored.`,
      );

/** What else has to be done after it. */
export const moreToDo = (): Sentence =>
  say(
    'info',
    '订单还有其他证书在列表中，处理完之后才能退款。',
    'Other certificates of the order are still in the list; the refund waits for them.',
  );

/** `deadline`: end of the window (epoch ms), null without end; `amount` in words. */
export const thenRefundable = (amount: Words, deadline: number | null): Sentence =>
  deadline === null
    ? say(
        'info',
        `之后可全额退款 ${amount['zh-CN']}，没有截止日期。`,
        `After that the full ${amount.en} can be asked for; there is no deadline.`,
      )
    : say(
        'info',
        `之后可全额退款 ${amount['zh-CN']}，请在 ${zh(deadline)} 之前申请。`,
        `After that the full ${amount.en} can be asked for, by ${en(deadline)}.`,
      );

/** The operation brings no money back. */
export const noRefund = (reason: Words): Sentence =>
  say('warning', `此操作不会带来退款：${reason['zh-CN']}`, `This brings no refund. ${reason.en}`);

/** A revocation completed in time; `deadline` as above. */
export const refundOnceRevoked = (amount: Words, deadline: number): Sentence =>
  say(
    'info',
    `按时完成吊销后，可全额退款 ${amount['zh-CN']}，请在 ${zh(deadline)} 之前申请。`,
    `Once it is completed in time, the full ${amount.en} can be asked for, by ${en(deadline)}.`,
  );

export const backToPending = (): Sentence =>
  say(
    'info',
    '审核终止，证书回到“待申请”；再取消申请，配额才会恢复。',
    'The validation ends and the certificate is "Pending Application" again; Cancel Apply then restores the quota.',
  );

/** `due`: end of the validation (epoch ms). */
export const validationAhead = (due: number): Sentence =>
  say(
    'info',
    `提交后为“审核中”，预计 ${zh(due)} 前有结果；退款须先撤回再取消申请。`,
    `Once submitted it is "Validating Application", with a result expected by ${en(due)}; for a refund, Withdraw and then Cancel Apply.`,
  );

export const mayBeIssued = (): Sentence =>
  say(
    'warning',
    '若在撤回之前签发，退款就须先吊销证书，吊销审核最长 5 个工作日，而吊销的证书无法恢复。',
    'Should it be issued before it is withdrawn, the refund needs a revocation first: up to 5 business days of review, and a revoked certificate cannot be restored.',
  );

/** `deadline`: end of the refund window, epoch ms. */
export const refundWindow = (deadline: number): Words => ({
  'zh-CN': `退款期限于 ${zh(deadline)} 结束`,
  en: `the refund window ends ${en(deadline)}`,
});

export const renewalNotRefundable = (amount: Words): Sentence =>
  say(
    'warning',
    `续费会立即产生一个已付款的提前续费订单（${amount['zh-CN']}），该订单不能在此退款，只能通过客户经理联系技术支持。`,
    `Renewing makes a paid early-renewal order (${amount.en}) at once. That order cannot be refunded here; it takes technical support, through your account manager.`,
  );

export const originalUnchanged = (): Sentence =>
  say('info', '原订单的退款条件不变。', 'The refund terms of the present order stay as they are.');

/** `certificates`: how many it has issued. */
export const caDeleted = (name: string, certificates: number): Sentence =>
  say(
    'danger',
    `重置会删除 ${name} 的全部数据，包括它签发的 ${certificates} 张证书，无法恢复。`,
    `A reset deletes all data of ${name}, the ${certificates} certificates it has issued among it. They cannot be restored.`,
  );

export const gatewayDeleted = (name: string, domains: readonly string[]): Sentence =>
  say(
    'danger',
    `重置会删除 ${name} 的全部数据，${domains.join('、')} 将不再经由它访问，无法恢复。`,
    `A reset deletes all data of ${name}; ${domains.join(', ')} ${domains.length === 1 ? 'is' : 'are'} no longer reached through it. This cannot be undone.`,
  );

export const noReview = (): Sentence =>
  say('info', '重置立即完成，无需审核。', 'A reset is done at once; nobody reviews it.');

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

const reasonFor = (ruling: Ruling): Words =>
  inBoth((language) => alibabaPolicy.reasonOf(ruling, language).text);
const moneyFor = (minor: number, currency: string): Words =>
  inBoth((language) => moneyText(minor, currency, language));

/** The decision as it would be with some facts changed: what follows is asked of the table, not computed beside it. */
const ifOnly = ({ judged, now }: Before, change: Partial<Subject>): Ruling =>
  alibabaPolicy.ruleOn({ ...judged.ruling.subject, ...change }, now);

type Held = Subject['certificates'];

const without = (held: Held, ...gone: number[]): Held =>
  held.filter(({ sequence }) => !gone.includes(sequence));
const becoming = (held: Held, target: number, state: Held[number]['state']): Held =>
  held.map((one) => (one.sequence === target ? { ...one, state } : one));

/** What the refund of the order is like after an operation. */
function afterwards(then: Ruling): Sentence {
  const { verdict } = then.row.outcome;
  if (verdict === 'notRefundable') return noRefund(reasonFor(then));
  if (verdict === 'actionRequired') return moreToDo();
  return thenRefundable(moneyFor(then.refund, then.subject.price.currency), then.deadline);
}

function cancelling(before: Before, { sequence }: CertificateRecord, takesAlong: boolean): Foreseen {
  const { certificates } = before.judged.ruling.subject;
  const others = certificates.filter(
    (one) => takesAlong && one.sequence !== sequence && one.state === 'notActivated',
  );
  const left = without(certificates, sequence, ...others.map((one) => one.sequence));
  const then = ifOnly(before, { certificates: left });
  return { sentences: [removed(others.length), afterwards(then)], windowEndsAt: then.deadline };
}

function withdrawing(before: Before, { sequence }: CertificateRecord): Foreseen {
  const then = ifOnly(before, {
    certificates: becoming(before.judged.ruling.subject.certificates, sequence, 'pendingApplication'),
  });
  const hopeless = then.row.outcome.verdict === 'notRefundable';
  return {
    sentences: [backToPending(), ...(hopeless ? [noRefund(reasonFor(then))] : [])],
    windowEndsAt: then.deadline,
  };
}

function submitting({ judged, now }: Before): Foreseen {
  const due = addWorkingDays(now, VALIDATION_DAYS);
  return {
    sentences: [
      validationAhead(due.end),
      ...(judged.ruling.row.outcome.verdict === 'actionRequired' ? [mayBeIssued()] : []),
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
  const window = refundWindow(ruling.deadline);
  const then = ifOnly(before, { certificates: becoming(ruling.subject.certificates, sequence, 'revoked') });
  return {
    sentences: [
      lostForGood(domain),
      latest.end > ruling.deadline
        ? revocationMayBeTooLate(latest.end, window, startBy, never)
        : revocationInTime(latest.end, window),
      then.row.outcome.verdict === 'refundable'
        ? refundOnceRevoked(moneyFor(then.refund, then.subject.price.currency), ruling.deadline)
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
  return { sentences: [renewalNotRefundable(amount), originalUnchanged()] };
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
        ? caDeleted(instance.name, instance.ca.issuedCertificates)
        : gatewayDeleted(instance.name, instance.gateway?.domains ?? []),
      hopeless ? as('danger', noRefund(reasonFor(then)).words) : afterwards(then),
      noReview(),
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
