import type { Coded } from '#contract/decision';
import { STAGES } from '#contract/labels';
import type { Language } from '#contract/words';
import {
  type Briefs,
  revocationUnderReview,
  type Sentence,
  sentence,
  type Telling,
  toldReason,
} from '../../rules/words';
import { lastSafe, type Ruling as RulingOn, type SharedWarning } from '../../rules/evaluation';
import { resetOf, type Subject, windowEndFrom, windowOf } from './subject';

type OwnWarning = 'revocationNeverSafe';

/** A decision in numbers, before it is put into words and ISO strings; times are epoch ms, money minor units. */
export type Ruling = RulingOn<Subject, OwnWarning | SharedWarning>;

const count = (subject: Subject) => ({
  zh: `${windowOf(subject)} 个自然日`,
  en: windowOf(subject) === 1 ? '1 calendar day' : `${windowOf(subject)} calendar days`,
});

/** The event an order was bought in, and what it does to the window. */
function eventOf(subject: Subject): readonly Telling[] {
  const { promotion } = subject;
  if (promotion === null) return [];
  const { zh, en } = count(subject);
  if (promotion.refundPolicy === 'none') return [NO_REFUNDS(promotion.name).words];
  return promotion.windowDays === null
    ? [
        {
          'zh-CN': () => `订单购于促销活动“${promotion.name}”，期限仍为通常的 ${zh}。`,
          en: () => `Bought in the promotional event “${promotion.name}”, which keeps the usual ${en}.`,
        },
      ]
    : [
        {
          'zh-CN': () => `订单购于促销活动“${promotion.name}”，该活动的期限为 ${zh}。`,
          en: () => `Bought in the promotional event “${promotion.name}”, which gives ${en}.`,
        },
      ];
}

const NO_REFUNDS = (event: string): Sentence =>
  sentence(
    'eventWithoutRefunds',
    () => `订单购于促销活动“${event}”，该活动规定不退款。`,
    () => `Bought in the promotional event “${event}”, whose own policy is: no refunds.`,
  );

const removeFirst = ({ deadline }: Ruling): Sentence =>
  sentence(
    'removeCertificatesFirst',
    ({ doneBy }) => `订单的证书仍在列表中；按所列步骤将其移除、恢复配额之后才能退款。${doneBy(deadline)}`,
    ({ doneBy }) =>
      `A certificate of this order is still in the list. Take the steps listed to remove it and restore the quota; then the refund can be requested. ${doneBy(deadline)}`,
  );

const revokeFirst = ({ deadline, steps, now }: Ruling): Sentence => {
  const last = lastSafe(steps);
  // Once it has passed, a warning says so.
  const moment = last === null || last < now ? null : last;
  return sentence(
    'revokeFirst',
    (dates) =>
      `订单的证书已签发，须先吊销才能退款，吊销审核最长 5 个工作日。${dates.doneBy(deadline)}${moment === null ? '' : `稳妥起见，最晚应在 ${dates.moment(moment)} 之前提交吊销。`}`,
    (dates) =>
      `A certificate of this order is issued: revoke it first; the review of a revocation takes up to 5 business days. ${dates.doneBy(deadline)}${moment === null ? '' : ` To be safe, ask for it by ${dates.moment(moment)}.`}`,
  );
};

/** Until when to ask for the refund once it is reset, in both languages; the window from payment may last longer. */
function askAfter(subject: Subject, moment: (ms: number) => string): readonly [zh: string, en: string] {
  const end = windowEndFrom(subject.paidAt, subject);
  if (end === null) return ['', ''];
  return [`之后请在 ${moment(end)} 之前申请退款。`, ` Then ask for the refund by ${moment(end)}.`];
}

