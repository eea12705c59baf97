import type { Findable, FindableOf } from '../../provider';
import { ORDER_STATUSES, type Quota } from '#contract/alibabaOrders';
import {
  type AlibabaCaRow,
  type AlibabaCertificate,
  type AlibabaCertificateRow,
  type AlibabaGatewayRow,
  CERTIFICATE_STATES,
  type listAlibabaCas,
  type listAlibabaCertificates,
  type listAlibabaGateways,
} from '#contract/alibabaProducts';
import type { Awaited } from '#contract/decision';
import type { AnswerOf, QueryOf } from '#contract/endpoint';
import type { AccountId } from '#contract/session';
import type { Language } from '#contract/words';
import { productText } from '../../certificates/certificate';
import { caseOn } from '../../certificates/deskCase';
import { type DeskCase, type FactsOf, labelled } from '../../desk/decide';
import type { DeskItem } from '../../desk/items';
import { toRejection } from '../../desk/items';
import { isoOf, isoOrNull, momentText } from '../../platform/calendar';
import type { Reader } from '../../platform/transaction';
import { wayBackOf } from '../../refunds/channels';
import { recordPage } from '../../refunds/list';
import { dueOf, factsOf, termsOf } from '../../refunds/terms';
import { toShortRefund } from '../../refunds/record';
import {
  awaitedOf,
  type Holding,
  ifIn,
  holdingsIn,
  judge,
  type Judged,
  judging,
  type Kind,
  kindOf,
  listedOf,
  nameOf,
  quotaOf,
  type Standing,
  standingOf,
  statusOf,
  timelineOf,
} from './order';
import { alibabaPolicy } from './policy';
import { certificatePreview, resetPreview } from './previews';
import {
  type CertificateRecord,
  type InstanceRecord,
  operationsOf,
  orderAt,
  ownCertificates,
  ownInstances,
  ownOrders,
  PROVIDER,
  REGION_IDS,
  regionName,
} from './record';

/** The order of something, with what the rules say of it now. */
const orderOf = (
  { order, ruling, money: { standing } }: Judged,
  language: Language,
  awaited: Awaited | null = null,
) => ({
  id: order.id,
  ...termsOf(ruling, order.paidAt, awaited, alibabaPolicy.briefOf(ruling, language)),
  amount: { currency: order.price.currency, minor: ruling.refund },
  refund: standing && standing.fact !== 'none' ? toShortRefund(standing) : null,
});

/** A certificate with the decision on its order. */
interface Bought extends Judged {
  readonly record: CertificateRecord;
}

function toCertificateRow(
  reader: Reader,
  { record, ...judged }: Bought,
  language: Language,
): AlibabaCertificateRow {
  const { order } = judged;
  const quota = quotaOf(judged);
  if (!quota) throw new Error(`${order.id} has a certificate but no quota`);
  const { id, domain, product, state, sequence, issuedAt, expiresAt } = record;
  return {
    id,
    domain,
    product: { ...product },
    state,
    sequence,
    of: order.years,
    order: { ...orderOf(judged, language, awaitedOf(reader, judged, language)), quota },
    issuedAt: isoOrNull(issuedAt),
    expiresAt: isoOrNull(expiresAt),
    operations: operationsOf(record),
  };
}

/** Everything the page of a certificate and its dialogs show. */
export function toCertificate(
  reader: Reader,
  record: CertificateRecord,
  language: Language,
): AlibabaCertificate {
  const judged = judge(reader, orderAt(reader, record.orderId));
  const { application, revocation } = record;
  const row = toCertificateRow(reader, { ...judged, record }, language);
  return {
    ...row,
    application: {
      submittedAt: isoOrNull(application.submittedAt),
      contactId: application.contactId,
      failure: application.failure && toRejection(application.failure, language),
    },
    revocation: {
      requestedAt: isoOrNull(revocation.requestedAt),
      latestBy: isoOrNull(revocation.latestBy),
      completedAt: isoOrNull(revocation.completedAt),
      rejection: revocation.rejection && toRejection(revocation.rejection, language),
    },
    removedAt: isoOrNull(record.removedAt),
    renewalOrderId: record.renewalOrderId,
    previews: row.operations.map((one) => certificatePreview(one, record, judged, language)),
    timeline: timelineOf(reader, judged, language, record),
  };
}

