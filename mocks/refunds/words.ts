import { DESTINATIONS_APART, inSentence, STAGES } from '#contract/labels';
import { channelLabel } from '#contract/providers';
import { moneyText, type TimelineEntry } from '#contract/common';
import { Channel, type Closing, type RefundDecision, type RefundStage } from '#contract/refund';
import type { Language, Words } from '#contract/words';
import type { HistoryEntry } from '../platform/language';

const GROUPED = new Intl.NumberFormat('en-GB');

/** A number of things inside a sentence of either language: `1,200`. */
export const countText = (count: number): string => GROUPED.format(count);

/** Where money comes from or goes to, in a sentence; by the console's own name where that is its balance. */
export const channelName = (channel: Channel, language: Language, provider: string): string =>
  inSentence(channelLabel(channel, provider), language);

/** Several places in one line, as pages show them. */
export const channelNames = (channels: readonly Channel[], language: Language, provider: string): string =>
  channels.map((one) => channelLabel(one, provider)[language]).join(DESTINATIONS_APART[language]);

/** A stage by its label. */
export const stageName = (stage: RefundStage, language: Language): string => STAGES[stage][language];

/** ALY-1: what was never issued has no expiry; its order's service period ends. */
export const CLOSING_NAMES: Readonly<Record<Closing, Words>> = {
  expiry: { 'zh-CN': '到期时间', en: 'Expires on' },
  serviceEnd: { 'zh-CN': '服务到期', en: 'Service ends' },
};

/** ALY-2: what may come before the end of the review. */
export const ENDS_FIRST: Readonly<Record<Closing, Words>> = {
  expiry: { 'zh-CN': '证书可能先到期', en: 'The certificate may expire first' },
  serviceEnd: { 'zh-CN': '服务期可能先结束', en: 'The service period may end first' },
};

const CLOSED: Readonly<Record<Closing, Words>> = {
  expiry: {
    'zh-CN': '审核完成之前证书已经到期，申请随之关闭。',
    en: 'The certificate expired before the review was finished, so the application was closed.',
  },
  serviceEnd: {
    'zh-CN': '审核完成之前服务期已经结束，申请随之关闭。',
    en: 'The service period ended before the review was finished, so the application was closed.',
  },
};

const closedBy = (closing: unknown): Words => CLOSED[closing === 'serviceEnd' ? closing : 'expiry'];

type Say = (money: string, to: string, source: string, params: NonNullable<HistoryEntry['params']>) => string;

interface Happened {
  readonly tone: TimelineEntry['tone'];
  readonly title: Words;
  readonly detail?: { readonly [In in Language]: Say };
}

