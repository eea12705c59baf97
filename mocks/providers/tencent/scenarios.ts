import { ago } from '../../demo/history';
import { DOCUMENTS_MISSING, product } from '../../demo/variety';
import type { ScenarioDefinition } from '../../provider';
import { DETAILS, LIST, priceOf, RISK_HOLD, scenario } from './telling';

/** What became of an order before any refund: by state. */
const orders: readonly ScenarioDefinition[] = [
  scenario('pending-submission', ['TCL-R2', 'TCL-1', 'TCL-3'], {
    title: ['待提交', 'Pending Submission'],
    shows: [
      '“操作”列显示待提交；点证书 ID 进入证书详情，取消申请，一小时后出现“退款”。',
      'Operation says Pending Submission; the certificate ID leads to Certificate Details and Cancel Application, and an hour later Refund appears.',
    ],
    path: LIST,
    build: ({ buy, now }) => void buy(ago(now, 3)),
  }),
  scenario('validating', ['TCL-R3', 'TCL-3'], {
    title: ['已提交，正在验证域名', 'Submitted, the domain is being validated'],
    shows: [
      '编号 0。先在证书详情取消申请，才能退款。',
      'Number 0. Cancel the application in Certificate Details first.',
    ],
    path: DETAILS,
    build: ({ buy, now }) => void buy(ago(now, 2)).submit(ago(now, 0, '09:30')),
  }),
  scenario('reviewing', ['TCL-R3', 'TCL-3'], {
    title: ['已提交，审核中', 'Submitted, under review'],
    shows: [
      '域名已验证，仍是编号 0；取消申请会说明一旦签发就不再退款。',
      'The domain is validated, still number 0; once issued there would be no refund.',
    ],
    path: DETAILS,
    build: ({ buy, now }) => void buy(ago(now, 2)).submit(ago(now, 1, '16:00')),
  }),
  scenario('cancelling', ['TCL-R3', 'TCL-3', 'GEN-7'], {
    title: ['取消申请进行中', 'Cancellation under way'],
    shows: [
      '编号 6；把时钟推进一小时，变为 7，列表中出现“退款”。',
      'Number 6; move the clock by an hour, it turns to 7 and Refund appears in the list.',
    ],
    path: LIST,
    build: ({ buy, now }) => void buy(ago(now, 4)).cancel(ago(now, 0, '09:45')),
  }),
  scenario('cancelled', ['TCL-R4', 'TCL-3', 'TCL-1'], {
    title: ['申请已取消', 'Application cancelled'],
    shows: [
      '编号 7；“退款”在列表中，无需审核，没有截止日期。',
      'Number 7; Refund stands in the list, without review and without a deadline.',
    ],
    path: LIST,
    build: ({ buy, now }) => void buy(ago(now, 30)).cancel(ago(now, 5)),
  }),
  scenario('failed', ['TCL-R4', 'TCL-1', 'GEN-5'], {
    title: ['申请失败', 'Application failed'],
    shows: [
      '弹窗先给出结论和明细，同意退款政策后才能“下一步”，最后“确定”。',
      'The pop-up answers first; Next waits for the consent, then OK.',
    ],
    build: ({ buy, now }) =>
      void buy(ago(now, 6)).submit(ago(now, 5)).decline(ago(now, 4), DOCUMENTS_MISSING),
  }),
  scenario('suspended', ['TCL-R4', 'TCL-3'], {
    title: ['审核已暂停', 'Review suspended'],
    shows: [
      '没有编号的状态，同样可以退款，无需审核。',
      'A state without a number, refundable without review all the same.',
    ],
    path: DETAILS,
    build: ({ buy, now }) => void buy(ago(now, 9)).submit(ago(now, 8)).decline(ago(now, 7), RISK_HOLD),
  }),
  scenario('issued', ['TCL-R1', 'GEN-5'], {
    title: ['已签发', 'Issued'],
    shows: [
      '没有“退款”；“为什么不能退款”打开结论和依据。',
      'There is no Refund; "Why not?" opens the answer and what it rests on.',
    ],
    path: LIST,
    build: ({ buy, now }) => void buy(ago(now, 12)).submit(ago(now, 11)).pass(ago(now, 10)),
  }),
  scenario('revoked', ['TCL-R1', 'TCL-3'], {
    title: ['签发后被吊销', 'Issued, revoked since'],
    shows: [
      '编号 10；曾经签发，所以仍不退款。',
      'Number 10; it was issued once, so there is still no refund.',
    ],
    path: DETAILS,
    build: ({ buy, now }) =>
      void buy(ago(now, 40)).submit(ago(now, 39)).pass(ago(now, 38)).revoke(ago(now, 5)),
  }),
  scenario('expired', ['TCL-R1', 'TCL-3', 'GEN-13'], {
    title: ['签发后已过期', 'Issued, expired since'],
    shows: ['编号 3；列表显示已过期，仍不退款。', 'Number 3; the list says Expired, and there is no refund.'],
    path: DETAILS,
    build: ({ buy, now }) =>
      void buy(ago(now, 400), { product: product('DV') })
        .submit(ago(now, 399))
        .pass(ago(now, 398)),
  }),
];

