import { ago, ahead } from '../../../demo/history';
import { DOCUMENTS_MISSING } from '../../../demo/variety';
import type { ScenarioDefinition } from '../../../provider';
import { DETAILS, FREE, priceOf, scenario, type Scene } from '../telling';

const calendarBought = (days: number) => (scene: Scene) => void scene.buy(ago(scene.now, days));

/** Reviews counted in working days across holidays and years. */
export const calendar: readonly ScenarioDefinition[] = [
  scenario('review-across.spring-festival-2026', {
    lines: ['ALY-R2', 'GEN-2'],
    title: ['审核跨 2026 年春节', 'Review across the Spring Festival of 2026'],
    shows: [
      '预计 2 月 25 日、最晚 3 月 10 日：春节放假，2 月 14 日和 28 日调休上班。',
      'Expected by 25 February, at the latest by 10 March: the holiday is off, 14 and 28 February are worked.',
    ],
    now: '2026-02-11T10:00:00+08:00',
    tell: calendarBought(20),
  }),
  scenario('review-across.national-day-2026', {
    lines: ['ALY-R2', 'GEN-2'],
    title: ['审核跨 2026 年国庆节', 'Review across the National Day of 2026'],
    shows: [
      '预计 9 月 24 日、最晚 10 月 15 日：9 月 20 日和 10 月 10 日调休上班。',
      'Expected by 24 September, at the latest by 15 October: 20 September and 10 October are worked.',
    ],
    now: '2026-09-18T10:00:00+08:00',
    tell: calendarBought(20),
  }),
  scenario('review-across.2027', {
    lines: ['ALY-R2', 'GEN-2'],
    title: ['审核跨入 2027 年', 'Review reaching into 2027'],
    shows: [
      '2027 年的日历尚未公布，最晚日期标为预估。',
      'The calendar of 2027 is not published yet, so the latest date is marked as estimated.',
    ],
    now: '2026-12-21T10:00:00+08:00',
    tell: calendarBought(20),
  }),
];

const bought = (days: number) => (scene: Scene) => void scene.buy(ago(scene.now, days));

/** Bought so long ago that only the end of the service period counts, which lies `days` ahead. */
const endingIn = (days: number) => (scene: Scene) =>
  void scene.buy(ago(scene.now, 365 - days), { servicePeriodEndsAt: ahead(scene.now, days) });

/** Never issued: by days since the purchase, to the end of the service period, and by what became of the application. */
export const unissued: readonly ScenarioDefinition[] = [
  scenario('unissued.day-5', {
    lines: ['ALY-R1', 'GEN-1', 'ALY-5'],
    title: ['未签发，购买第 5 天', 'Unissued, bought 5 days ago'],
    shows: [
      '今天是无需审核、即时到账的最后一天，明天起需要人工审核。',
      'Today is the last day of the refund without review; from tomorrow on a person looks at it first.',
    ],
    tell: bought(5),
  }),
  scenario('unissued.day-5-last-millisecond', {
    lines: ['ALY-R1', 'GEN-1', 'GEN-7'],
    title: ['第 5 天的最后一毫秒', 'The last millisecond of day 5'],
    shows: [
      '北京时间 23:59:59.999 仍无需审核；时钟再走一毫秒就需要。',
      'At 23:59:59.999 in UTC+8 no review is needed; one millisecond later it is.',
    ],
    now: '2026-11-22T23:59:59.999+08:00',
    tell: bought(5),
  }),
  scenario('unissued.day-6', {
    lines: ['ALY-R2', 'GEN-1', 'ALY-6'],
    title: ['未签发，购买第 6 天', 'Unissued, bought 6 days ago'],
    shows: [
      '仍可全额退款，但需人工审核，平均 5 个、最长 15 个工作日。',
      'Still refundable in full, after a review of 5 working days on average and 15 at most.',
    ],
    tell: bought(6),
  }),
  scenario('unissued.review-failed', {
    lines: ['ALY-R1', 'ALY-5', 'ALY-11'],
    title: ['审核失败，购买第 4 天', 'Review failed, bought 4 days ago'],
    shows: [
      '审核失败与未提交同样对待：即时退款，也可修改后重新提交。',
      'A failed review counts like no application: refundable at once, or to be modified and submitted again.',
    ],
    tell: ({ buy, now }) => void buy(ago(now, 4)).submit(ago(now, 3)).fail(ago(now, 2), DOCUMENTS_MISSING),
  }),
  scenario('unissued.review-failed-day-20', {
    lines: ['ALY-R2', 'ALY-5', 'ALY-11'],
    title: ['审核失败，购买第 20 天', 'Review failed, bought 20 days ago'],
    shows: [
      '可退款，需人工审核；“修改”会先说明它对退款的影响。',
      'Refundable after review; 修改 says beforehand what it does to the refund.',
    ],
    path: DETAILS,
    tell: ({ buy, now }) => void buy(ago(now, 20)).submit(ago(now, 12)).fail(ago(now, 11), DOCUMENTS_MISSING),
  }),
  scenario('unissued.service-end-15', {
    lines: ['ALY-R2', 'ALY-2', 'GEN-1'],
    title: ['距服务到期 15 天', '15 days before the service ends'],
    shows: [
      '最后一天可以申请；审核可能晚于服务到期，提交前会提示。',
      'The last day to apply; the review may end after the service does, and the panel says so first.',
    ],
    tell: endingIn(15),
  }),
  scenario('unissued.service-end-14', {
    lines: ['ALY-R3', 'ALY-3'],
    title: ['距服务到期 14 天', '14 days before the service ends'],
    shows: [
      '按钮仍在，但已不能退款，并说明原因。',
      'The button is still there, but the answer is no, with the reason.',
    ],
    tell: endingIn(14),
  }),
  scenario('unissued.short-service', {
    lines: ['ALY-R3', 'ALY-R1'],
    title: ['刚购买，服务期却将结束', 'Just bought, but the service ends soon'],
    shows: [
      '购买第 2 天，服务期还剩 14 天：ALY-R3 优先于 ALY-R1。',
      'Bought 2 days ago with 14 days of service left: ALY-R3 wins over ALY-R1.',
    ],
    tell: ({ buy, now }) => void buy(ago(now, 2), { servicePeriodEndsAt: ahead(now, 14) }),
  }),
  scenario('unissued.no-service-period', {
    lines: ['ALY-R2', 'ALY-1'],
    title: ['没有服务期的订单', 'An order without a service period'],
    shows: [
      '购买已 500 天，既不会临近到期，也不会过期。',
      'Bought 500 days ago: it is never too close to an end, and never expires.',
    ],
    tell: ({ buy, now }) => void buy(ago(now, 500), { servicePeriodEndsAt: null }),
  }),
  scenario('unissued.under-review', {
    lines: ['ALY-G1', 'ALY-11'],
    title: ['申请审核中的证书', 'Application under review'],
    shows: [
      '需先撤回申请或等待结果，才能退款。',
      'Withdraw the application or wait for its result; then the money can come back.',
    ],
    tell: ({ buy, now }) => void buy(ago(now, 3)).submit(ago(now, 1, '16:30')),
  }),
  scenario('free-dv', {
    lines: ['ALY-R0', 'ALY-3'],
    title: ['免费 DV 证书', 'Free DV certificate'],
    shows: [
      '没有退款按钮，“为什么不能退款”说明原因。',
      'There is no refund button; "Why not?" gives the reason.',
    ],
    tell: ({ buy, now }) =>
      void buy(ago(now, 2), { domain: 'free.example.cn', product: FREE, price: priceOf(FREE) }),
  }),
];
