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
    '只退回实际支付的部分，代金券和折扣不退；明细各项相加一致。没有支付则退款金额为 0，无需结算，也不说成好消息。无论经由哪个入口，已退回或在途的款项只计一次，总和不超过支付金额。',
    'Only what was actually paid comes back, never vouchers or discounts; the breakdown adds up. Where nothing was paid the amount is 0, nothing is settled, and it is no good news. Money counts once whichever door it came back by, and all doors together never exceed the payment.',
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
    '错误的请求得到规范的问题说明，并指出字段；已填写的内容保留，数据不会只写一半。路径不支持的方法得到 405，每个请求都有回答。',
    'A bad request gets a problem document that names the field; what was typed stays and nothing is half written. A method that a path does not know gets 405, and every request is answered.',
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
  line(
    'GEN-15',
    '每位客户有消息中心，按测试时钟运行：截止或最后稳妥时间前 24 小时、退款的每个阶段、驳回及其原因；每条都链接到对应页面，不含联系方式。',
    'Each customer has a message centre on the test clock: a day before a deadline or last safe moment, at each stage of a refund, on a rejection with its reason; each message links to its place and holds no contact.',
  ),
  line(
    'GEN-16',
    '关于时间的说法都针对款项到账的全程：截止时间旁写明最后的稳妥时间，更早者在前，最后 24 小时标黄，过后标红；审核可能使机会消失的，写明结果何时有、之后怎样、先做什么；不能原路退回的，确认前写明去向。',
    'What is said about time is about the whole way to the money: beside a deadline stands the last safe moment, the earlier one first, amber in its last day and red past it. Where a review may end the chance, it says when the result comes, what then holds and what to do before; where money cannot go back the way it came, the destination says so first.',
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
    '起始页一句话、一幅可拖动的图说明这是什么，列出控制台、五个一分钟导览和全部场景：写明会看到什么，可筛选、搜索，点击即可进入。',
    'The start page says in one sentence and one picture to drag what this is; it has the consoles, five tours of a minute, and every scenario, filtered and searched, with what you will see and one click into it.',
  ),
  line(
    'DEM-2',
    '链接可带场景、账号、时间、语言和故障，只生效一次；带场景时时间设置时钟，单独使用时只能向前。手动更改之后，复制链接会说明，并提供状态文件。',
    'A link carries scenario, account, time, language and fault, applied once; with a scenario the time sets the clock, alone it only moves it forward. Once something was changed by hand, copying a link says so and offers the state as a file.',
  ),
  line(
    'DEM-3',
    '测试时钟可真实、偏移或冻结，只能向前：加一小时、加一天、到某个时间、到下一个事件、到下一个截止时间之前或之后，并列出触发了什么。',
    'The test clock is real, offset or frozen and only moves forward: one hour, one day, to a date, to the next event, to just before or after the next deadline; it lists what fired.',
  ),
  line('DEM-4', '每个标签页可切换角色和账号。', 'Each tab switches role and account on its own.'),
  line(
    'DEM-5',
    '可按需制造故障：延迟、请求丢失、响应丢失、服务出错、支付通道的每个代码、后台线程停止；并记录请求和回答。',
    'Faults on demand: latency, a lost request, a lost response, a failing server, each code of the rail, a stopped worker; and a log of requests with their answers.',
  ),
  line(
    'DEM-6',
    '整个状态可导出到文件、原样导入、重置；旧版本的文件会被迁移，或说明原因后拒绝。',
    'The whole state goes into a file, comes back from it unchanged, and can be reset; a file of an older version is migrated or refused with words.',
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
    'DEM-9',
    '一条命令走遍每个场景，生成两种语言的静态画面册，无需点击即可审阅。',
    'One command walks every scenario and writes a static page of captioned screens in both languages, for review without clicking.',
  ),
  line(
    'DEM-10',
    '没有浏览器的工具可通过 HTTP 使用同一后台，各自拥有独立的数据和时钟，读取接口说明，并得到每条规则及边界两侧的完整结论作为测试向量。',
    'Tools without a browser use the same backend over HTTP, each with data and clock of its own, read its description, and get one case per rule and both sides of each boundary with the whole decision.',
  ),
];

/** POL: the policy explorer. */
const explorer: readonly LineDefinition[] = [
  line(
    'POL-1',
    '每项政策逐行列表，两种语言，注明出处；每个解读都有标记和理由。',
    'Each policy row by row in both languages with where it comes from; each reading is marked, with its reason.',
  ),
  line(
    'POL-2',
    '按政策自身坐标绘制的地图，以结论着色；每格打开其结论和判断过程。',
    'A map on the axes of the policy itself, coloured by verdict; each cell opens its decision and trace.',
  ),
  line(
    'POL-3',
    '假设推演：在表单中填写事实，结论和过程即时更新；可由真实记录带入，并以链接分享。',
    'What-if: facts in a form, decision and trace at once; filled from a real record, shared by link.',
  ),
  line(
    'POL-4',
    '在页面中运行证明：检查点、缺口、重叠和死行；可关闭一行或把一个数字加减一，看证明给出反例。',
    'The proof runs in the page: points, gaps, overlaps, dead rows; with a row off or a number moved by one it fails with its counterexample.',
  ),
  line(
    'POL-5',
    '就共有的事实比较两项政策：在哪里分歧，并给出可打开的例子。',
    'Two policies compared on the facts they share: where they part, with an example to open.',
  ),
  line(
    'POL-6',
    '向外可追溯：每条编号对应规则或转换、场景、测试及其最近结果。',
    'Traced outward: each numbered line to its rule or transition, scenario, tests and their last result.',
  ),
  line(
    'POL-7',
    '向内可追溯：来源的每句话对应编号、解读，或说明为何无法执行；并有计数，遗漏可见。',
    'Traced inward: each sentence of each source to its line, its reading, or why it cannot be executed; with counts, so that an omission shows.',
  ),
];

/** APY: what is said over HTTP alone has no scenario in the page to stand beside. */
const rail: readonly LineDefinition[] = [
  line(
    'APY-11',
    '商户自己的客户端无需修改即可使用：HTTP 请求和通知按接口的签名方式签名与验证；令牌仍是另一种方式。',
    'A merchant’s own client works unchanged: over HTTP, requests and notifications are signed and checked as the API has it; the bearer token stays as the other way.',
  ),
];

/** The numbered lines that belong to no provider. */
export const commonLines: readonly LineDefinition[] = [...general, ...review, ...demo, ...explorer, ...rail];
