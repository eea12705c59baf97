import type { Line, Scenario } from '#contract/demo';
import { folded } from '#contract/text';

type Meaning = readonly [typed: readonly string[], said: readonly string[]];

/**
 * What people type, and how the scenarios say it: any of the second stands for any of the first. In both languages,
 * whichever the page speaks; what is typed may be several words, and the longest is taken first.
 */
const MEANINGS: readonly Meaning[] = [
  [
    ['failure', 'failed', 'fails', 'fail', 'error', 'broken', '失败', '故障', '出错', '报错'],
    ['fail', 'refuse', 'lost', '失败', '拒绝', '丢失'],
  ],
  [
    ['rail', 'payment rail', 'payment', 'channel', '支付通道', '支付', '通道', '渠道'],
    ['rail', 'channel', 'payment', 'alipay', '支付', '通道', '渠道'],
  ],
  [
    ['half', 'part', 'partial', 'partly', '一半', '部分退款', '部分'],
    ['in part', 'a part', '部分'],
  ],
  [
    [
      'double click',
      'click twice',
      'clicked twice',
      'twice',
      'duplicate',
      '双击',
      '点两次',
      '重复提交',
      '重复',
    ],
    ['retry', 'twice', 'same request', 'gen-8', '重试', '两次', '同一请求', '重复'],
  ],
  [
    ['too late', 'missed', 'overdue', '太晚', '来不及', '错过', '超期', '逾期'],
    ['too late', 'late', 'closed', 'over', 'past', '来不及', '已过', '晚', '之后', '逾期'],
  ],
  [
    ['last day', 'deadline', '最后一天', '截止', '期限'],
    ['last day', 'last milli', '最后一天', '最后一毫秒', '期限'],
  ],
  [
    ['reject', 'rejected', 'denied', '驳回', '被拒'],
    ['reject', '驳回'],
  ],
  [
    ['gift card', 'gift cards', '礼品卡', '赠送'],
    ['gift card', '礼品卡'],
  ],
  [
    ['coupon', 'coupons', 'voucher', 'vouchers', '优惠券', '代金券'],
    ['voucher', '代金券'],
  ],
  [
    ['free', 'gratis', '免费'],
    ['free', '免费'],
  ],
  [
    [
      'stuck',
      'hanging',
      'hangs',
      'pending',
      'waiting',
      'slow',
      '卡住',
      '一直不到账',
      '不到账',
      '处理中',
      '等待',
    ],
    [
      'under way',
      'on its way',
      'slow',
      'pending',
      'processing',
      'waits',
      '在途',
      '缓慢',
      '处理中',
      '等待',
      '待',
    ],
  ],
  [
    ['timeout', 'timed out', 'no answer', 'network', 'lost', '超时', '没有回答', '断网', '丢失'],
    ['lost', 'in vain', 'unknown', '丢失', '无果', '未定'],
  ],
  [
    ['holiday', 'holidays', 'weekend', '节假日', '放假', '春节', '国庆'],
    ['spring festival', 'national day', '春节', '国庆'],
  ],
  [
    ['not enough', 'insufficient', 'balance short', '余额不足', '不够'],
    ['short', '不足'],
  ],
  [
    ['credited', 'wallet', 'account balance', '退到余额', '退至余额', '余额'],
    ['balance', '余额', '阿里云账户'],
  ],
  [
    ['exchange rate', 'currency', 'fx', 'yen', '汇率', '外币', '币种'],
    ['currenc', 'rate', '汇率', '币种'],
  ],
  [
    ['fees', 'fee', 'commission', '手续费'],
    ['fee', '手续费'],
  ],
  [
    ['webhook', 'callback', 'notify', '回调', '通知'],
    ['notification', '通知'],
  ],
  [
    ['sale', 'promo', 'promotion', 'discount', '打折', '促销', '优惠'],
    ['promotion', 'discount', '促销', '优惠'],
  ],
  [
    ['undo', 'take back', 'cancel refund', '撤销', '取消退款'],
    ['cancelled', 'cancel', '取消'],
  ],
  [
    ['points', '积分', '权益点'],
    ['points', '权益点'],
  ],
  [
    ['expired', 'expiry', '过期', '到期'],
    ['expired', 'expiry', '过期', '到期'],
  ],
  [
    ['other customer', 'isolation', 'privacy', '隔离', '隐私', '别人'],
    ['two customers', 'masked', '两个客户', '两位客户', '掩码'],
  ],
  [
    ['operator', 'merchant', '商户', '商家'],
    ['alipay', 'merchant', '商户'],
  ],
  [
    ['staff', 'specialist', 'reviewer', '专员', '人工', '审核台'],
    ['desk', 'specialist', '审核台', '专员', '人工'],
  ],
];

