import type { ScenarioDefinition } from '../../../provider';
import { ago } from '../../../stories/dates';
import { balanceOf, payOut } from '../../../rail/ledger';
import { agreeOnFees } from '../../../rail/terms';
import { REFUND, scenario } from './define';
import { priceOf, product } from './products';

const TWO_YEARS = product('OV', 'single', 2);

/** What the payment rail does to a refund, as the customer sees it: asked, on its way, arrived, come back another way. */
export const onRail: readonly ScenarioDefinition[] = [
  scenario('rail.lost-request', {
    lines: ['ALY-G4', 'APY-2', 'APY-1'],
    title: ['退款请求丢失', 'The request to the rail got lost'],
    shows: [
      '支付渠道从未收到请求：两分钟后查询，再用同一编号重发，只付一次。',
      'The rail never heard of it: asked about after two minutes, then repeated under the same id, paid once.',
    ],
    path: REFUND,
    tell: ({ buy, now }) =>
      void buy(ago(now, 3))
        .rail('lost-request')
        .applyForRefund(ago(now, 0, '09:59'))
        .rail('normal'),
  }),
  scenario('rail.lost-response', {
    lines: ['ALY-G4', 'APY-2', 'APY-3'],
    title: ['退款已付，但回答和通知都丢失', 'Paid, but answer and notification got lost'],
    shows: [
      '钱其实已经退出：一分钟后的查询就会知道，绝不会再付一次。',
      'The money has in fact gone out: the inquiry in a minute finds out, and nothing is paid again.',
    ],
    path: REFUND,
    tell: ({ buy, now }) =>
      void buy(ago(now, 3))
        .rail('lost-response')
        .applyForRefund(ago(now, 0, '09:59'))
        .rail('notification-lost'),
  }),
  scenario('rail.unknown-then-fail', {
    lines: ['ALY-G4', 'APY-10', 'APY-2'],
    title: ['处理中，随后失败', 'Processing, then failed'],
    shows: [
      '渠道处理期间一直是退款在途；失败后改退至账号余额，两次尝试都在时间线上。',
      'On its way as long as the rail works on it; once it failed, the money goes to the balance, both attempts on the timeline.',
    ],
    path: REFUND,
    tell: ({ buy, now }) =>
      void buy(ago(now, 3))
        .rail('unknown-then-fail')
        .applyForRefund(ago(now, 0, '09:45'))
        .rail('normal'),
  }),
  scenario('rail.window-closed', {
    lines: ['ALY-G4', 'APY-E4', 'APY-10'],
    title: ['超出支付宝退款期限', 'Past the refund window of Alipay'],
    shows: [
      '规则允许退款，但付款已超过 365 天：支付宝拒绝，款项改退至账号余额。',
      'The rules give the money back, but it was paid more than 365 days ago: Alipay refuses, and it goes to the balance.',
    ],
    path: REFUND,
    tell: ({ buy, now }) =>
      void buy(ago(now, 400), { product: TWO_YEARS, price: priceOf(TWO_YEARS) })
        .applyForRefund(ago(now, 8))
        .approveRefund(ago(now, 5, '15:20')),
  }),
  scenario('rail.with-person', {
    lines: ['ALY-G4', 'APY-2', 'REV-1'],
    title: ['多次查询无果，转人工', 'Asked about in vain, now with a person'],
    shows: [
      '渠道一直未受理：82 分钟后进入审核台的“未结算退款”，由专员再次查询。',
      'The rail never took it on: after 82 minutes it stands in the desk’s queue of unsettled payments.',
    ],
    path: REFUND,
    tell: ({ buy, now }) =>
      void buy(ago(now, 3))
        .rail('REQUEST_TRAFFIC_EXCEED_LIMIT')
        .applyForRefund(ago(now, 0, '08:00'))
        .until(ago(now, 0, '09:30'))
        .rail('normal'),
  }),
  scenario('rail.balance-short', {
    lines: ['ALY-G4', 'APY-E5', 'APY-2'],
    title: ['商户余额不足', 'The merchant’s balance is short'],
    shows: [
      '渠道已受理但商户余额不足：客户看到退款在途；商户充值后到账。',
      'Accepted, but the merchant’s balance is short: on its way for the customer, and there once the merchant tops up.',
    ],
    path: REFUND,
    tell: ({ tx, buy, now }) => {
      agreeOnFees(tx, false);
      const story = buy(ago(now, 3));
      payOut(tx, 'CNY', balanceOf(tx, 'CNY') - 1_000);
      story.applyForRefund(ago(now, 0, '09:59'));
    },
  }),
];
