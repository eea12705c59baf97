import { RailDecideRequest, type RailSubject } from '#contract/alipay';
import type { MapSegment } from '#contract/explorer';
import type { Words } from '#contract/words';
import type { Reader } from '../../platform/transaction';
import { type Axis, type Explorable, explorableOf, onDay, type RecordAsked } from '../../explorer/explorable';
import { asTable } from '../../explorer/readings';
import { PAYMENTS } from '../../rail/records';
import { withOutcome } from '../../rules/prove';
import { type Facts, NOT_REFUNDABLE } from '../../rules/table';
import { boundaries } from './boundaries';
import { lineDefinitions } from './lines';
import { caseOf, railPolicy, restAsked, startOf, type Subject, subjectErrors, toSubject } from './policy';
import { sentences } from './source';

const met = {
  currencyMatches: true,
  amountFits: true,
  partFits: true,
  repeatFits: true,
  paymentSucceeded: true,
  windowOver: false,
  balanceCovers: true,
};

/** A method that lets exactly these two through, with its currency and its smallest refund. */
function methodFor({ partFits, repeatFits }: Facts) {
  if (partFits === false) return { method: 'GCASH', currency: 'PHP' } as const;
  return repeatFits === false
    ? ({ method: 'KAKAOPAY', currency: 'KRW' } as const)
    : ({ method: 'ALIPAY_CN', currency: 'CNY' } as const);
}

/** A payment and a request that show these facts. */
function caseAt(facts: Facts) {
  const { method, currency } = methodFor(facts);
  const amount = 20_000;
  // What does not fit is too little where the whole of it has to be asked for, else more than is left.
  const tooLittle = facts.amountFits === false && facts.partFits === false;
  const tooMuch = facts.amountFits === false && facts.partFits !== false;
  const refunds = facts.repeatFits === false || tooMuch ? 1 : 0;
  const subject: RailSubject = {
    payment: {
      method,
      status: facts.paymentSucceeded === true ? 'SUCCESS' : 'FAIL',
      paidAt: onDay(facts.windowOver === true ? -400 : -1),
      currency,
      amount,
      refunded: refunds === 0 ? 0 : 5_000,
      // By a method that takes one alone, what is too much was asked for by nobody before.
      refunds: facts.repeatFits === false ? 1 : method === 'ALIPAY_CN' ? refunds : 0,
    },
    request: {
      currency: facts.currencyMatches === true ? currency : 'USD',
      amount: tooLittle ? 0 : tooMuch ? amount : 15_000,
    },
    covered: facts.balanceCovers === true,
  };
  return { now: onDay(0), subject };
}

const CHECKS: readonly (readonly [fact: keyof typeof met, words: Words])[] = [
  ['currencyMatches', { 'zh-CN': 'E1 币种不同', en: 'E1 currency' }],
  ['amountFits', { 'zh-CN': 'E2 金额不符', en: 'E2 amount' }],
  ['partFits', { 'zh-CN': 'E2 不可部分退款', en: 'E2 in part' }],
  ['repeatFits', { 'zh-CN': 'E2 不可再次退款', en: 'E2 repeated' }],
  ['paymentSucceeded', { 'zh-CN': 'E3 支付未成功', en: 'E3 not paid' }],
  ['windowOver', { 'zh-CN': 'E4 已过期限', en: 'E4 too late' }],
  ['balanceCovers', { 'zh-CN': 'E5 余额不足', en: 'E5 balance short' }],
];

const NONE: Words = { 'zh-CN': '均满足', en: 'All met' };

/** The facts when these two requirements are not met, and all others are. */
const unmet = (...names: readonly (keyof typeof met)[]): Facts =>
  Object.fromEntries(
    Object.entries(met).map(([name, value]) => [name, names.some((one) => one === name) ? !value : value]),
  );

/** POL-2: check by check; which of two that are not met answers. */
const axes: readonly Axis[] = [
  {
    label: {
      'zh-CN': '两项要求同时不满足时，哪一项作答',
      en: 'Which of two requirements answers that are not met',
    },
    columns: CHECKS.map(([, words]) => words),
    rows: [
      { id: 'none', label: NONE, day0: null, asked: CHECKS.map(([column]) => caseAt(unmet(column))) },
      ...CHECKS.map(([row, label]) => ({
        id: row,
        label,
        day0: null,
        asked: CHECKS.map(([column]) => caseAt(unmet(row, column))),
      })),
    ],
  },
];

/** A payment stands where its first two requirements meet that are not met; nowhere where all are. */
function wayOf(subject: Subject, now: number): MapSegment[] {
  const { fixed, anchors } = caseOf(subject);
  const facts: Facts = {
    ...fixed,
    windowOver: typeof anchors.windowEnd === 'number' && now >= anchors.windowEnd,
  };
  const missed = CHECKS.flatMap(([fact], column) => (facts[fact] === met[fact] ? [] : [{ fact, column }]));
  const [first, second] = missed;
  if (!first) return [];
  const column = second?.column ?? first.column;
  return [{ axis: 0, row: second ? first.fact : 'none', from: column, until: column }];
}

/** What is left of every payment, asked for now. */
const records = (reader: Reader): RecordAsked[] =>
  reader.all(PAYMENTS).map((payment) => ({
    id: payment.id,
    accountId: 'operator',
    way: null,
    ...restAsked(reader, payment),
  }));

/** APY as the explorer shows it. */
export const explored: Explorable = explorableOf({
  id: 'alipay',
  policy: railPolicy,
  request: RailDecideRequest,
  errorsOf: subjectErrors,
  toSubject,
  caseOf,
  startOf,
  lines: lineDefinitions,
  sentences,
  others: {
    'APY-2': asTable(
      '余额不足即失败，退款不再等待余额。',
      'A short balance is a failure at once, and the refund waits for nothing.',
      (of) => withOutcome(of, 'APY-E5', NOT_REFUNDABLE),
    ),
  },
  precedence: null,
  boundaries,
  axes,
  wayOf,
  caseAt,
  records,
});
