import { moneyText } from '#contract/common';
import type { AlibabaCertificateOperation, AlibabaPreview } from '#contract/alibabaOrders';
import type { Language, Words } from '#contract/words';
import { ifTooLate } from '../../certificates/awaited';
import { VALIDATION_DAYS } from '../../certificates/certificate';
import {
  as,
  drawn,
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
import { addWorkingDays, isoOf, isoOrNull } from '../../platform/calendar';
import { inBoth } from '../../refunds/application';
import { REVOCATION_DAYS, safetyOf } from '../../rules/outlook';
import { stretchOf } from '../../rules/policy';
import { NOTHING_PAID } from '../../rules/words';
import { renewedProduct } from './operations';
import type { Judged } from './order';
import { alibabaPolicy } from './policy';
import type { Ruling } from './reasons';
import { type CertificateRecord, CURRENCY, type InstanceRecord, listPriceOf } from './record';
import type { Subject } from './subject';

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
const refundFor = ({ refund, subject }: Ruling): Words => moneyFor(refund, subject.price.currency);

/** The decision as it would be with some facts changed: what follows is asked of the table, not computed beside it. */
const ifOnly = ({ ruling, now }: Judged, change: Partial<Subject>): Ruling =>
  alibabaPolicy.ruleOn({ ...ruling.subject, ...change }, now);

type Held = Subject['certificates'];

const becoming = (held: Held, target: number, state: Held[number]['state']): Held =>
  held.map((one) => (one.sequence === target ? { ...one, state } : one));

/** The operation brings no money back. */
const noRefund = (then: Ruling, tone: Sentence['tone'] = 'warning'): Sentence => {
  const reason = reasonFor(then);
  return say(tone, `此操作不会带来退款：${reason['zh-CN']}`, `This brings no refund. ${reason.en}`);
};

/** What the refund of the order is like after an operation. */
function afterwards(then: Ruling): Sentence {
  const { verdict } = then.row.outcome;
  if (verdict === 'notRefundable') return noRefund(then);
  if (verdict === 'actionRequired')
    return say(
      'info',
      '订单还有其他证书在列表中，处理完之后才能退款。',
      'Other certificates of the order are still in the list; the refund waits for them.',
    );
  if (then.refund === 0) return as('info', NOTHING_PAID);
  return then.deadline === null
    ? say(
        'info',
        `之后可退款 ${refundFor(then)['zh-CN']}，没有截止日期。`,
        `After that ${refundFor(then).en} can be requested; there is no deadline.`,
      )
    : refundableBy('之后', 'After that', then, then.deadline);
}

/** `zhThen`, `enThen`: what comes before it. */
const refundableBy = (zhThen: string, enThen: string, then: Ruling, deadline: number): Sentence =>
  say(
    'info',
    `${zhThen}可退款 ${refundFor(then)['zh-CN']}，请在 ${zh(deadline)} 之前申请。`,
    `${enThen} ${refundFor(then).en} can be requested, by ${en(deadline)}.`,
  );

/** ABC-M1: the first of an order takes those along that are not activated. */
function cancelling(before: Judged, { sequence }: CertificateRecord, takesAlong: boolean): Foreseen {
  const { certificates } = before.ruling.subject;
  const others = certificates.filter(
    (one) => takesAlong && one.sequence !== sequence && one.state === 'notActivated',
  );
  const left = certificates.filter((one) => one.sequence !== sequence && !others.includes(one));
  const then = ifOnly(before, { certificates: left });
  const removed =
    others.length === 0
      ? say(
          'info',
          '证书将从列表移除，占用的配额随之恢复。',
          'The certificate leaves the list, and the quota it took is restored.',
        )
      : say(
          'info',
          `证书将从列表移除，订单中未激活的 ${others.length} 张证书随之移除，配额全部恢复。`,
          `The certificate leaves the list, and with it the ${others.length} of its order that ${others.length === 1 ? 'is' : 'are'} not activated; all quota is restored.`,
        );
  return { sentences: [removed, afterwards(then)], windowEndsAt: then.deadline };
}

function withdrawing(before: Judged, { sequence }: CertificateRecord): Foreseen {
  const { certificates } = before.ruling.subject;
  const then = ifOnly(before, { certificates: becoming(certificates, sequence, 'pendingApplication') });
  return {
    sentences: [
      say(
        'info',
        '审核终止，证书回到“待申请”；再取消申请，配额才会恢复。',
        'The validation ends and the certificate is "Pending Application" again; Cancel Apply then restores the quota.',
      ),
      ...(then.row.outcome.verdict === 'notRefundable' ? [noRefund(then)] : []),
    ],
    windowEndsAt: then.deadline,
  };
}

/** What holds if the certificate is issued before anybody withdraws the application; `issued`: the decision at that moment. */
function onceIssued(issued: Ruling): Sentence {
  const { deadline, row } = issued;
  if (deadline === null || row.outcome.verdict !== 'actionRequired') {
    const reason = reasonFor(issued);
    return say(
      'warning',
      `若在撤回之前签发：${reason['zh-CN']}`,
      `If it is issued before it is withdrawn: ${reason.en}`,
    );
  }
  const late = ifTooLate(issued);
  return say(
    'warning',
    `若在撤回之前签发：须先吊销才能退款，审核最长 5 个工作日，须在 ${zh(deadline)} 之前完成。${late['zh-CN']}吊销的证书无法恢复。`,
    `If it is issued before it is withdrawn, it must be revoked before a refund: up to 5 business days, to be completed by ${en(deadline)}.${late.en} A revoked certificate cannot be restored.`,
  );
}

function submitting({ ruling, now }: Judged, { sequence }: CertificateRecord): Foreseen {
  const { end, estimated } = addWorkingDays(now, VALIDATION_DAYS);
  const certificates = becoming(ruling.subject.certificates, sequence, 'issued');
  const issued = alibabaPolicy.ruleOn({ ...ruling.subject, certificates }, end);
  const mayBeIssued = onceIssued(issued);
  return {
    sentences: [
      say(
        'info',
        `提交后为“审核中”，预计 ${zh(end)} 前有结果；退款须先撤回再取消申请。`,
        `Once submitted it is "Validating Application", with a result expected by ${en(end)}; for a refund, Withdraw and then Cancel Apply.`,
      ),
      ...(ruling.row.outcome.verdict === 'actionRequired' ? [mayBeIssued] : []),
      ...(estimated ? [estimatedDates()] : []),
    ],
    windowEndsAt: ruling.deadline,
  };
}

/** ABC-2: what is lost for good, when its review ends and when the window does, and what if the first is later. */
function revoking(before: Judged, { sequence, domain }: CertificateRecord): Foreseen {
  const { ruling, now, order } = before;
  const { deadline } = ruling;
  const { end: reviewEndsBy, estimated } = addWorkingDays(now, REVOCATION_DAYS);
  if (deadline === null)
    return { sentences: [lostForGood(domain), noRefundByRevoking(reasonFor(ruling))], reviewEndsBy };
  if (ruling.refund === 0)
    return { sentences: [lostForGood(domain), noRefundByRevoking(NOTHING_PAID)], reviewEndsBy };
  const step = ruling.steps.find(({ operation, target }) => operation === 'revoke' && target === sequence);
  const startBy = step?.startBy ?? null;
  const never = safetyOf(startBy, now, order.paidAt) === 'never';
  const window = {
    'zh-CN': `退款期限于 ${zh(deadline)} 结束`,
    en: `the refund window ends ${en(deadline)}`,
  };
  const then = ifOnly(before, { certificates: becoming(ruling.subject.certificates, sequence, 'revoked') });
  return {
    sentences: [
      lostForGood(domain),
      drawn(
        startBy !== null && now > startBy
          ? revocationMayBeTooLate(reviewEndsBy, window, startBy, never)
          : revocationInTime(reviewEndsBy, window),
      ),
      then.row.outcome.verdict === 'refundable'
        ? drawn(refundableBy('按时完成吊销后，', 'Once it is completed in time,', then, deadline))
        : afterwards(then),
      ...(estimated ? [estimatedDates()] : []),
    ],
    reviewEndsBy,
    windowEndsAt: deadline,
    lastSafeMoment: startBy,
  };
}

/** ABC-S5: what is made at once cannot be refunded here. */
function renewing(record: CertificateRecord): Foreseen {
  const amount = moneyFor(listPriceOf(renewedProduct(record)), CURRENCY);
  return {
    sentences: [
      say(
        'warning',
        `续费会立即产生一个已付款的提前续费订单（${amount['zh-CN']}），该订单不能在此退款，只能通过客户经理联系技术支持。`,
        `Renewing makes a paid early-renewal order (${amount.en}) at once. That order cannot be refunded here; it takes technical support, through your account manager.`,
      ),
      say('info', '原订单的退款条件不变。', 'The refund terms of the present order stay as they are.'),
    ],
  };
}

const FORESEEN: Readonly<
  Record<AlibabaCertificateOperation, (before: Judged, record: CertificateRecord) => Foreseen>
> = {
  cancelApply: (before, record) => cancelling(before, record, record.sequence === 1),
  withdraw: withdrawing,
  submit: submitting,
  cancel: (before, record) => cancelling(before, record, false),
  revoke: revoking,
  renew: (_, record) => renewing(record),
};

/** ABC-P1, H1: what a reset deletes for good. */
function deleted({ name, ca, gateway }: InstanceRecord): Sentence {
  const domains = gateway?.domains ?? [];
  return ca
    ? say(
        'danger',
        `重置会删除 ${name} 的全部数据，包括它签发的 ${ca.issuedCertificates} 张证书，无法恢复。`,
        `A reset deletes all data of ${name}, including the ${ca.issuedCertificates === 1 ? 'certificate' : `${ca.issuedCertificates} certificates`} it has issued. This cannot be undone.`,
      )
    : say(
        'danger',
        `重置会删除 ${name} 的全部数据，${domains.join('、')} 将不再经由它访问，无法恢复。`,
        `A reset deletes all data of ${name}; ${domains.join(', ')} ${domains.length === 1 ? 'is' : 'are'} no longer reached through it. This cannot be undone.`,
      );
}

/** What is deleted, and what the table says once it is reset. */
function resetting(before: Judged, instance: InstanceRecord): Foreseen {
  const { steps, subject } = before.ruling;
  const { ca, gateway } = subject;
  const reset = { resetAt: before.now };
  const then = ifOnly(before, {
    ca: ca && { ...ca, enabled: false, ...reset },
    gateway: gateway && { ...gateway, domainAdded: false, ...reset },
  });
  const hopeless = then.row.outcome.verdict === 'notRefundable';
  const startBy = steps.find(({ operation }) => operation === 'reset')?.startBy ?? null;
  return {
    sentences: [
      deleted(instance),
      hopeless ? noRefund(before.ruling, 'danger') : drawn(afterwards(then)),
      drawn(say('info', '重置立即完成，无需审核。', 'A reset is done at once; nobody reviews it.')),
    ],
    ...(!hopeless && { windowEndsAt: then.deadline, lastSafeMoment: startBy }),
  };
}

function told(
  operation: AlibabaPreview['operation'],
  { ruling, order, now }: Judged,
  { sentences, reviewEndsBy = null, windowEndsAt = null, lastSafeMoment = null }: Foreseen,
  language: Language,
): AlibabaPreview {
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
    outlook: ruling.outlook.map(stretchOf),
    paidAt: isoOf(order.paidAt),
    consequences: toConsequences(sentences, language),
  };
}

/** ABC-2: what an operation on a certificate does to the refund of its order and by when, the gravest first. */
export const certificatePreview = (
  operation: AlibabaCertificateOperation,
  record: CertificateRecord,
  judged: Judged,
  language: Language,
): AlibabaPreview => told(operation, judged, FORESEEN[operation](judged, record), language);

/** The same for a reset. */
export const resetPreview = (instance: InstanceRecord, judged: Judged, language: Language): AlibabaPreview =>
  told('reset', judged, resetting(judged, instance), language);
