import { product } from '../../demo/variety';
import { changeSettings } from '../../platform/faults';
import type { ScenarioDefinition } from '../../provider';
import { certificateScenarios } from './certificateScenarios';
import {
  CA_ORDERS,
  CA_PANEL,
  CAS,
  DETAILS,
  GATEWAYS,
  MONITORING,
  ORDERS_PAGE,
  PANEL,
  priceOf,
  priceOfOther,
  scenario,
  type Builder,
} from './telling';

const INTERMEDIATE = { kind: 'intermediate', region: 'ap-southeast-1' } as const;

const withDomain = ({ buyGateway }: Builder, paid: number, placed = paid) =>
  buyGateway(paid, { placed }).addDomain([paid, '09:30']);

/** Private CAs and gateways: what a reset does. */
const instances: readonly ScenarioDefinition[] = [
  scenario('pca.enabled', ['ABC-P1', 'ABC-R9', 'ABC-2'], {
    title: ['根 CA 已启用', 'Root CA enabled'],
    shows: [
      '重置（勾选删除数据）后可退款，CA 状态变为“已退款”。',
      'Reset, with its checkbox, then Refund: the CA’s status becomes Refunded.',
    ],
    path: CAS,
    build: ({ buyCa }) => buyCa(3).enable(2),
  }),
  scenario('pca.intermediate-enabled', ['ABC-P1', 'ABC-R9'], {
    title: ['中间 CA 已启用', 'Intermediate CA enabled'],
    shows: ['与根 CA 相同：先重置。', 'Like a root CA: Reset first.'],
    path: CAS,
    build: ({ buyCa }) => buyCa(3, { ca: INTERMEDIATE }).enable(2),
  }),
  scenario('pca.reset', ['ABC-R10', 'ABC-P1'], {
    title: ['CA 已按时重置', 'CA reset in time'],
    shows: ['可全额退款。', 'The full amount comes back.'],
    path: CA_PANEL,
    build: ({ buyCa }) => buyCa(4).enable(3).reset(1),
  }),
  scenario('pca.unused', ['ABC-P2', 'ABC-R3'], {
    title: ['从未启用的 CA', 'CA never enabled'],
    shows: ['直接退款，同样须在 7 天内。', 'Refunded directly, within the same seven days.'],
    path: CA_ORDERS,
    build: ({ buyCa }) => buyCa(3),
  }),
  scenario('pca.unused.day-8', ['ABC-R2', 'ABC-P2'], {
    title: ['从未启用的 CA，第 8 天', 'CA never enabled, day 8'],
    shows: ['期限已过：不可退款。', 'The window is closed: not refundable.'],
    path: CA_PANEL,
    build: ({ buyCa }) => buyCa(8),
  }),
  scenario('pca.refunded', ['ABC-P1', 'ABC-R13', 'ABC-R10'], {
    title: ['CA 已退款', 'CA Refunded'],
    shows: ['款项到账后，CA 状态为“已退款”。', 'With the money there, the CA’s status is Refunded.'],
    path: CAS,
    build: ({ buyCa }) => buyCa(5).enable(4).reset(3).refund(2),
  }),
  scenario('pca.last-day-to-reset', ['ABC-R9', 'ABC-R15', 'GEN-1'], {
    title: ['重置的最后一天', 'The last day to reset'],
    shows: [
      '重置的 7 天从下单算起，今天是第 7 天；付款在两天后，退款还有两天。',
      'The seven days of a reset run from placing, and this is the seventh; it was paid two days later, so the refund has two more.',
    ],
    path: CAS,
    build: ({ buyCa }) => buyCa(5, { placed: 7 }).enable(4),
  }),
  scenario('pca.too-late-to-reset', ['ABC-R15'], {
    title: ['重置已来不及', 'Too late to reset'],
    shows: [
      '下单已 8 天、付款 6 天：现在重置也不退款。',
      'Placed 8 days ago, paid 6 days ago: even a reset brings no refund now.',
    ],
    path: CA_PANEL,
    build: ({ buyCa }) => buyCa(6, { placed: 8 }).enable(5),
  }),
  scenario('pca.reset-too-late', ['ABC-R15'], {
    title: ['重置晚了一天', 'Reset one day too late'],
    shows: ['第 8 天才重置：不可退款，写明日期。', 'Reset on day 8: not refundable, with the dates.'],
    path: CA_PANEL,
    build: ({ buyCa }) => buyCa(6, { placed: 8 }).enable(5).reset(0),
  }),
  scenario('gateway.domain-added', ['ABC-H1', 'ABC-R11', 'ABC-2'], {
    title: ['网关已添加域名，配额未消耗', 'Gateway with a domain name, nothing consumed'],
    shows: ['重置后，到订单退款管理退款。', 'Reset, then Refund in Order Refund Management.'],
    path: GATEWAYS,
    build: (builder) => withDomain(builder, 2),
  }),
  scenario('gateway.reset', ['ABC-R14', 'ABC-H1'], {
    title: ['网关已按时重置', 'Gateway reset in time'],
    shows: ['可全额退款，仍须点击退款。', 'The full amount comes back; Refund is still to be clicked.'],
    build: (builder) => withDomain(builder, 4).reset(1),
  }),
  scenario('gateway.visited', ['ABC-R12'], {
    title: ['网关配额已被访问消耗', 'Gateway quota consumed by visits'],
    shows: ['不可退款。', 'Not refundable.'],
    build: (builder) => withDomain(builder, 2).consume(1, 128, 0),
  }),
  scenario('gateway.traffic', ['ABC-R12'], {
    title: ['网关配额已被出站流量消耗', 'Gateway quota consumed by outbound traffic'],
    shows: ['一个字节也算：不可退款。', 'A single byte counts: not refundable.'],
    build: (builder) => withDomain(builder, 2).consume(1, 0, 1),
  }),
  scenario('gateway.reset-after-consuming', ['ABC-R12', 'ABC-H1'], {
    title: ['消耗之后才重置的网关', 'Gateway reset after it was consumed'],
    shows: [
      '消耗不会因重置而清零：不可退款。',
      'A reset does not take back what was consumed: not refundable.',
    ],
    build: (builder) => withDomain(builder, 4).consume(3, 40, 2_048).reset(1),
  }),
  scenario('gateway.too-late-to-reset', ['ABC-R15', 'ABC-H1'], {
    title: ['网关重置已来不及', 'Too late to reset the gateway'],
    shows: ['下单已 9 天：现在重置也不退款。', 'Placed 9 days ago: even a reset brings no refund now.'],
    path: PANEL,
    build: (builder) => withDomain(builder, 5, 9),
  }),
  scenario('gateway.refunded', ['ABC-R13', 'ABC-H1', 'ABC-R14'], {
    title: ['网关订单退款成功', 'Gateway order: Refund successfully'],
    shows: ['款项已到账。', 'The money is there.'],
    path: DETAILS,
    build: (builder) => withDomain(builder, 5).reset(3).refund(2),
  }),
];

