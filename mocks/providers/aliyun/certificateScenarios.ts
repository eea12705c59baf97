import type { RefundRequest } from '#contract/aliyun';
import { ago, ahead } from '../../demo/history';
import { DOCUMENTS_MISSING } from '../../demo/variety';
import { changeSettings } from '../../platform/faults';
import type { ScenarioDefinition } from '../../provider';
import { DETAILS, FREE, OVERVIEW, priceOf, REFUND, scenario, type Builder } from './telling';

const bought = (days: number) => (builder: Builder) => void builder.buy(ago(builder.now, days));

/** Reviews counted in working days across holidays and years. */
export const calendar: readonly ScenarioDefinition[] = [
  scenario('review-across.spring-festival-2026', ['ALY-R2', 'GEN-2'], {
    title: ['审核跨 2026 年春节', 'Review across the Spring Festival of 2026'],
    shows: [
      '预计 2 月 25 日、最晚 3 月 10 日：春节放假，2 月 14 日和 28 日调休上班。',
      'Expected by 25 February, at the latest by 10 March: the holiday is off, 14 and 28 February are worked.',
    ],
    now: '2026-02-11T10:00:00+08:00',
    build: bought(20),
  }),
  scenario('review-across.national-day-2026', ['ALY-R2', 'GEN-2'], {
    title: ['审核跨 2026 年国庆节', 'Review across the National Day of 2026'],
    shows: [
      '预计 9 月 24 日、最晚 10 月 15 日：9 月 20 日和 10 月 10 日调休上班。',
      'Expected by 24 September, at the latest by 15 October: 20 September and 10 October are worked.',
    ],
    now: '2026-09-18T10:00:00+08:00',
    build: bought(20),
  }),
  scenario('review-across.2027', ['ALY-R2', 'GEN-2'], {
    title: ['审核跨入 2027 年', 'Review reaching into 2027'],
    shows: [
      '2027 年的日历尚未公布，最晚日期标为预估。',
      'The calendar of 2027 is not published yet, so the latest date is marked as estimated.',
    ],
    now: '2026-12-21T10:00:00+08:00',
    build: bought(20),
  }),
];

/** Bought so long ago that only the end of the service period counts, which lies `days` ahead. */
const endingIn = (days: number) => (builder: Builder) =>
  void builder.buy(ago(builder.now, 365 - days), { servicePeriodEndsAt: ahead(builder.now, days) });

