import type { RailBehaviour } from '#contract/demo';
import { ago } from '../../demo/history';
import type { ScenarioDefinition } from '../../provider';
import { MERCHANT_URL } from '../../rail/notifications';
import { agreeOnFees } from '../../rail/records';
import { BAHT, type Builder, type PaymentHistory, scenario, YEN } from './telling';

/** What only the switch can show by hand: the next refund that passes the checks meets it. */
const switched = (
  name: string,
  behaviour: RailBehaviour,
  zh: string,
  en: string,
): ReturnType<typeof scenario> =>
  scenario(`code.${name}`, ['APY-9'], {
    title: [`${behaviour}：${zh}`, `${behaviour}: ${en}`],
    shows: [
      `请求退款，支付通道回答 ${behaviour}，并写明含义和该做什么。`,
      `Ask for a refund: the rail answers ${behaviour}, with what it means and what to do.`,
    ],
    build: ({ payAmply }) => payAmply().rail(behaviour),
  });

/** APY-9: codes that a well-formed request for a good payment meets only when the rail misbehaves. */
const codes = [
  switched('param-illegal', 'PARAM_ILLEGAL', '参数有误', 'malformed'),
  switched('order-not-exist', 'ORDER_NOT_EXIST', '找不到支付', 'no such payment'),
  switched('repeat-inconsistent', 'REPEAT_REQ_INCONSISTENT', '内容不一致', 'other content'),
  switched('traffic', 'REQUEST_TRAFFIC_EXCEED_LIMIT', '请求过多', 'too many requests'),
  switched('in-process', 'REFUND_IN_PROCESS', '处理中', 'under way'),
  switched('unknown-exception', 'UNKNOWN_EXCEPTION', '未知异常', 'unknown exception'),
  switched('balance', 'MERCHANT_BALANCE_NOT_ENOUGH', '等待余额', 'waits for balance'),
  scenario('code.process-fail', ['APY-9', 'APY-10'], {
    title: ['PROCESS_FAIL：处理失败', 'PROCESS_FAIL: processing failed'],
    shows: [
      '退款受理后失败，款项已退回余额，可用新的编号再退。',
      'Accepted and failed; the money is back in the balance and can be refunded under a new id.',
    ],
    build: ({ payAmply, hoursAgo }) => payAmply().refundWhile('PROCESS_FAIL', hoursAgo(1)),
  }),
];

const NOBODY = 'https://nobody.example.com/notify';

/** APY-7: notifications that arrive, get lost, come twice, or are never acknowledged. */
const notifications = [
  scenario('notification.acknowledged', ['APY-7'], {
    title: ['通知一次即确认', 'A notification, acknowledged'],
    shows: ['结果立即通知并得到确认。', 'The result was told at once and acknowledged.'],
    build: ({ payAmply, hoursAgo }) => payAmply().refund(hoursAgo(1), { notifyUrl: MERCHANT_URL }),
  }),
  scenario('notification.lost', ['APY-7'], {
    title: ['前三次通知丢失', 'Three notifications lost'],
    shows: [
      '前三次没有送达；第四次在上一次之后 10 分钟，得到确认。',
      'The first three never arrived; the fourth, ten minutes after the one before, is acknowledged.',
    ],
    build: ({ payAmply, minutesAgo }) =>
      payAmply().rail('notification-lost').refund(minutesAgo(15), { notifyUrl: MERCHANT_URL }),
  }),
  scenario('notification.twice', ['APY-7'], {
    title: ['同一通知送达两次', 'The same notification, twice'],
    shows: ['重复送达没有任何影响。', 'Receiving it twice changes nothing.'],
    build({ payAmply, hoursAgo }) {
      const past = payAmply().rail('notification-twice').refund(hoursAgo(1), { notifyUrl: MERCHANT_URL });
      // It is sent once the request is answered, and the rail has to be as it was until then.
      past.until(hoursAgo(1)).rail('normal');
    },
  }),
  scenario('notification.given-up', ['APY-7'], {
    title: ['八次通知均未确认', 'Eight notifications, none acknowledged'],
    shows: [
      '地址无法送达，八次之后不再发送；退款本身早已成功。',
      'Nobody is there, and after eight it is sent no more; the refund itself succeeded long ago.',
    ],
    build: ({ payAmply, hoursAgo }) => payAmply(4).refund(hoursAgo(30), { notifyUrl: NOBODY }),
  }),
];

