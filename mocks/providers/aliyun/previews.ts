import type { AliyunOperation, OperationPreview } from '../../../src/api/contract/aliyun';
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
import { yearsAfter } from '../../certificates/validity';
import { addWorkingDays } from '../../platform/calendar';
import type { Language } from '../../platform/language';
import { workingDays } from './policy';
import * as say from './previewTexts';
import type { AliyunRecord } from './records';
import { type Ruling, ruleOn } from './ruling';
import type { Subject } from './subject';
import { reasonOf, warningText } from './texts';

/** What a preview is made from: the certificate, and the decision as it is before the operation. */
interface Before {
  readonly record: AliyunRecord;
  readonly ruling: Ruling;
  /** Epoch ms. */
  readonly now: number;
}

type Preview = (before: Before) => Sentence[];

/** The decision as it would be with some facts changed: what follows is asked of the table, not computed beside it. */
const ifOnly = ({ ruling, now }: Before, change: Partial<Subject>): Ruling =>
  ruleOn({ ...ruling.subject, ...change }, now);

const reasonFor = (ruling: Ruling) => ({
  'zh-CN': reasonOf(ruling, 'zh-CN').text,
  en: reasonOf(ruling, 'en').text,
});

const warningsFor = (ruling: Ruling): Sentence[] =>
  ruling.warnings.map((code) => ({
    tone: 'warning',
    words: { 'zh-CN': warningText(code, ruling, 'zh-CN'), en: warningText(code, ruling, 'en') },
  }));

/** 申请, 修改: under review only withdrawing helps, and once issued only a revocation in time. */
function applying(before: Before): Sentence[] {
  const { record, ruling, now } = before;
  if (record.product.free) return [as('info', reasonFor(ruling))];
  const due = addWorkingDays(now, VALIDATION_DAYS);
  const waiting = ifOnly(before, { application: 'underReview' });
  const issued = ifOnly(before, {
    application: 'passed',
    issuedAt: now,
    expiresAt: yearsAfter(now, record.product.years),
  });
  const after = ruling.outlook.find(({ from }) => from === ruling.present.until);
  return [
    waiting.row.outcome.verdict === 'actionRequired'
      ? say.noRefundUnderReview(due.end, waiting.deadline)
      : as('warning', reasonFor(waiting)),
    ...(ruling.row.outcome.review === 'none' && ruling.deadline !== null
      ? [say.fastRefundEnds(ruling.deadline, after?.row.outcome.verdict === 'refundable')]
      : []),
    ...(issued.deadline === null ? [] : [say.revocationOnceIssued(issued.deadline)]),
    say.ifReviewFails(),
    ...(due.estimated ? [estimatedDates()] : []),
  ];
}

/** 撤回: back to 已付款, and what the rules say then. */
function withdrawing(before: Before): Sentence[] {
  const then = ifOnly(before, { application: 'notSubmitted' });
  if (then.row.outcome.verdict !== 'refundable') {
    return [as(before.record.product.free ? 'info' : 'warning', reasonFor(then)), say.backToPaid()];
  }
  return [say.refundableOnceWithdrawn(then.review, then.deadline), ...warningsFor(then), say.backToPaid()];
}

/** 吊销: what is lost for good, when its review ends and when the window does, and what if the first is later. */
function revoking(before: Before): Sentence[] {
  const { record, ruling, now } = before;
  const lost = lostForGood(record.domain);
  if (ruling.deadline === null) return [lost, noRefundByRevoking(reasonFor(ruling))];
  const latest = addWorkingDays(now, workingDays.revocation);
  const revoked = ifOnly(before, { revocation: 'completed', revokedAt: now });
  const window = say.revocationWindow(ruling.deadline, ruling.deadline + 1 === record.expiresAt);
  return [
    lost,
    latest.end > ruling.deadline
      ? revocationMayBeTooLate(latest.end, window, ruling.steps[0]?.startBy ?? null)
      : revocationInTime(latest.end, window),
    ...(revoked.deadline === null ? [] : [say.refundOnceRevoked(revoked.deadline)]),
    ...(latest.estimated ? [estimatedDates()] : []),
  ];
}

const PREVIEWS: Readonly<Record<AliyunOperation, Preview>> = {
  apply: applying,
  modify: applying,
  withdraw: withdrawing,
  revoke: revoking,
};

/** ALY-11: what an operation does to the refund and by when, the gravest first. `ruling` is the present decision. */
export function previewOf(
  operation: AliyunOperation,
  record: AliyunRecord,
  ruling: Ruling,
  now: number,
  language: Language,
): OperationPreview {
  return { operation, consequences: toConsequences(PREVIEWS[operation]({ record, ruling, now }), language) };
}