/** Never issued: by days since the purchase, to the end of the service period, and by what became of the application. */
export const unissued: readonly ScenarioDefinition[] = [
  scenario('unissued.day-5', ['ALY-R1', 'GEN-1', 'ALY-5'], {
    title: ['未签发，购买第 5 天', 'Unissued, bought 5 days ago'],
    shows: [
      '今天是无需审核、即时到账的最后一天，明天起需要人工审核。',
      'Today is the last day of the refund without review; from tomorrow on a person looks at it first.',
    ],
    build: bought(5),
  }),
  scenario('unissued.day-5-last-millisecond', ['ALY-R1', 'GEN-1', 'GEN-7'], {
    title: ['第 5 天的最后一毫秒', 'The last millisecond of day 5'],
    shows: [
      '北京时间 23:59:59.999 仍无需审核；时钟再走一毫秒就需要。',
      'At 23:59:59.999 in UTC+8 no review is needed; one millisecond later it is.',
    ],
    now: '2026-11-22T23:59:59.999+08:00',
    build: bought(5),
  }),
  scenario('unissued.day-6', ['ALY-R2', 'GEN-1', 'ALY-6'], {
    title: ['未签发，购买第 6 天', 'Unissued, bought 6 days ago'],
    shows: [
      '仍可全额退款，但需人工审核，平均 5 个、最长 15 个工作日。',
      'Still refundable in full, after a review of 5 working days on average and 15 at most.',
    ],
    build: bought(6),
  }),
  scenario('unissued.review-failed', ['ALY-R1', 'ALY-5', 'ALY-11'], {
    title: ['审核失败，购买第 4 天', 'Review failed, bought 4 days ago'],
    shows: [
      '审核失败与未提交同样对待：即时退款，也可修改后重新提交。',
      'A failed review counts like no application: refundable at once, or to be modified and submitted again.',
    ],
    build: ({ buy, now }) => void buy(ago(now, 4)).submit(ago(now, 3)).fail(ago(now, 2), DOCUMENTS_MISSING),
  }),
  scenario('unissued.review-failed-day-20', ['ALY-R2', 'ALY-5', 'ALY-11'], {
    title: ['审核失败，购买第 20 天', 'Review failed, bought 20 days ago'],
    shows: [
      '可退款，需人工审核；“修改”会先说明它对退款的影响。',
      'Refundable after review; Modify says beforehand what it does to the refund.',
    ],
    path: DETAILS,
    build: ({ buy, now }) =>
      void buy(ago(now, 20)).submit(ago(now, 12)).fail(ago(now, 11), DOCUMENTS_MISSING),
  }),
  scenario('unissued.service-end-15', ['ALY-R2', 'ALY-2', 'GEN-1'], {
    title: ['距服务到期 15 天', '15 days before the service ends'],
    shows: [
      '最后一天可以申请；审核可能晚于服务到期，提交前会提示。',
      'The last day to apply; the review may end after the service does, and the panel says so first.',
    ],
    build: endingIn(15),
  }),
  scenario('unissued.service-end-14', ['ALY-R3', 'ALY-3'], {
    title: ['距服务到期 14 天', '14 days before the service ends'],
    shows: [
      '按钮仍在，但已不能退款，并说明原因。',
      'The button is still there, but the answer is no, with the reason.',
    ],
    build: endingIn(14),
  }),
  scenario('unissued.short-service', ['ALY-R3', 'ALY-R1'], {
    title: ['刚购买，服务期却将结束', 'Just bought, but the service ends soon'],
    shows: [
      '购买第 2 天，服务期还剩 14 天：ALY-R3 优先于 ALY-R1。',
      'Bought 2 days ago with 14 days of service left: ALY-R3 wins over ALY-R1.',
    ],
    build: ({ buy, now }) => void buy(ago(now, 2), { servicePeriodEndsAt: ahead(now, 14) }),
  }),
  scenario('unissued.no-service-period', ['ALY-R2', 'ALY-1'], {
    title: ['没有服务期的订单', 'An order without a service period'],
    shows: [
      '购买已 500 天，既不会临近到期，也不会过期。',
      'Bought 500 days ago: it is never too close to an end, and never expires.',
    ],
    build: ({ buy, now }) => void buy(ago(now, 500), { servicePeriodEndsAt: null }),
  }),
  scenario('unissued.under-review', ['ALY-G1', 'ALY-11'], {
    title: ['申请审核中的证书', 'Application under review'],
    shows: [
      '需先撤回申请或等待结果，才能退款。',
      'Withdraw the application or wait for its result; then the money can come back.',
    ],
    build: ({ buy, now }) => void buy(ago(now, 3)).submit(ago(now, 1, '16:30')),
  }),
  scenario('free-dv', ['ALY-R0', 'ALY-3'], {
    title: ['免费 DV 证书', 'Free DV certificate'],
    shows: [
      '没有退款按钮，“为什么不能退款”说明原因。',
      'There is no refund button; "Why not?" gives the reason.',
    ],
    build: ({ buy, now }) =>
      void buy(ago(now, 2), { domain: 'free.example.cn', product: FREE, price: priceOf(FREE) }),
  }),
];

const DESK = '/review';
/** A Monday, 15 working days after 2 November. */
const MONDAY = '2026-11-23T10:00:00+08:00';

const TOO_SLOW: RefundRequest = {
  reason: { code: 'tooSlow', text: null },
  assistance: { kind: 'dingtalk', value: 'demo_ops-01' },
};
const OTHER: RefundRequest = {
  reason: { code: 'other', text: '域名已转让，不再需要这张证书。' },
  assistance: null,
};

/** Something in every queue: due long ago, due today, and due later. */
function everyQueue({ tx, buy, now }: Builder): void {
  changeSettings(tx, { review: 'manual' });
  buy(ago(now, 60)).applyForRefund(ago(now, 25));
  buy(ago(now, 50), { id: 'cas-0002', domain: 'cashier.example.cn' }).applyForRefund(ago(now, 21), TOO_SLOW);
  buy(ago(now, 40), {
    id: 'cas-0003',
    domain: 'gateway.example.net',
    accountId: 'customer-2',
  }).applyForRefund(ago(now, 2), OTHER);
  buy(ago(now, 14), { id: 'cas-0004', domain: 'post.example.cn' })
    .submit(ago(now, 13))
    .pass(ago(now, 12))
    .revoke(ago(now, 7));
  buy(ago(now, 9), { id: 'cas-0005', domain: 'assets.example.net', accountId: 'customer-2' })
    .submit(ago(now, 8))
    .pass(ago(now, 7))
    .revoke(ago(now, 1));
  buy(ago(now, 6), { id: 'cas-0006', domain: 'manual.example.cn' }).submit(ago(now, 4));
  buy(ago(now, 2), { id: 'cas-0007', domain: 'library.example.cn' }).submit(now);
}

