import { ago } from '../../demo/history';
import { HOUR, PaymentHistory, scenario, type Builder } from './telling';

/** ¥1,500.00 is asked for, and the balance holds ¥200.00. */
const short = (builder: Builder): PaymentHistory =>
  builder
    .pay()
    .payOut(builder.now - 3 * HOUR, 'CNY', 20_000)
    .refund(builder.now - 2 * HOUR);

function retained(builder: Builder): PaymentHistory {
  PaymentHistory.agreeOnFees(builder.tx, false);
  return builder.pay().refund(builder.now - 2 * HOUR);
}

/** APY-E5, APY-4, APY-5: balance, fees and exchange rates. */
export const money = [
  scenario('balance.short', {
    lines: ['APY-E5', 'APY-2'],
    title: ['余额不足，等待余额', 'The balance is short, the refund waits'],
    shows: [
      '退款已受理但未划款：MERCHANT_BALANCE_NOT_ENOUGH；充值后立即成功。',
      'Accepted with nothing moved: MERCHANT_BALANCE_NOT_ENOUGH; a top-up lets it through at once.',
    ],
    build: short,
  }),
  scenario('balance.topped-up', {
    lines: ['APY-E5'],
    title: ['充值之后成功', 'Topped up, and through'],
    shows: [
      '等待一小时后充值，退款按受理顺序成功。',
      'It waited for an hour; the top-up let it go through in its turn.',
    ],
    build: (builder) => short(builder).topUp(builder.now - HOUR, 'CNY', 200_000),
  }),
  scenario('balance.two-wait', {
    lines: ['APY-E5'],
    title: ['两笔退款排队等待余额', 'Two refunds queue for balance'],
    shows: [
      '先受理的在前：余额够第一笔才轮到第二笔。',
      'First come, first served: the second follows once the first was covered.',
    ],
    build: (builder) =>
      builder
        .pay()
        .payOut(builder.now - 3 * HOUR, 'CNY', 20_000)
        .refund(builder.now - 2 * HOUR, { value: '100000' })
        .refund(builder.now - HOUR, { value: '50000' }),
  }),
  scenario('balance.window-closes', {
    lines: ['APY-E5', 'APY-2'],
    title: ['等待余额，期限今天结束', 'Waiting for balance on the last day'],
    shows: [
      '余额到今天 23:59:59 仍不足则失败：REFUND_WINDOW_EXCEED；此前从不显示为失败。',
      'Still short at 23:59:59 today it fails: REFUND_WINDOW_EXCEED; before that it is never shown as failed.',
    ],
    build: (builder) =>
      builder
        .pay(7, { method: 'TRUEMONEY', currency: 'THB', amount: 90_000 })
        .payOut(builder.now - 3 * HOUR, 'USD', 100)
        .refund(builder.now - 2 * HOUR),
  }),
  scenario('fees.retained', {
    lines: ['APY-4', 'APY-E5'],
    title: ['手续费不退：首次全额退款', 'Fees not returned: the first full refund'],
    shows: [
      '唯一一笔支付扣除手续费后到账，全额退款差的正是手续费，等待余额增加。',
      'The only payment came in net of its fee, and a full refund lacks exactly that: it waits for the balance to grow.',
    ],
    build: retained,
  }),
  scenario('fees.retained.topped-up', {
    lines: ['APY-4'],
    title: ['手续费不退：补足后成功', 'Fees not returned: the difference topped up'],
    shows: [
      '补足手续费的差额后退款成功，手续费没有退还。',
      'With the fee topped up the refund went through; the fee did not come back.',
    ],
    build: (builder) => retained(builder).topUp(builder.now - HOUR, 'CNY', 3_300),
  }),
  scenario('fees.returned', {
    lines: ['APY-4'],
    title: ['手续费按比例退还', 'Fees returned in proportion'],
    shows: [
      '两笔部分退款合计全额，退还的手续费合计也正好全额。',
      'Two refunds in part make up the whole, and so do the fees that came back.',
    ],
    build: (builder) =>
      builder
        .pay(2, { amount: 100_001 })
        .refund(builder.now - 2 * HOUR, { value: '33333' })
        .refund(builder.now - HOUR, { value: '66668' }),
  }),
  scenario('rate.pending', {
    lines: ['APY-5'],
    title: ['跨币种：等待次日汇率', 'Across currencies: rate pending'],
    shows: [
      '日元支付以美元结算；退款今天成功，明天 00:00 按当天汇率调整。',
      'Yen, settled in dollars: refunded today, adjusted at tomorrow’s rate at 00:00.',
    ],
    build: (builder) =>
      builder.payAmply(5, { method: 'PAYPAY', currency: 'JPY', amount: 128_000 }).refund(builder.now - HOUR),
  }),
  scenario('rate.settled', {
    lines: ['APY-5'],
    title: ['跨币种：次日汇率与差额', 'Across currencies: the rate and the difference'],
    shows: [
      '退款按次日汇率结算，显示与原到账金额的差额。',
      'Settled at the next day’s rate, with the difference to what had been settled in.',
    ],
    build: (builder) =>
      builder
        .payAmply(9, { method: 'PAYPAY', currency: 'JPY', amount: 128_000 })
        .refund(ago(builder.now, 3), { value: '64000' }),
  }),
];

