import type { TimelineEntry } from '../../src/api/contract/timeline';
import { DESK } from '../desk/records';
import { dateText, momentText } from '../platform/dateTexts';
import type { Language } from '../platform/language';
import { EVENTS } from '../platform/events';
import type { Reader } from '../platform/transaction';
import { countText, moneyText } from './money';
import { arrivalOf, lastAttempt, paidBy } from './parts';
import type { PartRecord, RefundRecord } from './records';
import { waitingItem } from './handOver';
import { INQUIRY } from './settlement';
import { stageOf } from './stage';
import { channelName } from './words';

type Expected = Omit<TimelineEntry, 'at'>;

/** Whether the latest review date falls on expiry or after it (ALY-2). */
export const isLate = ({ latestBy, closesAt }: RefundRecord): boolean =>
  latestBy !== null && closesAt !== null && latestBy >= closesAt;

/** When a part's fate is asked for next, epoch ms. */
export function nextInquiry(reader: Reader, part: PartRecord): number | null {
  return reader.get(EVENTS, `${INQUIRY}:${lastAttempt(part)?.requestId}`)?.at ?? null;
}

/** What comes next for an application, in order; empty once it is finished. Each sentence about time has its date. */
export function expectedNext(reader: Reader, refund: RefundRecord, language: Language): TimelineEntry[] {
  const stage = stageOf(refund);
  const next: Expected[] =
    stage === 'underReview'
      ? [
          reviewing(reader, refund, language),
          ...(isLate(refund) ? [expiring(refund, language)] : []),
          ...paying(refund, language),
        ]
      : stage === 'onItsWay' || stage === 'withPerson'
        ? refund.parts
            .filter((part) => !arrivalOf(part))
            .map((part) => arriving(reader, refund, part, language))
        : [];
  return [...next, ...pointsByHand(reader, refund, language)].map((entry) => ({ at: null, ...entry }));
}

/** TCL-2: points that wait for a person, and until when somebody should have returned them. */
function pointsByHand(reader: Reader, { id, points }: RefundRecord, language: Language): Expected[] {
  if (points?.state !== 'withPerson') return [];
  const item = reader.all(DESK).find(({ queue, ref }) => queue === 'benefitPackages' && ref === id);
  const by = item ? dateText(item.dueBy, language) : '—';
  return [
    {
      actor: 'specialist',
      code: 'pointsExpected',
      tone: 'waiting',
      title: language === 'en' ? 'Benefit points return' : '权益点退回',
      detail:
        language === 'en'
          ? `${countText(points.points)} to a new benefit package, by ${by}.`
          : `${countText(points.points)} 点退到新的权益包，最迟 ${by}。`,
    },
  ];
}

function reviewing(
  { now }: Reader,
  { expectedBy, latestBy, estimated }: RefundRecord,
  language: Language,
): Expected {
  const zh = language === 'zh-CN';
  const date = (ms: number) => dateText(ms, language);
  const parts: string[] = [];
  if (expectedBy !== null && now <= expectedBy)
    parts.push(zh ? `预计 ${date(expectedBy)} 前完成` : `expected by ${date(expectedBy)}`);
  if (latestBy !== null && now <= latestBy)
    parts.push(zh ? `最迟 ${date(latestBy)}` : `${date(latestBy)} at the latest`);
  if (latestBy !== null && now > latestBy) {
    parts.push(
      zh
        ? `已超过最迟日期 ${date(latestBy)}，专员正在优先处理`
        : `the latest date, ${date(latestBy)}, has passed; a specialist handles it first`,
    );
  }
  if (estimated) parts.push(zh ? '按估算的工作日计算' : 'counted on an estimated working calendar');
  const detail = parts.join(zh ? '，' : ', ');
  return {
    actor: 'specialist',
    code: 'reviewExpected',
    tone: 'waiting',
    title: zh ? '审核结果' : 'Result of the review',
    detail: zh ? `${detail}。` : `${detail.charAt(0).toUpperCase()}${detail.slice(1)}.`,
  };
}

function expiring({ closesAt }: RefundRecord, language: Language): Expected {
  const moment = closesAt === null ? '' : momentText(closesAt, language);
  return {
    actor: 'system',
    code: 'expiryExpected',
    tone: 'next',
    title: language === 'en' ? 'Expiry may come first' : '可能先到期',
    detail:
      language === 'en'
        ? `If the review is not finished by ${moment}, the application is closed as failed.`
        : `若在 ${moment} 之前未完成审核，申请将以失败关闭。`,
  };
}

function paying({ price }: RefundRecord, language: Language): Expected[] {
  return paidBy(price).map(({ source, amount }) => {
    const money = moneyText(amount, price.currency, language);
    const to = channelName(source, language);
    return {
      actor: 'channel',
      code: 'paymentExpected',
      tone: 'next',
      title: language === 'en' ? 'Money returns' : '款项退回',
      detail:
        language === 'en' ? `${money} to the ${to}, once approved.` : `审核通过后，${money} 退至${to}。`,
    };
  });
}

function arriving(reader: Reader, refund: RefundRecord, part: PartRecord, language: Language): Expected {
  const zh = language === 'zh-CN';
  const money = moneyText(part.amount, refund.price.currency, language);
  const to = channelName(lastAttempt(part)?.to ?? part.source, language);
  const inquiry = nextInquiry(reader, part);
  const sentences = [zh ? `${money} 退至${to}。` : `${money} to the ${to}.`];
  if (part.withPerson) {
    const item = waitingItem(reader, lastAttempt(part)?.requestId ?? '');
    const by = item ? dateText(item.dueBy, language) : null;
    if (by !== null && reader.now <= (item?.dueBy ?? 0))
      sentences.push(zh ? `专员最迟 ${by} 核对。` : `A specialist looks into it by ${by}.`);
    sentences.push(
      zh ? '核对后到账，不会重复支付。' : 'It arrives once that is done; it is never paid twice.',
    );
  } else if (inquiry !== null) {
    sentences.push(
      zh ? `下次查询：${momentText(inquiry, language)}。` : `Next inquiry: ${momentText(inquiry, language)}.`,
    );
  }
  return {
    actor: part.withPerson ? 'specialist' : 'channel',
    code: 'arrivalExpected',
    tone: 'waiting',
    title: zh ? '款项到账' : 'Money arrives',
    detail: sentences.join(zh ? '' : ' '),
  };
}