/** What comes back: consent, cash and gift card, points. */
const refunds: readonly ScenarioDefinition[] = [
  scenario('consent', ['TCL-R4', 'TCL-4', 'TCL-1'], {
    title: ['同意退款政策', 'Consent to the refund policy'],
    shows: [
      '条款带版本号，默认不勾选；同意的版本和时间出现在退款的时间线上。',
      'The terms carry a version and begin unticked; version and time of the consent stand on the refund’s timeline.',
    ],
    build: ({ buy, now }) => void buy(ago(now, 20)).cancel(ago(now, 15)),
  }),
  scenario('refunded', ['TCL-R5', 'TCL-3', 'GEN-13'], {
    title: ['已退款', 'Refunded'],
    shows: [
      '编号 14；没有任何取消按钮，通过接口取消也被拒绝。',
      'Number 14; there is no cancel button anywhere, and the API refuses to cancel, too.',
    ],
    path: DETAILS,
    build: ({ buy, now }) =>
      void buy(ago(now, 16))
        .submit(ago(now, 15))
        .decline(ago(now, 14), DOCUMENTS_MISSING)
        .refund(ago(now, 2)),
  }),
  scenario('proportion', ['TCL-R4', 'TCL-2', 'GEN-4'], {
    title: ['现金、礼品卡、优惠和代金券', 'Cash, gift card, discount and voucher'],
    shows: [
      '优惠和代金券不退；其余按支付比例退回，精确到分。',
      'Discount and voucher stay; the rest returns as it was paid, to the last fen.',
    ],
    build: ({ buy, now }) =>
      void buy(ago(now, 8), {
        price: priceOf(240_000, { discount: 24_001, voucher: 10_000, giftCard: 68_666 }),
      }).cancel(ago(now, 6)),
  }),
  scenario('points.returned', ['TCL-R4', 'TCL-2'], {
    title: ['权益点退回权益包', 'Benefit points return to their package'],
    shows: [
      '确定之后，600 权益点立即回到原权益包。',
      'After OK, 600 benefit points are back in their package at once.',
    ],
    build: ({ buy, points, now }) => void buy(ago(now, 10), { points: points(600, 90) }).cancel(ago(now, 9)),
  }),
  scenario('points.expired-package', ['TCL-R4', 'TCL-2', 'REV-1'], {
    title: ['权益包已过期', 'The benefit package has expired'],
    shows: [
      '款项立即退回，权益点转到审核台，由专员退到新的权益包。',
      'The money returns at once; the points wait at the desk for a person, who returns them to a new package.',
    ],
    build: ({ buy, points, now }) =>
      void buy(ago(now, 70), { points: points(600, -12) }).cancel(ago(now, 60)),
  }),
  scenario('points.only', ['TCL-R4', 'TCL-2', 'GEN-4'], {
    title: ['只用权益点支付', 'Paid by benefit points alone'],
    shows: [
      '退款金额为 0，无需结算；权益点照样退回。',
      'The amount is 0 and nothing is settled; the points come back all the same.',
    ],
    build: ({ buy, points, now }) =>
      void buy(ago(now, 5), { price: priceOf(0), points: points(2_000, 200) }).cancel(ago(now, 4)),
  }),
  scenario('points.desk', ['TCL-R5', 'TCL-2', 'REV-1', 'REV-2'], {
    title: ['审核台：过期权益包', 'At the desk: an expired benefit package'],
    shows: [
      '专员把权益点退到新的权益包；这一队列不能驳回。',
      'The specialist returns the points to a new package; nothing can be rejected in this queue.',
    ],
    as: 'specialist',
    path: '/review?queue=benefitPackages',
    build: ({ buy, points, now }) =>
      void buy(ago(now, 80), { points: points(600, -20) })
        .cancel(ago(now, 75))
        .refund(ago(now, 1, '15:00')),
  }),
  scenario('two-customers', ['TCL-R4', 'GEN-10', 'GEN-9'], {
    title: ['两位客户', 'Two customers'],
    shows: ['每位客户只看到自己的订单。', 'Each customer sees their own orders only.'],
    path: LIST,
    build: ({ buy, now }) => {
      buy(ago(now, 7)).cancel(ago(now, 6));
      buy(ago(now, 7), { id: 'tc-0002', accountId: 'customer-2', domain: 'other.example.cn' }).cancel(
        ago(now, 6),
      );
    },
  }),
];

/** Every numbered line of this console, as something to click (DEM-1). */
export const scenarios: readonly ScenarioDefinition[] = [...orders, ...refunds];
