import type { TimelineEntry } from '../../../src/api/contract/timeline';
import { DESK } from '../../desk/records';
import { momentText } from '../../platform/dateTexts';
import { isoOf } from '../../platform/days';
import type { Language, Words } from '../../platform/language';
import type { Reader } from '../../platform/transaction';
import type { RefundRecord } from '../../refunds/records';
import { endOf } from './certificate';
import { tellEvent } from './eventTexts';
import { productText } from './labels';
import type { AliyunRecord } from './records';
import { refundEntries } from './refundEntries';
import type { Ruling } from './ruling';
import { isExpired } from './state';

/**
 * GEN-13: one timeline of purchase, application, issuance, revocation and every refund; then what is waited for and
 * what comes next. `refunds`: every application of the certificate.
 */
export function timelineOf(
  reader: Reader,
  record: AliyunRecord,
  refunds: readonly RefundRecord[],
  ruling: Ruling,
  language: Language,
): TimelineEntry[] {
  const told = [
    purchase(record, language),
    ...happened(record, language),
    ...refunds.flatMap((one) => refundEntries(one, language)),
  ];
  const past = told.filter(({ at }) => at !== null).toSorted(byTime);
  const awaited = told.filter(({ at }) => at === null);
  return [
    ...past,
    ...ended(reader, record, language),
    ...waiting(reader, record, language),
    ...awaited,
    ...next(reader, record, ruling, language),
  ];
}

const byTime = (a: TimelineEntry, b: TimelineEntry) => Date.parse(a.at ?? '') - Date.parse(b.at ?? '');

function purchase({ purchasedAt, product }: AliyunRecord, language: Language): TimelineEntry {
  const title = { 'zh-CN': '购买', en: 'Purchased' }[language];
  return {
    at: isoOf(purchasedAt),
    actor: 'customer',
    code: 'purchased',
    tone: 'done',
    title,
    detail: productText(product, language),
  };
}

const happened = ({ history }: AliyunRecord, language: Language): TimelineEntry[] =>
  history.map((entry) => ({
    at: isoOf(entry.at),
    actor: entry.actor,
    code: entry.code,
    ...tellEvent(entry, language),
  }));

const END: Readonly<Record<'expired' | 'expires' | 'serviceEnded' | 'serviceEnds', Words>> = {
  expired: { 'zh-CN': '证书过期', en: 'Certificate expired' },
  expires: { 'zh-CN': '证书到期', en: 'Certificate expires' },
  serviceEnded: { 'zh-CN': '订单服务期结束', en: 'Service period ended' },
  serviceEnds: { 'zh-CN': '订单服务期到期', en: 'Service period ends' },
};

function ended(reader: Reader, record: AliyunRecord, language: Language): TimelineEntry[] {
  const end = endOf(record);
  if (end === null || !isExpired(record, reader.now)) return [];
  const title = END[record.issuedAt === null ? 'serviceEnded' : 'expired'][language];
  return [{ at: isoOf(end), actor: 'system', code: 'ended', tone: 'done', title, detail: null }];
}

function waiting(reader: Reader, record: AliyunRecord, language: Language): TimelineEntry[] {
  const by = (ms: number | null | undefined) =>
    ms === null || ms === undefined ? null : byMoment(ms, language);
  if (record.application.state === 'underReview') {
    const item =
      record.application.deskItem === null ? undefined : reader.get(DESK, record.application.deskItem);
    const title = { 'zh-CN': '证书审核中', en: 'Certificate under review' }[language];
    return [
      { at: null, actor: 'authority', code: 'validation', tone: 'waiting', title, detail: by(item?.dueBy) },
    ];
  }
  if (record.revocation.state === 'underReview') {
    const title = { 'zh-CN': '吊销审核中', en: 'Revocation under review' }[language];
    return [
      {
        at: null,
        actor: 'specialist',
        code: 'revocation',
        tone: 'waiting',
        title,
        detail: by(record.revocation.latestBy),
      },
    ];
  }
  return [];
}

const byMoment = (ms: number, language: Language) =>
  language === 'en' ? `By ${momentText(ms, language)} at the latest` : `最晚 ${momentText(ms, language)}`;

/** What time alone will bring: the end of the present window, and the end of certificate or service period. */
function next(reader: Reader, record: AliyunRecord, ruling: Ruling, language: Language): TimelineEntry[] {
  // With the money back, nothing more is of interest.
  if (ruling.subject.refund === 'refunded') return [];
  const coming: TimelineEntry[] = [];
  const add = (code: string, words: Words, ms: number) =>
    coming.push({
      at: null,
      actor: 'system',
      code,
      tone: 'next',
      title: words[language],
      detail: momentText(ms, language),
    });
  if (ruling.deadline !== null)
    add('deadline', { 'zh-CN': '当前退款条件截止', en: 'These refund terms end' }, ruling.deadline);
  const end = endOf(record);
  if (end !== null && end > reader.now)
    add('end', END[record.issuedAt === null ? 'serviceEnds' : 'expires'], end);
  return coming;
}
