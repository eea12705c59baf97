import type { PolicyRule } from '#contract/policies';
import type { Language, Words } from '#contract/words';
import type { Line } from '../../rules/table';
import { linesOf, rowsInWords, stated } from '../../rules/words';
import { railPolicy } from './policy';

/** Where in the source document something stands. */
const at = (zh: string, en: string): Words => ({
  'zh-CN': `支付宝“退款”文档，${zh}`,
  en: `Alipay documentation "Refund" (zh-CN), ${en}`,
});

const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });

const REQUIRED = at('“发起退款”表 1', 'section on requesting a refund, table 1');
const RESULT = at('“获取退款结果”一节', 'section on getting the result');
const OVERVIEW = (n: number) => at(`概述第 ${n} 项`, `overview, item ${n}`);

const requirements = linesOf({
  'APY-E1': stated(
    '退款币种与支付币种相同，否则 CURRENCY_NOT_SUPPORT。',
    'The refund names the currency of the payment, else CURRENCY_NOT_SUPPORT.',
    REQUIRED,
  ),
  'APY-E2': stated(
    '金额不低于最低金额、不高于剩余可退金额，否则 REFUND_AMOUNT_EXCEED；再看支付方式是否允许部分退款和多次退款，各用自己的代码。',
    'The amount lies between the minimum and what is left, else REFUND_AMOUNT_EXCEED; then whether the method knows refunds in part, and more than one, each with a code of its own.',
    REQUIRED,
  ),
  'APY-E3': stated(
    '只有成功的支付可以退款，否则 ORDER_STATUS_INVALID。',
    'Only a payment that succeeded can be refunded, else ORDER_STATUS_INVALID.',
    REQUIRED,
  ),
  'APY-E4': stated(
    '在支付方式的退款期限内，含最后一天，否则 REFUND_WINDOW_EXCEED。',
    'Inside the refund window of the method, its last day included, else REFUND_WINDOW_EXCEED.',
    REQUIRED,
  ),
  'APY-E5': stated(
    '待结算余额足够；不足时退款已受理并等待余额，先到先得，期限结束仍不足则失败。',
    'The balance awaiting settlement covers it; short of that the refund is accepted and waits, first come, first served, and fails only when the window closes.',
    REQUIRED,
  ),
});

const flow = linesOf({
  'APY-1': stated(
    '退款请求含请求号、支付号、最小单位的金额和可选的通知地址；按固定顺序检查，每个回答都带结果。',
    'A refund is asked for with a request id, the payment, an amount in the smallest unit and, if wished, an address for the result; checks have one order, and every answer carries a result.',
    at('“发起退款”表 2', 'section on requesting a refund, table 2'),
  ),
  'APY-2': stated(
    '结果为 S、F 或 U；同一请求号、同样内容总是回到同一笔退款，内容不同则 REPEAT_REQ_INCONSISTENT，绝不重复付款。余额不足时答 U，退款等待余额。',
    'The result is S, F or U; the same request id with the same content always leads to the same refund, with other content REPEAT_REQ_INCONSISTENT: nothing is paid twice. A short balance answers U, and the refund waits for it.',
    RESULT,
    words(
      '来源一处称其失败，一处称其处理中；此处按处理中，余额不足从不提前显示为失败。',
      'The source calls it a failure in one place and processing in another; here it is processing, never shown as failed before its time.',
    ),
  ),
  'APY-3': stated(
    '查询退款和查询支付；查询成功只表示问题得到回答，refundStatus 才说明款项。',
    'Refunds and payments can be inquired about; an inquiry that succeeds was answered, and only refundStatus speaks of the money.',
    RESULT,
  ),
  'APY-4': stated(
    '合同规定手续费是否退还；不退时，单独一笔支付的首次全额退款要等余额增加。',
    'The contract says whether fees come back; where they do not, the first full refund of a lone payment waits for the balance to grow.',
    OVERVIEW(1),
  ),
  'APY-5': stated(
    '跨币种退款按次日汇率结算；此前显示“等待汇率”，之后显示差额。',
    'Across currencies a refund is settled at the next day’s rate: "rate pending" before, the difference after.',
    OVERVIEW(2),
  ),
  'APY-6': stated(
    '能否部分退款、能否多次退款、最低金额和期限取决于支付方式，列在能力表中。',
    'Refunds in part, repeated refunds, minimum and window depend on the payment method, as the capability table lists.',
    OVERVIEW(3),
  ),
  'APY-7': stated(
    '最终结果通知到 refundNotifyUrl；未确认则再发，共 8 次，重复收到没有影响。',
    'The final result is told to refundNotifyUrl; until it is acknowledged it is sent again, eight times in all, and receiving it twice changes nothing.',
    at('“发起退款”表 2，refundNotifyUrl', 'section on requesting a refund, table 2, refundNotifyUrl'),
  ),
  'APY-8': stated(
    '支付的记录列出其全部退款；商家平台的列表、详情和退款都建立在同一 API 上。',
    'The records of a payment list all its refunds; list, detail and refund of the merchant platform stand on the same API.',
    at('“查询退款记录”和商家平台一节', 'sections on refund records and on the merchant platform'),
  ),
  'APY-9': stated(
    '每个代码都以两种语言说明含义和该做什么。',
    'Every code says what it means and what to do, in both languages.',
    RESULT,
  ),
  'APY-10': stated(
    '失败不会丢失款项：商户的钱退回余额，该金额可以再退，也可改退账户余额；来源没有说明买家之后如何得到款项。',
    'A failure loses no money: what was taken is back in the merchant’s balance, and it can be refunded again or paid into the account balance instead; the source does not say how the buyer gets it then.',
    RESULT,
  ),
});

/** Every numbered line of the rail: the flow, then the requirements. */
export const lineDefinitions: readonly Line[] = [...Object.values(flow), ...Object.values(requirements)];

/** The rail's checks in words, in the order they are made: which refuse, which only makes a refund wait, and that it succeeds. */
export const ruleRows = (language: Language): PolicyRule[] =>
  rowsInWords(railPolicy.table, { ...requirements, ...flow }, language);
