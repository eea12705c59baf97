import { moneyText } from '#contract/common';
import { type Fact, labelled } from '../desk/decide';
import { dateText, momentText } from '../platform/calendar';
import type { Language } from '#contract/words';
import { notFound } from '../platform/problems';
import type { Reader } from '../platform/transaction';
import { NOTHING_BACK, RETURNED } from '#contract/labels';
import { REFUND_STATUSES } from '#contract/rail';
import { isLive } from '../rail/checks';
import { codeOf } from '../rail/codes';
import { paymentAt } from '../rail/payments';
import { paymentIdOf, refundsOf } from '../rail/records';
import { paidIn } from '../rules/subject';
import {
  amountOf,
  applicationsFor,
  lastAttempt,
  NOTIFY_URL,
  owedOf,
  paidBy,
  type PartRecord,
  refundIdOf,
  type RefundRecord,
  REFUNDS,
  type RefundSubjectsByProvider,
  type Standing,
  standingIn,
} from './record';
import { destinationsOf } from './channels';
import { channelName, channelNames, CLOSING_NAMES, stageName } from './words';

/** What a specialist decides an application on, in words (REV-2). */
export function factsOf(
  reader: Reader,
  id: string,
  subjects: RefundSubjectsByProvider,
  language: Language,
): Fact[] {
  const refund = reader.get(REFUNDS, id);
  if (!refund) throw notFound();
  const standing = standingIn(reader, refund);
  const { price } = refund;
  const money = (minor: number) => moneyText(minor, price.currency, language);
  const end = CLOSING_NAMES[refund.closing ?? 'expiry'];
  const facts = [
    ['适用规则', 'Rule', refund.rule],
    ['申请状态', 'Application', stageName(standing.stage, language)],
    ['当前状态', 'State by now', subjects[refund.provider]?.ownState(reader, standing, language) ?? null],
    ['应退金额', 'To be refunded', standing.amount > 0 ? money(standing.amount) : NOTHING_BACK[language]],
    [RETURNED['zh-CN'], RETURNED.en, returnedText(standing, language)],
    ['退至', 'Returns to', channelNames(destinationsOf(reader, standing), language, refund.provider)],
    ['标价', 'List price', money(price.list)],
    ['优惠', 'Discount', price.discount > 0 ? money(price.discount) : null],
    ['代金券', 'Voucher', price.voucher > 0 ? money(price.voucher) : null],
    ['支付方式', 'Paid by', paidText(refund, language)],
    ['提交时间', 'Submitted', momentText(refund.submittedAt, language)],
    ['最迟审核日期', 'Review due by', refund.latestBy === null ? null : dateText(refund.latestBy, language)],
    [end['zh-CN'], end.en, refund.closesAt === null ? null : momentText(refund.closesAt, language)],
    ['此前申请', 'Earlier applications', String(earlier(reader, refund))],
    ['支付渠道上的退款', 'Refunds on the rail', othersText(reader, refund, language)],
  ] as const;
  return labelled(facts, language);
}

/** GEN-4: what other doors returned; null where none did. */
function returnedText({ refund: { price }, amount }: Standing, language: Language): string | null {
  const returned = paidIn(price) - amount;
  return returned > 0 ? moneyText(returned, price.currency, language) : null;
}

function paidText({ price, provider }: RefundRecord, language: Language): string | null {
  const parts = paidBy(price).map(
    ({ source, amount }) =>
      `${channelName(source, language, provider)} ${moneyText(amount, price.currency, language)}`,
  );
  return parts.length > 0 ? parts.join(language === 'en' ? ', ' : '，') : null;
}

const earlier = (reader: Reader, { id, provider, subject }: RefundRecord): number =>
  applicationsFor(reader, provider, subject.id).filter((one) => one.id < id).length;

/** GEN-4: the refunds that the merchant asked the rail for, of the payment an application is about; null without any. */
function othersText(reader: Reader, { provider, subject }: RefundRecord, language: Language): string | null {
  const payment = paymentAt(reader, paymentIdOf(provider, subject.id));
  const others = (payment ? refundsOf(reader, payment) : [])
    .filter((refund) => isLive(refund) && refund.notifyUrl !== NOTIFY_URL)
    .map(
      ({ refundId, currency, value, status }) =>
        `${refundId} ${moneyText(Number(value), currency, language)} ${REFUND_STATUSES[status][language]}`,
    );
  return others.length > 0 ? others.join(language === 'en' ? ', ' : '，') : null;
}

/** What a specialist looks at before having a payment asked about again (REV-1, APY-2). */
export function settlementFactsOf(reader: Reader, requestId: string, language: Language): Fact[] {
  const refund = reader.get(REFUNDS, refundIdOf(requestId));
  const part = refund?.parts.find(({ attempts }) => attempts.some((one) => one.requestId === requestId));
  const attempt = part?.attempts.find((one) => one.requestId === requestId);
  if (!refund || !part || !attempt) throw notFound();
  const owed = partOwed(reader, refund, part);
  const said = attempt.code === null ? null : codeOf(attempt.code);
  return labelled(
    [
      ['退款申请', 'Refund application', refund.id],
      ['请求编号', 'Request ID', requestId],
      ['金额', 'Amount', moneyText(amountOf(part, attempt), refund.price.currency, language)],
      ['仍应退', 'Still owed', moneyText(owed, refund.price.currency, language)],
      ['支付渠道上的退款', 'Refunds on the rail', othersText(reader, refund, language)],
      ['退至', 'To', channelName(attempt.to, language, refund.provider)],
      ['首次请求', 'First requested', momentText(attempt.requestedAt, language)],
      ['已重复', 'Repeated', language === 'en' ? `${attempt.asked} times` : `${attempt.asked} 次`],
      ['渠道答复', 'Answer of the channel', attempt.code ?? (language === 'en' ? 'none' : '无')],
      ['含义', 'Meaning', said?.meaning[language] ?? null],
      ['怎么做', 'What to do', said?.whatToDo[language] ?? null],
      [
        '现在',
        'By now',
        part.withPerson && lastAttempt(part)?.requestId === requestId
          ? attempt.finishedAt === null
            ? {
                'zh-CN': '未结：用同一请求编号再次查询，不会重复支付。',
                en: 'Open: asking again under the same request ID never pays twice.',
              }[language]
            : {
                'zh-CN': '被拒绝：再次查询时只支付仍应退的金额。',
                en: 'Refused: asking again pays what is still owed, no more.',
              }[language]
          : { 'zh-CN': '已有结果', en: 'Settled' }[language],
      ],
    ],
    language,
  );
}

/** What is still owed of one part at this moment, minor units (GEN-4). */
const partOwed = (reader: Reader, refund: RefundRecord, { source, amount, withPerson }: PartRecord): number =>
  withPerson
    ? Math.min(amount, owedOf(reader, refund).find((one) => one.source === source)?.amount ?? 0)
    : amount;

/** GEN-4: what an application, or a payment of one, still owes by now; minor units. */
export function amountNow(reader: Reader, ref: string): number | null {
  const refund = reader.get(REFUNDS, ref);
  if (refund) return standingIn(reader, refund).amount;
  const asked = reader.get(REFUNDS, refundIdOf(ref));
  const part = asked?.parts.find((one) => lastAttempt(one)?.requestId === ref);
  return asked && part ? partOwed(reader, asked, part) : null;
}
