import type { RefundStage, SettlementState } from '../../src/api/contract/refund';
import { arrivedAt, settlementState } from './parts';
import type { RefundRecord } from './records';

const MONEY: Readonly<Record<SettlementState, RefundStage>> = {
  requested: 'onItsWay',
  processing: 'onItsWay',
  arrived: 'refunded',
  arrivedElsewhere: 'returnedToBalance',
  withPerson: 'withPerson',
};

/** GEN-13: the one derived stage of an application. Approved with nothing paid counts as refunded (GEN-4). */
export function stageOf(refund: RefundRecord): RefundStage {
  const { state } = refund.decision;
  if (state !== 'approved') return state;
  const money = settlementState(refund);
  return money === null ? 'refunded' : MONEY[money];
}

const FACTS: Readonly<Record<RefundStage, 'none' | 'underReview' | 'settling' | 'refunded'>> = {
  underReview: 'underReview',
  onItsWay: 'settling',
  withPerson: 'settling',
  refunded: 'refunded',
  returnedToBalance: 'refunded',
  rejected: 'none',
  cancelled: 'none',
  failed: 'none',
};

/** What the policies ask: rejected, cancelled and failed count as none; refunded only once the money arrived (APY-10). */
export const refundFact = (refund: RefundRecord | undefined) => (refund ? FACTS[stageOf(refund)] : 'none');

/** When an application came to its end, epoch ms: declined, or the money there; null while either is awaited. */
export function finishedAt(refund: RefundRecord): number | null {
  const { state, at } = refund.decision;
  if (state === 'underReview') return null;
  return state === 'approved' && refund.parts.length > 0 ? arrivedAt(refund) : at;
}