/** The specialist's side. */
export const desk: readonly ScenarioDefinition[] = [
  scenario('desk.queues', ['REV-1', 'ALY-G4'], {
    title: ['审核台：逾期、今天到期和之后', 'The desk: overdue, due today, and later'],
    shows: [
      '每个队列都有等待处理的事项，最紧急的在前。',
      'Something waits in every queue, the most urgent first.',
    ],
    as: 'specialist',
    now: MONDAY,
    path: DESK,
    build: everyQueue,
  }),
  scenario('desk.decide', ['REV-2', 'ALY-G4', 'ALY-9'], {
    title: ['通过或驳回一笔退款', 'Approve or reject a refund'],
    shows: [
      '手动模式：通过，或选择原因并写下客户会读到的说明。',
      'Manual mode: approve, or pick a reason and write what the customer will read.',
    ],
    as: 'specialist',
    path: DESK,
    build: ({ tx, buy, now }) => {
      changeSettings(tx, { review: 'manual' });
      buy(ago(now, 30)).applyForRefund(ago(now, 3), TOO_SLOW);
    },
  }),
  scenario('desk.auto', ['REV-3', 'ALY-G4', 'GEN-7'], {
    title: ['自动审核：推进时钟', 'Auto mode: move the clock'],
    shows: [
      '推进到下一个事件，后台在第 5 个工作日结束时通过，款项到账。',
      'Move to the next events: at the end of working day 5 the back office approves and the money arrives.',
    ],
    path: REFUND,
    build: ({ buy, now }) => void buy(ago(now, 30)).applyForRefund(ago(now, 3)),
  }),
  scenario('two-customers', ['GEN-10', 'ALY-R1'], {
    title: ['两个客户互不可见', 'Two customers apart'],
    shows: [
      '客户 A 只看到 cas-0001；客户 B 的 cas-0002 对其不存在。',
      'Customer A sees cas-0001; customer B’s cas-0002 does not exist for them.',
    ],
    path: OVERVIEW,
    build: ({ buy, now }) => {
      buy(ago(now, 2));
      buy(ago(now, 2), { id: 'cas-0002', domain: 'shop.example.net', accountId: 'customer-2' });
    },
  }),
];

/** Issued `days` natural days ago. */
const issued = ({ buy, now }: Builder, days: number) =>
  buy(ago(now, days + 2))
    .submit(ago(now, days + 1))
    .pass(ago(now, days, '08:30'));

/** Issued `days` ago, revocation asked for on one day after issuance and completed on another. */
const revoked = (builder: Builder, days: number, asked: number, completed: number) =>
  issued(builder, days)
    .revoke(ago(builder.now, days - asked))
    .completeRevocation(ago(builder.now, days - completed, '09:30'));