/** APY-1 … APY-3, APY-8: requests, results, repeats, inquiries, records. */
const results = [
  scenario('refund.ready', ['APY-1', 'APY-8'], {
    title: ['可以退款的支付', 'A payment that can be refunded'],
    shows: [
      '剩余可退、最低金额和期限在输入之前就已写明，可全额或部分退款。',
      'What is left, the minimum and the window stand there before anybody types; refund in full or in part.',
    ],
    build: ({ payAmply }) => payAmply(),
  }),
  scenario('refund.done', ['APY-1', 'APY-2'], {
    title: ['全额退款成功', 'Refunded in full'],
    shows: [
      '一笔全额退款成功，手续费一并退还；同一请求号再次请求仍是这一笔。',
      'One refund in full has succeeded and the fee came back; the same request id leads to this one again.',
    ],
    build: ({ payAmply, hoursAgo }) => payAmply().refund(hoursAgo(1)),
  }),
  scenario('refund.records', ['APY-8', 'APY-3'], {
    title: ['一笔支付的多笔退款记录', 'The records of a payment with several refunds'],
    shows: [
      '两笔部分退款成功，一笔处理中，一笔被拒绝；查询支付返回同样的记录。',
      'Two refunds in part succeeded, one is under way, one was refused; the inquiry returns the same records.',
    ],
    build: ({ payAmply, hoursAgo, minutesAgo }) =>
      payAmply()
        .part(hoursAgo(20), '30000')
        .part(hoursAgo(10), '20000')
        .part(hoursAgo(9), '100001')
        .refundWhile('REFUND_IN_PROCESS', minutesAgo(10), { value: '50000' }),
  }),
  scenario('unknown.then-success.open', ['APY-2', 'APY-3'], {
    title: ['U：处理中，稍后成功', 'U: under way, succeeds later'],
    shows: [
      '退款受理 10 分钟，结果未定；前进 20 分钟后成功。',
      'Accepted ten minutes ago, result open; twenty minutes on it succeeds.',
    ],
    build: ({ payAmply, minutesAgo }) => payAmply().refundWhile('REFUND_IN_PROCESS', minutesAgo(10)),
  }),
  scenario('unknown.then-success.done', ['APY-3'], {
    title: ['U 之后成功', 'U, and then SUCCESS'],
    shows: [
      '先回答未知异常，30 分钟后成功；查询的 S 只表示问题得到回答。',
      'First an unknown exception, success thirty minutes later; the S of an inquiry says only that it was answered.',
    ],
    build: ({ payAmply, hoursAgo }) => payAmply().refundWhile('UNKNOWN_EXCEPTION', hoursAgo(1)),
  }),
  scenario('unknown.then-fail.open', ['APY-2'], {
    title: ['U：处理中，稍后失败', 'U: under way, fails later'],
    shows: [
      '退款处理中，款项在途；前进 20 分钟后失败，款项退回余额。',
      'Under way with the money in transit; twenty minutes on it fails and the money is back.',
    ],
    build: ({ payAmply, minutesAgo }) => payAmply().refundWhile('unknown-then-fail', minutesAgo(10)),
  }),
  scenario('unknown.then-fail.done', ['APY-10', 'APY-2'], {
    title: ['U 之后失败', 'U, and then FAIL'],
    shows: [
      '退款失败，款项已退回余额，剩余可退金额恢复，可以再退。',
      'The refund failed; the money is back in the balance and can be refunded once more.',
    ],
    build: ({ payAmply, hoursAgo }) => payAmply().refundWhile('unknown-then-fail', hoursAgo(1)),
  }),
];

/** ¥1,500.00 is asked for, and the balance holds ¥200.00. */
const short = ({ pay, hoursAgo }: Builder): PaymentHistory =>
  pay().payOut(hoursAgo(3), 'CNY', 20_000).refund(hoursAgo(2));

function retained({ tx, pay, hoursAgo }: Builder): PaymentHistory {
  agreeOnFees(tx, false);
  return pay().refund(hoursAgo(2));
}

