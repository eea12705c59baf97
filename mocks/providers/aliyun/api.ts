import * as contract from '#contract/aliyun';
import { REFUND_FIELDS, ROW_FIELDS } from '#contract/labels';
import { decideAliyun } from '#contract/policies';
import { productText, REVOCATION_AUTO_DAYS, VALIDATION_DAYS } from '../../certificates/certificate';
import { instantOf } from '../../platform/calendar';
import { checked, reading, type Route, writing } from '../../platform/route';
import type { ProviderModule } from '../../provider';
import { type CsvColumn, decidedColumns, momentColumn, toCsv } from '../../refunds/csv';
import { refundRoutes, shownTo } from '../../refunds/routes';
import { aliyunPolicy } from './decide';
import { certificateCase, knownLoss } from './deskCase';
import { ruleRows } from './lines';
import {
  completeRevocation,
  events,
  failApplication,
  passApplication,
  rejectRevocation,
  requestRevocation,
  submitApplication,
  withdrawApplication,
} from './operations';
import { limits, overview, overviewRows, timeNotices } from './overview';
import { subjectErrors, toSubject } from './policy';
import { certificates, PROVIDER } from './record';
import { applyForRefund } from './refund';
import {
  certificateFacts,
  findableCertificates,
  refundSubjects,
  toCertificate,
  watchedCertificates,
} from './views';

const application = shownTo(refundSubjects);

const COLUMNS: readonly CsvColumn<contract.AliyunRow>[] = [
  [REFUND_FIELDS.certificate, ({ id }) => id],
  [REFUND_FIELDS.domain, ({ domain }) => domain],
  [ROW_FIELDS.product, ({ product }, language) => productText(product, language)],
  [ROW_FIELDS.state, ({ state }, language) => contract.STATES[state][language]],
  momentColumn(ROW_FIELDS.bought, ({ purchasedAt }) => purchasedAt),
  momentColumn(ROW_FIELDS.issued, ({ issuedAt }) => issuedAt),
  momentColumn(ROW_FIELDS.expires, ({ expiresAt }) => expiresAt),
  ...decidedColumns<contract.AliyunRow>(),
];

const onCertificates: readonly Route[] = [
  reading(contract.exportAliyunCertificates, ({ tx, account, query, language }) =>
    toCsv(COLUMNS, overviewRows(tx, account.id, query, language), language),
  ),
  reading(contract.readAliyunCertificate, ({ tx, account, params, language }) =>
    toCertificate(tx, certificates.of(tx, params.id, account.id), language),
  ),
  writing(contract.submitAliyunApplication, ({ tx, account, params, body, language }) =>
    toCertificate(tx, submitApplication(tx, params.id, account.id, body.domain), language),
  ),
  writing(contract.withdrawAliyunApplication, ({ tx, account, params, language }) =>
    toCertificate(tx, withdrawApplication(tx, params.id, account.id), language),
  ),
  writing(contract.revokeAliyunCertificate, ({ tx, account, params, language }) =>
    toCertificate(tx, requestRevocation(tx, params.id, account.id), language),
  ),
  writing(contract.applyForAliyunRefund, ({ tx, account, params, body, language }) =>
    application(tx, applyForRefund(tx, params.id, account.id, body, language), language),
  ),
];

const onRefunds: readonly Route[] = [
  ...refundRoutes(
    {
      list: contract.listAliyunRefunds,
      csv: contract.exportAliyunRefunds,
      one: contract.readAliyunRefund,
      figures: contract.readAliyunRefundFigures,
      cancel: contract.cancelAliyunRefund,
    },
    PROVIDER,
    refundSubjects,
  ),
];

/** Everything of the console and its policy. */
const routes: readonly Route[] = [
  overview,
  ...onCertificates,
  ...onRefunds,
  checked(decideAliyun, subjectErrors, (body, language) =>
    aliyunPolicy.decide(toSubject(body.subject), instantOf(body.now), language),
  ),
];

/** What time, the desk and the money have to do with certificates. */
export const aliyun: ProviderModule = {
  id: PROVIDER,
  routes,
  events,
  timeNotices,
  limits,
  refunds: refundSubjects,
  findable: findableCertificates,
  watched: watchedCertificates,
  // REV-1: applications (审核中) and revocations (吊销审核中).
  desk: {
    // Issuing is the authority's act; who decided at the desk stands in the item's own history (GEN-13).
    'aliyun/validations': {
      autoAfter: VALIDATION_DAYS,
      approve: (tx, item) => passApplication(tx, certificates.at(tx, item), 'authority'),
      reject: (tx, item, _actor, rejection) =>
        failApplication(tx, certificates.at(tx, item), 'authority', rejection),
      facts: certificateFacts,
      caseOf: certificateCase,
      lossBy: knownLoss,
    },
    'aliyun/revocations': {
      autoAfter: REVOCATION_AUTO_DAYS,
      approve: (tx, item, actor) => completeRevocation(tx, certificates.at(tx, item), actor),
      reject: (tx, item, actor, rejection) =>
        rejectRevocation(tx, certificates.at(tx, item), actor, rejection),
      facts: certificateFacts,
      caseOf: certificateCase,
      lossBy: knownLoss,
    },
  },
  rules: ruleRows,
};
