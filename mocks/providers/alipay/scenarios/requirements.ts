import { HOUR, scenario } from './define';

/** APY-E1 … APY-E4, APY-6: each refusal by a requirement, and both sides of the window. */
export const requirements = [
  scenario('currency.other', {
    lines: ['APY-E1', 'APY-9'],
    title: ['币种不符', 'Another currency'],
    shows: [
      '以美元退人民币支付被拒绝：CURRENCY_NOT_SUPPORT，没有任何款项变动。',
      'Dollars for a payment in renminbi were refused: CURRENCY_NOT_SUPPORT, and no money moved.',
    ],
    tell: (scene) => scene.payAmply().refund(scene.now - HOUR, { currency: 'USD', value: '100' }),
  }),
  scenario('amount.rest', {
    lines: ['APY-E2', 'APY-8'],
    title: ['只剩一部分可退', 'Only a rest is left'],
    shows: [
      '已退一部分；正好退剩余金额可以，多一分不行。',
      'Some was refunded; exactly the rest can be, one unit more cannot.',
    ],
    tell: (scene) => scene.payAmply().refund(scene.now - HOUR, { value: '99999' }),
  }),
  scenario('amount.exceeds', {
    lines: ['APY-E2'],
    title: ['超过剩余可退金额', 'More than what is left'],
    shows: [
      '请求比剩余多一分，被拒绝：REFUND_AMOUNT_EXCEED。',
      'One unit more than the rest was refused: REFUND_AMOUNT_EXCEED.',
    ],
    tell: (scene) =>
      scene
        .payAmply()
        .refund(scene.now - 2 * HOUR, { value: '100000' })
        .refund(scene.now - HOUR, { value: '50001' }),
  }),
  scenario('amount.minimum', {
    lines: ['APY-6', 'APY-E2'],
    title: ['最低退款金额（韩元）', 'The smallest refund (won)'],
    shows: [
      'Kakao Pay 最低退 1000 韩元，999 韩元被拒绝。',
      'Kakao Pay refunds 1,000 won at least; 999 were refused.',
    ],
    tell: (scene) =>
      scene
        .payAmply(2, { method: 'KAKAOPAY', currency: 'KRW', amount: 80_000 })
        .refund(scene.now - HOUR, { value: '999' }),
  }),
  scenario('method.no-partial', {
    lines: ['APY-6', 'APY-E2'],
    title: ['支付方式不支持部分退款', 'A method without refunds in part'],
    shows: [
      'GCash 只能全额退款，部分退款被拒绝：PARTIAL_REFUND_NOT_SUPPORTED。',
      'GCash refunds in full only; a part was refused: PARTIAL_REFUND_NOT_SUPPORTED.',
    ],
    tell: (scene) =>
      scene
        .payAmply(2, { method: 'GCASH', currency: 'PHP', amount: 250_000 })
        .refund(scene.now - HOUR, { value: '100000' }),
  }),
  scenario('method.once-only', {
    lines: ['APY-6', 'APY-E2'],
    title: ['支付方式只能退款一次', 'A method that refunds once'],
    shows: [
      'Touch ’n Go 可部分退款，但只有一次；第二笔被拒绝：MULTIPLE_REFUNDS_NOT_SUPPORTED。',
      'Touch ’n Go refunds in part, but once; the second was refused: MULTIPLE_REFUNDS_NOT_SUPPORTED.',
    ],
    tell: (scene) =>
      scene
        .payAmply(2, { method: 'TNG', currency: 'MYR', amount: 30_000 })
        .refund(scene.now - 2 * HOUR, { value: '10000' })
        .refund(scene.now - HOUR, { value: '5000' }),
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
      tell: (scene) => scene.unpaid(status).refund(scene.now - HOUR),
    }),
  ),
  scenario('window.last-day', {
    lines: ['APY-E4', 'APY-6'],
    title: ['期限的最后一天', 'The last day of the window'],
    shows: [
      'TrueMoney 支付后 7 个自然日内可退，今天到 23:59:59 为止。',
      'TrueMoney refunds within seven natural days; today counts until 23:59:59.',
    ],
    tell: (scene) => scene.payAmply(7, { method: 'TRUEMONEY', currency: 'THB', amount: 90_000 }),
  }),
  scenario('window.closed', {
    lines: ['APY-E4', 'APY-10'],
    title: ['期限已过', 'The window has closed'],
    shows: [
      '第 8 天的退款被拒绝：REFUND_WINDOW_EXCEED；款项可用其他方式退给买家。',
      'On day eight a refund was refused: REFUND_WINDOW_EXCEED; the buyer can be paid in another way.',
    ],
    tell: (scene) =>
      scene.payAmply(8, { method: 'TRUEMONEY', currency: 'THB', amount: 90_000 }).refund(scene.now - HOUR),
  }),
];
