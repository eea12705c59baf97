import type { Actor } from '#contract/common';
import type { AccountId } from '#contract/session';
import type { TencentConsent, TencentRefundRequest } from '#contract/tencent';
import type { Language, Words } from '#contract/words';
import { yearsAfter } from '../../certificates/certificate';
import { type DeskItem, openDeskItem } from '../../desk/items';
import { addWorkingDays } from '../../platform/calendar';
import { invalid } from '../../platform/problems';
import type { Tx } from '../../platform/transaction';
import { applyFor, type SayReason } from '../../refunds/application';
import { moneyOf, type RefundRecord, REFUNDS } from '../../refunds/record';
import { type Ruling, tencentPolicy } from './policy';
import { CERTIFICATES, orders, type PackageRecord, PACKAGES, PROVIDER, subjectOf } from './record';

/** Version of the refund policy people consent to; whoever changes a word of that gives it another one. */
export const CONSENT_VERSION = '2026-11-01';

const CLAUSES: readonly Words[] = [
  {
    'zh-CN': '退款只针对已付款、未签发，且申请失败、审核被暂停或已取消的证书订单。',
    en: 'A refund is for certificate orders that were paid and not issued, and whose application failed, was suspended or was cancelled.',
  },
  {
    'zh-CN': '退回的是实际支付的金额，按现金与礼品卡的支付比例退回腾讯云账户；优惠和代金券不退。',
    en: 'What was actually paid returns to the Tencent Cloud account, in the proportion of cash and gift card; discounts and vouchers do not return.',
  },
  {
    'zh-CN': '权益点退回原权益包；若权益包已过期，由专员退到新的权益包。',
    en: 'Benefit points return to their benefit package; if it has expired, a specialist returns them to a new one.',
  },
  {
    'zh-CN': '退款申请完成后不能取消，订单随之结束，不能再用来申请证书。',
    en: 'A completed refund application cannot be cancelled; the order ends with it and cannot be used for a certificate any more.',
  },
  {
    'zh-CN': '我们记录您同意的版本和时间。',
    en: 'The version you agree to and the time of your consent are recorded.',
  },
];

/** TCL-4: the refund policy as it is now, in one language. */
export const consentText = (language: Language): TencentConsent => ({
  version: CONSENT_VERSION,
  clauses: CLAUSES.map((words) => words[language]),
});

const OTHER_VERSION: Words = {
  'zh-CN': '退款政策已更新，请阅读现在的版本并重新同意。',
  en: 'The refund policy has changed; please read the present version and agree to it.',
};

/**
 * TCL-1, TCL-R4: consent, money and points in one transaction; it cannot be taken back. 422 at the consent, 404, 409
 * `notRefundable`, `actionRequired` or `decisionChanged` with the rule that holds.
 */
export function applyForRefund(
  tx: Tx,
  id: string,
  accountId: AccountId,
  { consent: { version }, seenRule }: TencentRefundRequest,
  say: SayReason<Ruling> = tencentPolicy.reasonOf,
): RefundRecord {
  // TCL-4: another text than the one that holds was agreed to.
  if (version !== CONSENT_VERSION)
    throw invalid({ pointer: '/consent/version', code: 'otherVersion', words: OTHER_VERSION });
  const record = orders.of(tx, id, accountId);
  const ruling = tencentPolicy.ruleOn(subjectOf(record, moneyOf(tx, PROVIDER, record)), tx.now);
  const about = { provider: PROVIDER, accountId, subject: orders.reference(record), price: record.price };
  const refund = applyFor(tx, { ...about, consent: { version, at: tx.now } }, ruling, seenRule, say);
  tx.put(CERTIFICATES, { ...record, refundId: refund.id });
  return record.benefit ? returnPoints(tx, refund, record.benefit) : refund;
}

/** Working days within which somebody should have returned points by hand. */
const BY_HAND_WITHIN = 3;

/** Whether nothing can be put into a package any more at `now` (epoch ms). */
export const isExpiredPackage = ({ expiresAt }: PackageRecord, now: number): boolean => now >= expiresAt;

function withPoints(
  tx: Tx,
  refund: RefundRecord,
  actor: Actor,
  points: NonNullable<RefundRecord['points']>,
): RefundRecord {
  const code = points.state === 'returned' ? 'pointsReturned' : 'pointsWithPerson';
  const entry = { ...tx.stamp(), actor, code, params: { points: points.points, package: points.package } };
  const told = { ...refund, points, history: [...refund.history, entry] };
  tx.put(REFUNDS, told);
  return told;
}

/**
 * TCL-2: the points of a refund go back to their package in the same transaction; where it has expired they wait at
 * the desk for a person, since nothing can be put into it any more.
 */
function returnPoints(tx: Tx, refund: RefundRecord, paid: { package: string; points: number }): RefundRecord {
  const from = tx.get(PACKAGES, paid.package);
  if (!from) throw new Error(`No benefit package ${paid.package}`);
  if (!isExpiredPackage(from, tx.now)) {
    tx.put(PACKAGES, { ...from, points: from.points + paid.points });
    return withPoints(tx, refund, 'system', { ...paid, state: 'returned', at: tx.now });
  }
  const due = addWorkingDays(tx.now, BY_HAND_WITHIN);
  const { provider, accountId, subject, id: ref, rule } = refund;
  openDeskItem(tx, {
    queue: 'benefitPackages',
    provider,
    accountId,
    subject,
    ref,
    rule,
    amount: null,
    dueBy: due.end,
    estimated: due.estimated,
    reason: null,
    contact: null,
    autoAfter: null,
  });
  return withPoints(tx, refund, 'system', { ...paid, state: 'withPerson', at: null });
}

/** TCL-2, REV-1: a person returns the points of an expired package to a new one, good for a year from now. */
export function restorePoints(tx: Tx, item: DeskItem, actor: Actor): void {
  const refund = tx.get(REFUNDS, item.ref);
  const expired = refund?.points && tx.get(PACKAGES, refund.points.package);
  if (!refund?.points || !expired) throw new Error(`${item.id}: no points to return`);
  const { points } = refund.points;
  const fresh = { ...expired, id: tx.nextId('pkg'), points, expiresAt: yearsAfter(tx.now, 1) };
  tx.put(PACKAGES, fresh);
  withPoints(tx, refund, actor, { points, package: fresh.id, state: 'returned', at: tx.now });
}
