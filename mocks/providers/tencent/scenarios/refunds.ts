import type { ScenarioDefinition } from '../../../provider';
import { ago } from '../../../stories/dates';
import { DOCUMENTS_MISSING } from '../../../stories/refusals';
import { DETAILS, LIST, scenario } from './define';
import { priceOf } from './products';

/** What comes back: consent, cash and gift card, points. */
export const refunds: readonly ScenarioDefinition[] = [
  scenario('consent', {
    lines: ['TCL-R4', 'TCL-4', 'TCL-1'],
    title: ['同意退款政策', 'Consent to the refund policy'],
    shows: [
      '条款带版本号，默认不勾选；同意的版本和时间出现在退款的时间线上。',
      'The terms carry a version and begin unticked; version and time of the consent stand on the refund’s timeline.',
    ],
    tell: ({ buy, now }) => void buy(ago(now, 20)).cancel(ago(now, 15)),
  }),
  scenario('refunded', {
    lines: ['TCL-R5', 'TCL-3', 'GEN-13'],
    title: ['已退款', 'Refunded'],
    shows: [
      '编号 14；没有任何取消按钮，通过接口取消也被拒绝。',
      'Number 14; there is no cancel button anywhere, and the API refuses to cancel, too.',
    ],
    path: DETAILS,
    tell: ({ buy, now }) =>
      void buy(ago(now, 16))
        .submit(ago(now, 15))
        .decline(ago(now, 14), DOCUMENTS_MISSING)
        .refund(ago(now, 2)),
  }),
  scenario('proportion', {
    lines: ['TCL-R4', 'TCL-2', 'GEN-4'],
    title: ['现金、礼品卡、优惠和代金券', 'Cash, gift card, discount and voucher'],
    shows: [
      '优惠和代金券不退；其余按支付比例退回，精确到分。',
      'Discount and voucher stay; the rest returns as it was paid, to the last fen.',
    ],
    tell: ({ buy, now }) =>
      void buy(ago(now, 8), {
        price: priceOf(240_000, { discount: 24_001, voucher: 10_000, giftCard: 68_666 }),
      }).cancel(ago(now, 6)),
  }),
  scenario('points.returned', {
    lines: ['TCL-R4', 'TCL-2'],
    title: ['权益点退回权益包', 'Benefit points return to their package'],
    shows: [
      '确定之后，600 权益点立即回到原权益包。',
      'After OK, 600 benefit points are back in their package at once.',
    ],
    tell: ({ buy, points, now }) => void buy(ago(now, 10), { points: points(600, 90) }).cancel(ago(now, 9)),
  }),
  scenario('points.expired-package', {
    lines: ['TCL-R4', 'TCL-2', 'REV-1'],
    title: ['权益包已过期', 'The benefit package has expired'],
    shows: [
      '款项立即退回，权益点转到审核台，由专员退到新的权益包。',
      'The money returns at once; the points wait at the desk for a person, who returns them to a new package.',
    ],
    tell: ({ buy, points, now }) => void buy(ago(now, 70), { points: points(600, -12) }).cancel(ago(now, 60)),
  }),
  scenario('points.only', {
    lines: ['TCL-R4', 'TCL-2', 'GEN-4'],
    title: ['只用权益点支付', 'Paid by benefit points alone'],
    shows: [
      '退款金额为 0，无需结算；权益点照样退回。',
      'The amount is 0 and nothing is settled; the points come back all the same.',
    ],
    tell: ({ buy, points, now }) =>
      void buy(ago(now, 5), { price: priceOf(0), points: points(2_000, 200) }).cancel(ago(now, 4)),
  }),
  scenario('points.desk', {
    lines: ['TCL-R5', 'TCL-2', 'REV-1', 'REV-2'],
    title: ['审核台：过期权益包', 'At the desk: an expired benefit package'],
    shows: [
      '专员把权益点退到新的权益包；这一队列不能驳回。',
      'The specialist returns the points to a new package; nothing can be rejected in this queue.',
    ],
    as: 'specialist',
    path: '/review?queue=benefitPackages',
    tell: ({ buy, points, now }) =>
      void buy(ago(now, 80), { points: points(600, -20) })
        .cancel(ago(now, 75))
        .refund(ago(now, 1, '15:00')),
  }),
  scenario('two-customers', {
    lines: ['TCL-R4', 'GEN-10', 'GEN-9'],
    title: ['两位客户', 'Two customers'],
    shows: ['每位客户只看到自己的订单。', 'Each customer sees their own orders only.'],
    path: LIST,
    tell: ({ buy, now }) => {
      buy(ago(now, 7)).cancel(ago(now, 6));
      buy(ago(now, 7), { id: 'tc-0002', accountId: 'customer-2', domain: 'other.example.cn' }).cancel(
        ago(now, 6),
      );
    },
  }),
];
