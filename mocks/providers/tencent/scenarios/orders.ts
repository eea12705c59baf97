import type { ScenarioDefinition } from '../../../provider';
import { ago } from '../../../stories/dates';
import { DOCUMENTS_MISSING } from '../../../stories/refusals';
import { RISK_HOLD } from './refusals';
import { DETAILS, LIST, scenario } from './define';
import { product } from './products';

/** What became of an order before any refund: by state. */
export const orders: readonly ScenarioDefinition[] = [
  scenario('pending-submission', {
    lines: ['TCL-R2', 'TCL-1', 'TCL-3'],
    title: ['待提交', 'Pending Submission'],
    shows: [
      '“操作”列显示待提交；点证书 ID 进入证书详情，取消申请，一小时后出现“退款”。',
      'Operation says Pending Submission; the certificate ID leads to Certificate Details and Cancel Application, and an hour later Refund appears.',
    ],
    path: LIST,
    tell: ({ buy, now }) => void buy(ago(now, 3)),
  }),
  scenario('validating', {
    lines: ['TCL-R3', 'TCL-3'],
    title: ['已提交，正在验证域名', 'Submitted, the domain is being validated'],
    shows: [
      '编号 0。先在证书详情取消申请，才能退款。',
      'Number 0. Cancel the application in Certificate Details first.',
    ],
    path: DETAILS,
    tell: ({ buy, now }) => void buy(ago(now, 2)).submit(ago(now, 0, '09:30')),
  }),
  scenario('reviewing', {
    lines: ['TCL-R3', 'TCL-3'],
    title: ['已提交，审核中', 'Submitted, under review'],
    shows: [
      '域名已验证，仍是编号 0；取消申请会说明一旦签发就不再退款。',
      'The domain is validated, still number 0; once issued there would be no refund.',
    ],
    path: DETAILS,
    tell: ({ buy, now }) => void buy(ago(now, 2)).submit(ago(now, 1, '16:00')),
  }),
  scenario('cancelling', {
    lines: ['TCL-R3', 'TCL-3', 'GEN-7'],
    title: ['取消申请进行中', 'Cancellation under way'],
    shows: [
      '编号 6；把时钟推进一小时，变为 7，列表中出现“退款”。',
      'Number 6; move the clock by an hour, it turns to 7 and Refund appears in the list.',
    ],
    path: LIST,
    tell: ({ buy, now }) => void buy(ago(now, 4)).cancel(ago(now, 0, '09:45')),
  }),
  scenario('cancelled', {
    lines: ['TCL-R4', 'TCL-3', 'TCL-1'],
    title: ['申请已取消', 'Application cancelled'],
    shows: [
      '编号 7；“退款”在列表中，无需审核，没有截止日期。',
      'Number 7; Refund stands in the list, without review and without a deadline.',
    ],
    path: LIST,
    tell: ({ buy, now }) => void buy(ago(now, 30)).cancel(ago(now, 5)),
  }),
  scenario('failed', {
    lines: ['TCL-R4', 'TCL-1', 'GEN-5'],
    title: ['申请失败', 'Application failed'],
    shows: [
      '弹窗先给出结论和明细，同意退款政策后才能“下一步”，最后“确定”。',
      'The pop-up answers first; Next waits for the consent, then OK.',
    ],
    tell: ({ buy, now }) => void buy(ago(now, 6)).submit(ago(now, 5)).decline(ago(now, 4), DOCUMENTS_MISSING),
  }),
  scenario('suspended', {
    lines: ['TCL-R4', 'TCL-3'],
    title: ['审核已暂停', 'Review suspended'],
    shows: [
      '没有编号的状态，同样可以退款，无需审核。',
      'A state without a number, refundable without review all the same.',
    ],
    path: DETAILS,
    tell: ({ buy, now }) => void buy(ago(now, 9)).submit(ago(now, 8)).decline(ago(now, 7), RISK_HOLD),
  }),
  scenario('issued', {
    lines: ['TCL-R1', 'GEN-5'],
    title: ['已签发', 'Issued'],
    shows: [
      '没有“退款”；“为什么不能退款”打开结论和依据。',
      'There is no Refund; "Why not?" opens the answer and what it rests on.',
    ],
    path: LIST,
    tell: ({ buy, now }) => void buy(ago(now, 12)).submit(ago(now, 11)).pass(ago(now, 10)),
  }),
  scenario('revoked', {
    lines: ['TCL-R1', 'TCL-3'],
    title: ['签发后被吊销', 'Issued, revoked since'],
    shows: [
      '编号 10；曾经签发，所以仍不退款。',
      'Number 10; it was issued once, so there is still no refund.',
    ],
    path: DETAILS,
    tell: ({ buy, now }) =>
      void buy(ago(now, 40)).submit(ago(now, 39)).pass(ago(now, 38)).revoke(ago(now, 5)),
  }),
  scenario('expired', {
    lines: ['TCL-R1', 'TCL-3', 'GEN-13'],
    title: ['签发后已过期', 'Issued, expired since'],
    shows: ['编号 3；列表显示已过期，仍不退款。', 'Number 3; the list says Expired, and there is no refund.'],
    path: DETAILS,
    tell: ({ buy, now }) =>
      void buy(ago(now, 400), { product: product('DV') })
        .submit(ago(now, 399))
        .pass(ago(now, 398)),
  }),
];
