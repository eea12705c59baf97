import * as orders from '#contract/alibabaOrders';
import * as certificates from '#contract/alibabaProducts';
import { decimalOf } from '#contract/common';
import { REFUND_FIELDS, ROW_FIELDS } from '#contract/labels';
import { decideAlibaba } from '#contract/policies';
import { subjectOf as namesOf } from '#contract/providers';
import type { AccountId } from '#contract/session';
import { productText, REVOCATION_AUTO_DAYS, VALIDATION_DAYS } from '../../certificates/certificate';
import { instantOf } from '../../platform/calendar';
import { type FiredEvent, isBetween, type TimeNotices } from '../../platform/clock';
import { checked, reading, type Route, writing } from '../../platform/route';
import type { Reader, Tx } from '../../platform/transaction';
import type { Limit, ProviderModule } from '../../provider';
import { type CsvColumn, decidedColumns, listWithCsv, momentColumn, orderColumns } from '../../refunds/csv';
import { moneyOf, type OrderMoney } from '../../refunds/record';
import { refundRoutes, shownTo } from '../../refunds/routes';
import { termsChange } from '../../rules/words';
import { ruleRows } from './lines';
import {
  cancelApplication,
  cancelCertificate,
  complete,
  contactsOf,
  fail,
  instanceOf,
  issue,
  refuse,
  renewInAdvance,
  requestRevocation,
  resetInstance,
  submitApplication,
  withdrawApplication,
} from './operations';
import {
  applyForRefund,
  type Holding,
  holdingsIn,
  listedOf,
  nameOf,
  refundSubjects,
  subjectOf,
  untilWritten,
} from './order';
import { ordersPage, toOrder, watchedThings } from './orderViews';
import { alibabaPolicy } from './policy';
import {
  casPage,
  certificateCase,
  certificateFacts,
  certificatesPage,
  gatewaysPage,
  toCa,
  toCertificate,
  toGateway,
  findableThings,
} from './productViews';
import {
  type CertificateRecord,
  CERTIFICATES,
  type OrderRecord,
  ORDERS,
  ownCertificates,
  ownOrders,
  PROVIDER,
} from './record';
import { subjectErrors, toSubject } from './subject';

const NAMES = namesOf(PROVIDER);

const ORDER_COLUMNS: readonly CsvColumn<orders.AlibabaOrderRow>[] = [
  [NAMES.id, ({ id }) => id],
  [ROW_FIELDS.product, ({ product }) => product],
  [NAMES.name, ({ name }) => name ?? ''],
  [ROW_FIELDS.service, ({ service }, language) => orders.SERVICES[service][language]],
  [ROW_FIELDS.state, ({ status }, language) => orders.ORDER_STATUSES[status][language]],
  momentColumn(ROW_FIELDS.paid, ({ paidAt }) => paidAt),
  [ROW_FIELDS.paidAmount, ({ paid }) => decimalOf(paid.minor, paid.currency)],
  ...decidedColumns<orders.AlibabaOrderRow>(),
];

const CERTIFICATE_COLUMNS: readonly CsvColumn<certificates.AlibabaCertificateRow>[] = [
  [ROW_FIELDS.certificate, ({ id }) => id],
  [REFUND_FIELDS.domain, ({ domain }) => domain],
  [ROW_FIELDS.product, ({ product }, language) => productText(product, language)],
  [ROW_FIELDS.state, ({ state }, language) => certificates.CERTIFICATE_STATES[state][language]],
  momentColumn(ROW_FIELDS.issued, ({ issuedAt }) => issuedAt),
  momentColumn(ROW_FIELDS.expires, ({ expiresAt }) => expiresAt),
  [NAMES.id, ({ order }) => order.id],
  momentColumn(ROW_FIELDS.paid, ({ order }) => order.boughtAt),
  ...orderColumns<certificates.AlibabaCertificateRow>(),
];

/** What private CAs and gateways have in common. */
const instanceColumns = <
  Row extends certificates.AlibabaCaRow | certificates.AlibabaGatewayRow,
>(): CsvColumn<Row>[] => [
  [ROW_FIELDS.state, ({ statusText }) => statusText],
  [NAMES.id, ({ order }) => order.id],
  momentColumn(ROW_FIELDS.paid, ({ order }) => order.paidAt),
  ...orderColumns<Row>(),
];

const CA_COLUMNS: readonly CsvColumn<certificates.AlibabaCaRow>[] = [
  [REFUND_FIELDS.certificate, ({ id }) => id],
  [ROW_FIELDS.name, ({ name }) => name],
  [ROW_FIELDS.kind, ({ kind }, language) => certificates.CA_KINDS[kind][language]],
  [ROW_FIELDS.issuedCertificates, ({ issuedCertificates }) => String(issuedCertificates)],
  ...instanceColumns<certificates.AlibabaCaRow>(),
];

