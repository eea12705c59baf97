import type { TimelineEntry } from '../../../src/api/contract/timeline';
import { happened } from '../../certificates/eventTexts';
import { inOrder, revoking, termsEnd, validating } from '../../certificates/timeline';
import { DESK } from '../../desk/records';
import { isoOf } from '../../platform/days';
import type { Language, Words } from '../../platform/language';
import type { Reader } from '../../platform/transaction';
import { refundEntries } from '../../refunds/entries';
import { ownEvents } from './eventTexts';
import type { Judged } from './judge';
import { listedOf } from './order';
import { orderName } from './productNames';
import type { CertificateRecord } from './records';

const PLACED: Words = { 'zh-CN': '下单', en: 'Order placed' };
const PAID: Words = { 'zh-CN': '付款', en: 'Order paid' };

function ordered({ order, instance }: Judged, language: Language): TimelineEntry[] {
  const entry = (code: string, at: number, words: Words, detail: string): TimelineEntry => ({
    at: isoOf(at),
    actor: 'customer',
    code,
    tone: 'done',
    title: words[language],
    detail,
  });
  return [
    entry(
      'orderPlaced',
      order.placedAt,
      PLACED,
      [order.id, orderName(order, instance, language)].join(' · '),
    ),
    entry('orderPaid', order.paidAt, PAID, order.id),
  ];
}

/** Several certificates of one order are told apart by their numbers. */
const numbered = (entries: TimelineEntry[], { sequence, domain }: CertificateRecord): TimelineEntry[] =>
  entries.map((entry) => ({
    ...entry,
    detail: [
      `#${sequence} ${domain}`,
      ...(entry.detail === null || entry.detail === domain ? [] : [entry.detail]),
    ].join(' · '),
  }));

function awaited(
  reader: Reader,
  { state, application, revocation }: CertificateRecord,
  language: Language,
): TimelineEntry[] {
  if (state === 'validatingRevocation') return [revoking(revocation.latestBy, language)];
  if (state !== 'validatingApplication') return [];
  const item = application.deskItem === null ? undefined : reader.get(DESK, application.deskItem);
  return [validating(item?.dueBy ?? null, language)];
}

const ofCertificate = (reader: Reader, record: CertificateRecord, language: Language): TimelineEntry[] => [
  ...happened(record.history, ownEvents, language),
  ...awaited(reader, record, language),
];

/** With the money back, nothing more is of interest. */
const ahead = ({ ruling }: Judged) => (ruling.subject.refund === 'refunded' ? [] : termsEnd(ruling.deadline));

/** GEN-13: one timeline of an order: purchase, certificates or instance, and its refund; then what is awaited and what comes next. */
export function timelineOf(reader: Reader, judged: Judged, language: Language): TimelineEntry[] {
  const { certificates, instance, refund } = judged;
  const several = certificates.length > 1;
  return inOrder(
    [
      ...ordered(judged, language),
      ...certificates.flatMap((record) => {
        const told = ofCertificate(reader, record, language);
        return several ? numbered(told, record) : told;
      }),
      ...happened(instance?.history ?? [], ownEvents, language),
      ...(refund ? refundEntries(refund, language) : []),
    ],
    ahead(judged),
    language,
  );
}

/** The same for one certificate alone: its order, its own history, and the refund of its order. */
export const certificateTimeline = (
  reader: Reader,
  judged: Judged,
  record: CertificateRecord,
  language: Language,
): TimelineEntry[] =>
  inOrder(
    [
      ...ordered(judged, language),
      ...ofCertificate(reader, record, language),
      ...(judged.refund ? refundEntries(judged.refund, language) : []),
    ],
    listedOf(judged).length > 0 ? ahead(judged) : [],
    language,
  );
