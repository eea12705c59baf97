import * as aliyun from '#contract/aliyun';
import { decideAliyun as decideEndpoint } from '#contract/policies';
import { instantOf } from '../../platform/calendar';
import type { Language } from '#contract/words';
import { paged } from '../../platform/listing';
import { invalid } from '../../platform/problems';
import { reading, type Route, writing } from '../../platform/route';
import type { Reader } from '../../platform/transaction';
import type { ProviderRoom } from '../../provider';
import { refundsToCsv } from '../../refunds/list';
import { ownRefund, ownRefunds, type RefundRecord } from '../../refunds/record';
import { toRefundApplication, toRefundRow } from '../../refunds/views';
import { decideAliyun } from './decide';
import { deskDecisions, filteredRefunds, toCertificate } from './detail';
import { aliyunEvents, requestRevocation, submitApplication, withdrawApplication } from './operations';
import { watches } from './overview';
import { subjectErrors, toSubject } from './policy';
import { certificateOf, PROVIDER, refundSubjects } from './record';
import { applyForRefund, cancelOwnRefund } from './refund';

const application = (reader: Reader, refund: RefundRecord, language: Language) =>
  toRefundApplication(reader, refund, refundSubjects, language);

const certificates: readonly Route[] = [
  reading(aliyun.readAliyunCertificate, ({ tx, account, params, language }) =>
    toCertificate(tx, certificateOf(tx, params.id, account.id), language),
  ),
  writing(aliyun.submitAliyunApplication, ({ tx, account, params, body, language }) =>
    toCertificate(tx, submitApplication(tx, params.id, account.id, body.domain), language),
  ),
  writing(aliyun.withdrawAliyunApplication, ({ tx, account, params, language }) =>
    toCertificate(tx, withdrawApplication(tx, params.id, account.id), language),
  ),
  writing(aliyun.revokeAliyunCertificate, ({ tx, account, params, language }) =>
    toCertificate(tx, requestRevocation(tx, params.id, account.id), language),
  ),
  writing(aliyun.applyForAliyunRefund, ({ tx, account, params, body, language }) =>
    application(tx, applyForRefund(tx, params.id, account.id, body, language), language),
  ),
];

const refunds: readonly Route[] = [
  reading(aliyun.listAliyunRefunds, ({ tx, account, query, language }) => {
    const all = ownRefunds(tx, PROVIDER, account.id);
    const { items, ...page } = paged(filteredRefunds(all, query), query.page, query.pageSize);
    return { ...page, items: items.map((refund) => toRefundRow(tx, refund, language)), all: all.length };
  }),
  reading(aliyun.exportAliyunRefunds, ({ tx, account, query, language }) =>
    refundsToCsv(
      filteredRefunds(ownRefunds(tx, PROVIDER, account.id), query).map((refund) =>
        toRefundRow(tx, refund, language),
      ),
      language,
    ),
  ),
  reading(aliyun.readAliyunRefund, ({ tx, account, params, language }) =>
    application(tx, ownRefund(tx, PROVIDER, params.id, account.id), language),
  ),
  writing(aliyun.cancelAliyunRefund, ({ tx, account, params, language }) =>
    application(tx, cancelOwnRefund(tx, params.id, account.id), language),
  ),
];

const policies: readonly Route[] = [
  reading(decideEndpoint, ({ body, language }) => {
    const errors = subjectErrors(body);
    if (errors.length > 0) throw invalid(...errors);
    return decideAliyun(toSubject(body.subject), instantOf(body.now), language);
  }),
];

/** Everything of the console and its policy but the overview, which stands in routes.ts. */
export const handlers: readonly Route[] = [...certificates, ...refunds, ...policies];

/** What time, the desk and the money have to do with certificates. */
export const room: ProviderRoom = {
  id: 'aliyun',
  events: aliyunEvents,
  watches,
  refunds: refundSubjects,
  desk: deskDecisions,
};
