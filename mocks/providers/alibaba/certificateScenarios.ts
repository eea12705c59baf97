import { product } from '../../demo/variety';
import type { Product } from '../../certificates/certificate';
import { changeSettings } from '../../platform/faults';
import type { ScenarioDefinition } from '../../provider';
import {
  CERTIFICATE,
  DETAILS,
  LIST,
  priceOf,
  type Purchase,
  scenario,
  type Builder,
  type OrderHistory,
} from './telling';

/** Applied for on the day of payment, issued on the next (at once for today). */
const issued = (past: OrderHistory, paid: number): OrderHistory =>
  past.apply([paid, '09:20']).pass([Math.max(paid - 1, 0), '09:40']);
const oneYearIssued = ({ buy }: Builder, paid: number, more?: Partial<Purchase>) =>
  issued(buy(paid, more), paid);
const threeYearsIssued = ({ buyYears }: Builder, paid: number) => issued(buyYears(paid, 3), paid);

const revoking = (builder: Builder, paid: number, asked: number): OrderHistory =>
  oneYearIssued(builder, paid).revoke([asked, '09:50']);

const combined =
  (kind: 'multiDomainWildcard' | 'hybrid', what: Product, domain?: string) =>
  ({ buy }: Builder) =>
    buy(3, { combined: kind, product: what, price: priceOf(what) })
      .apply([3, '09:20'], domain)
      .pass(2);