/** The quota of several orders together. */
function quotaTogether(holdings: readonly Holding[]): Quota {
  const sum = (of: keyof Quota) => holdings.reduce((all, one) => all + (quotaOf(one)?.[of] ?? 0), 0);
  return { total: sum('total'), used: sum('used'), restored: sum('restored'), available: sum('available') };
}

/** The Official Certificate tab: one page of what is in the list, with the quota of all SSL orders of the account. */
export function certificatesPage(
  reader: Reader,
  accountId: AccountId,
  query: QueryOf<typeof listAlibabaCertificates>,
  language: Language,
): AnswerOf<typeof listAlibabaCertificates> {
  const orders = ownOrders
    .all(reader, accountId)
    .filter(({ service }) => service === 'ssl')
    .map(judging(reader));
  const page = recordPage(
    orders.flatMap((judged) => listedOf(judged).map((record): Bought => ({ ...judged, record }))),
    query,
    reader.now,
    {
      factsOf: (one) => factsOf(one, null),
      keys: {
        id: ({ record }) => record.id,
        domain: ({ record }) => record.domain,
        expiresAt: ({ record }) => record.expiresAt,
        deadline: ({ ruling }) => dueOf(ruling),
      },
      texts: ({ record }) => [record.domain, record.id, record.orderId],
      stateOf: ({ record }) => record.state,
    },
    (one) => toCertificateRow(reader, one, language),
  );
  return { ...page, quota: quotaTogether(orders) };
}

/** REV-1: the decision on the order of a certificate whose application or revocation waits at the desk. */
export const certificateCase = (reader: Reader, item: DeskItem): DeskCase => {
  const { orderId, sequence } = ownCertificates.at(reader, item);
  const order = orderAt(reader, orderId);
  const { ruling } = judge(reader, order);
  const [approved, rejected] =
    item.queue === 'revocations'
      ? (['revoked', 'issued'] as const)
      : (['issued', 'validationFailed'] as const);
  return caseOn(alibabaPolicy, {
    ruling,
    results: () => ({
      approved: ifIn(ruling, sequence, approved, reader.now),
      rejected: ifIn(ruling, sequence, rejected, reader.now),
    }),
    counted: 'payment',
    countedFrom: order.paidAt,
    boughtAt: order.paidAt,
    way: wayBackOf(reader, PROVIDER, order.id),
  });
};

/** REV-2: what a specialist decides an application or a revocation on. */
export const certificateFacts: FactsOf = (reader, item, language, found) => {
  const record = ownCertificates.at(reader, item);
  const order = orderAt(reader, record.orderId);
  const policySays = found ?? certificateCase(reader, item);
  const at = (ms: number | null) => (ms === null ? null : momentText(ms, language));
  return labelled(
    [
      ['域名', 'Domain', record.domain],
      ['产品', 'Product', productText({ ...record.product, years: order.years }, language)],
      ['状态', 'State', CERTIFICATE_STATES[record.state][language]],
      ['订单', 'Order', `${order.id} · #${record.sequence}`],
      ['付款', 'Paid', at(order.paidAt)],
      ['签发日期', 'Issued on', at(record.issuedAt)],
      ['退款结论', 'About its refund', policySays.inBrief(language)],
      ['退款条件截止', 'Refund terms end', at(policySays.stake.deadline)],
    ],
    language,
  );
};

/** A private CA or a gateway, with the decision on its order. */
interface One extends Judged, Standing {
  readonly instance: InstanceRecord;
}

function oneIn(reader: Reader): (instance: InstanceRecord) => One {
  const judgeOf = judging(reader);
  return (instance) => {
    const judged = judgeOf(orderAt(reader, instance.orderId));
    return { ...judged, ...standingOf(instance, judged.ruling.subject.refund), instance };
  };
}