/** APY-E1 … APY-E4, APY-6: each refusal by a requirement, and both sides of the window. */
export const requirements = [
  scenario('currency.other', {
    lines: ['APY-E1', 'APY-9'],
    title: ['币种不符', 'Another currency'],
    shows: [
      '以美元退人民币支付被拒绝：CURRENCY_NOT_SUPPORT，没有任何款项变动。',
      'Dollars for a payment in renminbi were refused: CURRENCY_NOT_SUPPORT, and no money moved.',
    ],
    build: (builder) => builder.payAmply().refund(builder.now - HOUR, { currency: 'USD', value: '100' }),
  }),
  scenario('amount.rest', {
    lines: ['APY-E2', 'APY-8'],
    title: ['只剩一部分可退', 'Only a rest is left'],
    shows: [
      '已退一部分；正好退剩余金额可以，多一分不行。',
      'Some was refunded; exactly the rest can be, one unit more cannot.',
    ],
    build: (builder) => builder.payAmply().refund(builder.now - HOUR, { value: '99999' }),
  }),
  scenario('amount.exceeds', {
    lines: ['APY-E2'],
    title: ['超过剩余可退金额', 'More than what is left'],
    shows: [
      '请求比剩余多一分，被拒绝：REFUND_AMOUNT_EXCEED。',
      'One unit more than the rest was refused: REFUND_AMOUNT_EXCEED.',
    ],
    build: (builder) =>
      builder
        .payAmply()
        .refund(builder.now - 2 * HOUR, { value: '100000' })
        .refund(builder.now - HOUR, { value: '50001' }),
  }),
  scenario('amount.minimum', {
    lines: ['APY-6', 'APY-E2'],
    title: ['最低退款金额（韩元）', 'The smallest refund (won)'],
    shows: [
      'Kakao Pay 最低退 1000 韩元，999 韩元被拒绝。',
      'Kakao Pay refunds 1,000 won at least; 999 were refused.',
    ],
    build: (builder) =>
      builder
        .payAmply(2, { method: 'KAKAOPAY', currency: 'KRW', amount: 80_000 })
        .refund(builder.now - HOUR, { value: '999' }),
  }),
  scenario('method.no-partial', {
    lines: ['APY-6', 'APY-E2'],
    title: ['支付方式不支持部分退款', 'A method without refunds in part'],
    shows: [
      'GCash 只能全额退款，部分退款被拒绝：PARTIAL_REFUND_NOT_SUPPORTED。',
      'GCash refunds in full only; a part was refused: PARTIAL_REFUND_NOT_SUPPORTED.',
    ],
    build: (builder) =>
      builder
        .payAmply(2, { method: 'GCASH', currency: 'PHP', amount: 250_000 })
        .refund(builder.now - HOUR, { value: '100000' }),
  }),
  scenario('method.once-only', {
    lines: ['APY-6', 'APY-E2'],
    title: ['支付方式只能退款一次', 'A method that refunds once'],
    shows: [
      'Touch ’n Go 可部分退款，但只有一次；第二笔被拒绝：MULTIPLE_REFUNDS_NOT_SUPPORTED。',
      'Touch ’n Go refunds in part, but once; the second was refused: MULTIPLE_REFUNDS_NOT_SUPPORTED.',
    ],
    build: (builder) =>
      builder
        .payAmply(2, { method: 'TNG', currency: 'MYR', amount: 30_000 })
        .refund(builder.now - 2 * HOUR, { value: '10000' })
        .refund(builder.now - HOUR, { value: '5000' }),
  }),
  ...(
    [
      ['cancelled', 'CANCELLED', '支付已取消', 'A cancelled payment'],
      ['processing', 'PROCESSING', '支付处理中', 'A payment under way'],
      ['failed', 'FAIL', '支付失败', 'A failed payment'],
    ] as const
  ).map(([name, status, zh, en]) =>
    scenario(`status.${name}`, {
      lines: ['APY-E3'],
      title: [zh, en],
      shows: [
        '支付没有成功，不能退款：ORDER_STATUS_INVALID。',
        'The payment did not succeed and cannot be refunded: ORDER_STATUS_INVALID.',
      ],
      build: (builder) => builder.unpaid(status).refund(builder.now - HOUR),
    }),
  ),
  scenario('window.last-day', {
    lines: ['APY-E4', 'APY-6'],
    title: ['期限的最后一天', 'The last day of the window'],
    shows: [
      'TrueMoney 支付后 7 个自然日内可退，今天到 23:59:59 为止。',
      'TrueMoney refunds within seven natural days; today counts until 23:59:59.',
    ],
    build: (builder) => builder.payAmply(7, { method: 'TRUEMONEY', currency: 'THB', amount: 90_000 }),
  }),
  scenario('window.closed', {
    lines: ['APY-E4', 'APY-10'],
    title: ['期限已过', 'The window has closed'],
    shows: [
      '第 8 天的退款被拒绝：REFUND_WINDOW_EXCEED；款项可用其他方式退给买家。',
      'On day eight a refund was refused: REFUND_WINDOW_EXCEED; the buyer can be paid in another way.',
    ],
    build: (builder) =>
      builder
        .payAmply(8, { method: 'TRUEMONEY', currency: 'THB', amount: 90_000 })
        .refund(builder.now - HOUR),
  }),
];
