import * as certificates from '../../../src/api/contract/alibaba-certificates';
import * as instances from '../../../src/api/contract/alibaba-instances';
import * as orders from '../../../src/api/contract/alibaba-orders';
import { decideAlibaba as decideEndpoint } from '../../../src/api/contract/policies';
import type { AccountId } from '../../../src/api/contract/session';
import { instantOf } from '../../platform/days';
import { invalid } from '../../platform/problems';
import { type Route, reading, writing } from '../../platform/route';
import type { Tx } from '../../platform/transaction';
import { toRefundApplication } from '../../refunds/views';
import { certificateOf } from './certificate';
import { certificatesPage, toCertificate } from './certificateViews';
import { contactsOf } from './contacts';
import { decideAlibaba } from './decide';
import { instanceOf, resetInstance } from './instance';
import { casPage, gatewaysPage, toCa, toGateway } from './instanceViews';
import {
  cancelApplication,
  cancelCertificate,
  requestRevocation,
  submitApplication,
  withdrawApplication,
} from './operations';
import { orderOf } from './order';
import { ordersPage, toOrder } from './orderViews';
import type { CertificateRecord } from './records';
import { applyForRefund } from './refund';
import { reasonOf } from './texts';
import { renewInAdvance } from './renewal';
import { subjectErrors, toSubject } from './subject';
import { refundSubjects } from './subjects';

/** An operation that needs no more than a certificate, answered with what became of it. */
const operating = (
  endpoint: typeof certificates.cancelAlibabaApplication,
  run: (tx: Tx, id: string, accountId: AccountId) => CertificateRecord,
): Route =>
  writing(endpoint, ({ tx, account, params, language }) =>
    toCertificate(tx, run(tx, params.id, account.id), language),
  );

const onCertificates: readonly Route[] = [
  reading(certificates.listAlibabaCertificates, ({ tx, account, query }) =>
    certificatesPage(tx, account.id, query),
  ),
  reading(certificates.readAlibabaCertificate, ({ tx, account, params, language }) =>
    toCertificate(tx, certificateOf(tx, params.id, account.id), language),
  ),
  reading(certificates.listAlibabaContacts, ({ account }) => ({ items: contactsOf(account.id) })),
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
  reading(orders.listAlibabaOrders, ({ tx, account, query, language }) =>
    ordersPage(tx, account.id, query, language),
  ),
  reading(orders.readAlibabaOrder, ({ tx, account, params, language }) =>
    toOrder(tx, orderOf(tx, params.id, account.id), language),
  ),
  writing(orders.applyForAlibabaRefund, ({ tx, account, params, body, language }) =>
    toRefundApplication(
      tx,
      applyForRefund(tx, params.id, account.id, body.seenRule, reasonOf),
      refundSubjects,
      language,
    ),
  ),
];

const onInstances: readonly Route[] = [
  reading(instances.listAlibabaCas, ({ tx, account, query, language }) =>
    casPage(tx, account.id, query, language),
  ),
  reading(instances.readAlibabaCa, ({ tx, account, params, language }) =>
    toCa(tx, instanceOf(tx, 'ca', params.id, account.id), language),
  ),
  writing(instances.resetAlibabaCa, ({ tx, account, params, language }) =>
    toCa(tx, resetInstance(tx, 'ca', params.id, account.id), language),
  ),
  reading(instances.listAlibabaGateways, ({ tx, account, query, language }) =>
    gatewaysPage(tx, account.id, query, language),
  ),
  reading(instances.readAlibabaGateway, ({ tx, account, params, language }) =>
    toGateway(tx, instanceOf(tx, 'gateway', params.id, account.id), language),
  ),
  writing(instances.resetAlibabaGateway, ({ tx, account, params, language }) =>
    toGateway(tx, resetInstance(tx, 'gateway', params.id, account.id), language),
  ),
];

const policies: readonly Route[] = [
  reading(decideEndpoint, ({ body, language }) => {
    const errors = subjectErrors(body);
    if (errors.length > 0) throw invalid(...errors);
    return decideAlibaba(toSubject(body.subject), instantOf(body.now), language);
  }),
];

/** Everything of the console and its policy. */
export const handlers: readonly Route[] = [...onCertificates, ...onOrders, ...onInstances, ...policies];
