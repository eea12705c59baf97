import { changeSettings } from '../../../platform/settings';
import type { ScenarioDefinition } from '../../../provider';
import { ago } from '../../../stories/dates';
import { DETAILS, DOMAIN, ORDERS_PAGE, type Scene, scenario } from './define';
import { MONITORING, priceOf, priceOfOther, product } from './products';

const bought = (days: number) => (scene: Scene) => void scene.buy(ago(scene.now, days));

const promoted =
  (days: number, refundPolicy: 'standard' | 'none', windowDays: number | null) => (scene: Scene) =>
    void scene.buy(ago(scene.now, days), { promotion: { name: 'Double 11', refundPolicy, windowDays } });

const other = ({ order, now }: Scene, days: number) =>
  order(ago(now, days), { service: 'other', years: 1, price: priceOfOther('other'), label: MONITORING });

/** Orders by days since payment, promotional events, and what became of their refunds. */
export const orders: readonly ScenarioDefinition[] = [
  scenario('order.unused', {
    lines: ['ABC-O1', 'ABC-R3', 'ABC-3'],
    title: ['未使用的订单，第 2 天', 'Unused order, day 2'],
    shows: [
      '点击退款并确认，订单变为“退款成功”。',
      'Refund, confirm, and the order becomes "Refund successfully".',
    ],
    path: ORDERS_PAGE,
    tell: bought(2),
  }),
  scenario('order.day-7', {
    lines: ['ABC-R3', 'GEN-1'],
    title: ['未使用的订单，第 7 天', 'Unused order, day 7'],
    shows: ['最后一天：今天结束前可全额退款。', 'The last day: the full amount until it ends.'],
    tell: bought(7),
  }),
  scenario('order.day-7-last-millisecond', {
    lines: ['ABC-R3', 'GEN-1', 'GEN-7'],
    title: ['第 7 天的最后一毫秒', 'The last millisecond of day 7'],
    shows: ['仍可退款；时钟再走一毫秒就不可退款。', 'Still refundable; one millisecond later it is not.'],
    now: '2026-11-22T23:59:59.999+08:00',
    tell: bought(7),
  }),
  scenario('order.day-8', {
    lines: ['ABC-R2', 'GEN-1'],
    title: ['未使用的订单，第 8 天', 'Unused order, day 8'],
    shows: [
      '期限已过：不可退款，并写明截止时间。',
      'The window is closed: not refundable, with the date it ended.',
    ],
    tell: bought(8),
  }),
  scenario('order.ordinary-renewal', {
    lines: ['ABC-R3'],
    title: ['普通续费订单', 'Ordinary renewal order'],
    shows: ['与购买订单规则相同：未使用可全额退款。', 'Like a purchase: unused, the full amount comes back.'],
    tell: ({ buy, now }) => void buy(ago(now, 3), { kind: 'renewal' }),
  }),
  scenario('order.nothing-paid', {
    lines: ['ABC-R3', 'GEN-4'],
    title: ['全部用代金券支付', 'Paid by voucher alone'],
    shows: ['可退款，金额为 0：代金券不退。', 'Refundable, the amount is 0: vouchers do not come back.'],
    tell: ({ buy, now }) =>
      void buy(ago(now, 2), { price: priceOf(product('OV'), { voucher: 18_000, paid: { alipay: 0 } }) }),
  }),
  scenario('promotion.no-refunds', {
    lines: ['ABC-R1'],
    title: ['促销订单：活动不退款', 'Promotional order: the event gives no refunds'],
    shows: ['不可退款，写明活动名称。', 'Not refundable, with the name of the event.'],
    tell: promoted(1, 'none', null),
  }),
  scenario('promotion.fourteen-days', {
    lines: ['ABC-R3', 'ABC-R2'],
    title: ['促销订单：活动期限 14 天', 'Promotional order: the event gives 14 days'],
    shows: ['第 10 天仍可退款，期限由活动规定。', 'Day 10 and still refundable: the event sets the window.'],
    tell: promoted(10, 'standard', 14),
  }),
  scenario('promotion.three-days', {
    lines: ['ABC-R2', 'ABC-R1'],
    title: ['促销订单：活动期限 3 天', 'Promotional order: the event gives 3 days'],
    shows: ['第 4 天已不可退款，期限由活动规定。', 'Day 4 is too late: the event sets the window.'],
    tell: promoted(4, 'standard', 3),
  }),
  scenario('promotion.usual-window', {
    lines: ['ABC-R3'],
    title: ['促销订单：期限不变', 'Promotional order: the usual window'],
    shows: [
      '活动未另定期限，仍为 7 天，写明活动名称。',
      'The event keeps the usual seven days and is named.',
    ],
    tell: promoted(4, 'standard', null),
  }),
  scenario('other.unused', {
    lines: ['ABC-R3'],
    title: ['其他服务，未使用', 'Another service, unused'],
    shows: ['未使用的服务可全额退款。', 'An unused service comes back in full.'],
    tell: (scene) => void other(scene, 2),
  }),
  scenario('other.used', {
    lines: ['ABC-R4'],
    title: ['其他服务，已使用', 'Another service, used'],
    shows: ['使用之后不可退款。', 'Once used, it is not refundable.'],
    tell: (scene) => void other(scene, 2).markUsed(ago(scene.now, 1)),
  }),
  scenario('refund.running', {
    lines: ['ABC-R13', 'ABC-O1', 'GEN-13'],
    title: ['退款在途', 'Refund on its way'],
    shows: [
      '支付渠道处理缓慢；推进时钟，款项到账后订单变为“退款成功”。',
      'The channel is slow; move the clock, and once the money is there the order is "Refund successfully".',
    ],
    path: DETAILS,
    tell: ({ buy, now }) => void buy(ago(now, 2)).channel('slow').refund(now),
  }),
  scenario('refund.done', {
    lines: ['ABC-R13', 'ABC-O1'],
    title: ['退款成功', 'Refund successfully'],
    shows: [
      '款项已到账，没有退款按钮，只有退款记录。',
      'The money is there; no Refund any more, but its record.',
    ],
    path: DETAILS,
    tell: ({ buy, now }) => void buy(ago(now, 5)).refund(ago(now, 3)),
  }),
  scenario('refund.returned-to-balance', {
    lines: ['ABC-1', 'ABC-R13'],
    title: ['原账户无法退回，退至阿里云账户', 'Original account refused it, returned to the account balance'],
    shows: ['时间线上有两次尝试。', 'Both attempts stand on the timeline.'],
    path: DETAILS,
    tell: ({ buy, now }) =>
      void buy(ago(now, 5), { price: priceOf(product('OV'), { paid: { card: 18_000 } }) })
        .channel('fails')
        .refund(ago(now, 3))
        .channel('succeeds'),
  }),
  scenario('refund.channel-fails', {
    lines: ['ABC-1', 'ABC-R3'],
    title: ['支付渠道将失败', 'The channel is going to fail'],
    shows: [
      '申请退款：第一次尝试失败，款项改退至阿里云账户。',
      'Ask for the refund: the first attempt fails, and the money goes to the Alibaba Cloud account.',
    ],
    tell: ({ tx, buy, now }) => {
      buy(ago(now, 2), { price: priceOf(product('OV'), { paid: { card: 18_000 } }) });
      changeSettings(tx, { channel: 'fails', rail: 'PROCESS_FAIL' });
    },
  }),
  scenario('two-customers', {
    lines: ['GEN-10', 'ABC-R3'],
    title: ['两个客户互不可见', 'Two customers apart'],
    shows: [
      '客户 A 只看到 ab-0001；客户 B 的 ab-0002 对其不存在。',
      'Customer A sees ab-0001; customer B’s ab-0002 does not exist for them.',
    ],
    path: ORDERS_PAGE,
    tell: ({ buy, now }) => {
      buy(ago(now, 2));
      buy(ago(now, 2), { id: 'ab-0002', accountId: 'customer-2' }).begin(ago(now, 1), 'shop.example.net');
    },
  }),
  scenario('order.quota-held', {
    lines: ['ABC-3', 'ABC-R7'],
    title: ['仍占用配额的订单', 'An order that still holds quota'],
    shows: [
      '退款按钮仍在；后台拒绝，并提示先取消申请或吊销。',
      'Refund is there all the same; the backend refuses and says to cancel or revoke first.',
    ],
    path: ORDERS_PAGE,
    tell: ({ buy, now }) => void buy(ago(now, 3)).begin(ago(now, 2), DOMAIN),
  }),
];