/** Each rule by its stable code and its sentence, with the dates and the event of this very case. */
const REASONS = {
  'ABC-R13': ({ subject }) =>
    subject.refund === 'refunded'
      ? sentence(
          'alreadyRefunded',
          () => '该订单已退款，款项已到账。',
          () => 'This order was refunded already; the money has arrived.',
        )
      : sentence(
          'refundOnItsWay',
          () => '该订单的退款正在途中，不能再次申请。',
          () => 'The refund of this order is on its way; there is no second one beside it.',
        ),
  'ABC-R1': ({ subject }) => NO_REFUNDS(subject.promotion?.name ?? ''),
  'ABC-R6': () =>
    sentence(
      'earlyRenewal',
      () => '该订单由控制台中的提前续费产生，不能在此退款；请通过客户经理联系技术支持。',
      () =>
        'This order was made by Renew in advance in the console and cannot be refunded here: contact technical support through your account manager.',
    ),
  'ABC-R2': ({ subject }) => {
    const end = windowEndFrom(subject.paidAt, subject);
    return sentence(
      'windowClosed',
      ({ day, moment }) =>
        `订单于 ${day(subject.paidAt)} 付款，退款须在 ${moment(end)} 之前申请（${count(subject).zh}内），现已超过。`,
      ({ day, moment }) =>
        `Paid on ${day(subject.paidAt)}; a refund had to be requested by ${moment(end)}, within ${count(subject).en}, so there is none any more.`,
    );
  },
  'ABC-R3': (ruling) =>
    sentence(
      'neverUsed',
      ({ day, whole, applyBy }) =>
        `订单于 ${day(ruling.subject.paidAt)} 付款，从未使用，可${whole}，无需审核。${applyBy(ruling)}`,
      ({ day, whole, applyBy }) =>
        `Paid on ${day(ruling.subject.paidAt)} and never used: ${whole} comes back without review. ${applyBy(ruling)}`,
    ),
  'ABC-R4': () =>
    sentence(
      'usedService',
      () => '该服务已使用。使用之后只有 SSL 证书、私有 CA 和 HTTPS 加速网关可以退款。',
      () =>
        'This service was used. Once used, only SSL certificates, private CAs and HTTPS acceleration gateways can be refunded.',
    ),
  'ABC-R5': ({ subject }) => {
    const hybrid = subject.combined === 'hybrid';
    return sentence(
      'quotaCombined',
      () => `订单的配额已合并申请${hybrid ? '混合证书' : '多域名通配符证书'}，不能退款。`,
      () =>
        `The quota of this order was combined into a ${hybrid ? 'hybrid' : 'multi-domain wildcard'} certificate; there is no refund for it.`,
    );
  },
  'ABC-R7': (ruling) => {
    const operations = new Set(ruling.steps.map(({ operation }) => operation));
    if (operations.has('revoke')) return revokeFirst(ruling);
    return operations.size === 1 && operations.has('wait')
      ? revocationUnderReview(ruling)
      : removeFirst(ruling);
  },
  'ABC-R8': (ruling) =>
    sentence(
      'quotaRestored',
      ({ whole, applyBy }) => `订单的证书均已从列表移除或已吊销，可${whole}，无需审核。${applyBy(ruling)}`,
      ({ whole, applyBy }) =>
        `Every certificate of the order was removed from the list or revoked: ${whole} comes back without review. ${applyBy(ruling)}`,
    ),
  'ABC-R12': () =>
    sentence(
      'quotaConsumed',
      () => '网关资源计算量（GRCQ）已有消耗（网站访问次数或出站流量），重置后也不退款。',
      () =>
        'The gateway resource calculation quantity (GRCQ) was consumed, by website visits or outbound traffic; there is no refund, even after a reset.',
    ),
  'ABC-R15': ({ subject }) => {
    const [resetAt, end] = [resetOf(subject), windowEndFrom(subject.placedAt, subject)];
    return resetAt === null
      ? sentence(
          'resetWindowClosed',
          ({ day, moment }) =>
            `订单于 ${day(subject.placedAt)} 下单，重置须在 ${moment(end)} 之前完成（${count(subject).zh}内），现已超过，不再退款。`,
          ({ day, moment }) =>
            `The order was placed on ${day(subject.placedAt)}; a reset had to be done by ${moment(end)}, within ${count(subject).en}, so there is no refund any more.`,
        )
      : sentence(
          'resetTooLate',
          ({ day, moment }) =>
            `订单于 ${day(subject.placedAt)} 下单，重置须在 ${moment(end)} 之前完成（${count(subject).zh}内），实际于 ${moment(resetAt)} 完成，不退款。`,
          ({ day, moment }) =>
            `The order was placed on ${day(subject.placedAt)} and had to be reset by ${moment(end)}, within ${count(subject).en}; it was reset on ${moment(resetAt)}, too late for a refund.`,
        );
  },
  'ABC-R9': ({ deadline, subject }) =>
    sentence(
      'resetCaFirst',
      ({ doneBy, moment }) =>
        `私有 CA 已启用，须先重置才能退款；重置会删除全部数据。${doneBy(deadline)}${askAfter(subject, moment)[0]}`,
      ({ doneBy, moment }) =>
        `The private CA is enabled: reset it first, which deletes all its data. ${doneBy(deadline)}${askAfter(subject, moment)[1]}`,
    ),
  'ABC-R10': (ruling) =>
    sentence(
      'caReset',
      ({ moment, whole, applyBy }) =>
        `私有 CA 已于 ${moment(resetOf(ruling.subject))} 按时重置，可${whole}，无需审核。${applyBy(ruling)}`,
      ({ moment, whole, applyBy }) =>
        `The private CA was reset in time, on ${moment(resetOf(ruling.subject))}: ${whole} comes back without review. ${applyBy(ruling)}`,
    ),
  'ABC-R11': ({ deadline, subject }) =>
    sentence(
      'resetGatewayFirst',
      ({ doneBy, moment }) =>
        `网关已添加域名，配额未消耗，须先重置才能退款。${doneBy(deadline)}${askAfter(subject, moment)[0]}`,
      ({ doneBy, moment }) =>
        `A domain name was added to the gateway and its quota is not consumed: reset it first. ${doneBy(deadline)}${askAfter(subject, moment)[1]}`,
    ),
  'ABC-R14': (ruling) =>
    sentence(
      'gatewayReset',
      ({ moment, whole, applyBy }) =>
        `网关已于 ${moment(resetOf(ruling.subject))} 按时重置，配额未消耗，可${whole}，无需审核。${applyBy(ruling)}`,
      ({ moment, whole, applyBy }) =>
        `The gateway was reset in time, on ${moment(resetOf(ruling.subject))}, its quota not consumed: ${whole} comes back without review. ${applyBy(ruling)}`,
    ),
} satisfies Readonly<Record<string, (ruling: Ruling) => Sentence>>;

