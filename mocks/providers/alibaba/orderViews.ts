import {
  type AlibabaOrder,
  type AlibabaOrderRow,
  type listAlibabaOrders,
  type OrderedThing,
} from '#contract/alibabaOrders';
import {
  type AlibabaCa,
  type AlibabaCaRow,
  type AlibabaGateway,
  type AlibabaGatewayRow,
  CERTIFICATE_STATES,
  type listAlibabaCas,
  type listAlibabaGateways,
} from '#contract/alibabaProducts';
import type { AnswerOf, QueryOf } from '#contract/endpoint';
import type { AccountId } from '#contract/session';
import type { Language } from '#contract/words';
import { isoOf, isoOrNull } from '../../platform/calendar';
import { matches, paged } from '../../platform/listing';
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
  type Kind,
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
  orderAt,
  orderName,
  type OrderRecord,
  ownInstances,
  ownOrders,
  REGION_IDS,
  regionName,
} from './record';

/** A private CA or a gateway, with the decision on its order. */
interface One extends Standing {
  readonly instance: InstanceRecord;
  readonly judged: Judged;
}

function oneIn(reader: Reader): (instance: InstanceRecord) => One {
  const judgeOf = judging(reader);
  return (instance) => {
    const judged = judgeOf(orderAt(reader, instance.orderId));
    return { instance, judged, ...standingOf(instance, judged.ruling.subject.refund) };
  };
}

function common({ instance, judged, status, words, canReset }: One, language: Language) {
  const { order, ruling } = judged;
  return {
    id: instance.id,
    name: instance.name,
    status,
    statusText: words[language],
    resetAt: isoOrNull(instance.resetAt),
    order: {
      id: order.id,
      placedAt: isoOf(order.placedAt),
      paidAt: isoOf(order.paidAt),
      verdict: ruling.row.outcome.verdict,
      rule: ruling.row.id,
      deadline: isoOrNull(ruling.deadline),
    },
    operations: canReset ? ['reset' as const] : [],
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

function details(reader: Reader, { instance, judged, canReset }: One, language: Language) {
  return {
    previews: canReset ? [resetPreview(instance, judged, reader.now, language)] : [],
    timeline: timelineOf(reader, judged, language),
  };
}

/** One private CA with what a reset would do. */
export function toCa(reader: Reader, instance: InstanceRecord, language: Language): AlibabaCa {
  const one = oneIn(reader)(instance);
  return { ...toCaRow(one, language), ...details(reader, one, language) };
}

/** One gateway instance with what a reset would do. */
export function toGateway(reader: Reader, instance: InstanceRecord, language: Language): AlibabaGateway {
  const one = oneIn(reader)(instance);
  return { ...toGatewayRow(one, language), ...details(reader, one, language) };
}

const ownOnes = (reader: Reader, kind: Kind, accountId: AccountId): InstanceRecord[] =>
  ownInstances.all(reader, accountId).filter((instance) => kindOf(instance) === kind);

type Filters = Pick<QueryOf<typeof listAlibabaGateways>, 'search' | 'status' | 'page' | 'pageSize'>;

/** One page of what the filters let through; `all` counts what there was to filter. */
function pageOf<Row>(
  reader: Reader,
  instances: readonly InstanceRecord[],
  { search, status, page, pageSize }: Filters,
  toRow: (one: One) => Row,
) {
  const shown = instances
    .map(oneIn(reader))
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
