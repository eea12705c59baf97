import type { RefundRequest } from '../../../../src/api/contract/aliyun';
import { changeSettings } from '../../../platform/settings';
import type { ScenarioDefinition } from '../../../provider';
import { ago } from '../../../stories/dates';
import { OVERVIEW, REFUND, type Scene, scenario } from './define';

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
function everyQueue({ tx, buy, now }: Scene): void {
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
  scenario('desk.queues', {
    lines: ['REV-1', 'ALY-G4'],
    title: ['审核台：逾期、今天到期和之后', 'The desk: overdue, due today, and later'],
    shows: [
      '每个队列都有等待处理的事项，最紧急的在前。',
      'Something waits in every queue, the most urgent first.',
    ],
    as: 'specialist',
    now: MONDAY,
    path: DESK,
    tell: everyQueue,
  }),
  scenario('desk.decide', {
    lines: ['REV-2', 'ALY-G4', 'ALY-9'],
    title: ['通过或驳回一笔退款', 'Approve or reject a refund'],
    shows: [
      '手动模式：通过，或选择原因并写下客户会读到的说明。',
      'Manual mode: approve, or pick a reason and write what the customer will read.',
    ],
    as: 'specialist',
    path: DESK,
    tell: ({ tx, buy, now }) => {
      changeSettings(tx, { review: 'manual' });
      buy(ago(now, 30)).applyForRefund(ago(now, 3), TOO_SLOW);
    },
  }),
  scenario('desk.auto', {
    lines: ['REV-3', 'ALY-G4', 'GEN-7'],
    title: ['自动审核：推进时钟', 'Auto mode: move the clock'],
    shows: [
      '推进到下一个事件，后台在第 5 个工作日结束时通过，款项到账。',
      'Move to the next events: at the end of working day 5 the back office approves and the money arrives.',
    ],
    path: REFUND,
    tell: ({ buy, now }) => void buy(ago(now, 30)).applyForRefund(ago(now, 3)),
  }),
  scenario('two-customers', {
    lines: ['GEN-10', 'ALY-R1'],
    title: ['两个客户互不可见', 'Two customers apart'],
    shows: [
      '客户 A 只看到 cas-0001；客户 B 的 cas-0002 对其不存在。',
      'Customer A sees cas-0001; customer B’s cas-0002 does not exist for them.',
    ],
    path: OVERVIEW,
    tell: ({ buy, now }) => {
      buy(ago(now, 2));
      buy(ago(now, 2), { id: 'cas-0002', domain: 'shop.example.net', accountId: 'customer-2' });
    },
  }),
];