function common({ status, words, canReset, ...judged }: One, language: Language) {
  const { instance, order } = judged;
  return {
    id: instance.id,
    name: instance.name,
    status,
    statusText: words[language],
    resetAt: isoOrNull(instance.resetAt),
    order: { ...orderOf(judged, language), placedAt: isoOf(order.placedAt), paidAt: isoOf(order.paidAt) },
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

/** A row with what a reset would do, and everything that happened. */
const inDetail =
  <Row>(toRow: (one: One, language: Language) => Row) =>
  (reader: Reader, instance: InstanceRecord, language: Language) => {
    const one = oneIn(reader)(instance);
    return {
      ...toRow(one, language),
      previews: one.canReset ? [resetPreview(instance, one, language)] : [],
      timeline: timelineOf(reader, one, language),
    };
  };

/** One private CA with what a reset would do. */
export const toCa = inDetail(toCaRow);

/** One gateway instance with what a reset would do. */
export const toGateway = inDetail(toGatewayRow);

const ownOnes = (reader: Reader, kind: Kind, accountId: AccountId): One[] =>
  ownInstances
    .all(reader, accountId)
    .filter((instance) => kindOf(instance) === kind)
    .map(oneIn(reader));

type Filters = QueryOf<typeof listAlibabaGateways>;

/** One page of what the filters let through, by id; `all` counts what there was to filter. */
function pageOf<Row>(
  reader: Reader,
  all: readonly One[],
  { status, ...query }: Filters,
  toRow: (one: One, language: Language) => Row,
  language: Language,
) {
  return recordPage(
    all,
    { ...query, state: status, sort: 'id' },
    reader.now,
    {
      factsOf: (one) => factsOf(one, null),
      keys: { id: ({ instance }) => instance.id },
      texts: ({ instance: { id, name, orderId, gateway } }) => [
        id,
        name,
        orderId,
        ...(gateway?.domains ?? []),
      ],
      stateOf: (one) => one.status,
    },
    (one) => toRow(one, language),
  );
}

/** ABC-P1: the private CAs of one region; the first that holds any where none is asked for. */
export function casPage(
  reader: Reader,
  accountId: AccountId,
  { region: asked, ...filters }: QueryOf<typeof listAlibabaCas>,
  language: Language,
): AnswerOf<typeof listAlibabaCas> {
  const own = ownOnes(reader, 'ca', accountId);
  const inRegion = (id: string) => own.filter(({ instance }) => instance.ca?.region === id);
  const regions = REGION_IDS.map((id) => ({
    id,
    name: regionName(id)[language],
    count: inRegion(id).length,
  }));
  const region = asked ?? regions.find(({ count }) => count > 0)?.id ?? REGION_IDS[0] ?? '';
  return { ...pageOf(reader, inRegion(region), filters, toCaRow, language), region, regions };
}

/** ABC-H1: the gateway instances. */
export const gatewaysPage = (
  reader: Reader,
  accountId: AccountId,
  query: Filters,
  language: Language,
): AnswerOf<typeof listAlibabaGateways> =>
  pageOf(reader, ownOnes(reader, 'gateway', accountId), query, toGatewayRow, language);

/** GEN-10: an account's own orders, and what they pay for, as a search finds them. */
export const findableThings: FindableOf = (reader, { id: accountId }) =>
  ownOrders
    .all(reader, accountId)
    .map(holdingsIn(reader))
    .flatMap((holding): Findable[] => {
      const { order, instance } = holding;
      const status = () => judge(reader, order).ruling.subject.refund;
      const name = nameOf(holding);
      const one = { provider: PROVIDER, name };
      const certificates = listedOf(holding).map((record): Findable => ({
        ...one,
        kind: 'certificate',
        id: record.id,
        name: record.domain,
        texts: [record.id, record.domain],
        state: (language) => CERTIFICATE_STATES[record.state][language],
        path: `/alibaba/certificates/${record.id}`,
      }));
      const asked = encodeURIComponent(instance?.id ?? '');
      const list = instance?.ca
        ? `pca?region=${instance.ca.region}&search=${asked}`
        : `gateway?search=${asked}`;
      return [
        ...certificates,
        {
          ...one,
          kind: 'order',
          id: order.id,
          texts: [order.id, name ?? ''],
          state: (language) => ORDER_STATUSES[statusOf(status())][language],
          path: `/alibaba/orders/${order.id}`,
        },
        ...(instance
          ? [
              {
                ...one,
                kind: 'instance' as const,
                id: instance.id,
                texts: [instance.id, instance.name, ...(instance.gateway?.domains ?? [])],
                state: (language: Language) => standingOf(instance, status()).words[language],
                path: `/alibaba/${list}`,
              },
            ]
          : []),
      ];
    });
