import type { RailBehaviour } from '#contract/demo';
import type { ScenarioDefinition } from '../../provider';
import { MERCHANT_URL } from '../../rail/notifications';
import { money, requirements } from './moneyScenarios';
import { HOUR, MINUTE, scenario } from './telling';

/** What only the switch can show by hand: the next refund that passes the checks meets it. */
const switched = (
  name: string,
  behaviour: RailBehaviour,
  zh: string,
  en: string,
): ReturnType<typeof scenario> =>
  scenario(`code.${name}`, {
    lines: ['APY-9'],
    title: [`${behaviour}：${zh}`, `${behaviour}: ${en}`],
    shows: [
      `请求退款，支付通道回答 ${behaviour}，并写明含义和该做什么。`,
      `Ask for a refund: the rail answers ${behaviour}, with what it means and what to do.`,
    ],
    build: (builder) => builder.payAmply().rail(behaviour),
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
  scenario('code.process-fail', {
    lines: ['APY-9', 'APY-10'],
    title: ['PROCESS_FAIL：处理失败', 'PROCESS_FAIL: processing failed'],
    shows: [
      '退款受理后失败，款项已退回余额，可用新的编号再退。',
      'Accepted and failed; the money is back in the balance and can be refunded under a new id.',
    ],
    build: (builder) => builder.payAmply().refundWhile('PROCESS_FAIL', builder.now - HOUR),
  }),
];

const NOBODY = 'https://nobody.example.com/notify';

/** APY-7: notifications that arrive, get lost, come twice, or are never acknowledged. */
const notifications = [
  scenario('notification.acknowledged', {
    lines: ['APY-7'],
    title: ['通知一次即确认', 'A notification, acknowledged'],
    shows: ['结果立即通知并得到确认。', 'The result was told at once and acknowledged.'],
    build: (builder) => builder.payAmply().refund(builder.now - HOUR, { notifyUrl: MERCHANT_URL }),
  }),
  scenario('notification.lost', {
    lines: ['APY-7'],
    title: ['前三次通知丢失', 'Three notifications lost'],
    shows: [
      '前三次没有送达；第四次在上一次之后 10 分钟，得到确认。',
      'The first three never arrived; the fourth, ten minutes after the one before, is acknowledged.',
    ],
    build: (builder) =>
      builder
        .payAmply()
        .rail('notification-lost')
        .refund(builder.now - 15 * MINUTE, { notifyUrl: MERCHANT_URL }),
  }),
  scenario('notification.twice', {
    lines: ['APY-7'],
    title: ['同一通知送达两次', 'The same notification, twice'],
    shows: ['重复送达没有任何影响。', 'Receiving it twice changes nothing.'],
    build: (builder) =>
      builder
        .payAmply()
        .rail('notification-twice')
        .refund(builder.now - HOUR, { notifyUrl: MERCHANT_URL })
        // It is sent once the request is answered, and the rail has to be as it was until then.
        .until(builder.now - HOUR)
        .rail('normal'),
  }),
  scenario('notification.given-up', {
    lines: ['APY-7'],
    title: ['八次通知均未确认', 'Eight notifications, none acknowledged'],
    shows: [
      '地址无法送达，八次之后不再发送；退款本身早已成功。',
      'Nobody is there, and after eight it is sent no more; the refund itself succeeded long ago.',
    ],
    build: (builder) => builder.payAmply(4).refund(builder.now - 30 * HOUR, { notifyUrl: NOBODY }),
  }),
];

/** APY-1 … APY-3, APY-8: requests, results, repeats, inquiries, records. */
const results = [
  scenario('refund.ready', {
    lines: ['APY-1', 'APY-8'],
    title: ['可以退款的支付', 'A payment that can be refunded'],
    shows: [
      '剩余可退、最低金额和期限在输入之前就已写明，可全额或部分退款。',
      'What is left, the minimum and the window stand there before anybody types; refund in full or in part.',
    ],
    build: (builder) => builder.payAmply(),
  }),
  scenario('refund.done', {
    lines: ['APY-1', 'APY-2'],
    title: ['全额退款成功', 'Refunded in full'],
    shows: [
      '一笔全额退款成功，手续费一并退还；同一请求号再次请求仍是这一笔。',
      'One refund in full has succeeded and the fee came back; the same request id leads to this one again.',
    ],
    build: (builder) => builder.payAmply().refund(builder.now - HOUR),
  }),
  scenario('refund.records', {
    lines: ['APY-8', 'APY-3'],
    title: ['一笔支付的多笔退款记录', 'The records of a payment with several refunds'],
    shows: [
      '两笔部分退款成功，一笔处理中，一笔被拒绝；查询支付返回同样的记录。',
      'Two refunds in part succeeded, one is under way, one was refused; the inquiry returns the same records.',
    ],
    build: (builder) =>
      builder
        .payAmply()
        .refund(builder.now - 20 * HOUR, { value: '30000' })
        .refund(builder.now - 10 * HOUR, { value: '20000' })
        .refund(builder.now - 9 * HOUR, { value: '100001' })
        .refundWhile('REFUND_IN_PROCESS', builder.now - 10 * MINUTE, { value: '50000' }),
  }),
  scenario('unknown.then-success.open', {
    lines: ['APY-2', 'APY-3'],
    title: ['U：处理中，稍后成功', 'U: under way, succeeds later'],
    shows: [
      '退款受理 10 分钟，结果未定；前进 20 分钟后成功。',
      'Accepted ten minutes ago, result open; twenty minutes on it succeeds.',
    ],
    build: (builder) => builder.payAmply().refundWhile('REFUND_IN_PROCESS', builder.now - 10 * MINUTE),
  }),
  scenario('unknown.then-success.done', {
    lines: ['APY-3'],
    title: ['U 之后成功', 'U, and then SUCCESS'],
    shows: [
      '先回答未知异常，30 分钟后成功；查询的 S 只表示问题得到回答。',
      'First an unknown exception, success thirty minutes later; the S of an inquiry says only that it was answered.',
    ],
    build: (builder) => builder.payAmply().refundWhile('UNKNOWN_EXCEPTION', builder.now - HOUR),
  }),
  scenario('unknown.then-fail.open', {
    lines: ['APY-2'],
    title: ['U：处理中，稍后失败', 'U: under way, fails later'],
    shows: [
      '退款处理中，款项在途；前进 20 分钟后失败，款项退回余额。',
      'Under way with the money in transit; twenty minutes on it fails and the money is back.',
    ],
    build: (builder) => builder.payAmply().refundWhile('unknown-then-fail', builder.now - 10 * MINUTE),
  }),
  scenario('unknown.then-fail.done', {
    lines: ['APY-10', 'APY-2'],
    title: ['U 之后失败', 'U, and then FAIL'],
    shows: [
      '退款失败，款项已退回余额，剩余可退金额恢复，可以再退。',
      'The refund failed; the money is back in the balance and can be refunded once more.',
    ],
    build: (builder) => builder.payAmply().refundWhile('unknown-then-fail', builder.now - HOUR),
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