/** A one-year order, by the state of its certificate. */
const oneYear: readonly ScenarioDefinition[] = [
  scenario('ssl.pending', ['ABC-S1', 'ABC-R7', 'ABC-3'], {
    title: ['待申请', 'Pending Application'],
    shows: [
      '取消申请：证书移除，配额恢复，随后可退款。',
      'Cancel Apply: removed, quota restored, then refundable.',
    ],
    path: LIST,
    build: ({ buy }) => buy(3).begin(2),
  }),
  scenario('ssl.validating', ['ABC-S2', 'ABC-R7'], {
    title: ['审核中', 'Validating Application'],
    shows: ['先撤回，再取消申请。', 'Withdraw first, then Cancel Apply.'],
    path: LIST,
    build: ({ buy }) => buy(3).apply(0),
  }),
  scenario('ssl.failed', ['ABC-S3', 'ABC-R7'], {
    title: ['审核失败', 'Validation Failed'],
    shows: [
      '修改并提交：所选联系人缺少证件号码，提交被拒绝；补充号码或改选联系人后再提交，然后撤回、取消申请。',
      'Modify and Submit: the contact lacks its ID number, so it is refused; add the number or select another contact and submit again, then Withdraw and Cancel Apply.',
    ],
    path: LIST,
    build: ({ buy }) => buy(4).apply(3).fail(2),
  }),
  scenario('ssl.issued', ['ABC-S4', 'ABC-R7', 'ABC-2'], {
    title: ['已签发', 'Issued'],
    shows: [
      '吊销前写明审核和期限何时结束；吊销通过后可退款。',
      'Revoke says when its review and the window end; once Revoked, the money can come back.',
    ],
    now: '2026-11-21T15:00:00+08:00',
    path: LIST,
    build: (builder) => oneYearIssued(builder, 0),
  }),
  scenario('ssl.issued.last-safe-minute', ['ABC-2', 'ABC-R7'], {
    title: ['吊销的最后稳妥时间前一分钟', 'One minute before the last safe moment to revoke'],
    shows: [
      '没有红色警告：审核最晚在期限前一天结束，还来得及申请退款。',
      'No red warning: the review ends a day before the window at the latest, which leaves time to ask for the refund.',
    ],
    now: '2026-11-22T23:58:59.999+08:00',
    path: CERTIFICATE,
    // Paid on a Saturday: of the usual seven days only such an order is ever safe to revoke.
    build: (builder) => oneYearIssued(builder, 1),
  }),
  scenario('ssl.issued.too-late', ['ABC-2', 'ABC-R7', 'ABC-S4'], {
    title: ['吊销的最后稳妥时间后一分钟', 'One minute past the last safe moment to revoke'],
    shows: [
      '红色警告：审核可能晚于期限结束，写明两个日期和会失去什么。',
      'A red warning with both dates: the review may end after the window, and what is lost then.',
    ],
    now: '2026-11-23T00:00:59.999+08:00',
    path: CERTIFICATE,
    build: (builder) => oneYearIssued(builder, 2),
  }),
  scenario('ssl.issued.never-safe', ['ABC-2', 'ABC-R7'], {
    title: ['从一开始就没有稳妥的吊销时间', 'Revoking was never safe'],
    shows: [
      '活动期限只有 5 天：最后的稳妥时间早于付款。',
      'The event gives five days only: the last safe moment lies before the payment.',
    ],
    now: '2026-11-20T15:00:00+08:00',
    path: CERTIFICATE,
    build: (builder) =>
      oneYearIssued(builder, 0, {
        promotion: { name: 'Double 11', refundPolicy: 'standard', windowDays: 5 },
      }),
  }),
  scenario('ssl.revoking', ['ABC-S4', 'ABC-R7', 'ABC-2'], {
    title: ['吊销审核中', 'Validating Revocation'],
    shows: ['等待吊销通过，最长 5 个工作日。', 'Wait for the revocation, at most five business days.'],
    path: DETAILS,
    build: (builder) => revoking(builder, 3, 1),
  }),
  scenario('ssl.revoking.day-7', ['ABC-2', 'ABC-R7'], {
    title: ['吊销审核中，第 7 天', 'Validating Revocation on day 7'],
    shows: [
      '今天结束前未通过，明天起不可退款，即使仍在审核。',
      'Not approved by the end of today, there is no refund from tomorrow on, even while it is under review.',
    ],
    path: DETAILS,
    build: (builder) => revoking(builder, 7, 2),
  }),
  scenario('ssl.revoked', ['ABC-R8', 'ABC-S4'], {
    title: ['已吊销', 'Revoked'],
    shows: ['在期限内吊销：可全额退款。', 'Revoked within the window: the full amount comes back.'],
    build: (builder) => revoking(builder, 6, 4).completeRevocation(2),
  }),
  scenario('ssl.revoked.after-day-7', ['ABC-R2', 'ABC-2', 'ABC-S4'], {
    title: ['第 7 天之后才通过的吊销', 'Revocation approved after day 7'],
    shows: [
      '证书已失效，退款期限也已过：不可退款，写明日期。',
      'The certificate is gone and so is the window: not refundable, with the date.',
    ],
    build: (builder) => revoking(builder, 9, 3).completeRevocation(1),
  }),
  scenario('ssl.revocation-rejected', ['ABC-2', 'ABC-R7'], {
    title: ['吊销被驳回', 'Revocation rejected'],
    shows: [
      '证书回到“已签发”并写明原因；七天照常在走。',
      'Issued again, with the reason; the seven days have run on.',
    ],
    path: CERTIFICATE,
    build: (builder) => revoking(builder, 5, 3).refuseRevocation(2),
  }),
  scenario('ssl.removed', ['ABC-R8', 'ABC-S1'], {
    title: ['证书已移除，配额已恢复', 'Certificate removed, quota restored'],
    shows: ['可全额退款。', 'The full amount comes back.'],
    build: ({ buy }) => buy(3).begin(2).cancelApply(1),
  }),
  scenario('ssl.renew', ['ABC-S5', 'ABC-R2'], {
    title: ['提前续费', 'Renew in advance'],
    shows: [
      '续费对话框事先说明：产生的订单不能在此退款。',
      'The Renew dialog says beforehand that its order cannot be refunded here.',
    ],
    path: LIST,
    build: (builder) => oneYearIssued(builder, 340),
  }),
  scenario('ssl.early-renewal', ['ABC-R6', 'ABC-S5'], {
    title: ['提前续费订单', 'Early renewal order'],
    shows: ['不能在此退款：联系技术支持。', 'Not refundable here: contact technical support.'],
    path: '/alibaba/orders/ab-renewal-0001/refund',
    record: 'ab-renewal-0001',
    build: (builder) => oneYearIssued(builder, 340).renew(1),
  }),
  scenario('ssl.combined-wildcard', ['ABC-R5'], {
    title: ['配额合并为多域名通配符证书', 'Quota combined into a multi-domain wildcard certificate'],
    shows: ['不可退款。', 'Not refundable.'],
    build: combined('multiDomainWildcard', product('OV', 'wildcard'), '*.example.com'),
  }),
  scenario('ssl.combined-hybrid', ['ABC-R5'], {
    title: ['配额合并为混合证书', 'Quota combined into a hybrid certificate'],
    shows: ['不可退款。', 'Not refundable either.'],
    build: combined('hybrid', product('OV', 'multi')),
  }),
  scenario('ssl.revocation-across.national-day-2026', ['ABC-2', 'ABC-R7', 'GEN-2'], {
    title: ['吊销审核跨 2026 年国庆节', 'Revocation across the National Day of 2026'],
    shows: [
      '审核最晚 10 月 12 日才结束，而期限 10 月 6 日就结束：红色警告。',
      'The review may last until 12 October, the window ends on the 6th: a red warning.',
    ],
    now: '2026-09-29T15:00:00+08:00',
    path: CERTIFICATE,
    build: (builder) => oneYearIssued(builder, 0),
  }),
  scenario('desk.revocation', ['REV-1', 'ABC-R7', 'ABC-S4', 'REV-2'], {
    title: ['审核台：吊销', 'The desk: a revocation'],
    shows: ['手动模式：通过，或驳回并说明原因。', 'Manual mode: approve it, or reject it with a reason.'],
    as: 'specialist',
    path: '/review?queue=revocations',
    build: (builder) => {
      changeSettings(builder.tx, { review: 'manual' });
      revoking(builder, 3, 1);
    },
  }),
];