const HAPPENED: Readonly<Record<string, Happened>> = {
  submitted: { tone: 'done', title: { 'zh-CN': '已提交退款申请', en: 'Application submitted' } },
  consented: {
    tone: 'done',
    title: { 'zh-CN': '已同意退款政策', en: 'Agreed to the refund policy' },
    detail: {
      'zh-CN': (_money, _to, _source, { version }) => `版本 ${version}。`,
      en: (_money, _to, _source, { version }) => `Version ${version}.`,
    },
  },
  pointsReturned: {
    tone: 'done',
    title: { 'zh-CN': '权益点已退回', en: 'Benefit points returned' },
    detail: {
      'zh-CN': (_money, _to, _source, { points, package: to }) =>
        `${countText(Number(points))} 点，权益包 ${to}。`,
      en: (_money, _to, _source, { points, package: to }) =>
        `${countText(Number(points))} to the benefit package ${to}.`,
    },
  },
  pointsWithPerson: {
    tone: 'done',
    title: { 'zh-CN': '权益点转人工退回', en: 'Benefit points go through a specialist' },
    detail: {
      'zh-CN': (_money, _to, _source, { points, package: from }) =>
        `权益包 ${from} 已过期，由专员把 ${countText(Number(points))} 点退到新的权益包。`,
      en: (_money, _to, _source, { points, package: from }) =>
        `The benefit package ${from} has expired; a specialist returns its ${countText(Number(points))} points to a new one.`,
    },
  },
  approvedByRule: {
    tone: 'done',
    title: { 'zh-CN': '申请已通过', en: 'Application approved' },
    detail: { 'zh-CN': () => '符合规则，无需人工审核。', en: () => 'The rule asks for no review.' },
  },
  approved: { tone: 'done', title: { 'zh-CN': '申请已通过', en: 'Application approved' } },
  rejected: { tone: 'failed', title: { 'zh-CN': '退款审核失败', en: 'Refund rejected' } },
  cancelled: {
    tone: 'done',
    title: { 'zh-CN': '已取消退款', en: 'Refund cancelled' },
    detail: {
      'zh-CN': () => '恢复到申请之前的状态。',
      en: () => 'Everything is as it was before the application.',
    },
  },
  failed: {
    tone: 'failed',
    title: { 'zh-CN': '退款失败', en: 'Refund failed' },
    detail: {
      'zh-CN': (_money, _to, _source, { closing }) => closedBy(closing)['zh-CN'],
      en: (_money, _to, _source, { closing }) => closedBy(closing).en,
    },
  },
  paymentRequested: {
    tone: 'done',
    title: { 'zh-CN': '已发起退款', en: 'Payment requested' },
    detail: { 'zh-CN': (money, to) => `${money} 退至${to}。`, en: (money, to) => `${money} to the ${to}.` },
  },
  paymentProcessing: {
    tone: 'done',
    title: { 'zh-CN': '支付渠道处理中', en: 'The channel is processing it' },
    detail: { 'zh-CN': (money, to) => `${money}，${to}。`, en: (money, to) => `${money} to the ${to}.` },
  },
  paymentUnanswered: {
    tone: 'done',
    title: { 'zh-CN': '支付渠道尚未答复', en: 'No answer from the channel yet' },
    detail: {
      'zh-CN': (money) => `我们会查询这笔 ${money} 的结果，不会重复支付。`,
      en: (money) => `We ask what became of the ${money}; it is never paid twice.`,
    },
  },
  paymentUnclear: {
    tone: 'done',
    title: { 'zh-CN': '支付渠道暂未受理', en: 'The channel has not taken it yet' },
    detail: {
      'zh-CN': (money) => `稍后用同一请求再试，这笔 ${money} 不会重复支付。`,
      en: (money) => `The same request is repeated later; the ${money} is never paid twice.`,
    },
  },
  askedAgain: {
    tone: 'done',
    title: { 'zh-CN': '专员已再次查询', en: 'A specialist asked again' },
    detail: { 'zh-CN': (money, to) => `${money}，${to}。`, en: (money, to) => `${money} to the ${to}.` },
  },
  paymentArrived: {
    tone: 'done',
    title: { 'zh-CN': '款项已到账', en: 'Money arrived' },
    detail: { 'zh-CN': (money, to) => `${money}，${to}。`, en: (money, to) => `${money} reached the ${to}.` },
  },
  paymentFailed: {
    tone: 'failed',
    title: { 'zh-CN': '未能退回', en: 'Could not be returned' },
    detail: {
      'zh-CN': (money, to) => `${money} 未能退至${to}，款项没有损失。`,
      en: (money, to) => `${money} could not go to the ${to}. The money is not lost.`,
    },
  },
  fallbackRequested: {
    tone: 'done',
    title: { 'zh-CN': '改退至账户余额', en: 'Going to the account balance instead' },
    detail: {
      'zh-CN': (money, _to, source) => `${money}，原支付方式为${source}。`,
      en: (money, _to, source) => `${money}, paid by ${source}.`,
    },
  },
  outrun: {
    tone: 'done',
    title: { 'zh-CN': '已转人工处理', en: 'Handed to a specialist' },
    detail: {
      'zh-CN': (money) => `这笔支付的其他退款先到一步，剩余不足 ${money}；由专员核对，不会重复支付。`,
      en: (money) =>
        `Another refund of this payment was faster, and less than ${money} is left. A specialist looks at both; nothing is paid twice.`,
    },
  },
  returnedByOthers: {
    tone: 'done',
    title: { 'zh-CN': '部分款项已由其他途径退回', en: 'Money came back by another way' },
    detail: {
      'zh-CN': (money) => `${money} 已经退回或正在退回，本申请不再支付这部分。`,
      en: (money) => `${money} is back or on its way already; this application does not pay it again.`,
    },
  },
  withPerson: {
    tone: 'done',
    title: { 'zh-CN': '已转人工处理', en: 'Handed to a specialist' },
    detail: {
      'zh-CN': (money) => `支付渠道没有给出最终结果，由专员核对这笔 ${money}。`,
      en: (money) => `The channel gave no final result; a specialist looks into the ${money}.`,
    },
  },
};

const isChannel = (value: unknown): value is Channel => Channel.options.includes(value as Channel);

/** A history entry in words: title, and a detail where the code has one (GEN-13). */
export function historyWords(
  { code, params = {} }: HistoryEntry,
  language: Language,
  provider: string,
): { tone: TimelineEntry['tone']; title: string; detail: string | null } {
  const entry = HAPPENED[code];
  const { amount, currency, source, to } = params;
  const money =
    typeof amount === 'number' && typeof currency === 'string' ? moneyText(amount, currency, language) : '';
  const name = (place: unknown) => (isChannel(place) ? channelName(place, language, provider) : '');
  return {
    tone: entry?.tone ?? 'done',
    title: entry?.title[language] ?? code,
    detail: entry?.detail?.[language](money, name(to), name(source), params) ?? null,
  };
}

const REFUSALS: Readonly<Record<RefundDecision, Words>> = {
  underReview: { 'zh-CN': '退款申请正在审核。', en: 'The application is under review.' },
  approved: {
    'zh-CN': '退款申请已经通过，不能再取消或更改。',
    en: 'The application has been approved; it can no longer be cancelled or changed.',
  },
  rejected: { 'zh-CN': '退款申请已被驳回。', en: 'The application has been rejected.' },
  cancelled: { 'zh-CN': '退款申请已由客户取消。', en: 'The customer has cancelled the application.' },
  failed: {
    'zh-CN': '审核完成之前证书或服务期已经结束，退款申请已关闭。',
    en: 'The certificate or its service period ended before the review did; the application is closed.',
  },
};

/** What the loser of a race is told: how the application was decided (ALY-8). */
export const refusalWords = (state: RefundDecision): Words => REFUSALS[state];

/** GEN-8: one refund at a time, and only one that succeeds. */
export const secondRefundWords = (id: string): Words => ({
  'zh-CN': `已有退款申请 ${id}，不能重复申请。`,
  en: `There is already a refund application, ${id}.`,
});
