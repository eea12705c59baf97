import { ROW_FIELDS } from '#contract/labels';
import { decideTencent } from '#contract/policies';
import { subjectOf } from '#contract/providers';
import * as contract from '#contract/tencent';
import { productText, VALIDATION_DAYS } from '../../certificates/certificate';
import { instantOf } from '../../platform/calendar';
import { checked, reading, type Route, writing } from '../../platform/route';
import type { ProviderModule } from '../../provider';
import { type CsvColumn, decidedColumns, listWithCsv, momentColumn } from '../../refunds/csv';
import { refundRoutes, shownTo } from '../../refunds/routes';
import { ruleRows } from './lines';
import { cancelApplication, decline, events, issue, submitApplication } from './operations';
import { subjectErrors, tencentPolicy } from './policy';
import { orders, PROVIDER } from './record';
import { applyForRefund, restorePoints } from './refund';
import {
  certificateCase,
  certificateFacts,
  certificatesPage,
  findableCertificates,
  packageFacts,
  refundSubjects,
  toCertificate,
  watchedCertificates,
} from './views';

const application = shownTo(refundSubjects);

const ID = subjectOf(PROVIDER);

const COLUMNS: readonly CsvColumn<contract.TencentRow>[] = [
  [ID.id, ({ id }) => id],
  [ID.name, ({ domain }) => domain],
  [ROW_FIELDS.product, ({ product }, language) => productText(product, language)],
  [ROW_FIELDS.state, ({ state }, language) => contract.STATES[state][language]],
  momentColumn(ROW_FIELDS.bought, ({ purchasedAt }) => purchasedAt),
  momentColumn(ROW_FIELDS.issued, ({ issuedAt }) => issuedAt),
  momentColumn(ROW_FIELDS.expires, ({ expiresAt }) => expiresAt),
  ...decidedColumns<contract.TencentRow>(),
];

/** Everything of the console and its policy over HTTP. */
const routes: readonly Route[] = [
  ...listWithCsv(
    [contract.listTencentCertificates, contract.exportTencentCertificates],
    COLUMNS,
    certificatesPage,
  ),
  reading(contract.readTencentCertificate, ({ tx, account, params, language }) =>
    toCertificate(tx, orders.of(tx, params.id, account.id), language),
  ),
  writing(contract.submitTencentApplication, ({ tx, account, params, body, language }) =>
    toCertificate(tx, submitApplication(tx, params.id, account.id, body.domain), language),
  ),
  writing(contract.cancelTencentApplication, ({ tx, account, params, language }) =>
    toCertificate(tx, cancelApplication(tx, params.id, account.id), language),
  ),
  writing(contract.applyForTencentRefund, ({ tx, account, params, body, language }) =>
    application(tx, applyForRefund(tx, params.id, account.id, body), language),
  ),
  ...refundRoutes(
    {
      list: contract.listTencentRefunds,
      csv: contract.exportTencentRefunds,
      one: contract.readTencentRefund,
      figures: contract.readTencentRefundFigures,
      cancel: contract.cancelTencentRefund,
    },
    PROVIDER,
    refundSubjects,
  ),
  checked(decideTencent, subjectErrors, (body, language) =>
    tencentPolicy.decide(body.subject, instantOf(body.now), language),
  ),
];

/** What time, the desk and the money have to do with orders; no rule moves with time, so nothing is watched. */
export const tencent: ProviderModule = {
  id: PROVIDER,
  routes,
  events,
  timeNotices: [],
  refunds: refundSubjects,
  findable: findableCertificates,
  watched: watchedCertificates,
  // REV-1: applications that wait to be validated, and the points of expired benefit packages (TCL-2).
  desk: {
    // Issuing is the authority's act; who decided at the desk stands in the item's own history (GEN-13).
    'tencent/validations': {
      autoAfter: VALIDATION_DAYS,
      approve: (tx, item) => issue(tx, orders.at(tx, item), 'authority'),
      reject: (tx, item, _actor, rejection) => decline(tx, orders.at(tx, item), 'authority', rejection),
      facts: certificateFacts,
      caseOf: certificateCase,
    },
    'tencent/benefitPackages': {
      autoAfter: null,
      approve: restorePoints,
      // What was promised to a customer is carried out, never refused; the queue's lifecycle knows no rejection.
      reject: () => undefined,
      facts: packageFacts,
    },
  },
  rules: ruleRows,
};