/** Multi-year orders: what happens to the second and third. */
const several: readonly ScenarioDefinition[] = [
  scenario('multi.pending', ['ABC-M1', 'ABC-R7', 'ABC-S1'], {
    title: ['三年期：第一张待申请', 'Three years: the first Pending Application'],
    shows: [
      '取消第一张的申请，第二、第三张随之移除。',
      'Cancel Apply on the first takes the second and third along.',
    ],
    path: LIST,
    build: ({ buyYears }) => buyYears(3, 3).begin(2),
  }),
  scenario('multi.validating', ['ABC-M1', 'ABC-R7', 'ABC-S2'], {
    title: ['三年期：第一张审核中', 'Three years: the first Validating Application'],
    shows: [
      '撤回、取消申请第一张，其余随之移除。',
      'Withdraw and Cancel Apply on the first; the others leave with it.',
    ],
    path: LIST,
    build: ({ buyYears }) => buyYears(3, 3).apply(0),
  }),
  scenario('multi.failed', ['ABC-M1', 'ABC-R7', 'ABC-S3'], {
    title: ['两年期：第一张审核失败', 'Two years: the first Validation Failed'],
    shows: [
      '修改、撤回、取消申请第一张，第二张随之移除。',
      'Modify, Withdraw, Cancel Apply on the first; the second leaves with it.',
    ],
    path: LIST,
    build: ({ buyYears }) => buyYears(4, 2).apply(3).fail(2),
  }),
  scenario('multi.issued', ['ABC-M2', 'ABC-R7', 'ABC-S4'], {
    title: ['三年期：第一张已签发', 'Three years: the first Issued'],
    shows: [
      '先取消未激活的两张，再吊销第一张。',
      'Cancel the two that are not activated, then revoke the first.',
    ],
    now: '2026-11-21T15:00:00+08:00',
    path: LIST,
    build: (builder) => threeYearsIssued(builder, 0),
  }),
  scenario('multi.revoked-first', ['ABC-M2', 'ABC-R7'], {
    title: ['三年期：先吊销了第一张', 'Three years: the first was revoked first'],
    shows: [
      '允许先吊销；退款还要等另外两张取消。',
      'Allowed; the refund waits until the other two are cancelled.',
    ],
    path: DETAILS,
    build: (builder) => threeYearsIssued(builder, 6).revoke(4).completeRevocation(2),
  }),
  scenario('multi.done', ['ABC-R8', 'ABC-M2'], {
    title: ['三年期：全部处理完', 'Three years: everything done'],
    shows: [
      '两张已取消，一张已吊销：可全额退款。',
      'Two cancelled, one Revoked: the full amount comes back.',
    ],
    build: (builder) =>
      threeYearsIssued(builder, 6).cancel(4, 2).cancel(4, 3).revoke(4).completeRevocation(2),
  }),
];

/** SSL orders by what became of their certificates. */
export const certificateScenarios: readonly ScenarioDefinition[] = [...oneYear, ...several];
