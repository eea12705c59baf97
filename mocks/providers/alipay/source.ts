import { at, BECAUSE, type SourceSentence } from '../../explorer/readings';

const overview = at('退款概述', 'overview');
const item = (n: number) => at(`概述第 ${n} 项`, `overview, item ${n}`);
const api = at('通过 API 退款', 'refund by API');
const required = (n: number) => at(`表 1 第 ${n} 行`, `table 1, row ${n}`);
const parameter = at('表 2（参数）', 'table 2, parameters');
const result = at('获取退款结果', 'getting the result');
const status = at('refundStatus 表', 'table of refundStatus');
const platform = at('商家平台', 'merchant platform');

/** POL-7: every sentence of the documentation "Refund". */
export const sentences: readonly SourceSentence[] = [
  overview.idle('标题与日期。', 'Titles and date.', BECAUSE.heading, 3),
  overview.line(
    '买家要求退款时，可用 API 或商家平台。',
    'When the buyer asks, refund by API or on the merchant platform.',
    'APY-1 APY-8',
  ),
  overview.idle('退款前需了解以下信息。', 'Know the following first.', BECAUSE.announces),
  item(1).line('手续费是否退还取决于合同。', 'Whether fees come back is for the contract to say.', 'APY-4'),
  item(2).line('跨币种结算按退款次日的汇率。', 'Across currencies the next day’s rate is used.', 'APY-5'),
  item(3).line('能否部分退款取决于支付方式。', 'Refunds in part depend on the method.', 'APY-6'),
  item(4).line('最低退款金额取决于支付方式。', 'The minimum depends on the method.', 'APY-6'),
  item(5).line('退款期限取决于支付方式。', 'The window depends on the method.', 'APY-6 APY-E4'),
  api.line('可用 API 发起退款并获取结果。', 'Refund by API and get its result.', 'APY-1 APY-3'),
  api.idle('流程图及其标题。', 'A picture of the flow, with its caption.', BECAUSE.picture, 2),
  required(0).line(
    '须满足要求，否则返回相应的错误代码。',
    'Requirements have to be met, else their code is returned.',
    'APY-1 APY-9',
  ),
  required(1).line(
    '币种与支付一致，否则 CURRENCY_NOT_SUPPORT。',
    'The currency is that of the payment, else CURRENCY_NOT_SUPPORT.',
    'APY-E1',
  ),
  required(2).line(
    '金额不低于最低、不高于可退，否则 REFUND_AMOUNT_EXCEED。',
    'The amount lies between minimum and what is left, else REFUND_AMOUNT_EXCEED.',
    'APY-E2',
  ),
  required(3).line(
    '支付须为 SUCCESS，否则 ORDER_STATUS_INVALID。',
    'The payment is SUCCESS, else ORDER_STATUS_INVALID.',
    'APY-E3',
  ),
  required(4).line(
    '在退款窗口期内，否则 REFUND_WINDOW_EXCEED。',
    'Inside the window, else REFUND_WINDOW_EXCEED.',
    'APY-E4',
  ),
  required(5).line(
    '从待结算余额扣除，不足则失败，代码 MERCHANT_BALANCE_NOT_ENOUGH。',
    'Taken from the balance; short of it the refund fails with MERCHANT_BALANCE_NOT_ENOUGH.',
    'APY-E5 APY-2',
  ),
  required(5).line(
    '手续费不退时，首次全额退款会失败。',
    'Where fees are kept, the first full refund fails.',
    'APY-4',
  ),
  required(5).idle('建议测试前保持余额。', 'Keep a balance before testing.', BECAUSE.advice),
  required(5).idle('表的标题。', 'Caption of the table.', BECAUSE.heading),
  parameter.line(
    '关键参数：请求号、支付号。',
    'Key parameters: the request id and the payment.',
    'APY-1 APY-2',
    3,
  ),
  parameter.line('金额在最低与可退之间。', 'The amount lies between minimum and what is left.', 'APY-E2'),
  parameter.line('接收异步通知的地址。', 'The address for the asynchronous result.', 'APY-7'),
  parameter.idle('表的标题。', 'Caption of the table.', BECAUSE.heading),
  result.line('退款结果同步返回。', 'The result comes with the answer.', 'APY-2'),
  result.line('S 表示退款成功。', 'S: the refund succeeded.', 'APY-2'),
  result.line('F 表示退款失败。', 'F: the refund failed.', 'APY-2 APY-10'),
  result.line('失败时参见错误代码。', 'After a failure see the codes.', 'APY-9'),
  result.line('没有响应或为 U 时，查询退款状态。', 'Without an answer, or with U, inquire.', 'APY-2 APY-3'),
  result.line('refundStatus 表示退款状态。', 'refundStatus is the state of the refund.', 'APY-3'),
  status.line('SUCCESS：退款成功。', 'SUCCESS: it succeeded.', 'APY-3'),
  status.line(
    'PROCESSING：处理中，余额不足时也是。',
    'PROCESSING: under way, also while the balance is short.',
    'APY-2 APY-3',
  ),
  status.line('FAIL：退款失败。', 'FAIL: it failed.', 'APY-3 APY-10'),
  status.idle('表的标题。', 'Caption of the table.', BECAUSE.heading),
  at('查询退款记录', 'refund records').line(
    '查询退款可看到交易的退款记录，列在 transactions 中。',
    'Inquiring shows the refunds of a payment, in transactions.',
    'APY-8',
    2,
  ),
  platform.line('可在商家平台上退款。', 'The merchant platform refunds, too.', 'APY-8'),
  platform.idle('更多信息见其文档。', 'More is in its documentation.', BECAUSE.refers),
  platform.idle('两张截图。', 'Two pictures.', BECAUSE.picture, 2),
  at('页脚', 'footer').idle('版权与法律信息。', 'Copyright and legal notes.', BECAUSE.heading),
];
