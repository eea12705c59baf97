import type { AlibabaDecideRequest, AlibabaSubject } from '#contract/alibabaOrders';
import { DAY } from '../../testing/random';
import {
  between,
  endOfDay,
  lastStartBefore,
  moneyOf,
  scannedOutlook,
  shown,
  testAgreement,
} from '../../testing/secondReading';
import { alibabaPolicy } from './policy';
import { toSubject } from './subject';
import { validRequest } from './testing';

/** A second reading of the rules, as plain conditions and formulas. */

const windowOf = (s: AlibabaSubject) => (s.promotion && s.promotion.windowDays) || 7;
const resetOf = (s: AlibabaSubject) => s.ca?.resetAt ?? s.gateway?.resetAt;

function ruleAt(s: AlibabaSubject, now: number): string {
  if (s.refund === 'settling' || s.refund === 'refunded') return 'ABC-R13';
  if (s.promotion?.refundPolicy === 'none') return 'ABC-R1';
  if (s.earlyRenewal) return 'ABC-R6';
  if (between(Date.parse(s.paidAt), now) > windowOf(s)) return 'ABC-R2';
  if (!s.used) return 'ABC-R3';
  if (s.service === 'other') return 'ABC-R4';
  if (s.service === 'ssl') {
    if (s.combined !== null) return 'ABC-R5';
    return s.certificates.every(({ state }) => state === 'revoked') ? 'ABC-R8' : 'ABC-R7';
  }
  if (s.service === 'gateway' && s.gateway.visits + s.gateway.outboundBytes > 0) return 'ABC-R12';
  const resetAt = resetOf(s);
  const counted = resetAt ? Date.parse(resetAt) : now;
  if (between(Date.parse(s.placedAt), counted) > windowOf(s)) return 'ABC-R15';
  if (s.service === 'pca') return resetAt ? 'ABC-R10' : 'ABC-R9';
  return resetAt ? 'ABC-R14' : 'ABC-R11';
}

const ACTION = ['ABC-R7', 'ABC-R9', 'ABC-R11'];
const REFUNDABLE = ['ABC-R3', 'ABC-R8', 'ABC-R10', 'ABC-R14'];
const verdictOf = (rule: string) =>
  REFUNDABLE.includes(rule) ? 'refundable' : ACTION.includes(rule) ? 'actionRequired' : 'notRefundable';
const reviewOf = (rule: string) => (REFUNDABLE.includes(rule) ? 'none' : null);

function deadlineOf(s: AlibabaSubject, rule: string): number | null {
  const fromPayment = endOfDay(Date.parse(s.paidAt), windowOf(s));
  if (rule === 'ABC-R9' || rule === 'ABC-R11')
    return Math.min(fromPayment, endOfDay(Date.parse(s.placedAt), windowOf(s)));
  return verdictOf(rule) === 'notRefundable' ? null : fromPayment;
}

const WAYS: Record<string, string> = {
  pendingApplication: 'cancelApply',
  validatingApplication: 'withdraw cancelApply',
  validationFailed: 'submit withdraw cancelApply',
  issued: 'revoke',
  notActivated: 'cancel',
  validatingRevocation: 'wait',
  revoked: '',
};

function stepsOf(
  s: AlibabaSubject,
  rule: string,
  deadline: number | null,
): { operation: string; startBy: string | null }[] {
  const named: { operation: string; target: number | null }[] = [];
  if (rule === 'ABC-R9' || rule === 'ABC-R11') named.push({ operation: 'reset', target: null });
  if (rule === 'ABC-R7') {
    // Those that are only waited for come last; before them the first certificate, and the others in front of it.
    const rank = ({ sequence, state }: { sequence: number; state: string }) =>
      (state === 'validatingRevocation' ? 100 : 0) + (sequence === 1 ? 10 : sequence);
    const first = s.certificates.find(({ sequence }) => sequence === 1);
    const alone = first && WAYS[first.state]?.endsWith('cancelApply');
    for (const { sequence, state } of (alone ? [first] : [...s.certificates]).toSorted(
      (a, b) => rank(a) - rank(b),
    ))
      for (const operation of (WAYS[state] ?? '').split(' ').filter(Boolean))
        named.push({ operation, target: sequence });
  }
  let follows = deadline;
  const steps: { operation: string; startBy: string | null }[] = [];
  for (const { operation, target } of named.toReversed()) {
    const takesUpTo = operation === 'revoke' ? 5 : null;
    if (operation === 'wait') follows = deadline;
    else if (takesUpTo !== null && follows !== null && deadline !== null)
      follows = lastStartBefore(follows, takesUpTo, deadline);
    const step = { operation, target, takesUpTo, startBy: shown(follows) };
    steps.unshift(step);
  }
  return steps;
}

function expected({ now: iso, subject: s }: AlibabaDecideRequest): Record<string, unknown> {
  const rule = ruleAt(s, Date.parse(iso));
  const verdict = verdictOf(rule);
  const deadline = deadlineOf(s, rule);
  const steps = stepsOf(s, rule, deadline);
  const own = steps.find(({ operation }) => operation !== 'wait');
  const start = Math.max(...[s.placedAt, s.paidAt, resetOf(s) ?? s.paidAt].map((mark) => Date.parse(mark)));
  return {
    verdict,
    rule,
    ...moneyOf(s.price, ['alipay', 'card', 'accountBalance'], verdict),
    review: reviewOf(rule) && { kind: 'none', expectedBy: null, latestBy: null, estimated: false },
    deadline: shown(deadline),
    safeUntil: verdict === 'actionRequired' ? (own?.startBy ?? null) : shown(deadline),
    requiredOperations: steps,
    outlook: scannedOutlook(
      (now) => ruleAt(s, now),
      { verdictOf, reviewOf },
      { start, horizon: start + (windowOf(s) + 10) * DAY },
    ),
  };
}

testAgreement(
  'ABC',
  validRequest,
  ({ now, subject }) => alibabaPolicy.decide(toSubject(subject), Date.parse(now), 'en'),
  expected,
  15,
);
