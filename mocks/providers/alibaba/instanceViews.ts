import type {
  AlibabaCa,
  AlibabaCaRow,
  AlibabaGateway,
  AlibabaGatewayRow,
  InstanceStatus,
  listAlibabaCas,
  listAlibabaGateways,
} from '../../../src/api/contract/alibaba-instances';
import type { AnswerOf, QueryOf } from '../../../src/api/contract/endpoint';
import type { AccountId } from '../../../src/api/contract/session';
import { isoOf, isoOrNull } from '../../platform/days';
import type { Language } from '../../platform/language';
import { matches, paged } from '../../platform/listing';
import type { Reader } from '../../platform/transaction';
import { type Kind, canReset, kindOf, statusOf, statusWords } from './instance';
import { type Judged, judge } from './judge';
import { holdingOf, orderAt } from './order';
import { resetPreview } from './previews';
import { INSTANCES, type InstanceRecord } from './records';
import { REGION_IDS, regionName } from './regions';
import { timelineOf } from './timeline';

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
