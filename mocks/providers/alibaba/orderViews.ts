import type { AlibabaOrder, AlibabaOrderRow, listAlibabaOrders, OrderedThing } from '#contract/alibabaOrders';
import { CERTIFICATE_STATES } from '#contract/alibabaProducts';
import type { AnswerOf, QueryOf } from '#contract/endpoint';
import type { AccountId } from '#contract/session';
import type { Language } from '#contract/words';
import { isoOf, isoOrNull } from '../../platform/calendar';
import type { Reader } from '../../platform/transaction';
import { recordPage } from '../../refunds/list';
import { stageOf } from '../../refunds/record';
import { toRefundApplication } from '../../refunds/views';
import { paidIn } from '../../rules/subject';
import { guideOf, timelineOf } from './history';
import {
  judge,
  type Judged,
  judging,
  kindOf,
  listedOf,
  nameOf,
  quotaOf,
  refundSubjects,
  type Standing,
  standingOf,
  statusOf,
} from './order';
import { alibabaPolicy } from './policy';
import { certificatePreview, resetPreview } from './previews';
import {
  type CertificateRecord,
  type InstanceRecord,
  operationsOf,
  orderName,
  type OrderRecord,
  ownOrders,
} from './record';

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
    reason: alibabaPolicy.reasonOf(ruling, language).text,
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
  stateText: CERTIFICATE_STATES[state][language],
});

function instanceThing(
  instance: InstanceRecord,
  { status, words }: Standing,
  language: Language,
): OrderedThing {
  const { id, name } = instance;
  return { kind: kindOf(instance), id, name, sequence: null, state: status, stateText: words[language] };
}

/** What an order pays for and still has; and the irreversible steps possible on it, with what is at stake (ABC-2). */
function contentsOf(
  { now }: Reader,
  judged: Judged,
  language: Language,
): Pick<AlibabaOrder, 'things' | 'previews'> {
  const { instance, ruling } = judged;
  const listed = listedOf(judged);
  const revocable = listed.filter((record) => operationsOf(record).includes('revoke'));
  const things = listed.map((record) => certificateThing(record, language));
  const previews = revocable.map((record) => ({
    record: certificateThing(record, language),
    preview: certificatePreview('revoke', record, judged, now, language),
  }));
  if (!instance) return { things, previews };
  const standing = standingOf(instance, ruling.subject.refund);
  const record = instanceThing(instance, standing, language);
  const reset = { record, preview: resetPreview(instance, judged, now, language) };
  return { things: [...things, record], previews: standing.canReset ? [reset] : previews };
}

/** Everything the page of an order, its panel and the guided run show. */
export function toOrder(reader: Reader, order: OrderRecord, language: Language): AlibabaOrder {
  const judged = judge(reader, order);
  const { ruling, refund } = judged;
  return {
    ...toRow(judged, language),
    ...contentsOf(reader, judged, language),
    decision: alibabaPolicy.inWords(ruling, language),
    guide: guideOf(judged, reader.now),
    application: refund ? toRefundApplication(reader, refund, refundSubjects, language) : null,
    timeline: timelineOf(reader, judged, language),
  };
}

/** ABC-O1: one page of an account's orders, filtered by the very status and verdict the rows show. */
export function ordersPage(
  reader: Reader,
  accountId: AccountId,
  { service, region, status, ...query }: QueryOf<typeof listAlibabaOrders>,
  language: Language,
): AnswerOf<typeof listAlibabaOrders> {
  return recordPage(
    ownOrders.all(reader, accountId).map(judging(reader)),
    { ...query, state: status },
    {
      keys: {
        id: ({ order }) => order.id,
        paidAt: ({ order }) => order.paidAt,
        deadline: ({ ruling }) => ruling.deadline,
        amount: ({ ruling }) => ruling.refund,
      },
      texts: (one) => [one.order.id, nameOf(one) ?? '', orderName(one.order, one.instance, language)],
      stateOf: ({ ruling }) => statusOf(ruling.subject.refund),
      also: ({ order, instance }) =>
        (service === undefined || service === order.service) &&
        (region === undefined || region === instance?.ca?.region),
    },
    (one) => toRow(one, language),
  );
}
