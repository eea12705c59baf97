import type { ScenarioDefinition } from '../../../provider';
import { ago } from '../../../stories/dates';
import { CAS, CA_ORDERS, CA_PANEL, DETAILS, GATEWAYS, PANEL, type Scene, scenario } from './define';

const INTERMEDIATE = { kind: 'intermediate', region: 'ap-southeast-1' } as const;
const SITE = 'shop.example.com';

/** Placed so many days before it was paid. */
const placed = (now: number, days: number) => ({ placedAt: ago(now, days) });

const withDomain = ({ buyGateway, now }: Scene, days: number, placedDays = days) =>
  buyGateway(ago(now, days), placed(now, placedDays)).addDomain(ago(now, days, '09:30'), SITE);

/** Private CAs and gateways: what a reset does. */
export const instances: readonly ScenarioDefinition[] = [
  scenario('pca.enabled', {
    lines: ['ABC-P1', 'ABC-R9', 'ABC-2'],
    title: ['根 CA 已启用', 'Root CA enabled'],
    shows: [
      '重置（勾选删除数据）后可退款，CA 状态变为“已退款”。',
      'Reset, with its checkbox, then Refund: the CA’s status becomes Refunded.',
    ],
    path: CAS,
    tell: ({ buyCa, now }) => void buyCa(ago(now, 3)).enable(ago(now, 2)),
  }),
  scenario('pca.intermediate-enabled', {
    lines: ['ABC-P1', 'ABC-R9'],
    title: ['中间 CA 已启用', 'Intermediate CA enabled'],
    shows: ['与根 CA 相同：先重置。', 'Like a root CA: Reset first.'],
    path: CAS,
    tell: ({ buyCa, now }) => void buyCa(ago(now, 3), { ca: INTERMEDIATE }).enable(ago(now, 2)),
  }),
  scenario('pca.reset', {
    lines: ['ABC-R10', 'ABC-P1'],
    title: ['CA 已按时重置', 'CA reset in time'],
    shows: ['可全额退款。', 'The full amount comes back.'],
    path: CA_PANEL,
    tell: ({ buyCa, now }) => void buyCa(ago(now, 4)).enable(ago(now, 3)).reset(ago(now, 1)),
  }),
  scenario('pca.unused', {
    lines: ['ABC-P2', 'ABC-R3'],
    title: ['从未启用的 CA', 'CA never enabled'],
    shows: ['直接退款，同样须在 7 天内。', 'Refunded directly, within the same seven days.'],
    path: CA_ORDERS,
    tell: ({ buyCa, now }) => void buyCa(ago(now, 3)),
  }),
  scenario('pca.unused.day-8', {
    lines: ['ABC-R2', 'ABC-P2'],
    title: ['从未启用的 CA，第 8 天', 'CA never enabled, day 8'],
    shows: ['期限已过：不可退款。', 'The window is closed: not refundable.'],
    path: CA_PANEL,
    tell: ({ buyCa, now }) => void buyCa(ago(now, 8)),
  }),
  scenario('pca.refunded', {
    lines: ['ABC-P1', 'ABC-R13', 'ABC-R10'],
    title: ['CA 已退款', 'CA Refunded'],
    shows: ['款项到账后，CA 状态为“已退款”。', 'With the money there, the CA’s status is Refunded.'],
    path: CAS,
    tell: ({ buyCa, now }) =>
      void buyCa(ago(now, 5)).enable(ago(now, 4)).reset(ago(now, 3)).refund(ago(now, 2)),
  }),
  scenario('pca.last-day-to-reset', {
    lines: ['ABC-R9', 'ABC-R15', 'GEN-1'],
    title: ['重置的最后一天', 'The last day to reset'],
    shows: [
      '重置的 7 天从下单算起，今天是第 7 天；付款在两天后，退款还有两天。',
      'The seven days of a reset run from placing, and this is the seventh; it was paid two days later, so the refund has two more.',
    ],
    path: CAS,
    tell: ({ buyCa, now }) => void buyCa(ago(now, 5), placed(now, 7)).enable(ago(now, 4)),
  }),
  scenario('pca.too-late-to-reset', {
    lines: ['ABC-R15'],
    title: ['重置已来不及', 'Too late to reset'],
    shows: [
      '下单已 8 天、付款 6 天：现在重置也不退款。',
      'Placed 8 days ago, paid 6 days ago: even a reset brings no refund now.',
    ],
    path: CA_PANEL,
    tell: ({ buyCa, now }) => void buyCa(ago(now, 6), placed(now, 8)).enable(ago(now, 5)),
  }),
  scenario('pca.reset-too-late', {
    lines: ['ABC-R15'],
    title: ['重置晚了一天', 'Reset one day too late'],
    shows: ['第 8 天才重置：不可退款，写明日期。', 'Reset on day 8: not refundable, with the dates.'],
    path: CA_PANEL,
    tell: ({ buyCa, now }) => void buyCa(ago(now, 6), placed(now, 8)).enable(ago(now, 5)).reset(ago(now, 0)),
  }),
  scenario('gateway.domain-added', {
    lines: ['ABC-H1', 'ABC-R11', 'ABC-2'],
    title: ['网关已添加域名，配额未消耗', 'Gateway with a domain name, nothing consumed'],
    shows: ['重置后，到订单退款管理退款。', 'Reset, then Refund in Order Refund Management.'],
    path: GATEWAYS,
    tell: (scene) => void withDomain(scene, 2),
  }),
  scenario('gateway.reset', {
    lines: ['ABC-R14', 'ABC-H1'],
    title: ['网关已按时重置', 'Gateway reset in time'],
    shows: ['可全额退款，仍须点击退款。', 'The full amount comes back; Refund is still to be clicked.'],
    tell: (scene) => void withDomain(scene, 4).reset(ago(scene.now, 1)),
  }),
  scenario('gateway.visited', {
    lines: ['ABC-R12'],
    title: ['网关配额已被访问消耗', 'Gateway quota consumed by visits'],
    shows: ['不可退款。', 'Not refundable.'],
    tell: (scene) => void withDomain(scene, 2).consume(ago(scene.now, 1), 128, 0),
  }),
  scenario('gateway.traffic', {
    lines: ['ABC-R12'],
    title: ['网关配额已被出站流量消耗', 'Gateway quota consumed by outbound traffic'],
    shows: ['一个字节也算：不可退款。', 'A single byte counts: not refundable.'],
    tell: (scene) => void withDomain(scene, 2).consume(ago(scene.now, 1), 0, 1),
  }),
  scenario('gateway.reset-after-consuming', {
    lines: ['ABC-R12', 'ABC-H1'],
    title: ['消耗之后才重置的网关', 'Gateway reset after it was consumed'],
    shows: [
      '消耗不会因重置而清零：不可退款。',
      'A reset does not take back what was consumed: not refundable.',
    ],
    tell: (scene) => void withDomain(scene, 4).consume(ago(scene.now, 3), 40, 2_048).reset(ago(scene.now, 1)),
  }),
  scenario('gateway.too-late-to-reset', {
    lines: ['ABC-R15', 'ABC-H1'],
    title: ['网关重置已来不及', 'Too late to reset the gateway'],
    shows: ['下单已 9 天：现在重置也不退款。', 'Placed 9 days ago: even a reset brings no refund now.'],
    path: PANEL,
    tell: (scene) => void withDomain(scene, 5, 9),
  }),
  scenario('gateway.refunded', {
    lines: ['ABC-R13', 'ABC-H1', 'ABC-R14'],
    title: ['网关订单退款成功', 'Gateway order: Refund successfully'],
    shows: ['款项已到账。', 'The money is there.'],
    path: DETAILS,
    tell: (scene) => void withDomain(scene, 5).reset(ago(scene.now, 3)).refund(ago(scene.now, 2)),
  }),
];
