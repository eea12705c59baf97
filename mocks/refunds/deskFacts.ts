import { moneyText } from '#contract/common';
import { type Fact, labelled } from '../desk/decide';
import { dateText, momentText } from '../platform/calendar';
import type { Language } from '#contract/words';
import { notFound } from '../platform/problems';
import type { Reader } from '../platform/transaction';
import { codeOf } from '../rail/codes';
import { refundIdOf } from './channels';
import {
  lastAttempt,
  paidBy,
  type RefundRecord,
  REFUNDS,
  type RefundSubjectsByProvider,
  standingOf,
} from './record';
import { channelName, stageName } from './words';

/** What a specialist decides an application on, in words (REV-2). */
export function factsOf(
  reader: Reader,
  id: string,
  subjects: RefundSubjectsByProvider,
  language: Language,
): Fact[] {
  const refund = reader.get(REFUNDS, id);
  if (!refund) throw notFound();
  const standing = standingOf(refund);
  const { price } = refund;
  const money = (minor: number) => moneyText(minor, price.currency, language);
  const facts = [
    ['适用规则', 'Rule', refund.rule],
    ['申请状态', 'Application', stageName(standing.stage, language)],
    ['当前状态', 'State by now', subjects[refund.provider]?.ownState(reader, standing, language) ?? null],
    ['应退金额', 'To be refunded', money(refund.amount)],
    ['标价', 'List price', money(price.list)],
    ['优惠', 'Discount', price.discount > 0 ? money(price.discount) : null],
    ['代金券', 'Voucher', price.voucher > 0 ? money(price.voucher) : null],
    ['支付方式', 'Paid by', paidText(refund, language)],
    ['提交时间', 'Submitted', momentText(refund.submittedAt, language)],
    ['最迟审核日期', 'Review due by', refund.latestBy === null ? null : dateText(refund.latestBy, language)],
    ['到期时间', 'Expires', refund.closesAt === null ? null : momentText(refund.closesAt, language)],
    ['此前申请', 'Earlier applications', String(earlier(reader, refund))],
  ] as const;
  return labelled(facts, language);
}

function paidText({ price }: RefundRecord, language: Language): string | null {
  const parts = paidBy(price).map(
    ({ source, amount }) => `${channelName(source, language)} ${moneyText(amount, price.currency, language)}`,
  );
  return parts.length > 0 ? parts.join(language === 'en' ? ', ' : '，') : null;
}

const earlier = (reader: Reader, { id, provider, subject }: RefundRecord): number =>
  reader
    .all(REFUNDS)
    .filter((one) => one.id < id && one.provider === provider && one.subject.id === subject.id).length;

/** What a specialist looks at before having a payment asked about again (REV-1, APY-2). */
export function settlementFactsOf(reader: Reader, requestId: string, language: Language): Fact[] {
  const refund = reader.get(REFUNDS, refundIdOf(requestId));
  const part = refund?.parts.find(({ attempts }) => attempts.some((one) => one.requestId === requestId));
  const attempt = part?.attempts.find((one) => one.requestId === requestId);
  if (!refund || !part || !attempt) throw notFound();
  const said = attempt.code === null ? null : codeOf(attempt.code);
  return labelled(
    [
      ['退款申请', 'Refund application', refund.id],
      ['请求编号', 'Request ID', requestId],
      ['金额', 'Amount', moneyText(part.amount, refund.price.currency, language)],
      ['退至', 'To', channelName(attempt.to, language)],
      ['首次请求', 'First requested', momentText(attempt.requestedAt, language)],
      ['已重复', 'Repeated', language === 'en' ? `${attempt.asked} times` : `${attempt.asked} 次`],
      ['渠道答复', 'Answer of the channel', attempt.code ?? (language === 'en' ? 'none' : '无')],
      ['含义', 'Meaning', said?.meaning[language] ?? null],
      ['怎么做', 'What to do', said?.whatToDo[language] ?? null],
      [
        '现在',
        'By now',
        lastAttempt(part)?.requestId === requestId && attempt.finishedAt === null
          ? language === 'en'
            ? 'Open: asking again under the same request ID never pays twice.'
            : '未结：用同一请求编号再次查询，不会重复支付。'
          : language === 'en'
            ? 'Settled'
            : '已有结果',
      ],
    ],
    language,
  );
}
