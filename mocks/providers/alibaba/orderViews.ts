import type { AlibabaOrder, AlibabaOrderRow, listAlibabaOrders, OrderedThing } from '#contract/alibaba';
import type {
  AlibabaCa,
  AlibabaCaRow,
  AlibabaGateway,
  AlibabaGatewayRow,
  InstanceStatus,
  listAlibabaCas,
  listAlibabaGateways,
} from '#contract/alibabaProducts';
import type { AnswerOf, QueryOf } from '#contract/endpoint';
import type { AccountId } from '#contract/session';
import { isoOf, isoOrNull } from '../../platform/calendar';
import type { Language } from '#contract/words';
import { type Key, matches, paged, sorted } from '../../platform/listing';
import type { Reader } from '../../platform/transaction';
import { summaryOf } from '../../refunds/list';
import { stageOf } from '../../refunds/record';
import { toRefundApplication } from '../../refunds/views';
import { paidIn } from '../../rules/subject';
import { timelineOf } from './certificateViews';
import { guideOf } from './guide';
import {
  canReset,
  holdingOf,
  holdingsOf,
  judge,
  type Judged,
  type Kind,
  kindOf,
  listedOf,
  nameOf,
  orderAt,
  statusOf as orderStatusOf,
  quotaOf,
  refundSubjects,
  instanceStatusOf as statusOf,
  statusWords,
} from './order';
import { alibabaPolicy } from './policy';
import { certificatePreview, resetPreview } from './previews';
import {
  type CertificateRecord,
  type InstanceRecord,
  INSTANCES,
  operationsOf,
  orderName,
  type OrderRecord,
  ORDERS,
  REGION_IDS,
  regionName,
  STATE_LABELS,
} from './record';

interface One {
  readonly instance: InstanceRecord;
  readonly judged: Judged;
  readonly status: InstanceStatus;
}

function oneOf(reader: Reader, instance: InstanceRecord): One {
  const judged = judge(reader, holdingOf(reader, orderAt(reader, instance.orderId)));
  return { instance, judged, status: statusOf(instance, judged.ruling.subject.refund) };
}

function common({ instance, judged, status }: One, language: Language) {
  const { order, ruling } = judged;
  return {
    id: instance.id,
    name: instance.name,
    status,
    statusText: statusWords(instance, status)[language],
    resetAt: isoOrNull(instance.resetAt),
    order: {
      id: order.id,
      placedAt: isoOf(order.placedAt),
      paidAt: isoOf(order.paidAt),
      verdict: ruling.row.outcome.verdict,
      rule: ruling.row.id,
      deadline: isoOrNull(ruling.deadline),
    },
    operations: canReset(status) ? ['reset' as const] : [],
  };
}

function toCaRow(one: One, language: Language): AlibabaCaRow {
  const { ca } = one.instance;
  if (!ca) throw new Error(`${one.instance.id} is no private CA`);
  return { ...common(one, language), ...ca };
}

function toGatewayRow(one: One, language: Language): AlibabaGatewayRow {
  const { gateway } = one.instance;
  if (!gateway) throw new Error(`${one.instance.id} is no gateway`);
  return { ...common(one, language), ...gateway, domains: [...gateway.domains] };
}

function details(reader: Reader, { instance, judged, status }: One, language: Language) {
  return {
    previews: canReset(status) ? [resetPreview(instance, judged, reader.now, language)] : [],
    timeline: timelineOf(reader, judged, language),
  };
}

/** One private CA with what a reset would do. */
export function toCa(reader: Reader, instance: InstanceRecord, language: Language): AlibabaCa {
  const one = oneOf(reader, instance);
  return { ...toCaRow(one, language), ...details(reader, one, language) };
}

/** One gateway instance with what a reset would do. */
export function toGateway(reader: Reader, instance: InstanceRecord, language: Language): AlibabaGateway {
  const one = oneOf(reader, instance);
  return { ...toGatewayRow(one, language), ...details(reader, one, language) };
}

const ownOnes = (reader: Reader, kind: Kind, accountId: AccountId): InstanceRecord[] =>
  reader
    .all(INSTANCES)
    .filter((instance) => instance.accountId === accountId && kindOf(instance) === kind)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

type Filters = Pick<QueryOf<typeof listAlibabaGateways>, 'search' | 'status' | 'page' | 'pageSize'>;

/** One page of what the filters let through; `all` counts what there was to filter. */
function pageOf<Row>(
  reader: Reader,
  instances: readonly InstanceRecord[],
  { search, status, page, pageSize }: Filters,
  toRow: (one: One) => Row,
) {
  const shown = instances
    .map((instance) => oneOf(reader, instance))
    .filter(
      ({ instance, ...one }) =>
        matches(search, instance.id, instance.name, instance.orderId, ...(instance.gateway?.domains ?? [])) &&
        (status === undefined || status === one.status),
    );
  const { items, ...rest } = paged(shown, page, pageSize);
  return { ...rest, items: items.map(toRow), all: instances.length };
}

/** ABC-P1: the private CAs of one region; the first that holds any where none is asked for. */
export function casPage(
  reader: Reader,
  accountId: AccountId,
  { region: asked, ...filters }: QueryOf<typeof listAlibabaCas>,
  language: Language,
): AnswerOf<typeof listAlibabaCas> {
  const own = ownOnes(reader, 'ca', accountId);
  const inRegion = (id: string) => own.filter(({ ca }) => ca?.region === id);
  const regions = REGION_IDS.map((id) => ({
    id,
    name: regionName(id)[language],
    count: inRegion(id).length,
  }));
  const region = asked ?? regions.find(({ count }) => count > 0)?.id ?? REGION_IDS[0] ?? '';
  return { ...pageOf(reader, inRegion(region), filters, (one) => toCaRow(one, language)), region, regions };
}

/** ABC-H1: the gateway instances. */
export const gatewaysPage = (
  reader: Reader,
  accountId: AccountId,
  query: QueryOf<typeof listAlibabaGateways>,
  language: Language,
): AnswerOf<typeof listAlibabaGateways> =>
  pageOf(reader, ownOnes(reader, 'gateway', accountId), query, (one) => toGatewayRow(one, language));

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
    status: orderStatusOf(subject.refund),
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
  stateText: STATE_LABELS[state][language],
});

function instanceThing(instance: InstanceRecord, { ruling }: Judged, language: Language): OrderedThing {
  const state = statusOf(instance, ruling.subject.refund);
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
  if (!instance || !canReset(statusOf(instance, ruling.subject.refund))) return revocations;
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
    decision: alibabaPolicy.inWords(ruling, language),
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
      (status === undefined || status === orderStatusOf(ruling.subject.refund)) &&
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