const bought = (days: number) => (builder: Builder) => builder.buy(days);

const promoted =
  (days: number, refundPolicy: 'standard' | 'none', windowDays: number | null) => (builder: Builder) =>
    void builder.buy(days, { promotion: { name: 'Double 11', refundPolicy, windowDays } });

const other = ({ order }: Builder, days: number) =>
  order(days, { service: 'other', price: priceOfOther('other'), label: MONITORING });

/** Orders by days since payment, promotional events, and what became of their refunds. */
const orders: readonly ScenarioDefinition[] = [
  scenario('order.unused', ['ABC-O1', 'ABC-R3', 'ABC-3'], {
    title: ['未使用的订单，第 2 天', 'Unused order, day 2'],
    shows: [
      '点击退款并确认，订单变为“退款成功”。',
      'Refund, confirm, and the order becomes "Refund successfully".',
    ],
    path: ORDERS_PAGE,
    build: bought(2),
  }),
  scenario('order.day-7', ['ABC-R3', 'GEN-1'], {
    title: ['未使用的订单，第 7 天', 'Unused order, day 7'],
    shows: ['最后一天：今天结束前可全额退款。', 'The last day: the full amount until it ends.'],
    build: bought(7),
  }),
  scenario('order.day-7-last-millisecond', ['ABC-R3', 'GEN-1', 'GEN-7'], {
    title: ['第 7 天的最后一毫秒', 'The last millisecond of day 7'],
    shows: ['仍可退款；时钟再走一毫秒就不可退款。', 'Still refundable; one millisecond later it is not.'],
    now: '2026-11-22T23:59:59.999+08:00',
    build: bought(7),
  }),
  scenario('order.day-8', ['ABC-R2', 'GEN-1'], {
    title: ['未使用的订单，第 8 天', 'Unused order, day 8'],
    shows: [
      '期限已过：不可退款，并写明截止时间。',
      'The window is closed: not refundable, with the date it ended.',
    ],
    build: bought(8),
  }),
  scenario('order.ordinary-renewal', ['ABC-R3'], {
    title: ['普通续费订单', 'Ordinary renewal order'],
    shows: ['与购买订单规则相同：未使用可全额退款。', 'Like a purchase: unused, the full amount comes back.'],
    build: ({ buy }) => buy(3, { kind: 'renewal' }),
  }),
  scenario('order.nothing-paid', ['ABC-R3', 'GEN-4'], {
    title: ['全部用代金券支付', 'Paid by voucher alone'],
    shows: ['可退款，金额为 0：代金券不退。', 'Refundable, the amount is 0: vouchers do not come back.'],
    build: ({ buy }) => buy(2, { price: priceOf(product('OV'), { voucher: 18_000, paid: { alipay: 0 } }) }),
  }),
  scenario('promotion.no-refunds', ['ABC-R1'], {
    title: ['促销订单：活动不退款', 'Promotional order: the event gives no refunds'],
    shows: ['不可退款，写明活动名称。', 'Not refundable, with the name of the event.'],
    build: promoted(1, 'none', null),
  }),
  scenario('promotion.fourteen-days', ['ABC-R3', 'ABC-R2'], {
    title: ['促销订单：活动期限 14 天', 'Promotional order: the event gives 14 days'],
    shows: ['第 10 天仍可退款，期限由活动规定。', 'Day 10 and still refundable: the event sets the window.'],
    build: promoted(10, 'standard', 14),
  }),
  scenario('promotion.three-days', ['ABC-R2', 'ABC-R1'], {
    title: ['促销订单：活动期限 3 天', 'Promotional order: the event gives 3 days'],
    shows: ['第 4 天已不可退款，期限由活动规定。', 'Day 4 is too late: the event sets the window.'],
    build: promoted(4, 'standard', 3),
  }),
  scenario('promotion.usual-window', ['ABC-R3'], {
    title: ['促销订单：期限不变', 'Promotional order: the usual window'],
    shows: [
      '活动未另定期限，仍为 7 天，写明活动名称。',
      'The event keeps the usual seven days and is named.',
    ],
    build: promoted(4, 'standard', null),
  }),
  scenario('other.unused', ['ABC-R3'], {
    title: ['其他服务，未使用', 'Another service, unused'],
    shows: ['未使用的服务可全额退款。', 'An unused service comes back in full.'],
    build: (builder) => other(builder, 2),
  }),
  scenario('other.used', ['ABC-R4'], {
    title: ['其他服务，已使用', 'Another service, used'],
    shows: ['使用之后不可退款。', 'Once used, it is not refundable.'],
    build: (builder) => other(builder, 2).markUsed(1),
  }),
  scenario('refund.running', ['ABC-R13', 'ABC-O1', 'GEN-13'], {
    title: ['退款在途', 'Refund on its way'],
    shows: [
      '支付渠道处理缓慢；推进时钟，款项到账后订单变为“退款成功”。',
      'The channel is slow; move the clock, and once the money is there the order is "Refund successfully".',
    ],
    path: DETAILS,
    build: ({ buy }) => buy(2).channel('slow').refund('now'),
  }),
  scenario('refund.done', ['ABC-R13', 'ABC-O1'], {
    title: ['退款成功', 'Refund successfully'],
    shows: [
      '款项已到账，没有退款按钮，只有退款记录。',
      'The money is there; no Refund any more, but its record.',
    ],
    path: DETAILS,
    build: ({ buy }) => buy(5).refund(3),
  }),
  scenario('refund.returned-to-balance', ['ABC-1', 'ABC-R13'], {
    title: ['原账户无法退回，退至阿里云账户', 'Original account refused it, returned to the account balance'],
    shows: ['时间线上有两次尝试。', 'Both attempts stand on the timeline.'],
    path: DETAILS,
    build: ({ buy }) =>
      buy(5, { price: priceOf(product('OV'), { paid: { card: 18_000 } }) })
        .channel('fails')
        .refund(3)
        .channel('succeeds'),
  }),
  scenario('refund.channel-fails', ['ABC-1', 'ABC-R3'], {
    title: ['支付渠道将失败', 'The channel is going to fail'],
    shows: [
      '申请退款：第一次尝试失败，款项改退至阿里云账户。',
      'Ask for the refund: the first attempt fails, and the money goes to the Alibaba Cloud account.',
    ],
    build: ({ tx, buy }) => {
      buy(2, { price: priceOf(product('OV'), { paid: { card: 18_000 } }) });
      changeSettings(tx, { channel: 'fails', rail: 'PROCESS_FAIL' });
    },
  }),
  scenario('two-customers', ['GEN-10', 'ABC-R3'], {
    title: ['两个客户互不可见', 'Two customers apart'],
    shows: [
      '客户 A 只看到 ab-0001；客户 B 的 ab-0002 对其不存在。',
      'Customer A sees ab-0001; customer B’s ab-0002 does not exist for them.',
    ],
    path: ORDERS_PAGE,
    build: ({ buy }) => {
      buy(2);
      buy(2, { id: 'ab-0002', accountId: 'customer-2' }).begin(1, 'shop.example.net');
    },
  }),
  scenario('order.quota-held', ['ABC-3', 'ABC-R7'], {
    title: ['仍占用配额的订单', 'An order that still holds quota'],
    shows: [
      '退款按钮仍在；后台拒绝，并提示先取消申请或吊销。',
      'Refund is there all the same; the backend refuses and says to cancel or revoke first.',
    ],
    path: ORDERS_PAGE,
    build: ({ buy }) => buy(3).begin(2),
  }),
];

/** Every numbered line of this console, every state and every boundary, as something to click (DEM-1). */
export const scenarios: readonly ScenarioDefinition[] = [...orders, ...certificateScenarios, ...instances];