/** Issued once: by days since issuance, and by what became of the revocation. */
export const issuedOnce: readonly ScenarioDefinition[] = [
  scenario('issued.day-10', ['ALY-G2', 'ALY-11', 'ALY-10'], {
    title: ['已签发，第 10 天', 'Issued 10 days ago'],
    shows: [
      '先吊销才能退款；吊销对话框写明会失去什么、何时完成。',
      'Revoke first; the dialog names what is lost and by when it must be completed.',
    ],
    path: DETAILS,
    build: (builder) => void issued(builder, 10),
  }),
  scenario('issued.day-27', ['ALY-G2', 'GEN-1'], {
    title: ['已签发，第 27 天', 'Issued 27 days ago'],
    shows: [
      '吊销须在明天结束前完成，而它可能需要 5 个工作日：有提示。',
      'The revocation must be completed by the end of tomorrow, yet may take 5 working days: there is a warning.',
    ],
    build: (builder) => void issued(builder, 27),
  }),
  scenario('issued.day-28', ['ALY-G2', 'GEN-1'], {
    title: ['已签发，第 28 天', 'Issued 28 days ago'],
    shows: [
      '最后一天：今天结束前须完成吊销。',
      'The last day: the revocation must be completed before it ends.',
    ],
    build: (builder) => void issued(builder, 28),
  }),
  scenario('issued.day-28-last-millisecond', ['ALY-G2', 'GEN-1', 'GEN-7'], {
    title: ['第 28 天的最后一毫秒', 'The last millisecond of day 28'],
    shows: [
      '仍是“需先操作”；时钟再走一毫秒就不可退款。',
      'Still "action required"; one millisecond later it is not refundable.',
    ],
    now: '2026-11-22T23:59:59.999+08:00',
    build: (builder) => void issued(builder, 28),
  }),
  scenario('issued.day-29', ['ALY-R5', 'ALY-3'], {
    title: ['已签发，第 29 天', 'Issued 29 days ago'],
    shows: [
      '按钮仍在，页面给出不可退款的原因。',
      'The button is still there, and the panel refuses with the reason.',
    ],
    build: (builder) => void issued(builder, 29),
  }),
  scenario('issued.day-30', ['ALY-R5', 'ALY-3'], {
    title: ['已签发，第 30 天', 'Issued 30 days ago'],
    shows: ['按钮显示的最后一天。', 'The last day on which the button is shown.'],
    path: OVERVIEW,
    build: (builder) => void issued(builder, 30),
  }),
  scenario('issued.day-31', ['ALY-R5', 'ALY-3'], {
    title: ['已签发，第 31 天', 'Issued 31 days ago'],
    shows: [
      '按钮消失，“为什么不能退款”仍可查看原因。',
      'The button is gone; "Why not?" still opens the reason.',
    ],
    path: OVERVIEW,
    build: (builder) => void issued(builder, 31),
  }),
  scenario('revoking.day-20', ['ALY-G3', 'ALY-11', 'REV-1'], {
    title: ['吊销审核中，第 20 天', 'Revocation under review, day 20'],
    shows: [
      '等待吊销完成；完成后可全额退款。',
      'Wait for the revocation; once completed, the full amount can come back.',
    ],
    build: (builder) => void issued(builder, 20).revoke(ago(builder.now, 1)),
  }),
  scenario('revoking.day-28', ['ALY-G3', 'GEN-1'], {
    title: ['吊销审核中，第 28 天', 'Revocation under review, day 28'],
    shows: [
      '今天结束前未完成吊销，明天起不可退款。',
      'If it is not completed by the end of today, there is no refund from tomorrow on.',
    ],
    build: (builder) => void issued(builder, 28).revoke(ago(builder.now, 1)),
  }),
  scenario('revoking.day-29', ['ALY-R5', 'ALY-G3'], {
    title: ['吊销审核中，第 29 天', 'Revocation under review, day 29'],
    shows: [
      '吊销仍在审核，但期限已过：不可退款。',
      'The revocation is still under review, but its time is over: not refundable.',
    ],
    build: (builder) => void issued(builder, 29).revoke(ago(builder.now, 2)),
  }),
  scenario('revoked.in-time', ['ALY-R4', 'ALY-4', 'ALY-6'], {
    title: ['在期限内完成吊销', 'Revoked in time'],
    shows: [
      '可全额退款，需人工审核；即使退款不成功，证书也保持已吊销。',
      'Full refund after review; the certificate stays revoked even if the refund does not succeed.',
    ],
    build: (builder) => void revoked(builder, 20, 10, 12),
  }),
  scenario('revoked.day-28-now-30', ['ALY-R4', 'GEN-1'], {
    title: ['第 28 天完成吊销，今天第 30 天', 'Revoked on day 28, today is day 30'],
    shows: ['申请退款的最后一天。', 'The last day to apply for the refund.'],
    build: (builder) => void revoked(builder, 30, 26, 28),
  }),
  scenario('revoked.day-28-now-31', ['ALY-G5', 'ALY-3'], {
    title: ['第 28 天完成吊销，今天第 31 天', 'Revoked on day 28, today is day 31'],
    shows: [
      '及时完成了吊销，但控制台已不再提供退款。',
      'Revoked in time, but the console offers the refund no longer.',
    ],
    build: (builder) => void revoked(builder, 31, 26, 28),
  }),
  scenario('revoked.late', ['ALY-R5', 'GEN-1'], {
    title: ['第 29 天才完成吊销', 'Revoked on day 29'],
    shows: ['吊销晚了一天：不可退款。', 'One day too late: not refundable.'],
    build: (builder) => void revoked(builder, 30, 26, 29),
  }),
  scenario('expired.issued', ['ALY-R6', 'ALY-3'], {
    title: ['证书已过期', 'Expired certificate'],
    shows: ['已过期的证书不可退款。', 'An expired certificate is not refundable.'],
    build: (builder) => void issued(builder, 370),
  }),
  scenario('expired.unissued', ['ALY-R6', 'ALY-1'], {
    title: ['未签发，服务期已结束', 'Never issued, service period over'],
    shows: [
      '没有到期时间，但订单的服务期已结束：不可退款。',
      'It has no expiry, but its order’s service period is over: not refundable.',
    ],
    build: ({ buy, now }) => void buy(ago(now, 367)),
  }),
];
