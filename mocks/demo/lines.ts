import type { Words } from '#contract/words';
import type { LineDefinition } from '../provider';

const SOURCE: Words = { 'zh-CN': '本产品的共同约定', en: 'Common ground of this product' };

const line = (id: string, zh: string, en: string): LineDefinition => ({
  id,
  words: { 'zh-CN': zh, en },
  source: SOURCE,
  reading: null,
});

/** GEN: what holds in every console. */
const general: readonly LineDefinition[] = [
  line(
    'GEN-1',
    '日历计算一律按 UTC+8；“N 个自然日内”含第 N 日，直到当天 23:59:59.999。',
    'Calendar arithmetic is in UTC+8 everywhere; "within N natural days" includes day N up to its last millisecond.',
  ),
  line(
    'GEN-2',
    '工作日按国家公布的日历：周末和节假日休息，调休日上班；未公布日历的年份按周一至周五计算，并注明为预估。',
    'Working days follow the published Chinese calendar, make-up days included; a year without one counts Monday to Friday and is marked as estimated.',
  ),
  line(
    'GEN-3',
    '金额是最小货币单位的整数加币种，从不使用小数运算。',
    'Money is a whole number of minor units with a currency; no fractions are computed.',
  ),
  line(
    'GEN-4',
    '只退回实际支付的部分，代金券和折扣不退；明细各项相加一致。没有支付则退款金额为 0，无需结算。',
    'Only what was actually paid comes back, never vouchers or discounts; the breakdown adds up. Where nothing was paid the amount is 0 and nothing is settled.',
  ),
  line(
    'GEN-5',
    '能否退款只由后台按决策表决定；界面只展示，并在提交前写明原因和期限。',
    'The backend alone decides, from one decision table; the pages show its answer with why and until when before anybody commits.',
  ),
  line(
    'GEN-6',
    '决策表经穷举证明：每种情形恰有一行成立，每一行都有成立的情形。',
    'The tables are proven by enumeration: exactly one row holds at each point and every row holds somewhere.',
  ),
  line(
    'GEN-7',
    '时间以服务端测试时钟为准，只能向前；推进时钟会按时间顺序触发每个到期事件，各一次。',
    'Time is the backend’s test clock and only moves forward; moving it runs every due event once and in order.',
  ),
  line(
    'GEN-8',
    '重复的操作只生效一次：双击、重试、另一标签页、刷新或返回都不会产生第二笔退款。',
    'Whatever is repeated takes effect once: double click, retry, second tab, reload or Back never make a second refund.',
  ),
  line(
    'GEN-9',
    '错误的请求得到规范的问题说明，并指出字段；已填写的内容保留，数据不会只写一半。',
    'A bad request gets a problem document that names the field; what was typed stays and nothing is half written.',
  ),
  line(
    'GEN-10',
    '选择演示账号登录，无需密码；客户只能看到自己的内容，专员处理审核台；登录属于标签页。',
    'Sign-in picks a demo account without a password; customers see only their own, the specialist works the desk, and a session belongs to one tab.',
  ),
  line(
    'GEN-11',
    '联系方式随申请保存，只有处理的专员能看到全部，其他地方一律掩码，不进入网址、导出和通知。',
    'Contact data stays with its request, unmasked only for the specialist who handles it, and never in addresses, exports or messages.',
  ),
  line(
    'GEN-12',
    '每个页面都有完整的中文和英文，日期、数字和金额按所选语言显示。',
    'Every page is complete in Chinese and English; dates, numbers and money follow the language.',
  ),
  line(
    'GEN-13',
    '证书、退款审核和资金到账分别记录，时间线同时显示；列表状态是从中得出的一个标签。',
    'Certificate, refund decision and money are kept apart and shown on one timeline; the list’s state is one label derived from them.',
  ),
  line(
    'GEN-14',
    '结论还说明仅随时间推移会怎样变化，并画成一条标有今天和转折日期的窗口条。',
    'A decision also says what becomes of it as time passes, drawn as one bar with today and the dates where it flips.',
  ),
];

/** REV: the specialist's desk. */
const review: readonly LineDefinition[] = [
  line(
    'REV-1',
    '审核台按队列列出等待处理的事项，写明工作日期限，最紧急的在前；最后一天标黄，逾期标红。',
    'The desk lists what waits for a person by queue, each with its due date in working days, the most urgent first: amber on the last day, red past it.',
  ),
  line(
    'REV-2',
    '专员通过，或以编码原因和客户可读的说明驳回；若已在别处处理，会被告知。',
    'The specialist approves, or rejects with a coded reason and an explanation for the customer; a decision already made elsewhere is told.',
  ),
  line(
    'REV-3',
    '自动模式下后台随时钟推进自行通过：退款第 5 个、吊销第 3 个、证书审核第 1 个工作日结束时；手动模式只由人处理。',
    'In auto mode the back office approves as the clock advances: refunds at the end of working day 5, revocations 3, validations 1; in manual mode only people decide.',
  ),
];

/** DEM: the demo itself. */
const demo: readonly LineDefinition[] = [
  line(
    'DEM-1',
    '首页列出每个场景，按控制台和编号分组，写明会看到什么，点击即可进入。',
    'The start page lists every scenario by console and numbered line, says what you will see, and opens it with one click.',
  ),
  line(
    'DEM-2',
    '链接可带场景、账号、时间、语言和故障，只生效一次；带场景时时间设置时钟，单独使用时只能向前。',
    'A link carries scenario, account, time, language and fault, applied once; with a scenario the time sets the clock, alone it only moves it forward.',
  ),
  line(
    'DEM-3',
    '测试时钟可真实、偏移或冻结：加一小时、加一天、到某个时间或到下一个事件，并列出触发了什么。',
    'The test clock is real, offset or frozen: one hour, one day, to a date or to the next event, and it lists what fired.',
  ),
  line('DEM-4', '每个标签页可切换角色和账号。', 'Each tab switches role and account on its own.'),
  line(
    'DEM-5',
    '可按需制造故障：延迟、请求丢失、响应丢失、服务出错。',
    'Faults on demand: latency, a lost request, a lost response, a failing server.',
  ),
  line(
    'DEM-7',
    '演示栏默认收起，不遮挡任何内容，也可以完全关闭。',
    'The demo bar is collapsed by default, covers nothing and can be switched off.',
  ),
  line(
    'DEM-8',
    '验收测试工具：按场景、账号、语言、时钟和故障准备，并使用界面上的标签说话。',
    'The kit for acceptance tests prepares scenario, account, language, clock and fault and speaks the labels of the pages.',
  ),
  line(
    'DEM-10',
    '没有浏览器的工具可通过 HTTP 使用同一后台，各自拥有独立的数据和时钟，并读取接口说明。',
    'Tools without a browser use the same backend over HTTP, each with data and clock of its own, and read its description.',
  ),
];

/** The numbered lines that belong to no provider. */
export const commonLines: readonly LineDefinition[] = [...general, ...review, ...demo];
