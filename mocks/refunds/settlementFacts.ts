import { type Fact, labelled } from '../desk/facts';
import { momentText } from '../platform/dateTexts';
import type { Language } from '../platform/language';
import { notFound } from '../platform/problems';
import type { Reader } from '../platform/transaction';
import { codeOf } from '../rail/codes';
import { refundIdOf } from './channel';
import { moneyText } from './money';
import { lastAttempt } from './parts';
import { REFUNDS } from './records';
import { channelName } from './words';

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