const GATEWAY_COLUMNS: readonly CsvColumn<certificates.AlibabaGatewayRow>[] = [
  [REFUND_FIELDS.certificate, ({ id }) => id],
  [ROW_FIELDS.name, ({ name }) => name],
  [REFUND_FIELDS.domain, ({ domains }) => domains.join(' ')],
  [ROW_FIELDS.visits, ({ visits }) => String(visits)],
  [ROW_FIELDS.outboundBytes, ({ outboundBytes }) => String(outboundBytes)],
  ...instanceColumns<certificates.AlibabaGatewayRow>(),
];

/** An operation that needs no more than a certificate, answered with what became of it. */
const operating = (
  endpoint: typeof certificates.cancelAlibabaApplication,
  run: (tx: Tx, id: string, accountId: AccountId) => CertificateRecord,
): Route =>
  writing(endpoint, ({ tx, account, params, language }) =>
    toCertificate(tx, run(tx, params.id, account.id), language),
  );

const onCertificates: readonly Route[] = [
  ...listWithCsv(
    [certificates.listAlibabaCertificates, certificates.exportAlibabaCertificates],
    CERTIFICATE_COLUMNS,
    certificatesPage,
  ),
  reading(certificates.readAlibabaCertificate, ({ tx, account, params, language }) =>
    toCertificate(tx, ownCertificates.of(tx, params.id, account.id), language),
  ),
  reading(certificates.listAlibabaContacts, ({ tx, account }) => ({ items: contactsOf(tx, account.id) })),
  operating(certificates.cancelAlibabaApplication, cancelApplication),
  operating(certificates.withdrawAlibabaApplication, withdrawApplication),
  operating(certificates.cancelAlibabaCertificate, cancelCertificate),
  writing(certificates.submitAlibabaApplication, ({ tx, account, params, body, language }) =>
    toCertificate(tx, submitApplication(tx, params.id, account.id, body), language),
  ),
  writing(certificates.revokeAlibabaCertificate, ({ tx, account, params, language }) =>
    toCertificate(tx, requestRevocation(tx, params.id, account.id), language),
  ),
  writing(certificates.renewAlibabaCertificate, ({ tx, account, params, language }) =>
    toOrder(tx, renewInAdvance(tx, params.id, account.id), language),
  ),
];

const onOrders: readonly Route[] = [
  ...listWithCsv([orders.listAlibabaOrders, orders.exportAlibabaOrders], ORDER_COLUMNS, ordersPage),
  reading(orders.readAlibabaOrder, ({ tx, account, params, language }) =>
    toOrder(tx, ownOrders.of(tx, params.id, account.id), language),
  ),
  writing(orders.applyForAlibabaRefund, ({ tx, account, params, body, language }) =>
    shownTo(refundSubjects)(tx, applyForRefund(tx, params.id, account.id, body.seenRule), language),
  ),
  ...refundRoutes(
    {
      list: orders.listAlibabaRefunds,
      csv: orders.exportAlibabaRefunds,
      one: orders.readAlibabaRefund,
      figures: orders.readAlibabaRefundFigures,
    },
    PROVIDER,
    refundSubjects,
  ),
];

const onInstances: readonly Route[] = [
  ...listWithCsv([certificates.listAlibabaCas, certificates.exportAlibabaCas], CA_COLUMNS, casPage),
  reading(certificates.readAlibabaCa, ({ tx, account, params, language }) =>
    toCa(tx, instanceOf(tx, 'ca', params.id, account.id), language),
  ),
  writing(certificates.resetAlibabaCa, ({ tx, account, params, language }) =>
    toCa(tx, resetInstance(tx, 'ca', params.id, account.id), language),
  ),
  ...listWithCsv(
    [certificates.listAlibabaGateways, certificates.exportAlibabaGateways],
    GATEWAY_COLUMNS,
    gatewaysPage,
  ),
  reading(certificates.readAlibabaGateway, ({ tx, account, params, language }) =>
    toGateway(tx, instanceOf(tx, 'gateway', params.id, account.id), language),
  ),
  writing(certificates.resetAlibabaGateway, ({ tx, account, params, language }) =>
    toGateway(tx, resetInstance(tx, 'gateway', params.id, account.id), language),
  ),
];

/** Everything of the console and its policy. */
const routes: readonly Route[] = [
  ...onCertificates,
  ...onOrders,
  ...onInstances,
  checked(decideAlibaba, subjectErrors, (body, language) =>
    alibabaPolicy.decide(toSubject(body.subject), instantOf(body.now), language),
  ),
];

function windows(reader: Reader, holding: Holding, after: number, until: number): FiredEvent[] {
  const name = [holding.order.id, nameOf(holding)].filter(Boolean).join(' ');
  return termsChange(
    'alibaba.window',
    name,
    holding.order.id,
    alibabaPolicy.changesOf(subjectOf(holding, moneyOf(reader, PROVIDER, holding.order)), after, until),
  );
}