/** APY-E5, APY-4, APY-5: balance, fees and exchange rates. */
const money = [
  scenario('balance.short', ['APY-E5', 'APY-2'], {
    title: ['余额不足，等待余额', 'The balance is short, the refund waits'],
    shows: [
      '退款已受理但未划款：MERCHANT_BALANCE_NOT_ENOUGH；充值后立即成功。',
      'Accepted with nothing moved: MERCHANT_BALANCE_NOT_ENOUGH; a top-up lets it through at once.',
    ],
    build: short,
  }),
  scenario('balance.topped-up', ['APY-E5'], {
    title: ['充值之后成功', 'Topped up, and through'],
    shows: [
      '等待一小时后充值，退款按受理顺序成功。',
      'It waited for an hour; the top-up let it go through in its turn.',
    ],
    build: (builder) => short(builder).topUp(builder.hoursAgo(1), 'CNY', 200_000),
  }),
  scenario('balance.two-wait', ['APY-E5'], {
    title: ['两笔退款排队等待余额', 'Two refunds queue for balance'],
    shows: [
      '先受理的在前：余额够第一笔才轮到第二笔。',
      'First come, first served: the second follows once the first was covered.',
    ],
    build: ({ pay, hoursAgo }) =>
      pay().payOut(hoursAgo(3), 'CNY', 20_000).part(hoursAgo(2), '100000').part(hoursAgo(1), '50000'),
  }),
  scenario('balance.window-closes', ['APY-E5', 'APY-2'], {
    title: ['等待余额，期限今天结束', 'Waiting for balance on the last day'],
    shows: [
      '余额到今天 23:59:59 仍不足则失败：REFUND_WINDOW_EXCEED；此前从不显示为失败。',
      'Still short at 23:59:59 today it fails: REFUND_WINDOW_EXCEED; before that it is never shown as failed.',
    ],
    build: ({ pay, hoursAgo }) => pay(7, BAHT).payOut(hoursAgo(3), 'USD', 100).refund(hoursAgo(2)),
  }),
  scenario('fees.retained', ['APY-4', 'APY-E5'], {
    title: ['手续费不退：首次全额退款', 'Fees not returned: the first full refund'],
    shows: [
      '唯一一笔支付扣除手续费后到账，全额退款差的正是手续费，等待余额增加。',
      'The only payment came in net of its fee, and a full refund lacks exactly that: it waits for the balance to grow.',
    ],
    build: retained,
  }),
  scenario('fees.retained.topped-up', ['APY-4'], {
    title: ['手续费不退：补足后成功', 'Fees not returned: the difference topped up'],
    shows: [
      '补足手续费的差额后退款成功，手续费没有退还。',
      'With the fee topped up the refund went through; the fee did not come back.',
    ],
    build: (builder) => retained(builder).topUp(builder.hoursAgo(1), 'CNY', 3_300),
  }),
  scenario('fees.returned', ['APY-4'], {
    title: ['手续费按比例退还', 'Fees returned in proportion'],
    shows: [
      '两笔部分退款合计全额，退还的手续费合计也正好全额。',
      'Two refunds in part make up the whole, and so do the fees that came back.',
    ],
    build: ({ pay, hoursAgo }) =>
      pay(2, { amount: 100_001 }).part(hoursAgo(2), '33333').part(hoursAgo(1), '66668'),
  }),
  scenario('rate.pending', ['APY-5'], {
    title: ['跨币种：等待次日汇率', 'Across currencies: rate pending'],
    shows: [
      '日元支付以美元结算；退款今天成功，明天 00:00 按当天汇率调整。',
      'Yen, settled in dollars: refunded today, adjusted at tomorrow’s rate at 00:00.',
    ],
    build: ({ payAmply, hoursAgo }) => payAmply(5, YEN).refund(hoursAgo(1)),
  }),
  scenario('rate.settled', ['APY-5'], {
    title: ['跨币种：次日汇率与差额', 'Across currencies: the rate and the difference'],
    shows: [
      '退款按次日汇率结算，显示与原到账金额的差额。',
      'Settled at the next day’s rate, with the difference to what had been settled in.',
    ],
    build: ({ payAmply, now }) => payAmply(9, YEN).part(ago(now, 3), '64000'),
  }),
];