/** Why nothing comes back, in a few words. */
export const BRIEFS: Briefs<Ruling> = {
  'ABC-R13': ({ subject }) =>
    subject.refund === 'refunded' ? { 'zh-CN': '款项已退回', en: 'The money is back' } : STAGES.onItsWay,
  'ABC-R1': () => ({ 'zh-CN': '活动订单，规定不退款', en: 'Event order: no refunds' }),
  'ABC-R6': () => ({ 'zh-CN': '提前续费，请联系技术支持', en: 'Early renewal: contact support' }),
  'ABC-R2': ({ subject }) => ({
    'zh-CN': `付款已超过 ${windowOf(subject)} 天`,
    en: `Paid more than ${count(subject).en.replace('calendar ', '')} ago`,
  }),
  'ABC-R4': () => ({ 'zh-CN': '服务已使用', en: 'Already used' }),
  'ABC-R5': () => ({ 'zh-CN': '配额已合并', en: 'Quota was combined' }),
  'ABC-R12': () => ({ 'zh-CN': '网关配额已消耗', en: 'Quota was consumed' }),
  'ABC-R15': ({ subject }) =>
    resetOf(subject) === null
      ? { 'zh-CN': '重置期限已过', en: 'Too late to reset' }
      : { 'zh-CN': '重置得太晚', en: 'Reset too late' },
};

export type AlibabaRule = keyof typeof REASONS;

/** Why the decision is what it is: the rule's stable code and its sentence, and the event the order was bought in. */
export function reasonOf(ruling: Ruling, language: Language): Coded {
  const rule = ruling.row.id as AlibabaRule;
  // ABC-R1 is about nothing but the event.
  const more = rule === 'ABC-R1' ? [] : eventOf(ruling.subject);
  return toldReason(ruling, REASONS[rule](ruling), language, more);
}

/** The policy's own warnings in words. */
export const WARNINGS: { readonly [Code in OwnWarning]: (ruling: Ruling) => Telling } = {
  revocationNeverSafe: ({ subject, steps }) => ({
    'zh-CN': ({ moment }) =>
      `该订单从一开始就没有稳妥的吊销时间：最晚的稳妥时间 ${moment(lastSafe(steps))} 早于付款（${moment(subject.paidAt)}）。`,
    en: ({ moment }) =>
      `Revoking was never safe for this order: the last safe moment, ${moment(lastSafe(steps))}, lies before it was paid, on ${moment(subject.paidAt)}.`,
  }),
};
