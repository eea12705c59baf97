import type { TimelineEntry } from '../../../src/api/contract/timeline';
import type { RejectionReason } from '../../../src/api/contract/refund';
import { type OwnEvents, happened } from '../../certificates/eventTexts';
import { productText } from '../../certificates/product';
import { type Ahead, inOrder, validating } from '../../certificates/timeline';
import { DESK } from '../../desk/records';
import { rejectionLine } from '../../desk/texts';
import { momentText } from '../../platform/dateTexts';
import { isoOf } from '../../platform/days';
import type { Language } from '../../platform/language';
import type { Reader } from '../../platform/transaction';
import { refundEntries } from '../../refunds/entries';
import type { RefundRecord } from '../../refunds/records';
import type { OwnEvent } from './history';
import type { TencentRecord } from './records';
import { isExpired } from './state';

/** GEN-13: one timeline of purchase, application, issuance, cancellation and every refund; then what comes next. */
export function timelineOf(
  reader: Reader,
  record: TencentRecord,
  refunds: readonly RefundRecord[],
  language: Language,
): TimelineEntry[] {
  const told = [
    purchase(record, language),
    ...happened(record.history, OWN, language),
    ...expired(reader, record, language),
    ...waiting(reader, record, language),
    ...refunds.flatMap((one) => refundEntries(one, language)),
  ];
  return inOrder(told, ahead(reader, record), language);
}

const purchase = ({ purchasedAt, product }: TencentRecord, language: Language): TimelineEntry => ({
  at: isoOf(purchasedAt),
  actor: 'customer',
  code: 'purchased',
  tone: 'done',
  title: { 'zh-CN': '购买', en: 'Purchased' }[language],
  detail: productText(product, language),
});

const OWN: OwnEvents<OwnEvent['code']> = {
  domainValidated: {
    tone: 'done',
    title: { 'zh-CN': '域名验证完成，进入审核', en: 'Domain validated, review begun' },
  },
  applicationSuspended: {
    tone: 'failed',
    title: { 'zh-CN': '审核已暂停', en: 'Review suspended' },
    detail: ({ reason, explanation }, language) =>
      rejectionLine({ reason: reason as RejectionReason, explanation: String(explanation) }, language),
  },
  cancellationRequested: {
    tone: 'done',
    title: { 'zh-CN': '取消申请', en: 'Cancel Application' },
    detail: ({ by }, language) =>
      language === 'en'
        ? `Completed by ${momentText(Number(by), language)}`
        : `${momentText(Number(by), language)} 完成`,
  },
  applicationCancelled: { tone: 'done', title: { 'zh-CN': '申请已取消', en: 'Application cancelled' } },
  revocationBegun: {
    tone: 'done',
    title: { 'zh-CN': '颁发机构开始吊销', en: 'The authority began to revoke it' },
    detail: ({ by }, language) =>
      language === 'en'
        ? `Revoked by ${momentText(Number(by), language)}`
        : `${momentText(Number(by), language)} 完成吊销`,
  },
};

function expired(reader: Reader, record: TencentRecord, language: Language): TimelineEntry[] {
  if (record.expiresAt === null || !isExpired(record, reader.now)) return [];
  const title = { 'zh-CN': '证书过期', en: 'Certificate expired' }[language];
  return [{ at: isoOf(record.expiresAt), actor: 'system', code: 'ended', tone: 'done', title, detail: null }];
}

function waiting(reader: Reader, { deskItem }: TencentRecord, language: Language): TimelineEntry[] {
  const item = deskItem === null ? undefined : reader.get(DESK, deskItem);
  return item ? [validating(item.dueBy, language)] : [];
}

/** What time alone will bring: the end of a cancellation, or of the certificate. */
function ahead({ now }: Reader, { cancelledBy, expiresAt }: TencentRecord): Ahead[] {
  const words = {
    cancelled: { 'zh-CN': '取消完成，出现“退款”', en: 'Cancellation completed, Refund appears' },
    end: { 'zh-CN': '证书到期', en: 'Certificate expires' },
  };
  return [
    ...(cancelledBy === null ? [] : [{ code: 'cancelled', words: words.cancelled, at: cancelledBy }]),
    ...(expiresAt !== null && expiresAt > now ? [{ code: 'end', words: words.end, at: expiresAt }] : []),
  ];
}
