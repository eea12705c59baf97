import type {
  AlibabaOrder,
  AlibabaOrderRow,
  OrderedThing,
  listAlibabaOrders,
} from '../../../src/api/contract/alibaba-orders';
import type { AnswerOf, QueryOf } from '../../../src/api/contract/endpoint';
import type { AccountId } from '../../../src/api/contract/session';
import { isoOf, isoOrNull } from '../../platform/days';
import type { Language } from '../../platform/language';
import { type Key, matches, paged, sorted } from '../../platform/listing';
import type { Reader } from '../../platform/transaction';
import { stageOf } from '../../refunds/stage';
import { summaryOf } from '../../refunds/summary';
import { toRefundApplication } from '../../refunds/views';
import { paidIn } from '../../rules/price';
import { operationsOf } from './certificate';
import { decideAlibaba } from './decide';
import { guideOf } from './guide';
import { canReset, kindOf, statusOf as instanceStatus, statusWords } from './instance';
import { type Judged, judge } from './judge';
import { STATE_LABELS } from './labels';
import { holdingOf, holdingsOf, listedOf, nameOf, quotaOf, statusOf } from './order';
import { certificatePreview, resetPreview } from './previews';
import { orderName } from './productNames';
import { type CertificateRecord, type InstanceRecord, ORDERS, type OrderRecord } from './records';
import { refundSubjects } from './subjects';
import { reasonOf } from './texts';
import { timelineOf } from './timeline';

type Query = QueryOf<typeof listAlibabaOrders>;

function toRow(judged: Judged, language: Language): AlibabaOrderRow {
  const { order, ruling, refund, instance } = judged;
  const { subject, row } = ruling;
  const { currency } = order.price;
  const running = subject.refund !== 'none';
  return {
    id: order.id,
    service: order.service,
    product: orderName(order, instance, language),
    name: nameOf(judged),
    kind: order.kind,
    years: order.years,
    status: statusOf(subject.refund),
    placedAt: isoOf(order.placedAt),
    paidAt: isoOf(order.paidAt),
    promotion: order.promotion,
    combined: order.combined,
    used: order.used,
    quota: quotaOf(judged),
    region: instance?.ca?.region ?? null,
    verdict: row.outcome.verdict,
    rule: row.id,
    reason: reasonOf(ruling, language).text,
    amount: { currency, minor: ruling.refund },
    paid: { currency, minor: paidIn(order.price) },
    deadline: isoOrNull(ruling.deadline),
    refund: refund && running ? { id: refund.id, stage: stageOf(refund) } : null,
    offersRefund: !running,
  };
}

const certificateThing = (
  { id, domain, sequence, state }: CertificateRecord,
  language: Language,
): OrderedThing => ({
  kind: 'certificate',
  id,
  name: domain,
  sequence,
  state,
  stateText: STATE_LABELS[state][language],
});

function instanceThing(instance: InstanceRecord, { ruling }: Judged, language: Language): OrderedThing {
  const state = instanceStatus(instance, ruling.subject.refund);
  return {
    kind: kindOf(instance),
    id: instance.id,
    name: instance.name,
    sequence: null,
    state,
    stateText: statusWords(instance, state)[language],
  };
}

/** ABC-2: the irreversible steps still possible on this order, and what is at stake. */
function previewsOf(reader: Reader, judged: Judged, language: Language): AlibabaOrder['previews'] {
  const { instance, ruling } = judged;
  const revocations = listedOf(judged)
    .filter((record) => operationsOf(record).includes('revoke'))
    .map((record) => ({
      record: certificateThing(record, language),
      preview: certificatePreview('revoke', record, judged, reader.now, language),
    }));
  if (!instance || !canReset(instanceStatus(instance, ruling.subject.refund))) return revocations;
  return [
    {
      record: instanceThing(instance, judged, language),
      preview: resetPreview(instance, judged, reader.now, language),
    },
  ];
}

/** Everything the page of an order, its panel and the guided run show. */
export function toOrder(reader: Reader, order: OrderRecord, language: Language): AlibabaOrder {
  const judged = judge(reader, holdingOf(reader, order));
  const { ruling, refund, instance } = judged;
  return {
    ...toRow(judged, language),
    decision: decideAlibaba(ruling.subject, reader.now, language),
    things: [
      ...listedOf(judged).map((record) => certificateThing(record, language)),
      ...(instance ? [instanceThing(instance, judged, language)] : []),
    ],
    guide: guideOf(judged, reader.now),
    previews: previewsOf(reader, judged, language),
    application: refund ? toRefundApplication(reader, refund, refundSubjects, language) : null,
    timeline: timelineOf(reader, judged, language),
  };
}

const KEYS: Readonly<Record<string, (one: Judged) => Key>> = {
  id: ({ order }) => order.id,
  paidAt: ({ order }) => order.paidAt,
  deadline: ({ ruling }) => ruling.deadline,
  amount: ({ ruling }) => ruling.refund,
};

const isShown =
  ({ search, service, region, status, verdict }: Query, language: Language) =>
  (judged: Judged): boolean => {
    const { order, instance, ruling } = judged;
    return (
      matches(search, order.id, nameOf(judged) ?? '', orderName(order, instance, language)) &&
      (service === undefined || service === order.service) &&
      (region === undefined || region === instance?.ca?.region) &&
      (status === undefined || status === statusOf(ruling.subject.refund)) &&
      (verdict === undefined || verdict === ruling.row.outcome.verdict)
    );
  };

/** ABC-O1: one page of an account's orders, filtered by the very status and verdict the rows show. */
export function ordersPage(
  reader: Reader,
  accountId: AccountId,
  query: Query,
  language: Language,
): AnswerOf<typeof listAlibabaOrders> {
  const own = reader
    .all(ORDERS)
    .filter((order) => order.accountId === accountId)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const all = holdingsOf(reader, own).map((holding) => judge(reader, holding));
  const shown = sorted(all.filter(isShown(query, language)), query.sort, KEYS);
  const { items, ...page } = paged(shown, query.page, query.pageSize);
  return {
    ...page,
    items: items.map((one) => toRow(one, language)),
    all: all.length,
    summary: summaryOf(all),
  };
}
