import type { RefundRequest } from '#contract/aliyun';
import { ago, ahead } from '../../demo/history';
import { DOCUMENTS_MISSING, STILL_INSTALLED, product } from '../../demo/variety';
import { changeSettings } from '../../platform/faults';
import type { ScenarioDefinition } from '../../provider';
import { balanceOf, payOut } from '../../rail/ledger';
import { agreeOnFees } from '../../rail/records';
import { calendar, desk, issuedOnce, unissued } from './certificateScenarios';
import { DETAILS, listPriceOf, OVERVIEW, priceOf, PROGRESS, REFUND, scenario } from './telling';

const TWO_YEARS = product('OV', 'single', 2);

/** What the payment rail does to a refund, as the customer sees it: asked, on its way, arrived, come back another way. */
const onRail: readonly ScenarioDefinition[] = [
  scenario('rail.lost-request', ['ALY-G4', 'APY-2', 'APY-1'], {
    title: ['退款请求丢失', 'The request to the rail got lost'],
    shows: [
      '支付渠道从未收到请求：两分钟后查询，再用同一编号重发，只付一次。',
      'The rail never heard of it: asked about after two minutes, then repeated under the same id, paid once.',
    ],
    path: REFUND,
    build: ({ buy, now }) =>
      void buy(ago(now, 3))
        .rail('lost-request')
        .applyForRefund(ago(now, 0, '09:59'))
        .rail('normal'),
  }),
  scenario('rail.lost-response', ['ALY-G4', 'APY-2', 'APY-3'], {
    title: ['退款已付，但回答和通知都丢失', 'Paid, but answer and notification got lost'],
    shows: [
      '钱其实已经退出：一分钟后的查询就会知道，绝不会再付一次。',
      'The money has in fact gone out: the inquiry in a minute finds out, and nothing is paid again.',
    ],
    path: REFUND,
    build: ({ buy, now }) =>
      void buy(ago(now, 3))
        .rail('lost-response')
        .applyForRefund(ago(now, 0, '09:59'))
        .rail('notification-lost'),
  }),
  scenario('rail.unknown-then-fail', ['ALY-G4', 'APY-10', 'APY-2'], {
    title: ['处理中，随后失败', 'Processing, then failed'],
    shows: [
      '渠道处理期间一直是退款在途；失败后改退至账号余额，两次尝试都在时间线上。',
      'On its way as long as the rail works on it; once it failed, the money goes to the balance, both attempts on the timeline.',
    ],
    path: REFUND,
    build: ({ buy, now }) =>
      void buy(ago(now, 3))
        .rail('unknown-then-fail')
        .applyForRefund(ago(now, 0, '09:45'))
        .rail('normal'),
  }),
  scenario('rail.window-closed', ['ALY-G4', 'APY-E4', 'APY-10'], {
    title: ['超出支付宝退款期限', 'Past the refund window of Alipay'],
    shows: [
      '规则允许退款，但付款已超过 365 天：支付宝拒绝，款项改退至账号余额。',
      'The rules give the money back, but it was paid more than 365 days ago: Alipay refuses, and it goes to the balance.',
    ],
    path: REFUND,
    build: ({ buy, now }) =>
      void buy(ago(now, 400), { product: TWO_YEARS, price: priceOf(TWO_YEARS) })
        .applyForRefund(ago(now, 8))
        .approveRefund(ago(now, 5, '15:20')),
  }),
  scenario('rail.with-person', ['ALY-G4', 'APY-2', 'REV-1'], {
    title: ['多次查询无果，转人工', 'Asked about in vain, now with a person'],
    shows: [
      '渠道一直未受理：82 分钟后进入审核台的“未结算退款”，由专员再次查询。',
      'The rail never took it on: after 82 minutes it stands in the desk’s queue of unsettled payments.',
    ],
    path: REFUND,
    build: ({ buy, now }) =>
      void buy(ago(now, 3))
        .rail('REQUEST_TRAFFIC_EXCEED_LIMIT')
        .applyForRefund(ago(now, 0, '08:00'))
        .until(ago(now, 0, '09:30'))
        .rail('normal'),
  }),
  scenario('rail.balance-short', ['ALY-G4', 'APY-E5', 'APY-2'], {
    title: ['商户余额不足', 'The merchant’s balance is short'],
    shows: [
      '渠道已受理但商户余额不足：客户看到退款在途；商户充值后到账。',
      'Accepted, but the merchant’s balance is short: on its way for the customer, and there once the merchant tops up.',
    ],
    path: REFUND,
    build: ({ tx, buy, now }) => {
      agreeOnFees(tx, false);
      const past = buy(ago(now, 3));
      payOut(tx, 'CNY', balanceOf(tx, 'CNY') - 1_000);
      past.applyForRefund(ago(now, 0, '09:59'));
    },
  }),
];

const OV = product('OV');
const MULTI = product('OV', 'multi', 2);

