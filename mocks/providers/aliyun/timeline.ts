import type { TimelineEntry } from '../../../src/api/contract/timeline';
import { type OwnEvents, happened } from '../../certificates/eventTexts';
import { productText } from '../../certificates/product';
import { type Ahead, inOrder, revoking, termsEnd, validating } from '../../certificates/timeline';
import { DESK } from '../../desk/records';
import { isoOf } from '../../platform/days';
import type { Language, Words } from '../../platform/language';
import type { Reader } from '../../platform/transaction';
import { refundEntries } from '../../refunds/entries';
import type { RefundRecord } from '../../refunds/records';
import { endOf } from './certificate';
import type { OwnEvent } from './history';
import type { AliyunRecord } from './records';
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
    ...happened(record.history, OWN, language),
    ...ended(reader, record, language),
    ...waiting(reader, record, language),
    ...refunds.flatMap((one) => refundEntries(one, language)),
  ];
  return inOrder(told, next(reader, record, ruling), language);
}

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

const OWN: OwnEvents<OwnEvent['code']> = {
  applicationLapsed: {
    tone: 'failed',
    title: { 'zh-CN': '服务期结束，证书申请关闭', en: 'Service period ended, application closed' },
  },
};

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

function waiting(
  reader: Reader,
  { application, revocation }: AliyunRecord,
  language: Language,
): TimelineEntry[] {
  if (application.state === 'underReview') {
    const item = application.deskItem === null ? undefined : reader.get(DESK, application.deskItem);
    return [validating(item?.dueBy ?? null, language)];
  }
  return revocation.state === 'underReview' ? [revoking(revocation.latestBy, language)] : [];
}

/** What time alone will bring: the end of the present window, and the end of certificate or service period. */
function next(reader: Reader, record: AliyunRecord, ruling: Ruling): Ahead[] {
  // With the money back, nothing more is of interest.
  if (ruling.subject.refund === 'refunded') return [];
  const end = endOf(record);
  const words = END[record.issuedAt === null ? 'serviceEnds' : 'expires'];
  return [
    ...termsEnd(ruling.deadline),
    ...(end !== null && end > reader.now ? [{ code: 'end', words, at: end }] : []),
  ];
}