function endings(holding: Holding, after: number, until: number): FiredEvent[] {
  return listedOf(holding).flatMap(({ id, domain, expiresAt }) => {
    if (expiresAt === null || !isBetween(expiresAt, after, until)) return [];
    const words = { 'zh-CN': `${domain}：证书过期`, en: `${domain}: the certificate expired` };
    return [{ at: expiresAt, kind: 'alibaba.end', words, ref: id }];
  });
}

interface Calm {
  readonly certificates: readonly CertificateRecord[];
  readonly since: number;
  readonly until: number;
}

const calms = new WeakMap<readonly OrderRecord[], Calm>();

/** Whatever became of its money: the days of an order are counted from what was bought and used. */
const ANY_MONEY: OrderMoney = { standing: undefined, fact: 'none', returned: undefined };

/** When anything of an order can turn, epoch ms. */
const turnsOf = (holding: Holding): readonly number[] => [
  ...alibabaPolicy.edgesOf(subjectOf(holding, ANY_MONEY)),
  ...listedOf(holding).flatMap(({ expiresAt }) => expiresAt ?? []),
];

/**
 * The first instant after `after` (epoch ms) at which anything of these orders can turn. Asked at each event of every
 * console, and the same as long as nobody writes an order or a certificate.
 */
function nextTurn(reader: Reader, after: number): number {
  const [orders, certificates] = [reader.all(ORDERS), reader.all(CERTIFICATES)];
  const known = calms.get(orders);
  if (known?.certificates === certificates && known.since <= after && after < known.until) return known.until;
  const turns = orders.map(holdingsIn(reader)).flatMap(turnsOf);
  const until = turns.reduce((least, at) => (at > after && at < least ? at : least), Infinity);
  calms.set(orders, { certificates, since: after, until });
  return until;
}

/** GEN-7: windows closing and certificates ending, of every customer; in time order. */
const closings: TimeNotices = (reader, after, until) =>
  nextTurn(reader, after) > until
    ? []
    : reader
        .all(ORDERS)
        .map(holdingsIn(reader))
        .filter((holding) => turnsOf(holding).some((at) => isBetween(at, after, until)))
        .flatMap((holding) => [...windows(reader, holding, after, until), ...endings(holding, after, until)])
        .toSorted((a, b) => a.at - b.at);

const keptLimits = untilWritten(
  (): {
    latest?: { readonly since: number; readonly until: number; readonly limits: readonly Limit[] };
  } => ({}),
);

/** DEM-3: deadlines and last safe moments, of every customer; found again only when something is written or turns. */
function limits(reader: Reader): readonly Limit[] {
  const { now } = reader;
  const kept = keptLimits(reader);
  if (kept.latest && kept.latest.since <= now && now < kept.latest.until) return kept.latest.limits;
  const found = reader
    .all(ORDERS)
    .map(holdingsIn(reader))
    .map((holding): Limit => {
      const { order, certificates: paidFor, instance } = holding;
      const subject = subjectOf(holding, moneyOf(reader, PROVIDER, order));
      const { deadline, safeUntil } = alibabaPolicy.ruleOn(subject, now);
      const ids = [order.id, ...paidFor.map(({ id }) => id), ...(instance ? [instance.id] : [])];
      return { name: nameOf(holding) ?? order.id, ids, deadline, safeUntil };
    });
  kept.latest = { since: now, until: nextTurn(reader, now), limits: found };
  return found;
}

/** What time, the desk and the money have to do with orders. */
export const alibaba: ProviderModule = {
  id: PROVIDER,
  routes,
  events: {},
  timeNotices: [closings],
  limits,
  refunds: refundSubjects,
  findable: findableThings,
  watched: watchedThings,
  // REV-1: Validating Application and Validating Revocation.
  desk: {
    // Issuing is the authority's act; who decided at the desk stands in the item's own history (GEN-13).
    'alibaba/validations': {
      autoAfter: VALIDATION_DAYS,
      approve: (tx, item) => issue(tx, ownCertificates.at(tx, item), 'authority'),
      reject: (tx, item, _actor, rejection) => fail(tx, ownCertificates.at(tx, item), 'authority', rejection),
      facts: certificateFacts,
      caseOf: certificateCase,
    },
    'alibaba/revocations': {
      autoAfter: REVOCATION_AUTO_DAYS,
      approve: (tx, item, actor) => complete(tx, ownCertificates.at(tx, item), actor),
      reject: (tx, item, actor, rejection) => refuse(tx, ownCertificates.at(tx, item), actor, rejection),
      facts: certificateFacts,
      caseOf: certificateCase,
    },
  },
  rules: ruleRows,
};
