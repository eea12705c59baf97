import { type Fact, labelled } from '../desk/facts';
import { notFound } from '../platform/problems';
import { dateText, momentText } from '../platform/dateTexts';
import type { Language } from '../platform/language';
import type { Reader } from '../platform/transaction';
import { moneyText } from './money';
import { paidBy } from './parts';
import { REFUNDS, type RefundRecord } from './records';
import { stageOf } from './stage';
import type { RefundSubjectsByProvider } from './subjects';
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
  const { price } = refund;
  const money = (minor: number) => moneyText(minor, price.currency, language);
  const facts = [
    ['适用规则', 'Rule', refund.rule],
    ['申请状态', 'Application', stageName(stageOf(refund), language)],
    ['当前状态', 'State by now', subjects[refund.provider]?.ownState(reader, refund, language) ?? null],
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