const SPOKEN = MEANINGS.flatMap(([typed, said]) => typed.map((phrase) => [phrase, said] as const)).toSorted(
  ([a], [b]) => b.length - a.length,
);

const HAN = /[\u4e00-\u9fff]/;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Chinese has no spaces between its words; everything else is cut where it has some. */
const wordsOf = (text: string): string[] =>
  text
    .split(/[\s，。、：:,;]+/)
    .flatMap((piece) =>
      HAN.test(piece)
        ? [...segmenter.segment(piece)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
        : [piece],
    )
    .filter(Boolean);

/** English words stand alone; Chinese ones stand anywhere. */
const asWord = (phrase: string): RegExp =>
  new RegExp(HAN.test(phrase) ? phrase : `(?<![\\p{L}\\d])${phrase}(?![\\p{L}\\d])`, 'gu');

/** Said in passing, they tell no scenario from another. */
const FILLING = new Set([
  'a',
  'an',
  'the',
  'of',
  'to',
  'my',
  'is',
  'in',
  'i',
  'refund',
  'money',
  '的',
  '了',
  '我',
  '钱',
  '退款',
]);

/** What a search asks for: each of these, by any of its ways of saying it. */
function askedIn(search: string): readonly (readonly string[])[] {
  let rest = folded(search);
  const asked: (readonly string[])[] = [];
  for (const [phrase, said] of SPOKEN) {
    const word = asWord(phrase);
    if (!word.test(rest)) continue;
    rest = rest.replace(asWord(phrase), ' ');
    // As it is typed first of all.
    asked.push([phrase, ...said]);
  }
  // `day28` and `day 28` are `day-28`, as ids have it.
  const days = rest.matchAll(/day[\s-]?(\d+)|第?\s*(\d+)\s*天/g);
  for (const [, en, zh] of days)
    asked.push([`day-${en ?? zh}`, `day ${en ?? zh}`, `${en ?? zh} days`, `${zh ?? en} 天`]);
  rest = rest.replace(/day[\s-]?\d+|第?\s*\d+\s*天/g, ' ');
  const words = wordsOf(rest);
  const telling = words.filter((word) => !FILLING.has(word));
  const left = telling.length > 0 || asked.length > 0 ? telling : words;
  return [...asked, ...left.map((word) => [word])];
}

/** How well a text answers: a name weighs more than a sentence, the word itself more than another for it. */
function weightOf(
  ways: readonly string[],
  texts: readonly (readonly [text: string, weight: number])[],
): number {
  let most = 0;
  ways.forEach((way, index) => {
    for (const [text, weight] of texts) {
      if (has(text, way)) most = Math.max(most, weight - (index === 0 ? 0 : 1));
    }
  });
  return most;
}

/** A number is found whole: day 2 is not day 28. */
const has = (text: string, way: string): boolean =>
  /\d$/.test(way)
    ? new RegExp(`${way.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\d)`).test(text)
    : text.includes(way);

/**
 * DEM-1: the scenarios that have every word of a search, or another word for it, in what they are called, show or rest
 * on; those called so come first. All of them, as they stand, where nothing is asked.
 */
export function searched(
  scenarios: readonly Scenario[],
  lines: readonly Line[],
  search: string,
): readonly Scenario[] {
  const asked = askedIn(search);
  if (asked.length === 0) return scenarios;
  const lineOf = new Map(lines.map(({ id, text }) => [id, text]));
  const weighed = scenarios.map((scenario) => {
    const { id, title, shows, lines: own } = scenario;
    const texts = (
      [
        [`${id}\n${title}`, 8],
        [`${shows}\n${own.join('\n')}`, 5],
        [own.map((line) => lineOf.get(line) ?? '').join('\n'), 2],
      ] as const
    ).map(([text, weight]) => [folded(text), weight] as const);
    const weights = asked.map((ways) => weightOf(ways, texts));
    return { scenario, weight: weights.includes(0) ? 0 : weights.reduce((sum, one) => sum + one, 0) };
  });
  return weighed
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ scenario }) => scenario);
}

/** What stands there before anybody asks: of each console what differs most, by the ids of scenarios. */
export const FIRST_SHOWN: readonly string[] = [
  'aliyun.unissued.day-5',
  'aliyun.issued.day-27',
  'aliyun.issued.day-29',
  'aliyun.refund.rejected',
  'alibaba.ssl.issued.last-safe-minute',
  'alibaba.multi.issued',
  'tencent.pending-submission',
  'tencent.proportion',
  'alipay.balance.short',
  'aliyun.desk.queues',
];
