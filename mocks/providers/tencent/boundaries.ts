import type { TencentSubject } from '#contract/tencent';
import { type Boundary, boundaryAt } from '../../rules/subject';
import type { TencentRule } from './policy';

const failed: TencentSubject = {
  state: 'failed',
  refund: 'none',
  price: {
    currency: 'CNY',
    list: 100_000,
    discount: 0,
    voucher: 0,
    paid: { cash: 70_000, giftCard: 30_000 },
    benefitPoints: 0,
  },
};

const NOW = '2026-11-22T10:00:00+08:00';
const at = boundaryAt<TencentSubject, TencentRule>;
const inState = (state: TencentSubject['state'], refund: TencentSubject['refund'] = 'none') => ({
  ...failed,
  state,
  refund,
});

/** Every state with every refund that decides: what a row taken out of the table is caught by. */
export const boundaries: readonly Boundary<TencentSubject, TencentRule>[] = [
  at(['待提交', 'pending submission'], inState('pendingSubmission'), NOW, 'TCL-R2'),
  at(['验证中', 'being validated'], inState('validating'), NOW, 'TCL-R3'),
  at(['审核中', 'being reviewed'], inState('reviewing'), NOW, 'TCL-R3'),
  at(['取消中', 'being cancelled'], inState('cancelling'), NOW, 'TCL-R3'),
  at(['审核失败', 'failed'], failed, NOW, 'TCL-R4'),
  at(['审核失败，十年之后', 'failed, ten years on'], failed, '2036-11-22T10:00:00+08:00', 'TCL-R4'),
  at(['审核已暂停', 'suspended'], inState('suspended'), NOW, 'TCL-R4'),
  at(['已取消', 'cancelled'], inState('cancelled'), NOW, 'TCL-R4'),
  at(['已签发', 'issued'], inState('issued'), NOW, 'TCL-R1'),
  at(['审核失败，退款在途', 'failed, the refund on its way'], inState('failed', 'settling'), NOW, 'TCL-R5'),
  at(['已取消，已退款', 'cancelled and refunded'], inState('cancelled', 'refunded'), NOW, 'TCL-R5'),
  at(['已签发，但已退款', 'issued and refunded all the same'], inState('issued', 'refunded'), NOW, 'TCL-R5'),
  at(
    ['待提交，已退款', 'pending submission and refunded'],
    inState('pendingSubmission', 'refunded'),
    NOW,
    'TCL-R5',
  ),
  at(
    ['审核中，退款在途', 'being reviewed, the refund on its way'],
    inState('reviewing', 'settling'),
    NOW,
    'TCL-R5',
  ),
];
