import { HOUR, MINUTE, scenario } from './define';

/** APY-1 … APY-3, APY-8: requests, results, repeats, inquiries, records. */
export const results = [
  scenario('refund.ready', {
    lines: ['APY-1', 'APY-8'],
    title: ['可以退款的支付', 'A payment that can be refunded'],
    shows: [
      '剩余可退、最低金额和期限在输入之前就已写明，可全额或部分退款。',
      'What is left, the minimum and the window stand there before anybody types; refund in full or in part.',
    ],
    tell: (scene) => scene.payAmply(),
  }),
  scenario('refund.done', {
    lines: ['APY-1', 'APY-2'],
    title: ['全额退款成功', 'Refunded in full'],
    shows: [
      '一笔全额退款成功，手续费一并退还；同一请求号再次请求仍是这一笔。',
      'One refund in full has succeeded and the fee came back; the same request id leads to this one again.',
    ],
    tell: (scene) => scene.payAmply().refund(scene.now - HOUR),
  }),
  scenario('refund.records', {
    lines: ['APY-8', 'APY-3'],
    title: ['一笔支付的多笔退款记录', 'The records of a payment with several refunds'],
    shows: [
      '两笔部分退款成功，一笔处理中，一笔被拒绝；查询支付返回同样的记录。',
      'Two refunds in part succeeded, one is under way, one was refused; the inquiry returns the same records.',
    ],
    tell: (scene) =>
      scene
        .payAmply()
        .refund(scene.now - 20 * HOUR, { value: '30000' })
        .refund(scene.now - 10 * HOUR, { value: '20000' })
        .refund(scene.now - 9 * HOUR, { value: '100001' })
        .rail('REFUND_IN_PROCESS')
        .refund(scene.now - 10 * MINUTE, { value: '50000' })
        .rail('normal'),
  }),
  scenario('unknown.then-success.open', {
    lines: ['APY-2', 'APY-3'],
    title: ['U：处理中，稍后成功', 'U: under way, succeeds later'],
    shows: [
      '退款受理 10 分钟，结果未定；前进 20 分钟后成功。',
      'Accepted ten minutes ago, result open; twenty minutes on it succeeds.',
    ],
    tell: (scene) =>
      scene
        .payAmply()
        .rail('REFUND_IN_PROCESS')
        .refund(scene.now - 10 * MINUTE)
        .rail('normal'),
  }),
  scenario('unknown.then-success.done', {
    lines: ['APY-3'],
    title: ['U 之后成功', 'U, and then SUCCESS'],
    shows: [
      '先回答未知异常，30 分钟后成功；查询的 S 只表示问题得到回答。',
      'First an unknown exception, success thirty minutes later; the S of an inquiry says only that it was answered.',
    ],
    tell: (scene) =>
      scene
        .payAmply()
        .rail('UNKNOWN_EXCEPTION')
        .refund(scene.now - HOUR)
        .rail('normal'),
  }),
  scenario('unknown.then-fail.open', {
    lines: ['APY-2'],
    title: ['U：处理中，稍后失败', 'U: under way, fails later'],
    shows: [
      '退款处理中，款项在途；前进 20 分钟后失败，款项退回余额。',
      'Under way with the money in transit; twenty minutes on it fails and the money is back.',
    ],
    tell: (scene) =>
      scene
        .payAmply()
        .rail('unknown-then-fail')
        .refund(scene.now - 10 * MINUTE)
        .rail('normal'),
  }),
  scenario('unknown.then-fail.done', {
    lines: ['APY-10', 'APY-2'],
    title: ['U 之后失败', 'U, and then FAIL'],
    shows: [
      '退款失败，款项已退回余额，剩余可退金额恢复，可以再退。',
      'The refund failed; the money is back in the balance and can be refunded once more.',
    ],
    tell: (scene) =>
      scene
        .payAmply()
        .rail('unknown-then-fail')
        .refund(scene.now - HOUR)
        .rail('normal'),
  }),
];
