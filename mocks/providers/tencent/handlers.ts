import { decideTencent as decideEndpoint } from '../../../src/api/contract/policies';
import * as tencent from '../../../src/api/contract/tencent';
import { instantOf } from '../../platform/days';
import type { Language } from '../../platform/language';
import { invalid } from '../../platform/problems';
import { type Route, reading, writing } from '../../platform/route';
import type { Reader } from '../../platform/transaction';
import type { RefundRecord } from '../../refunds/records';
import { toRefundApplication } from '../../refunds/views';
import { cancelApplication, submitApplication } from './application';
import { certificateOf } from './certificate';
import { decideTencent } from './decide';
import { toCertificate } from './detail';
import { certificatesPage } from './list';
import { applyForRefund, cancelOwnRefund } from './refund';
import { subjectErrors } from './subject';
import { refundSubjects } from './subjects';
import { reasonOf } from './texts';

const application = (reader: Reader, refund: RefundRecord, language: Language) =>
  toRefundApplication(reader, refund, refundSubjects, language);

/** Everything of the console and its policy. */
export const handlers: readonly Route[] = [
  reading(tencent.listTencentCertificates, ({ tx, account, query, language }) =>
    certificatesPage(tx, account.id, query, language),
  ),
  reading(tencent.readTencentCertificate, ({ tx, account, params, language }) =>
    toCertificate(tx, certificateOf(tx, params.id, account.id), language),
  ),
  writing(tencent.submitTencentApplication, ({ tx, account, params, body, language }) =>
    toCertificate(tx, submitApplication(tx, params.id, account.id, body.domain), language),
  ),
  writing(tencent.cancelTencentApplication, ({ tx, account, params, language }) =>
    toCertificate(tx, cancelApplication(tx, params.id, account.id), language),
  ),
  writing(tencent.applyForTencentRefund, ({ tx, account, params, body, language }) =>
    application(tx, applyForRefund(tx, params.id, account.id, body, reasonOf), language),
  ),
  writing(tencent.cancelTencentRefund, ({ tx, account, params, language }) =>
    application(tx, cancelOwnRefund(tx, params.id, account.id), language),
  ),
  reading(decideEndpoint, ({ body, language }) => {
    const errors = subjectErrors(body);
    if (errors.length > 0) throw invalid(...errors);
    return decideTencent(body.subject, instantOf(body.now), language);
  }),
];