/** APY-E1 … APY-E4, APY-6: each refusal by a requirement, and both sides of the window. */
const requirements = [
  scenario('currency.other', ['APY-E1', 'APY-9'], {
    title: ['币种不符', 'Another currency'],
    shows: [
      '以美元退人民币支付被拒绝：CURRENCY_NOT_SUPPORT，没有任何款项变动。',
      'Dollars for a payment in renminbi were refused: CURRENCY_NOT_SUPPORT, and no money moved.',
    ],
    build: ({ payAmply, hoursAgo }) => payAmply().refund(hoursAgo(1), { currency: 'USD', value: '100' }),
  }),
  scenario('amount.rest', ['APY-E2', 'APY-8'], {
    title: ['只剩一部分可退', 'Only a rest is left'],
    shows: [
      '已退一部分；正好退剩余金额可以，多一分不行。',
      'Some was refunded; exactly the rest can be, one unit more cannot.',
    ],
    build: ({ payAmply, hoursAgo }) => payAmply().part(hoursAgo(1), '99999'),
  }),
  scenario('amount.exceeds', ['APY-E2'], {
    title: ['超过剩余可退金额', 'More than what is left'],
    shows: [
      '请求比剩余多一分，被拒绝：REFUND_AMOUNT_EXCEED。',
      'One unit more than the rest was refused: REFUND_AMOUNT_EXCEED.',
    ],
    build: ({ payAmply, hoursAgo }) => payAmply().part(hoursAgo(2), '100000').part(hoursAgo(1), '50001'),
  }),
  scenario('amount.minimum', ['APY-6', 'APY-E2'], {
    title: ['最低退款金额（韩元）', 'The smallest refund (won)'],
    shows: [
      'Kakao Pay 最低退 1000 韩元，999 韩元被拒绝。',
      'Kakao Pay refunds 1,000 won at least; 999 were refused.',
    ],
    build: ({ payAmply, hoursAgo }) =>
      payAmply(2, { method: 'KAKAOPAY', currency: 'KRW', amount: 80_000 }).part(hoursAgo(1), '999'),
  }),
  scenario('method.no-partial', ['APY-6', 'APY-E2'], {
    title: ['支付方式不支持部分退款', 'A method without refunds in part'],
    shows: [
      'GCash 只能全额退款，部分退款被拒绝：PARTIAL_REFUND_NOT_SUPPORTED。',
      'GCash refunds in full only; a part was refused: PARTIAL_REFUND_NOT_SUPPORTED.',
    ],
    build: ({ payAmply, hoursAgo }) =>
      payAmply(2, { method: 'GCASH', currency: 'PHP', amount: 250_000 }).part(hoursAgo(1), '100000'),
  }),
  scenario('method.once-only', ['APY-6', 'APY-E2'], {
    title: ['支付方式只能退款一次', 'A method that refunds once'],
    shows: [
      'Touch ’n Go 可部分退款，但只有一次；第二笔被拒绝：MULTIPLE_REFUNDS_NOT_SUPPORTED。',
      'Touch ’n Go refunds in part, but once; the second was refused: MULTIPLE_REFUNDS_NOT_SUPPORTED.',
    ],
    build: ({ payAmply, hoursAgo }) =>
      payAmply(2, { method: 'TNG', currency: 'MYR', amount: 30_000 })
        .part(hoursAgo(2), '10000')
        .part(hoursAgo(1), '5000'),
  }),
  ...(
    [
      ['cancelled', 'CANCELLED', '支付已取消', 'A cancelled payment'],
      ['processing', 'PROCESSING', '支付处理中', 'A payment under way'],
      ['failed', 'FAIL', '支付失败', 'A failed payment'],
    ] as const
  ).map(([name, status, zh, en]) =>
    scenario(`status.${name}`, ['APY-E3'], {
      title: [zh, en],
      shows: [
        '支付没有成功，不能退款：ORDER_STATUS_INVALID。',
        'The payment did not succeed and cannot be refunded: ORDER_STATUS_INVALID.',
      ],
      build: ({ unpaid, hoursAgo }) => unpaid(status).refund(hoursAgo(1)),
    }),
  ),
  scenario('window.last-day', ['APY-E4', 'APY-6'], {
    title: ['期限的最后一天', 'The last day of the window'],
    shows: [
      'TrueMoney 支付后 7 个自然日内可退，今天到 23:59:59 为止。',
      'TrueMoney refunds within seven natural days; today counts until 23:59:59.',
    ],
    build: ({ payAmply }) => payAmply(7, BAHT),
  }),
  scenario('window.closed', ['APY-E4', 'APY-10'], {
    title: ['期限已过', 'The window has closed'],
    shows: [
      '第 8 天的退款被拒绝：REFUND_WINDOW_EXCEED；款项可用其他方式退给买家。',
      'On day eight a refund was refused: REFUND_WINDOW_EXCEED; the buyer can be paid in another way.',
    ],
    build: ({ payAmply, hoursAgo }) => payAmply(8, BAHT).refund(hoursAgo(1)),
  }),
];

/** Every numbered line of the rail, every requirement and every code, as something to click (DEM-1). */
export const scenarios: readonly ScenarioDefinition[] = [
  ...results,
  ...requirements,
  ...money,
  ...codes,
  ...notifications,
];