const WITH_ASSISTANCE: RefundRequest = {
  reason: { code: 'blocked', text: null },
  assistance: { kind: 'phone', value: '13800138000' },
};

/** Refunds under way and over, and where the money went. */
const refunds: readonly ScenarioDefinition[] = [
  scenario('refund.under-review', ['ALY-G4', 'ALY-6', 'ALY-8'], {
    title: ['退款申请审核中', 'Refund under review'],
    shows: [
      '列表显示申请审核中，其他操作暂停，可以取消退款。',
      'The list says Refund under review, everything else is blocked, and the refund can be cancelled.',
    ],
    path: OVERVIEW,
    build: ({ buy, now }) => void buy(ago(now, 30)).applyForRefund(ago(now, 2)),
  }),
  scenario('refund.settling-slow', ['ALY-G4', 'ALY-6', 'ALY-7'], {
    title: ['退款在途', 'Refund on its way'],
    shows: [
      '无需审核，但支付渠道缓慢：到账前不显示已退款。',
      'No review was needed, but the channel is slow: not refunded before the money has arrived.',
    ],
    path: REFUND,
    build: ({ buy, now }) =>
      void buy(ago(now, 3))
        .channel('slow')
        .applyForRefund(ago(now, 0, '09:50')),
  }),
  scenario('refund.done', ['ALY-G4', 'ALY-9', 'ALY-7'], {
    title: ['已退款', 'Refunded'],
    shows: [
      '审核通过并已到账；进度页可打印为回执。',
      'Approved and arrived; the progress page prints as a receipt.',
    ],
    path: REFUND,
    build: ({ buy, now }) =>
      void buy(ago(now, 30))
        .applyForRefund(ago(now, 8))
        .approveRefund(ago(now, 5, '15:20')),
  }),
  scenario('refund.rejected', ['ALY-R2', 'ALY-4', 'ALY-9'], {
    title: ['退款审核失败，证书未签发', 'Refund rejected, certificate unissued'],
    shows: [
      '进度页显示专员的说明；证书可照常使用，也可再次申请。',
      'The progress page shows the explanation; the certificate is usable as before and a new application is possible.',
    ],
    path: REFUND,
    build: ({ buy, now }) =>
      void buy(ago(now, 40))
        .applyForRefund(ago(now, 6))
        .rejectRefund(ago(now, 3, '11:00'), DOCUMENTS_MISSING),
  }),
  scenario('refund.rejected-revoked', ['ALY-R4', 'ALY-4', 'ALY-9'], {
    title: ['退款审核失败，证书已吊销', 'Refund rejected, certificate revoked'],
    shows: [
      '证书保持已吊销；期限内可再次申请。',
      'The certificate stays revoked; within its time a new application is possible.',
    ],
    path: DETAILS,
    build: ({ buy, now }) =>
      void buy(ago(now, 22))
        .submit(ago(now, 21))
        .pass(ago(now, 20, '08:30'))
        .revoke(ago(now, 12))
        .completeRevocation(ago(now, 10))
        .applyForRefund(ago(now, 6))
        .rejectRefund(ago(now, 3, '11:00'), STILL_INSTALLED),
  }),
  scenario('refund.cancelled', ['ALY-R2', 'ALY-8', 'ALY-4'], {
    title: ['退款已取消', 'Refund cancelled'],
    shows: [
      '取消后恢复之前的状态，可再次申请。',
      'Cancelled, and everything as before; a new application is possible.',
    ],
    path: REFUND,
    build: ({ buy, now }) => void buy(ago(now, 40)).applyForRefund(ago(now, 4)).cancelRefund(ago(now, 3)),
  }),
  scenario('refund.fallback', ['ALY-G4', 'ALY-7', 'ALY-9'], {
    title: ['退回余额', 'Returned to the balance'],
    shows: [
      '支付宝退款失败，款项改退至账号余额，时间线显示两次尝试。',
      'The payment to Alipay failed and the money went to the account balance; the timeline shows both attempts.',
    ],
    path: REFUND,
    build: ({ buy, now }) =>
      void buy(ago(now, 3))
        .channel('fails')
        .applyForRefund(ago(now, 0, '09:30'))
        .channel('succeeds'),
  }),
  scenario('refund.fails-next', ['ALY-R1', 'ALY-7'], {
    title: ['下一次支付会失败', 'The next payment will fail'],
    shows: [
      '确定后支付宝退款失败，款项改退至账号余额。',
      'After OK the payment to Alipay fails and the money goes to the account balance.',
    ],
    build: ({ buy, now }) => void buy(ago(now, 3)).channel('fails'),
  }),
  scenario('refund.nothing-paid', ['ALY-R1', 'GEN-4'], {
    title: ['代金券全额抵扣', 'Paid by voucher alone'],
    shows: ['规则相同，退款金额为 0，无需结算。', 'The same rule, an amount of 0, and nothing to settle.'],
    build: ({ buy, now }) =>
      void buy(ago(now, 3), {
        product: OV,
        price: priceOf(OV, { voucher: listPriceOf(OV), paid: { alipay: 0 } }),
      }),
  }),
  scenario('refund.mixed-funding', ['ALY-R2', 'ALY-7', 'GEN-4'], {
    title: ['多种支付方式', 'Several funding sources'],
    shows: [
      '支付宝、网银和余额各自原路退回，明细相加一致。',
      'Alipay, online bank and balance each get their part back; the breakdown adds up.',
    ],
    build: ({ buy, now }) =>
      void buy(ago(now, 12), {
        domain: 'market.example.cn',
        product: MULTI,
        price: priceOf(MULTI, {
          discount: 80_000,
          voucher: 50_000,
          paid: { alipay: 400_000, onlineBank: 200_001, accountBalance: 69_999 },
        }),
      }),
  }),
  scenario('refund.assistance', ['ALY-G4', 'ALY-5', 'GEN-11'], {
    title: ['退款并请求人工协助', 'Refund with a request for assistance'],
    shows: [
      '申请中的联系方式已掩码，只有专员能看到全部。',
      'The contact of the application is masked; only the specialist sees all of it.',
    ],
    path: REFUND,
    build: ({ buy, now }) => void buy(ago(now, 15)).applyForRefund(ago(now, 1), WITH_ASSISTANCE),
  }),
  scenario('refund.late-filing', ['ALY-R2', 'ALY-2'], {
    title: ['申请过晚：审核可能晚于服务到期', 'Filed late: the review may end after the service'],
    shows: [
      '可以申请，但提交前会提示审核可能来不及。',
      'It can be filed, with a warning that the review may come too late.',
    ],
    build: ({ buy, now }) => void buy(ago(now, 349), { servicePeriodEndsAt: ahead(now, 16) }),
  }),
  scenario('refund.late-filing-under-review', ['ALY-G4', 'ALY-2', 'ALY-9'], {
    title: ['申请过晚：审核中', 'Filed late: under review'],
    shows: [
      '手动模式下无人审核：四天后服务到期，退款因此失败。',
      'In manual mode with nobody deciding: the service ends in four days and the refund fails for that reason.',
    ],
    path: REFUND,
    build: ({ tx, buy, now }) => {
      changeSettings(tx, { review: 'manual' });
      buy(ago(now, 361), { servicePeriodEndsAt: ahead(now, 4) }).applyForRefund(ago(now, 12));
    },
  }),
  scenario('refund.closed-by-expiry', ['ALY-R6', 'ALY-2', 'ALY-9'], {
    title: ['服务先到期，退款失败', 'The service ended first, and the refund failed'],
    shows: [
      '进度页写明退款因服务期结束而关闭。',
      'The progress page says that the end of the service closed the refund.',
    ],
    path: REFUND,
    build: ({ tx, buy, now }) => {
      changeSettings(tx, { review: 'manual' });
      buy(ago(now, 367), { servicePeriodEndsAt: ago(now, 2) })
        .applyForRefund(ago(now, 18))
        .until(now);
      changeSettings(tx, { review: 'auto' });
    },
  }),
  scenario('refund.lost-response', ['ALY-R1', 'GEN-8', 'DEM-5'], {
    title: ['响应丢失后重试', 'A lost response, then a retry'],
    shows: [
      '第一次提交的响应会丢失；再试一次仍只有一笔退款。',
      'The answer to the first submission gets lost; trying again still makes one refund.',
    ],
    build: ({ tx, buy, now }) => {
      buy(ago(now, 3));
      changeSettings(tx, { fault: 'lost-response' });
    },
  }),
  scenario('progress-list', ['ALY-R2', 'ALY-9'], {
    title: ['退款列表', 'The refund list'],
    shows: [
      '各阶段的退款申请，可筛选、排序、搜索和导出。',
      'Applications in every stage, to filter, sort, search and export.',
    ],
    path: PROGRESS,
    build: ({ buy, now }) =>
      void buy(ago(now, 60)).applyForRefund(ago(now, 9)).rejectRefund(ago(now, 6), DOCUMENTS_MISSING),
  }),
  scenario('overview', ['ALY-R1', 'ALY-10', 'ALY-3'], {
    title: ['概览：所有状态', 'The overview with every state'],
    shows: [
      '四十多张证书，可按状态和结论筛选、搜索、排序。',
      'More than forty certificates, to search, sort and filter by state and verdict.',
    ],
    path: OVERVIEW,
    build: ({ buy, now }) => void buy(ago(now, 1)),
  }),
];

/** Every numbered line of this console and every boundary, as something to click (DEM-1). */
export const scenarios: readonly ScenarioDefinition[] = [
  ...unissued,
  ...issuedOnce,
  ...refunds,
  ...onRail,
  ...calendar,
  ...desk,
];
