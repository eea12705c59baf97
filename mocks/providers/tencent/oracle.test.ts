import type { TencentDecideRequest } from '#contract/tencent';
import { DAY } from '../../testing/random';
import { moneyOf, scannedOutlook, shown, testAgreement } from '../../testing/secondReading';
import { tencentPolicy } from './policy';
import { validRequest } from './testing';

const decideTencent = tencentPolicy.decide;

/** A second reading of the rules, as plain conditions. */

function ruleOf({ refund, state }: TencentDecideRequest['subject']): string {
  if (refund === 'settling' || refund === 'refunded') return 'TCL-R5';
  if (state === 'issued') return 'TCL-R1';
  if (state === 'pendingSubmission') return 'TCL-R2';
  return state === 'failed' || state === 'suspended' || state === 'cancelled' ? 'TCL-R4' : 'TCL-R3';
}

const verdictOf = (rule: string) =>
  rule === 'TCL-R4'
    ? 'refundable'
    : rule === 'TCL-R2' || rule === 'TCL-R3'
      ? 'actionRequired'
      : 'notRefundable';
const reviewOf = (rule: string) => (rule === 'TCL-R4' ? 'none' : null);

function expected({ now: iso, subject }: TencentDecideRequest): Record<string, unknown> {
  const rule = ruleOf(subject);
  const verdict = verdictOf(rule);
  const now = Date.parse(iso);
  const { benefitPoints: _points, ...price } = subject.price;
  const operation = subject.state === 'cancelling' ? 'wait' : 'cancelApplication';
  return {
    verdict,
    rule,
    ...moneyOf(price, ['cash', 'giftCard'], verdict),
    review: rule === 'TCL-R4' ? { kind: 'none', expectedBy: null, latestBy: null, estimated: false } : null,
    deadline: shown(null),
    safeUntil: shown(null),
    requiredOperations:
      verdict === 'actionRequired' ? [{ operation, target: null, takesUpTo: null, startBy: null }] : [],
    outlook: scannedOutlook(() => rule, { verdictOf, reviewOf }, { start: now, horizon: now + 3 * DAY }),
  };
}

testAgreement(
  'TCL',
  validRequest,
  ({ now, subject }) => decideTencent(subject, Date.parse(now), 'en'),
  expected,
  5,
);
